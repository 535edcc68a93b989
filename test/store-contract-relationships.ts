/** Promises of a store about relationships: found, changed, removed, by one at a time. */
import { expect } from 'vitest'
import { alice, another, bob, change, create, draft, fabrikam, now, remove, replace } from './kept.ts'
import { listOfPromises } from './store-promise.ts'

const { promises, promise } = listOfPromises()
export const promisesOfRelationships = promises

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
