/** A full answer against a bare echo bot, interleaved in one run: requests per second of each and the ratio. */
import autocannon from 'autocannon'
import { activity, dataDirectory, standInForTeams, startedOn } from './world.ts'

const rounds = 5
const amount = 3_000
const connections = 16

const teams = await standInForTeams()
const echo = await startedOn('bench/echo-bot.ts', {})
const liaison = await startedOn('dist/main.js', {
  LIAISON_MODE: 'local',
  PORT: '0',
  LIAISON_DATA: dataDirectory(),
  ...(process.env['DATABASE_URL'] ? { DATABASE_URL: process.env['DATABASE_URL'] } : {}),
})
const body = JSON.stringify(activity('Is Alice free Tuesday?', teams.url))

async function perSecond(port: number): Promise<number> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/api/messages`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections,
    amount,
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused, ${result.errors} broken`)
  return (amount / (result.finish.getTime() - result.start.getTime())) * 1_000
}

async function checkAnswer(): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${liaison.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const { activities } = (await response.json()) as {
    activities: { value?: { kind?: string; people?: { busy: unknown[] }[] } }[]
  }
  const value = activities[0]?.value
  if (value?.kind !== 'availability' || !value.people?.[0]?.busy.length)
    throw new Error(`not a full answer: ${JSON.stringify(value)}`)
}

const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

try {
  await checkAnswer()
  await perSecond(echo.port)
  await perSecond(liaison.port)
  const echoes: number[] = []
  const answers: number[] = []
  for (let round = 0; round < rounds; round++) {
    echoes.push(await perSecond(echo.port))
    answers.push(await perSecond(liaison.port))
  }
  const ratios = answers.map((answer, n) => answer / (echoes[n] ?? 1))
  console.log(`echo bot   ${median(echoes).toFixed(0)} requests/s`)
  console.log(`Liaison    ${median(answers).toFixed(0)} full answers/s`)
  console.log(
    `ratio      ${median(ratios).toFixed(2)} (median of ${rounds} rounds of ${amount}, ${connections} connections)`,
  )
} finally {
  for (const { child } of [echo, liaison]) child.kill()
  teams.server.close()
}
