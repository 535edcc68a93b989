/** Relationships that exist are found by name, listed, turned off and on, and removed when it was confirmed. */
import { expect, test } from 'vitest'
import { bob, makeFabrikam, relationshipIn, world } from './admin-world.ts'

test.each([
  'show fabrikam',
  'Show "Fabrikam"',
  'toon FABRIKAM.',
  'please show Fabrikam',
  'show the relationship with Fabrikam',
])('"%s" shows it', async (words) => {
  const here = world()
  const made = await makeFabrikam(here)
  expect(await here.say(words)).toEqual({
    kind: 'shown',
    relationship: made,
    sharingStopped: false,
    isExpired: false,
    use: { days: 90, answered: 0, refused: 0, more: false },
  })
})

test('a name that is not there is answered with near ones, and nothing is done to them', async () => {
  const here = world()
  await makeFabrikam(here)
  for (const words of ['turn off Fabrikan', 'remove fab', 'yes, remove Fabrikams', 'show fabrikam nl']) {
    expect(await here.say(words)).toMatchObject({ kind: 'no-such-relationship', near: ['Fabrikam'] })
  }
  expect(await here.say('show Woodgrove')).toMatchObject({ kind: 'no-such-relationship', name: 'Woodgrove', near: [] })
  expect((await here.store.relationships.byName('Fabrikam'))?.enabled).toBe(true)
})

test('turned off and on, each once, however often it is pressed', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  const off = await here.press({ verb: 'turn-off', id, version: 1 }, bob, 'press 1')
  expect(off).toMatchObject({ kind: 'turned', repeated: false, relationship: { enabled: false, version: 2 } })
  expect(relationshipIn(off).changedBy).toBe(bob.key)
  expect(await here.press({ verb: 'turn-off', id, version: 1 }, bob, 'press 1')).toMatchObject({ repeated: true })
  expect(relationshipIn(await here.say('zet Fabrikam aan'))).toMatchObject({ enabled: true, version: 3 })
  const late = await here.press({ verb: 'turn-off', id, version: 1 }, bob, 'press 1')
  expect(late).toMatchObject({ kind: 'turned', repeated: true })
  expect((await here.store.relationships.byId(id))?.enabled).toBe(true)
})

test('a card older than the last change is refused with both versions', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  await here.say('turn off Fabrikam')
  await here.say('turn on Fabrikam')
  expect(await here.press({ verb: 'turn-off', id, version: 1 })).toMatchObject({
    kind: 'stale',
    current: { version: 3, enabled: true },
    yours: { enabled: false },
  })
})

test('removing asks first, and keeping keeps', async () => {
  const here = world()
  const made = await makeFabrikam(here)
  expect(await here.say('remove Fabrikam')).toEqual({ kind: 'ask-remove', relationship: made })
  expect(await here.press({ verb: 'keep', id: made.id })).toEqual({ kind: 'kept', name: 'Fabrikam' })
  expect(await here.store.relationships.all()).toHaveLength(1)
  const gone = await here.press({ verb: 'confirm-remove', id: made.id, version: 1 }, bob, 'press')
  expect(gone).toEqual({ kind: 'removed', relationship: made })
  expect(await here.press({ verb: 'confirm-remove', id: made.id, version: 1 }, bob, 'press')).toEqual(gone)
  expect(await here.store.relationships.all()).toEqual([])
})

test('removing what somebody changed since is refused', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  await here.say('remove Fabrikam')
  await here.say('turn off Fabrikam', bob)
  expect(await here.press({ verb: 'confirm-remove', id, version: 1 })).toMatchObject({
    kind: 'stale',
    current: { version: 2 },
  })
})

test('a card of a relationship that is gone, or never was, says so', async () => {
  const here = world()
  const id = 'made-up'
  for (const verb of ['turn-on', 'turn-off', 'remove', 'confirm-remove'] as const) {
    expect(await here.press({ verb, id, version: 1 })).toEqual({ kind: 'stale' })
  }
  for (const verb of ['show', 'edit', 'keep'] as const) {
    expect(await here.press({ verb, id })).toEqual({ kind: 'stale' })
  }
})

test('the list is paged by 15, and a page that does not exist is the nearest that does', async () => {
  const here = world()
  for (let n = 1; n <= 16; n++) await makeFabrikam(here, { name: `Partner ${n}`, domains: `p${n}.example` })
  const first = await here.say('relationships')
  expect(first).toMatchObject({ kind: 'list', page: 1, pages: 2, total: 16, sharingStopped: false })
  expect(first.kind === 'list' && first.relationships.length).toBe(15)
  const last = await here.press({ verb: 'list', page: 2 })
  expect(last.kind === 'list' && last.relationships.map(({ name }) => name)).toEqual(['Partner 16'])
  for (const [page, shown] of [
    [99, 2],
    [-1, 1],
    [Number.NaN, 1],
    [1.5, 1],
  ] as const) {
    expect(await here.press({ verb: 'list', page })).toMatchObject({ page: shown })
  }
  expect(await world().say('relaties')).toMatchObject({ page: 1, pages: 1, total: 0 })
})

test('all sharing is stopped and resumed when it was asked twice', async () => {
  const here = world()
  expect((await here.say('stop all sharing')).kind).toBe('ask-stop')
  expect(await here.press({ verb: 'leave-sharing' })).toEqual({ kind: 'sharing-unchanged', stopped: false })
  expect(await here.store.relationships.isSharingStopped()).toBe(false)
  expect((await here.press({ verb: 'confirm-stop' }, bob, 'press')).kind).toBe('stopped')
  expect((await here.say('stop alle delen')).kind).toBe('stopped')
  expect(await here.say('relationships')).toMatchObject({ sharingStopped: true })
  expect((await here.say('hervat delen')).kind).toBe('ask-resume')
  expect((await here.press({ verb: 'confirm-resume' })).kind).toBe('resumed')
  expect(await here.press({ verb: 'confirm-stop' }, bob, 'press')).toEqual({
    kind: 'sharing-unchanged',
    stopped: false,
  })
})

test('every change stands in the journal with who made it', async () => {
  const here = world()
  await makeFabrikam(here)
  await here.say('turn off Fabrikam', bob)
  await here.say('yes, remove Fabrikam')
  await here.say('yes, stop all sharing', bob)
  const lines = await here.store.journal.changes({ most: 10 })
  expect(lines.map(({ what, by }) => `${what} ${by.name}`)).toEqual([
    'sharing bob',
    'remove alice',
    'replace bob',
    'create alice',
  ])
})
