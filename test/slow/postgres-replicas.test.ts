/** However many replicas stand over one PostgreSQL: of two who do the same at once one succeeds, and each sees what the other confirmed. */
import { expect, onTestFinished, test } from 'vitest'
import { rowChain } from '../../src/adapters/journal.postgres.chain.ts'
import { Overtaken } from '../../src/adapters/postgres.trouble.ts'
import { openDatabase, type Run } from '../../src/adapters/postgres.ts'
import { postgresRelationships } from '../../src/adapters/store.postgres.relationships.ts'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import { remindOwners } from '../../src/administer.ts'
import type { Change, Clock } from '../../src/ports.ts'
import { alice as owner, world } from '../admin-world.ts'
import { alice, bob, change, create, draft, fabrikam, remove, replace } from '../kept.ts'
import { emptyDatabase, hasPostgres } from './postgres-database.ts'

const clock = { now: () => Date.now() }
const rounds = 20

const noWarning = (message: string) => expect.fail(message)

async function replicas(first: Clock = clock, second = first, url?: string) {
  const database = url ?? (await emptyDatabase())
  const open = (its: Clock) => openPostgresStore(database, its, noWarning)
  // Both find an empty database and bring it to what they need.
  const both = await Promise.all([open(first), open(second)])
  onTestFinished(async () => {
    for (const store of both) await store.close()
  })
  return both
}

const kinds = (results: readonly { readonly kind: string }[]) => results.map(({ kind }) => kind).sort()
const made = (id: string, name: string, domain: string) =>
  create(fabrikam({ id, name, domains: [{ name: domain, pin: { kind: 'not-looked-up' } }] }))

test.runIf(hasPostgres)('of two who take the same name, or the same domain, one is told who has it', async () => {
  const [one, other] = await replicas()
  for (let round = 0; round < rounds; round++) {
    const name = `Fabrikam ${round}`
    const names = await Promise.all([
      one.relationships.change(made(`a${round}`, name, `one-${round}.example`)),
      other.relationships.change(made(`b${round}`, name.toUpperCase(), `other-${round}.example`)),
    ])
    expect(kinds(names)).toEqual(['done', 'taken'])
    const domains = await Promise.all([
      one.relationships.change(made(`c${round}`, `One ${round}`, `both-${round}.example`)),
      other.relationships.change(made(`d${round}`, `Other ${round}`, `both-${round}.example`)),
    ])
    expect(kinds(domains)).toEqual(['done', 'taken'])
  }
  expect(await one.relationships.all()).toHaveLength(2 * rounds)
})

test.runIf(hasPostgres)('of two who saw the same version one wins, and the journal has what was made', async () => {
  const [one, other] = await replicas()
  let current = fabrikam()
  await one.relationships.change(create(current))
  for (let round = 0; round < rounds; round++) {
    const next = { ...current, version: current.version + 1 }
    const results = await Promise.all([
      one.relationships.change(replace({ ...next, level: 'none' })),
      other.relationships.change(replace({ ...next, enabled: false }, { by: bob })),
    ])
    expect(kinds(results)).toEqual(['done', 'stale'])
    current = (await other.relationships.byId(current.id)) ?? expect.fail('it is gone')
    expect(current.version).toBe(next.version)
  }
  const lines = await other.journal.changes({ relationshipId: current.id, most: 100 })
  expect(lines).toHaveLength(rounds + 1)
  expect(lines[0]?.after).toEqual(current)
})

test.runIf(hasPostgres)('an engine that isolates less than it says tells who came second all the same', async () => {
  const url = await emptyDatabase()
  const [other] = await replicas(clock, clock, url)
  const database = openDatabase(url, noWarning)
  onTestFinished(database.close)
  let meanwhile: Change | undefined
  const run: Run = async (statement, values) => {
    const answered = await database.run(statement, values)
    const change = meanwhile
    meanwhile = undefined
    if (change) await other?.relationships.change(change)
    return answered
  }
  const lax = { ...database, transaction: <Result>(work: (run: Run) => Promise<Result>) => work(run) }
  const { change: changeLaxly } = postgresRelationships(lax, clock, rowChain(database, clock, undefined))
  await other?.relationships.change(create(fabrikam()))
  for (const mine of [replace(fabrikam({ version: 2, level: 'none' })), remove('r-fabrikam', 2)]) {
    const { version = 0 } = (await other?.relationships.byId('r-fabrikam')) ?? {}
    meanwhile = replace(fabrikam({ version: version + 1, enabled: false }), { by: bob })
    await expect(changeLaxly(mine)).rejects.toBeInstanceOf(Overtaken)
    const stored = await other?.relationships.byId('r-fabrikam')
    expect(stored).toMatchObject({ version: version + 1, enabled: false, level: 'availabilityOnly' })
  }
})

test.runIf(hasPostgres)('what is read and written together is a serializable transaction', async () => {
  const database = openDatabase(await emptyDatabase(), noWarning)
  onTestFinished(database.close)
  const { rows } = await database.transaction((run) => run({ text: 'show transaction_isolation' }))
  expect(rows).toEqual([{ transaction_isolation: 'serializable' }])
})

