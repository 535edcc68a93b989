/** An import is applied as one and taken back as one: whole, or not at all, with every check made again. */
import { expect, test } from 'vitest'
import type { Desk } from '../src/administer/desk.ts'
import { lastOperations } from '../src/administer/undo-together.ts'
import { administer, pinWaitingDomains } from '../src/administer.ts'
import { alice, bob, fabrikamTenant, makeFabrikam, world } from './admin-world.ts'

type Here = ReturnType<typeof world>

const object = (Name: string, ...DomainNames: string[]) => ({
  Name,
  DomainNames,
  FreeBusyAccessEnabled: true,
  FreeBusyAccessLevel: 'LimitedDetails',
})
const names = async (here: Here) => (await here.store.relationships.all()).map(({ name }) => name)

/** Fabrikam was there and is changed, two are new. */
async function imported(): Promise<Here> {
  const here = world()
  await makeFabrikam(here)
  const objects = [
    object('Fabrikam', 'fabrikam.com'),
    object('Adatum', 'adatum.example'),
    object('Woodgrove', 'w.example'),
  ]
  await here.say(`import ${JSON.stringify(objects)}`)
  expect(await here.say('apply')).toMatchObject({ created: 2, changed: 1 })
  return here
}

test('undo takes the whole import back, and said again puts all of it back', async () => {
  const here = await imported()
  expect(await here.say('undo')).toEqual({ kind: 'undone-together', removed: 2, changed: 1, broughtBack: 0 })
  expect(await names(here)).toEqual(['Fabrikam'])
  expect(await here.store.relationships.byName('Fabrikam')).toMatchObject({ level: 'availabilityOnly', version: 3 })
  expect((await here.store.relationships.removed()).map(({ relationship }) => relationship.name).sort()).toEqual([
    'Adatum',
    'Woodgrove',
  ])
  expect(await here.say('undo')).toEqual({ kind: 'undone-together', removed: 0, changed: 1, broughtBack: 2 })
  expect(await names(here)).toEqual(['Adatum', 'Fabrikam', 'Woodgrove'])
  expect(await here.store.relationships.byName('Fabrikam')).toMatchObject({ level: 'limitedDetails', version: 4 })
})

test('an import of one is a change like any other', async () => {
  const here = world()
  await here.say(`import ${JSON.stringify(object('Adatum', 'adatum.example'))}`)
  await here.say('apply')
  expect(await here.say('undo')).toMatchObject({ kind: 'undone', change: { what: 'create' } })
  expect(await names(here)).toEqual([])
})

test('tenants that were looked up since keep nothing from being taken back, and are looked up again when it comes back', async () => {
  const here = await imported()
  here.state.tenants = { 'fabrikam.com': fabrikamTenant, 'adatum.example': 'a', 'w.example': 'w' }
  expect(await pinWaitingDomains(here.ports)).toHaveLength(2)
  expect(await here.say('undo')).toMatchObject({ removed: 2, changed: 1 })
  await here.say('undo')
  expect((await here.store.relationships.byName('Adatum'))?.domains[0]?.pin).toMatchObject({
    kind: 'pinned',
    tenantId: 'a',
  })
})

test('so it is with one that was made by hand', async () => {
  const here = world()
  await makeFabrikam(here, { name: 'Adatum', domains: 'adatum.example' })
  const made = await here.store.relationships.byName('Adatum')
  expect(made?.domains[0]?.pin.kind).toBe('not-found')
  here.state.tenants['w.example'] = 'down'
  await makeFabrikam(here, { name: 'Woodgrove', domains: 'w.example' })
  here.state.tenants['w.example'] = 'w'
  expect(await pinWaitingDomains(here.ports)).toHaveLength(1)
  expect(await here.say('undo')).toMatchObject({ kind: 'undone' })
  expect(await names(here)).toEqual(['Adatum'])
})

test.each(['turn off Adatum', 'yes, remove Adatum'])(
  'after somebody else said “%s” nothing is taken back',
  async (words) => {
    const here = await imported()
    await here.say(words, bob)
    const before = await here.store.relationships.all()
    expect(await here.say('undo')).toMatchObject({ kind: 'undo-overtaken', since: [{ by: { key: bob.key } }] })
    expect(await here.store.relationships.all()).toEqual(before)
  },
)

