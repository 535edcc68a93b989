/** What `ports.ts` says of what we keep, as promises for each store to keep: one list, whatever is behind the ports. */
import { expect } from 'vitest'
import type { Store } from '../src/adapters/store.memory.ts'
import type { Clock, Conversation } from '../src/ports.ts'
import type { ImportPlan } from '../src/relationship/exchange/import-plan.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { alice, another, bob, change, create, draft, fabrikam, now, remove, replace } from './kept.ts'

/** A store with nothing in it, for one test. */
export interface Opened {
  readonly store: string
  readonly open: () => Promise<Store>
}

interface Kept {
  readonly promise: string
  readonly keeps: (opened: Pick<Opened, 'open'>) => Promise<void>
}

const promises: Kept[] = []
const promise = (words: string, keeps: Kept['keeps']) => promises.push({ promise: words, keeps })

/** Every promise for every store. */
export function promisesOf(stores: readonly Opened[]): readonly (Kept & Opened)[] {
  return stores.flatMap((opened) => promises.map((kept) => ({ ...opened, ...kept })))
}

export const clockOfPromises: Clock = { now: () => now }

promise('what was created is found by id, by name in any case, and by domain', async ({ open }) => {
  const { relationships } = await open()
  const done = await relationships.change(create(fabrikam()))
  expect(done).toEqual({ kind: 'done', after: fabrikam(), repeated: false })
  expect(await relationships.byId('r-fabrikam')).toEqual(fabrikam())
  expect(await relationships.byName('  FABRIKAM ')).toEqual(fabrikam())
  expect(await relationships.byDomain('fabrikam.com')).toEqual(fabrikam())
  expect(await relationships.standing('Fabrikam.com')).toEqual({ relationship: fabrikam(), sharingStopped: false })
  expect(await relationships.standing('mail.fabrikam.com')).toEqual({ relationship: undefined, sharingStopped: false })
  expect(await relationships.byDomain('mail.fabrikam.com')).toBeUndefined()
})

const several = (...writes: readonly ['create' | 'replace', Relationship][]) =>
  change({ kind: 'several', writes: writes.map(([kind, relationship]) => ({ kind, relationship })) })

promise(
  'several writes are one: each has its line in the journal, and repeating them does nothing',
  async ({ open }) => {
    const { relationships, journal } = await open()
    await relationships.change(create(fabrikam()))
    const both = several(['replace', fabrikam({ version: 2, enabled: false })], ['create', another()])
    expect(await relationships.change(both)).toEqual({ kind: 'done', repeated: false })
    expect(await relationships.change(both)).toEqual({ kind: 'done', repeated: true })
    expect((await relationships.all()).map(({ name, version }) => [name, version])).toEqual([
      ['Example', 1],
      ['Fabrikam', 2],
    ])
    await journal.flush()
    const lines = await journal.changes({ most: 10 })
    expect(lines.map(({ what, after }) => [what, after && 'name' in after && after.name]).toSorted()).toEqual([
      ['create', 'Example'],
      ['create', 'Fabrikam'],
      ['replace', 'Fabrikam'],
    ])
    expect(lines.find(({ what }) => what === 'replace')).toMatchObject({
      before: { version: 1 },
      after: { version: 2 },
    })
  },
)

promise('of several writes none is made when one cannot be', async ({ open }) => {
  const { relationships, journal } = await open()
  await relationships.change(create(fabrikam()))
  const stale = several(['create', another()], ['replace', fabrikam({ version: 3 })])
  expect(await relationships.change(stale)).toEqual({ kind: 'stale', current: fabrikam() })
  const namesake = several(['create', another()], ['create', another({ id: 'r-other', domains: [] })])
  expect(await relationships.change(namesake)).toMatchObject({ kind: 'taken', field: 'name', value: 'Example' })
  const sameDomain = several(['create', another()], ['create', fabrikam({ id: 'r-other', name: 'Other' })])
  expect(await relationships.change(sameDomain)).toMatchObject({ kind: 'taken', field: 'domain', by: fabrikam() })
  expect(await relationships.all()).toEqual([fabrikam()])
  await journal.flush()
  expect(await journal.changes({ most: 10 })).toHaveLength(1)
})

promise('names and domains may change hands within one change', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  await relationships.change(create(another()))
  const swapped = several(
    ['replace', fabrikam({ version: 2, name: 'Example', domains: another().domains })],
    ['replace', another({ version: 2, name: 'Fabrikam', domains: fabrikam().domains })],
  )
  expect(await relationships.change(swapped)).toMatchObject({ kind: 'done' })
  expect(await relationships.byName('example')).toMatchObject({ id: 'r-fabrikam' })
  expect(await relationships.byDomain('fabrikam.com')).toMatchObject({ id: 'r-example' })
  expect(await relationships.byDomain('example.org')).toMatchObject({ id: 'r-fabrikam' })
})

