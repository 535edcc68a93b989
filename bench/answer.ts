/** A full answer against a bare echo bot, with the store in files and in PostgreSQL, interleaved in one run: the ratios. */
import autocannon from 'autocannon'
import { startRealPostgres } from '../test/real-postgres.ts'
import { activity, dataDirectory, standInForTeams, startedOn } from './world.ts'

const rounds = 5
const amount = 3_000
const connections = 16

const teams = await standInForTeams()
const postgres = await startRealPostgres()
const liaison = (settings: Record<string, string>) =>
  startedOn('dist/main.js', { LIAISON_MODE: 'local', PORT: '0', LIAISON_DATA: dataDirectory(), ...settings })
const echo = await startedOn('bench/echo-bot.ts', {})
const stores = [
  { name: 'lowdb', started: await liaison({}), ratios: [] as number[] },
  ...(postgres ? [{ name: 'PostgreSQL', started: await liaison({ DATABASE_URL: postgres.url }), ratios: [] }] : []),
]
const body = JSON.stringify(activity('Is Alice free Tuesday?', teams.url))

/** From the first response to the last: autocannon's own clock ticks once a second. */
async function perSecond(port: number): Promise<number> {
  const url = `http://127.0.0.1:${port}/api/messages`
  const headers = { 'content-type': 'application/json' }
  const times: number[] = []
  const { non2xx, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const running = autocannon(
      { url, method: 'POST', headers, body, idReplacement: true, connections, amount },
      (error, result) => (error ? reject(error) : resolve(result)),
    )
    running.on('response', () => times.push(performance.now()))
  })
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refused, ${errors} broken`)
  return ((times.length - 1) / ((times.at(-1) ?? 0) - (times[0] ?? 0))) * 1_000
}

async function checkAnswer(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
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
  await perSecond(echo.port)
  for (const { started } of stores) {
    await checkAnswer(started.port)
    await perSecond(started.port)
  }
  const echoes: number[] = []
  for (let round = 0; round < rounds; round++) {
    const echoed = await perSecond(echo.port)
    echoes.push(echoed)
    for (const { started, ratios } of stores) ratios.push((await perSecond(started.port)) / echoed)
  }
  console.log(`echo bot     ${median(echoes).toFixed(0)} requests/s`)
  for (const { name, ratios } of stores)
    console.log(
      `${name.padEnd(12)} ${median(ratios).toFixed(2)} of it in full answers (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
    )
  console.log(`medians of ${rounds} rounds of ${amount}, ${connections} connections`)
} finally {
  for (const { child } of [echo, ...stores.map(({ started }) => started)]) child.kill()
  teams.server.close()
  await postgres?.stop()
}