test('a tenant that an admin looked up is that admin’s change', async () => {
  const here = await imported()
  const { id = '' } = (await here.store.relationships.byName('Adatum')) ?? {}
  here.state.tenants['adatum.example'] = 'a'
  expect(await here.press({ verb: 'look-up', id, version: 1 }, bob)).toMatchObject({ kind: 'shown' })
  expect(await here.say('undo')).toMatchObject({ kind: 'undo-overtaken', since: [{ by: { key: bob.key } }] })
})

test('a domain suspended since is not set free by taking back', async () => {
  const here = await imported()
  const adatum = await here.store.relationships.byName('Adatum')
  if (!adatum) throw new Error('it is not there')
  const by = { key: '11111111-1111-4111-8111-111111111111:liaison', name: 'Liaison' } as const
  const domains = [{ name: 'adatum.example', pin: { kind: 'suspended', at: 0, pinnedTo: 'x' } }] as const
  const relationship = { ...adatum, domains, version: 2, changedBy: by.key }
  await here.store.relationships.change({ operationId: 'x', by, at: 0, edit: { kind: 'replace', relationship } })
  expect(await here.say('undo')).toMatchObject({ kind: 'undo-overtaken', since: [{ by: { name: 'Liaison' } }] })
})

test('a name taken since keeps all of it from coming back', async () => {
  const here = await imported()
  await here.say('undo')
  await makeFabrikamOf(here)
  expect(await here.say('undo')).toMatchObject({
    kind: 'not-brought-back',
    relationship: { name: 'Woodgrove' },
    problem: { because: 'name-taken', other: 'WOODGROVE' },
  })
  expect(await names(here)).toEqual(['Fabrikam', 'WOODGROVE'])
})

/** Bob's, so that Alice's last change stays the taking back. */
async function makeFabrikamOf(here: Here) {
  for (const said of ['new relationship', 'WOODGROVE', 'other.example', 'no', 'save']) await here.say(said, bob)
}

test('what was removed more than 30 days ago is gone', async () => {
  const here = await imported()
  await here.say('undo')
  here.state.now += 31 * 86_400_000
  await makeFabrikamOf(here)
  expect(await here.say('undo')).toEqual({ kind: 'nothing-to-undo' })
})

test('of two who say undo at once one is told that it was done, and it is done once', async () => {
  const here = await imported()
  const outcomes = await Promise.all([here.say('undo'), here.say('undo')])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['undo-overtaken', 'undone-together'])
  expect(await names(here)).toEqual(['Fabrikam'])
})

test('an undo and an edit at once: whoever is second is told, and nothing is half done', async () => {
  const here = await imported()
  const { id = '' } = (await here.store.relationships.byName('Adatum')) ?? {}
  const [undone, turned] = await Promise.all([here.say('undo'), here.press({ verb: 'turn-off', id, version: 1 }, bob)])
  const kinds = [undone.kind, turned.kind]
  const all = await names(here)
  if (undone.kind === 'undone-together') expect([kinds, all]).toEqual([['undone-together', 'stale'], ['Fabrikam']])
  else expect([kinds, all.length]).toEqual([['undo-overtaken', 'turned'], 3])
})

test('the same message delivered twice takes it back once', async () => {
  const here = await imported()
  const again = () =>
    administer({ kind: 'told', instruction: { kind: 'undo' } }, { asker: alice, operationId: 'message 7' }, here.ports)
  const first = await again()
  expect(first).toMatchObject({ kind: 'undone-together', removed: 2 })
  expect(await again()).toEqual(first)
  expect(await names(here)).toEqual(['Fabrikam'])
  await here.say('turn off Fabrikam')
  expect(await again()).toEqual(first)
})

test('an import of thousands is taken back whole', async () => {
  const here = world()
  here.state.tenantPatience = 0
  const objects = Array.from({ length: 3_000 }, (_, n) => object(`Partner ${n}`, `partner-${n}.example`))
  await here.say(`import ${JSON.stringify(objects)}`)
  expect(await here.say('apply')).toMatchObject({ created: 3_000 })
  expect(await here.say('undo')).toMatchObject({ kind: 'undone-together', removed: 3_000 })
  expect(await names(here)).toEqual([])
})

test('the switch for all sharing is a change by itself, though a client gave two changes one id', async () => {
  const here = await imported()
  const [line] = await here.store.journal.changes({ most: 1 })
  if (!line) throw new Error('nothing was written down')
  const stop = { ...line, what: 'sharing', before: { stopped: false }, after: { stopped: true } } as const
  const journal = { ...here.store.journal, changes: async () => [stop, line, line] }
  expect(await lastOperations({ journal, by: line.by } as unknown as Desk)).toEqual([[stop], [line, line]])
})