promise('5,000 relationships are written together', async ({ open }) => {
  const { relationships } = await open()
  const many = Array.from({ length: 5_000 }, (_, n): ['create', Relationship] => [
    'create',
    fabrikam({
      id: `r-${n}`,
      name: `Partner ${n}`,
      domains: [{ name: `p${n}.example.com`, pin: { kind: 'not-looked-up' } }],
    }),
  ])
  expect(await relationships.change(several(...many))).toEqual({ kind: 'done', repeated: false })
  expect(await relationships.all()).toHaveLength(5_000)
  expect(await relationships.byDomain('p4999.example.com')).toMatchObject({ id: 'r-4999' })
})

const plan = (values: Partial<ImportPlan> = {}): ImportPlan => ({
  id: 'p-1',
  owner: alice.key,
  madeAt: now,
  read: [{ kind: 'cannot', name: 'Fabrikam', because: 'domain-invalid', value: '*' }],
  groups: [['CN=Sales', { id: 'g-sales', name: 'Sales' }]],
  seen: '[]',
  ...values,
})

promise('an admin has one import plan, kept whole until it is replaced or dropped', async ({ open }) => {
  const { plans } = await open()
  expect(await plans.of(alice.key)).toBeUndefined()
  await plans.save(plan())
  expect(await plans.of(alice.key)).toEqual(plan())
  expect(await plans.of(bob.key)).toBeUndefined()
  await plans.save(plan({ id: 'p-2', applied: { created: 1, changed: 2, off: 0 } }))
  expect(await plans.of(alice.key)).toEqual(plan({ id: 'p-2', applied: { created: 1, changed: 2, off: 0 } }))
  await plans.drop(alice.key)
  await plans.drop(bob.key)
  expect(await plans.of(alice.key)).toBeUndefined()
})

promise('all are sorted by name, after a change too', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  await relationships.change(create(another()))
  expect((await relationships.all()).map(({ name }) => name)).toEqual(['Example', 'Fabrikam'])
  await relationships.change(replace(another({ name: 'Zebra', version: 2 })))
  expect((await relationships.all()).map(({ name }) => name)).toEqual(['Fabrikam', 'Zebra'])
})

promise('a write that saw an older version is refused and told the current one', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  const second = fabrikam({ version: 2, enabled: false })
  await relationships.change(replace(second))
  expect(await relationships.change(replace(fabrikam({ version: 2 })))).toEqual({ kind: 'stale', current: second })
  expect(await relationships.change(remove('r-fabrikam', 1))).toEqual({ kind: 'stale', current: second })
  expect(await relationships.byId('r-fabrikam')).toEqual(second)
})

promise('what is gone cannot be changed', async ({ open }) => {
  const { relationships } = await open()
  expect(await relationships.change(replace(fabrikam({ version: 2 })))).toEqual({ kind: 'stale' })
  expect(await relationships.change(remove('r-fabrikam', 1))).toEqual({ kind: 'stale' })
})

promise('a name stands once, without regard to case', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  expect(await relationships.change(create(another({ name: 'fabriKAM' })))).toEqual({
    kind: 'taken',
    field: 'name',
    value: 'fabriKAM',
    by: fabrikam(),
  })
})

promise('a domain stands in one relationship', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  const both = another({ domains: [...another().domains, ...fabrikam().domains] })
  expect(await relationships.change(create(both))).toMatchObject({
    kind: 'taken',
    field: 'domain',
    value: 'fabrikam.com',
  })
  await relationships.change(create(another()))
  expect(await relationships.change(replace({ ...both, version: 2 }))).toMatchObject({ kind: 'taken', field: 'domain' })
})

promise('a name and a domain given up are free again', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  await relationships.change(replace(another({ id: 'r-fabrikam', version: 2 })))
  expect(await relationships.byDomain('fabrikam.com')).toBeUndefined()
  expect(await relationships.change(create(fabrikam({ id: 'r-new' })))).toMatchObject({ kind: 'done' })
})

promise('a repeated press is answered as the first time and made once', async ({ open }) => {
  const { relationships, journal } = await open()
  const press = create(fabrikam())
  await relationships.change(press)
  await relationships.change(replace(fabrikam({ version: 2 })))
  expect(await relationships.change(press)).toEqual({ kind: 'done', after: fabrikam(), repeated: true })
  expect(await relationships.byId('r-fabrikam')).toMatchObject({ version: 2 })
  expect(await journal.changes({ most: 10 })).toHaveLength(2)
})

