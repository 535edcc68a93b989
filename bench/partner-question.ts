/** A partner's question against a bare echo bot, with everything in PostgreSQL: the ratio, and how many statements one question is. */
import { createServer } from 'node:http'
import { Client } from 'pg'
import { openPostgresStore } from '../src/adapters/store.postgres.ts'
import { startRealPostgres } from '../test/real-postgres.ts'
import { perSecond } from './load.ts'
import { activity, dataDirectory, startedOn } from './world.ts'

const rounds = 5
const amount = 3_000
const askers = 200
const fabrikam = '571e269b-6bb4-4917-87cc-69b318577db5'
const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
const objectId = (n: number) => `571e269b-0000-4000-8000-${String(n).padStart(12, '0')}`

const postgres = await startRealPostgres()
if (!postgres) throw new Error('there is no PostgreSQL for this machine')
const store = await openPostgresStore(postgres.url, { now: () => Date.now() }, (message) => console.warn(message))
await store.relationships.change({
  operationId: 'create',
  by: { key: 'contoso:ada', name: 'Ada Hartman' },
  at: Date.now(),
  edit: {
    kind: 'create',
    relationship: {
      id: '33333333-3333-4333-8333-333333333333',
      name: 'Fabrikam',
      domains: [{ name: 'fabrikam.com', pin: { kind: 'pinned', tenantId: fabrikam, at: 0 } }],
      enabled: true,
      freeBusyEnabled: true,
      level: 'limitedDetails',
      scope: { kind: 'everyone' },
      version: 1,
      createdBy: 'contoso:ada',
      createdAt: 0,
      changedBy: 'contoso:ada',
      changedAt: 0,
    },
  },
})
await store.close()

/** Says of everybody that they are somebody of Fabrikam. */
const teams = createServer((request, response) => {
  const n = Number(
    /29%3Apia(\d+)$|29:pia(\d+)$/
      .exec(request.url ?? '')
      ?.slice(1)
      .find(Boolean) ?? 0,
  )
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      id: `29:pia${n}`,
      name: `Pia ${n}`,
      aadObjectId: objectId(n),
      tenantId: fabrikam,
      userPrincipalName: `pia${n}@fabrikam.com`,
      userRole: 'user',
    }),
  )
})
await new Promise<void>((resolve) => teams.listen(0, '127.0.0.1', resolve))
const address = teams.address()
const teamsUrl = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`

function asked(n: number): string {
  const one = activity('Is Alice free Tuesday?', teamsUrl)
  return JSON.stringify({
    ...one,
    from: { id: `29:pia${n}`, name: `Pia ${n}`, aadObjectId: objectId(n) },
    conversation: { id: `chat-${n}`, conversationType: 'personal', tenantId: fabrikam },
    channelData: { tenant: { id: fabrikam } },
  })
}
const bodies = Array.from({ length: askers }, (_, n) => asked(n))

const echo = await startedOn('bench/echo-bot.ts', {})
const many = { LIAISON_QUESTIONS_PER_HOUR: '100000', LIAISON_TARGETS_PER_DAY: '10000' }
const settings = {
  LIAISON_MODE: 'local',
  PORT: '0',
  LIAISON_DATA: dataDirectory(),
  DATABASE_URL: postgres.url,
  ...many,
}
const liaison = await startedOn('dist/main.js', settings)

async function transactions(): Promise<number> {
  const client = new Client(postgres?.url)
  await client.connect()
  const { rows } = await client.query('select xact_commit from pg_stat_database where datname = current_database()')
  await client.end()
  return Number(rows[0].xact_commit)
}

async function checkAnswer(): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${liaison.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodies[0] ?? '',
  })
  const { activities } = (await response.json()) as { activities: { value?: { kind?: string; people?: unknown[] } }[] }
  if (activities[0]?.value?.kind !== 'availability') throw new Error(`not an answer: ${JSON.stringify(activities[0])}`)
}

try {
  await perSecond(echo.port, bodies, { amount })
  await checkAnswer()
  await perSecond(liaison.port, bodies, { amount })
  const before = await transactions()
  const alone = await perSecond(liaison.port, bodies, { amount: 500, connections: 1 })
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const between = await transactions()
  const ratios: number[] = []
  const echoes: number[] = []
  for (let round = 0; round < rounds; round++) {
    const echoed = await perSecond(echo.port, bodies, { amount })
    echoes.push(echoed)
    ratios.push((await perSecond(liaison.port, bodies, { amount })) / echoed)
  }
  await checkAnswer()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const after = await transactions()
  console.log(`echo bot    ${median(echoes).toFixed(0)} requests/s`)
  console.log(
    `PostgreSQL  ${median(ratios).toFixed(2)} of it in a partner's full answers (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
  )
  console.log(
    `one at a time: ${(1_000 / alone).toFixed(2)} ms and ${((between - before) / 500).toFixed(1)} statements a question`,
  )
  console.log(`sixteen at once: ${((after - between) / (rounds * amount)).toFixed(2)} statements a question`)
} finally {
  for (const { child } of [echo, liaison]) child.kill()
  teams.close()
  await postgres.stop()
}
