/** When PostgreSQL fails, the one who asked is told so and nothing else happens; when it is back, so are we, without a hand. */
import { expect, onTestFinished, test } from 'vitest'
import { postgresJournal } from '../../src/adapters/journal.postgres.ts'
import { migrate } from '../../src/adapters/postgres.migrate.ts'
import { openDatabase, type Run } from '../../src/adapters/postgres.ts'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import type { QuestionLine } from '../../src/journal.ts'
import { OutsideError } from '../../src/ports.ts'
import { bob, create, fabrikam } from '../kept.ts'
import { cableTo } from './cable.ts'
import { ask, emptyDatabase, hasPostgres } from './postgres-database.ts'

const clock = { now: () => Date.now() }
const retryable = expect.objectContaining({ name: 'OutsideError', port: 'store', retryable: true })

async function opened(url: string) {
  const warnings: string[] = []
  const store = await openPostgresStore(url, clock, (message) => warnings.push(message))
  onTestFinished(() => store.close())
  return { ...store, warnings }
}

async function migrated(): Promise<string> {
  const url = await emptyDatabase()
  await migrate(url, (message) => expect.fail(message))
  return url
}

const question = (at: number): QuestionLine => ({
  kind: 'question',
  at,
  asker: bob.key,
  target: { id: 'alice', address: 'alice@contoso.com' },
  outcome: 'permit',
  because: 'availabilityOnly',
})

test.runIf(hasPostgres)(
  'a connection that breaks is made again, and nothing noted meanwhile is lost or doubled',
  async () => {
    const cable = await cableTo(await emptyDatabase())
    const { relationships, journal } = await opened(cable.url)
    await relationships.change(create(fabrikam()))
    cable.cut()
    await expect(relationships.byDomain('fabrikam.com')).rejects.toEqual(retryable)
    await expect(relationships.change(create(fabrikam({ id: 'r-2' })))).rejects.toEqual(retryable)
    for (let at = 0; at < 50; at++) journal.note(question(at))
    await expect(journal.flush()).rejects.toEqual(retryable)
    cable.mend()
    expect(await relationships.byDomain('fabrikam.com')).toEqual(fabrikam())
    await journal.flush()
    const times = (await journal.questions({ targetId: 'alice', since: 0, most: 100 })).map(({ at }) => at)
    expect(times).toEqual(Array.from({ length: 50 }, (_, n) => 49 - n))
  },
)

test.runIf(hasPostgres).each([['without seals'], ['sealed']])(
  'what was written though its answer was lost is not written again, %s',
  async (way) => {
    const database = openDatabase(await migrated(), (message) => expect.fail(message))
    onTestFinished(database.close)
    let isLost = true
    const run: Run = async (statement, values) => {
      const answered = await database.run(statement, values)
      if (!isLost || !statement.text.startsWith('insert into journal_line')) return answered
      isLost = false
      throw new OutsideError('store', 'insert', true, new Error('the line broke'))
    }
    const sealing = { key: 'a key of at least thirty-two characters', checkpoint() {} }
    const journal = postgresJournal({ ...database, run }, clock, () => {}, way === 'sealed' ? sealing : undefined)
    for (let at = 0; at < 5; at++) journal.note(question(at))
    await expect(journal.flush()).rejects.toEqual(retryable)
    for (let at = 5; at < 8; at++) journal.note(question(at))
    await journal.flush()
    const times = (await journal.questions({ targetId: 'alice', since: 0, most: 100 })).map(({ at }) => at)
    expect(times).toEqual([7, 6, 5, 4, 3, 2, 1, 0])
    await journal.close()
  },
)

test.runIf(hasPostgres)('connections that the server ended are not used again', async () => {
  const url = await emptyDatabase()
  const { relationships, warnings } = await opened(url)
  await relationships.change(create(fabrikam()))
  await ask(url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'liaison'`)
  await expect.poll(() => warnings.length).toBeGreaterThan(0)
  expect(await relationships.byDomain('fabrikam.com')).toEqual(fabrikam())
})

test.runIf(hasPostgres)('a statement that hangs is given up', async () => {
  const url = await emptyDatabase()
  const { relationships } = await opened(`${url}?statement_timeout=200`)
  const holding = ask(url, 'begin; lock table relationship; select pg_sleep(2); commit')
  await expect
    .poll(() => ask(url, `select 1 from pg_locks where mode = 'AccessExclusiveLock' and granted`))
    .not.toEqual([])
  await expect(relationships.byDomain('fabrikam.com')).rejects.toEqual(retryable)
  await expect(relationships.change(create(fabrikam()))).rejects.toEqual(retryable)
  await holding
  expect(await relationships.change(create(fabrikam()))).toMatchObject({ kind: 'done' })
})

test.runIf(hasPostgres)('a thousand askers at once share ten connections', async () => {
  const url = await emptyDatabase()
  const { relationships } = await opened(url)
  await relationships.change(create(fabrikam()))
  const all = Promise.all(Array.from({ length: 1_000 }, () => relationships.byName('fabrikam')))
  const [row] = await ask(url, `select count(*)::int as n from pg_stat_activity where application_name = 'liaison'`)
  expect(row.n).toBeLessThanOrEqual(10)
  expect((await all).every((found) => found?.id === 'r-fabrikam')).toBe(true)
})

test.runIf(hasPostgres)('a change that cannot be written whole is not written at all', async () => {
  const url = await emptyDatabase()
  const { relationships, journal } = await opened(url)
  await ask(url, `alter table journal_line add constraint refuses check (kind <> 'change')`)
  await expect(relationships.change(create(fabrikam()))).rejects.toBeInstanceOf(OutsideError)
  expect(await relationships.all()).toEqual([])
  expect(await ask(url, 'select * from operation')).toEqual([])
  await ask(url, 'alter table journal_line drop constraint refuses')
  await relationships.change(create(fabrikam()))
  expect(await journal.changes({ most: 10 })).toHaveLength(1)
})

test.runIf(hasPostgres)(
  'words with a character that PostgreSQL has not are looked for in vain, and kept in bodies',
  async () => {
    const { relationships, conversations } = await opened(await emptyDatabase())
    expect(await relationships.byName('Fab\0rikam')).toBeUndefined()
    expect(await relationships.byDomain('fabrikam.com\0')).toBeUndefined()
    const talk = { id: 'a:1', person: bob.key, reference: { odd: 'a\0b \ud800 💼' } }
    await conversations.meet(talk)
    expect(await conversations.ofPerson(bob.key)).toEqual(talk)
  },
)

test.runIf(hasPostgres)('closed, the store holds no connection', async () => {
  const url = await emptyDatabase()
  const store = await openPostgresStore(url, clock, (message) => expect.fail(message))
  await store.relationships.change(create(fabrikam()))
  const held = async () =>
    (
      await ask(
        url,
        `select 1 from pg_stat_activity where application_name = 'liaison' and datname = current_database()`,
      )
    ).length
  expect(await held()).toBeGreaterThan(0)
  await store.close()
  await expect.poll(held, { timeout: 20_000 }).toBe(0)
})