promise('the same press twice at once is made once', async ({ open }) => {
  const { relationships } = await open()
  const press = create(fabrikam())
  const both = await Promise.all([relationships.change(press), relationships.change(press)])
  expect(both).toMatchObject([{ repeated: false }, { repeated: true }])
})

promise('an operation id of somebody else repeats nothing', async ({ open }) => {
  const { relationships } = await open()
  const press = create(fabrikam())
  await relationships.change(press)
  expect(await relationships.change({ ...press, by: bob })).toMatchObject({ kind: 'stale' })
})

promise('of two who saw the same version one wins', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  const both = await Promise.all([
    relationships.change(replace(fabrikam({ version: 2, level: 'none' }))),
    relationships.change(replace(fabrikam({ version: 2, enabled: false }), { by: bob })),
  ])
  expect(both.map(({ kind }) => kind)).toEqual(['done', 'stale'])
})

promise('a removed relationship is kept for 30 days and comes back with its id', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  await relationships.change(create(another()))
  const monthAgo = now - 31 * 86_400_000
  expect(await relationships.change(remove('r-fabrikam', 1))).toEqual({
    kind: 'done',
    before: fabrikam(),
    repeated: false,
  })
  await relationships.change(remove('r-example', 1, { at: monthAgo }))
  expect(await relationships.all()).toEqual([])
  expect(await relationships.removed()).toEqual([{ relationship: fabrikam(), at: now, by: alice }])
  await relationships.change(create(fabrikam({ version: 2 })))
  expect(await relationships.removed()).toEqual([])
})

promise('all sharing can be stopped and resumed', async ({ open }) => {
  const { relationships, journal } = await open()
  expect(await relationships.isSharingStopped()).toBe(false)
  await relationships.change(change({ kind: 'sharing', stopped: true }))
  expect(await relationships.isSharingStopped()).toBe(true)
  expect(await relationships.standing('')).toEqual({ relationship: undefined, sharingStopped: true })
  await relationships.change(change({ kind: 'sharing', stopped: false }))
  expect(await relationships.isSharingStopped()).toBe(false)
  expect(await journal.changes({ most: 1 })).toMatchObject([
    { what: 'sharing', before: { stopped: true }, after: { stopped: false } },
  ])
})

promise('a change ends its draft in the same write', async ({ open }) => {
  const { relationships, drafts } = await open()
  await drafts.save(draft())
  await relationships.change(create(fabrikam(), { endsDraft: 'd-other' }))
  expect(await drafts.of(alice.key)).toEqual(draft())
  await relationships.change(create(another(), { endsDraft: 'd-1' }))
  expect(await drafts.of(alice.key)).toBeUndefined()
})

promise('a draft is saved only by whoever saw the last one', async ({ open }) => {
  const { drafts } = await open()
  expect(await drafts.save(draft({ version: 2 }))).toBe(false)
  expect(await drafts.save(draft())).toBe(true)
  expect(await drafts.save(draft())).toBe(false)
  expect(await drafts.save(draft({ version: 2, step: 'domains' }))).toBe(true)
  expect(await drafts.of(alice.key)).toMatchObject({ step: 'domains' })
  expect(await drafts.of(bob.key)).toBeUndefined()
  await drafts.drop(alice.key)
  expect(await drafts.of(alice.key)).toBeUndefined()
  expect(await drafts.save(draft())).toBe(true)
})

promise('own sharing is as the calendar allows until something is said', async ({ open }) => {
  const { ownSharing } = await open()
  expect(await ownSharing.of('alice')).toBe('limitedDetails')
  await ownSharing.set('alice', 'none')
  expect(await ownSharing.of('ALICE')).toBe('none')
})

promise('a conversation is met once, however often it is told, and its newest reference kept', async ({ open }) => {
  const { conversations } = await open()
  const talk: Conversation = { id: 'a:1', person: alice.key, reference: { serviceUrl: 'https://example.com/1' } }
  const met = await Promise.all([conversations.meet(talk), conversations.meet(talk), conversations.meet(talk)])
  expect(met).toEqual([true, false, false])
  const moved = { ...talk, reference: { serviceUrl: 'https://example.com/2' } }
  expect(await conversations.meet(moved)).toBe(false)
  expect(await conversations.ofPerson(alice.key)).toEqual(moved)
  expect(await conversations.ofPerson(bob.key)).toBeUndefined()
})

promise('an errand is taken once, again when its time has run out, and never when it is done', async ({ open }) => {
  const { errands } = await open()
  const taken = await Promise.all([1, 2, 3].map(() => errands.take('reminder', 60_000)))
  expect(taken.filter((was) => was)).toEqual([true])
  expect(await errands.take('another', 0)).toBe(true)
  expect(await errands.take('another', 60_000)).toBe(true)
  expect(await errands.take('another', 60_000)).toBe(false)
  await errands.done('reminder')
  await errands.done('never taken')
  expect(await errands.take('reminder', 0)).toBe(false)
  expect(await errands.take('never taken', 0)).toBe(false)
})