test.runIf(hasPostgres)('a reminder is sent once, whichever of the replicas comes to it', async () => {
  const { directory } = world().ports
  const time = { now: () => Date.UTC(2026, 11, 17, 9) }
  const both = await replicas(time)
  await both[0]?.conversations.meet({ id: 'chat-alice', person: owner.key ?? ':', reference: {} })
  for (let n = 0; n < rounds; n++) {
    const domains = [{ name: `${n}.example`, pin: { kind: 'not-looked-up' } as const }]
    const one = fabrikam({ id: `r${n}`, name: `Partner ${n}`, domains, expires: '2026-12-31', owner: owner.key })
    await both[0]?.relationships.change(create(one))
  }
  const sent: string[] = []
  const remind = (store: (typeof both)[number]) =>
    remindOwners({ ...store, clock: time, directory }, async (_, { relationship }) => void sent.push(relationship.name))
  await Promise.all(both.map(remind))
  await Promise.all(both.map(remind))
  expect(sent.sort()).toEqual(Array.from({ length: rounds }, (_, n) => `Partner ${n}`).sort())
})

test.runIf(hasPostgres)('the same press on both is made once', async () => {
  const [one, other] = await replicas()
  for (let round = 0; round < rounds; round++) {
    const press = made(`r${round}`, `Fabrikam ${round}`, `${round}.example`)
    const results = await Promise.all([one.relationships.change(press), other.relationships.change(press)])
    expect(results.map((result) => result.kind === 'done' && result.repeated).sort()).toEqual([false, true])
  }
  expect(await one.journal.changes({ most: 100 })).toHaveLength(rounds)
})

test.runIf(hasPostgres)('what one turned off is off on the other with the next look', async () => {
  const [one, other] = await replicas()
  await one.relationships.change(create(fabrikam()))
  expect(await other.relationships.byDomain('fabrikam.com')).toMatchObject({ enabled: true })
  await one.relationships.change(replace(fabrikam({ version: 2, enabled: false })))
  expect(await other.relationships.byDomain('fabrikam.com')).toMatchObject({ enabled: false })
  await one.relationships.change(change({ kind: 'sharing', stopped: true }))
  expect(await other.relationships.isSharingStopped()).toBe(true)
})

test.runIf(hasPostgres)('a draft goes on from either, and of two next steps one is kept', async () => {
  const [one, other] = await replicas()
  expect((await Promise.all([one.drafts.save(draft()), other.drafts.save(draft({ id: 'd-2' }))])).sort()).toEqual([
    false,
    true,
  ])
  for (let version = 2; version < 2 + rounds; version++) {
    const saved = await Promise.all([one, other].map(({ drafts }) => drafts.save(draft({ version, step: 'domains' }))))
    expect(saved.sort()).toEqual([false, true])
  }
  expect(await one.drafts.of(alice.key)).toEqual(await other.drafts.of(alice.key))
})

test.runIf(hasPostgres)('an errand is run by one, and by another when the first did not come back', async () => {
  const [one, other] = await replicas()
  for (let round = 0; round < rounds; round++) {
    const taken = await Promise.all([one, other].map(({ errands }) => errands.take(`reminder ${round}`, 3_600_000)))
    expect(taken.sort()).toEqual([false, true])
  }
  expect(await one.errands.take('lost', 0)).toBe(true)
  const again = await Promise.all([one, other].map(({ errands }) => errands.take('lost', 3_600_000)))
  expect(again.sort()).toEqual([false, true])
  await one.errands.done('lost')
  expect(await other.errands.take('lost', 0)).toBe(false)
})

const window = { windowMs: 3_600_000, most: 100_000 }

test.runIf(hasPostgres)('a conversation is met once by all, a topic known and a question counted on all', async () => {
  const [one, other] = await replicas()
  for (let round = 0; round < rounds; round++) {
    const talk = { id: `a:${round}`, person: alice.key, reference: {} }
    expect((await Promise.all([one, other].map(({ conversations }) => conversations.meet(talk)))).sort()).toEqual([
      false,
      true,
    ])
    await Promise.all(
      [one, other].map(({ counters }, n) => counters.count([{ ...window, key: 'pia', member: `${round} ${n}` }])),
    )
  }
  expect(await one.counters.count([{ ...window, key: 'pia' }])).toEqual([2 * rounds])
  const question = {
    kind: 'availability',
    ask: 'day',
    who: ['Alice'],
    when: undefined,
    together: false,
    language: 'en',
  } as const
  await one.topics.remember('a:1', question)
  expect(await other.topics.of('a:1')).toEqual(question)
})

test.runIf(hasPostgres)('a window of many is exact for one replica, and for the other within a second', async () => {
  const [one, other] = await replicas()
  const fabrikam = { ...window, key: 'fabrikam' }
  const add = async (n: number) => (await one.counters.count([{ ...fabrikam, member: `member ${n}` }]))[0]
  await Promise.all(Array.from({ length: 700 }, (_, n) => add(n)))
  expect(await other.counters.count([fabrikam])).toEqual([700])
  expect(await Promise.all([add(0), add(700), add(701)])).toEqual([700, 701, 702])
  await expect.poll(() => other.counters.count([fabrikam]), { timeout: 5_000 }).toEqual([702])
})

test.runIf(hasPostgres)('the newest change is the newest, though the clock of who made it is far behind', async () => {
  const at = clock.now()
  const [ahead, behind] = await replicas({ now: () => at + 3_600_000 }, { now: () => at })
  await ahead.relationships.change(create(fabrikam()))
  await behind.relationships.change(replace({ ...fabrikam(), version: 2, enabled: false }))
  await ahead.relationships.change(replace({ ...fabrikam(), version: 3, level: 'none' }, { by: bob }))
  const lines = await behind.journal.changes({ most: 10 })
  expect(lines.map(({ after }) => after && 'version' in after && after.version)).toEqual([3, 2, 1])
})
