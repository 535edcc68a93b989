/**
 * A partner's question, every gate passed and every limit counted, against a bare echo bot, with everything in files and in
 * PostgreSQL: the ratios, and how many statements one question is. Limits are raised so that two hundred people may ask; what
 * they count is counted all the same. Every reply is looked at, and who goes first changes from round to round.
 */
import { Client } from 'pg'
import { openStore } from '../src/adapters/store.lowdb.ts'
import { openPostgresStore } from '../src/adapters/store.postgres.ts'
import { startRealPostgres } from '../test/real-postgres.ts'
import { perSecond } from './load.ts'
import {
  activityOfPartner,
  compiledEchoBot,
  dataDirectory,
  relateToFabrikam,
  standInForTeams,
  startedOn,
} from './world.ts'

const rounds = Number(process.argv[2] ?? 5)
const amount = Number(process.argv[3] ?? 3_000)
const askers = 200
const clock = { now: () => Date.now() }
const warn = (message: string) => console.warn(message)
const median = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

const postgres = await startRealPostgres()
if (!postgres) throw new Error('there is no PostgreSQL for this machine')
const data = dataDirectory()
for (const store of [await openPostgresStore(postgres.url, clock, warn), await openStore(data, clock, warn)]) {
  await relateToFabrikam(store)
  await store.close()
}
const teams = await standInForTeams()
const bodies = Array.from({ length: askers }, (_, n) =>
  JSON.stringify(activityOfPartner(n, 'Is Alice free Tuesday?', teams.url)),
)

const limits = { LIAISON_QUESTIONS_PER_HOUR: '100000', LIAISON_TARGETS_PER_DAY: '10000' }
const liaison = (settings: Record<string, string>) =>
  startedOn('dist/main.js', { LIAISON_MODE: 'local', PORT: '0', ...limits, ...settings })
const answers = '"kind":"availability"'
const echo = { started: await startedOn(compiledEchoBot(), {}), wanted: 'Echo: ', figures: [] as number[] }
const lowdb = { started: await liaison({ LIAISON_DATA: data }), wanted: answers, figures: [] as number[] }
const inPostgres = {
  started: await liaison({ LIAISON_DATA: dataDirectory(), DATABASE_URL: postgres.url }),
  wanted: answers,
  figures: [] as number[],
}
const bots = [echo, lowdb, inPostgres]

/** With what is still being written. */
async function transactions(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const client = new Client(postgres?.url)
  await client.connect()
  const { rows } = await client.query('select xact_commit from pg_stat_database where datname = current_database()')
  await client.end()
  return Number(rows[0].xact_commit)
}

function tell(name: string, { figures }: typeof echo): void {
  const ratios = figures.map((figure, n) => figure / (echo.figures[n] ?? Number.NaN))
  const all = ratios.map((ratio) => ratio.toFixed(2)).join(' ')
  console.log(`${name.padEnd(11)} ${median(ratios).toFixed(2)} of it in a partner's full answers (${all})`)
}

try {
  for (const { started, wanted } of bots) await perSecond(started.port, bodies, { amount, wanted })
  const before = await transactions()
  const { port } = inPostgres.started
  const alone = await perSecond(port, bodies, { amount: 500, connections: 1, wanted: answers })
  const between = await transactions()
  for (let round = 0; round < rounds; round++)
    for (const { started, wanted, figures } of round % 2 === 0 ? bots : bots.toReversed())
      figures.push(await perSecond(started.port, bodies, { amount, wanted }))
  const after = await transactions()
  console.log(`echo bot    ${median(echo.figures).toFixed(0)} requests/s`)
  tell('lowdb', lowdb)
  tell('PostgreSQL', inPostgres)
  console.log(
    `one at a time: ${(1_000 / alone).toFixed(2)} ms and ${((between - before) / 500).toFixed(1)} statements a question`,
  )
  console.log(`sixteen at once: ${((after - between) / (rounds * amount)).toFixed(2)} statements a question`)
} finally {
  for (const { started } of bots) started.child.kill()
  teams.server.close()
  await postgres.stop()
}