promise('changes are read newest first, by relationship and by person', async ({ open }) => {
  const { relationships, journal } = await open()
  await relationships.change(create(fabrikam(), { at: now + 1 }))
  await relationships.change(create(another(), { at: now + 2, by: bob }))
  await relationships.change(remove('r-fabrikam', 1, { at: now + 3 }))
  const times = async (filter: Parameters<typeof journal.changes>[0]) =>
    (await journal.changes(filter)).map(({ at }) => at - now)
  expect(await times({ most: 10 })).toEqual([3, 2, 1])
  expect(await times({ most: 2 })).toEqual([3, 2])
  expect(await times({ relationshipId: 'r-fabrikam', most: 10 })).toEqual([3, 1])
  expect(await times({ by: bob.key, most: 10 })).toEqual([2])
})

promise('questions are read newest first, by target and by relationship, since a time', async ({ open }) => {
  const { journal } = await open()
  const target = { id: 'alice', address: 'alice@contoso.com' }
  const question = { kind: 'question', asker: bob.key, outcome: 'permit', because: 'availabilityOnly' } as const
  journal.note({ ...question, at: now + 1, target, relationshipId: 'r-fabrikam' })
  journal.note({ ...question, at: now + 2, target })
  journal.note({ ...question, at: now + 3, relationshipId: 'r-fabrikam' })
  const times = async (filter: Parameters<typeof journal.questions>[0]) =>
    (await journal.questions(filter)).map(({ at }) => at - now)
  const expectAll = async () => {
    expect(await times({ targetId: 'alice', since: now, most: 10 })).toEqual([2, 1])
    expect(await times({ targetId: 'alice', since: now + 2, most: 10 })).toEqual([2])
    expect(await times({ relationshipId: 'r-fabrikam', since: now, most: 10 })).toEqual([3, 1])
    expect(await times({ relationshipId: 'r-fabrikam', since: now, most: 1 })).toEqual([3])
  }
  await expectAll()
  await journal.flush()
  await expectAll()
})

promise('when each of several relationships was last asked under is said at once', async ({ open }) => {
  const { journal } = await open()
  const question = { kind: 'question', asker: bob.key, outcome: 'permit', because: 'availabilityOnly' } as const
  const tricky = { askerName: '"relationshipId":"r-third"', because: '\\"relationshipId":"r-third"' }
  journal.note({ ...question, at: now + 1, relationshipId: 'r-old' })
  journal.note({ ...question, at: now + 2, relationshipId: 'r-fabrikam' })
  journal.note({ ...question, at: now + 3, relationshipId: 'r-other' })
  journal.note({ ...question, at: now + 4, relationshipId: 'r-fabrikam', ...tricky })
  journal.note({ ...question, at: now + 5, ...tricky })
  const last = (...relationshipIds: string[]) => journal.lastAsked({ relationshipIds, since: now + 2 })
  const expectAll = async () => {
    expect(await last('r-fabrikam', 'r-old', 'r-third', 'r-other')).toEqual(
      new Map([
        ['r-fabrikam', now + 4],
        ['r-other', now + 3],
      ]),
    )
    expect(await last('r-other')).toEqual(new Map([['r-other', now + 3]]))
    expect(await last()).toEqual(new Map())
  }
  await expectAll()
  await journal.flush()
  await expectAll()
})

promise('several are written and removed at once, or none of them', async ({ open }) => {
  const { relationships, journal } = await open()
  await relationships.change(create(fabrikam()))
  await relationships.change(create(another()))
  const renamed = another({ version: 2, name: 'Fabrikam', domains: fabrikam().domains })
  const several = (seen: number) => ({
    ...change({
      kind: 'several',
      writes: [
        { kind: 'replace', relationship: renamed },
        { kind: 'remove', relationship: fabrikam({ version: seen }) },
      ],
    }),
    at: now + 5,
  })
  expect(await relationships.change(several(7))).toMatchObject({ kind: 'stale', current: { id: 'r-fabrikam' } })
  expect(await relationships.all()).toHaveLength(2)
  expect(await relationships.change(several(1))).toMatchObject({ kind: 'done', repeated: false })
  expect(await relationships.all()).toEqual([renamed])
  expect(await relationships.removed()).toEqual([{ relationship: fabrikam(), at: now + 5, by: alice }])
  expect(await relationships.byDomain('fabrikam.com')).toEqual(renamed)
  const lines = await journal.changes({ most: 2 })
  expect(lines.map(({ what }) => what).sort()).toEqual(['remove', 'replace'])
})
