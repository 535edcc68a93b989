/** However many replicas stand over one PostgreSQL: of two who do the same at once one succeeds, and each sees what the other confirmed. */
import { expect, onTestFinished, test } from 'vitest'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import { alice, bob, change, create, draft, fabrikam, replace } from '../kept.ts'
import { emptyDatabase, hasPostgres } from './postgres-database.ts'

const clock = { now: () => Date.now() }
const rounds = 20

async function replicas() {
  const url = await emptyDatabase()
  const open = () => openPostgresStore(url, clock, (message) => expect.fail(message))
  // Both find an empty database and bring it to what they need.
  const both = await Promise.all([open(), open()])
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
