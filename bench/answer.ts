/**
 * Full answers against a bare echo bot, with the store in files and in PostgreSQL, in one run: the ratios, for questions about a
 * day (which the bounds are for), about more days than a calendar's latest answers are kept for, and about a week. Both bots are
 * compiled; the questions differ in words and days, every reply is looked at, and who goes first changes from round to round. A
 * colleague asks, whose questions no limit counts: what a partner's cost is in partner-question.ts. What a calendar holds is
 * computed in the warm-up and then remembered, and the roster is asked once for two minutes, as between questions in real life.
 */
import { day } from '../src/time/days.ts'
import { dayAt } from '../src/time/zone.ts'
import { startRealPostgres } from '../test/real-postgres.ts'
import { perSecond } from './load.ts'
import { activity, compiledEchoBot, dataDirectory, standInForTeams, startedOn } from './world.ts'

type Started = Awaited<ReturnType<typeof startedOn>>

const rounds = Number(process.argv[2] ?? 9)
const amount = Number(process.argv[3] ?? 3_000)
const median = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

const teams = await standInForTeams()
const postgres = await startRealPostgres()
const liaison = (settings: Record<string, string>) =>
  startedOn('dist/main.js', { LIAISON_MODE: 'local', PORT: '0', LIAISON_DATA: dataDirectory(), ...settings })
const answers = (started: Started) => ({ started, wanted: '"kind":"availability"' })
const echo = { name: 'echo bot', started: await startedOn(compiledEchoBot(), {}), wanted: 'Echo: ' }
const stores = [
  { name: 'lowdb', ...answers(await liaison({})) },
  ...(postgres ? [{ name: 'PostgreSQL', ...answers(await liaison({ DATABASE_URL: postgres.url })) }] : []),
]
const bots = [echo, ...stores]
const questions = {
  'a day': [
    'Is Alice free Tuesday?',
    'is alice free on thursday?',
    'Is Alice de Vries free tomorrow?',
    'is alice@contoso.com free on Wednesday afternoon?',
  ],
  'sixty different days': Array.from(
    { length: 60 },
    (_, n) => `Is Alice free on ${dayAt(Date.now() + (n + 1) * day, 'UTC')}?`,
  ),
  'a week': ['when is Alice free next week?'],
}

async function compare(about: string, texts: readonly string[]): Promise<void> {
  const bodies = texts.map((text) => JSON.stringify(activity(text, teams.url)))
  const measured = bots.map((bot) => ({ ...bot, figures: [] as number[] }))
  for (const { started, wanted } of measured) await perSecond(started.port, bodies, { amount, wanted })
  for (let round = 0; round < rounds; round++)
    for (const { started, wanted, figures } of round % 2 === 0 ? measured : measured.toReversed())
      figures.push(await perSecond(started.port, bodies, { amount, wanted }))
  const echoed = measured[0]?.figures ?? []
  console.log(`about ${about}: echo bot ${median(echoed).toFixed(0)} requests/s`)
  for (const { name, figures } of measured.slice(1)) {
    const ratios = figures.map((figure, n) => figure / (echoed[n] ?? Number.NaN))
    const all = ratios.map((ratio) => ratio.toFixed(2)).join(' ')
    console.log(`  ${name.padEnd(12)} ${median(ratios).toFixed(2)} of it in full answers (${all})`)
  }
}

try {
  for (const [about, texts] of Object.entries(questions)) await compare(about, texts)
  console.log(`medians of ${rounds} rounds of ${amount}, 16 connections`)
} finally {
  for (const { started } of bots) started.child.kill()
  teams.server.close()
  await postgres?.stop()
}
