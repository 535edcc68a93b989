/** Every change can be read, taken back by who made it, and brought back after a removal; checks are made again then. */
import { expect, test } from 'vitest'
import { administer } from '../src/administer.ts'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import { differencesBetween } from '../src/relationship/difference.ts'
import { alice, bob, fabrikamTenant, makeFabrikam, pia, relationshipIn, world } from './admin-world.ts'
import { reader } from './card-samples-reader.ts'

type Here = ReturnType<typeof world>
const day = 86_400_000
const stored = (here: Here) => here.store.relationships.byName('Fabrikam')

test('history tells who changed what, newest first, of one relationship or of all', async () => {
  const here = world()
  await makeFabrikam(here)
  await makeFabrikam(here, { name: 'Woodgrove', domains: 'woodgrove.example' })
  await here.say('turn off Fabrikam', bob)
  const one = await here.say('history fabrikam')
  expect(one).toMatchObject({ kind: 'history', name: 'Fabrikam', more: false })
  expect(one).toMatchObject({
    changes: [
      { what: 'replace', by: bobActor },
      { what: 'create', by: aliceActor },
    ],
  })
  expect(await here.say('geschiedenis')).toMatchObject({ changes: [{ by: bobActor }, {}, {}] })
  expect(await here.say('history of Contosso')).toMatchObject({ kind: 'no-such-relationship' })
  await here.say('yes, remove Fabrikam')
  expect(await here.say('history Fabrikam')).toMatchObject({ name: 'Fabrikam', changes: [{ what: 'remove' }, {}, {}] })
})

const aliceActor = { key: alice.key }
const bobActor = { key: bob.key }

test.each([
  ['of one that is there, it is shown', 'turn off Fabrikam', 'history Fabrikam', ['show', 'list']],
  ['of one that is removed, it is brought back', 'yes, remove Fabrikam', 'history Fabrikam', ['restore', 'list']],
  ['of all of them, one’s own last change is taken back', 'turn off Fabrikam', 'history', ['undo', 'list']],
])('under the history %s', async (_, change, words, verbs) => {
  const here = world()
  await makeFabrikam(here)
  await here.say(change)
  const { card } = replyToOutcome(await here.say(words), reader('en'))
  expect(JSON.stringify(card).match(/(?<="verb":")[^"]+/g)).toEqual(verbs)
})

test('a difference names the fields that differ and no others', async () => {
  const here = world()
  const made = await makeFabrikam(here)
  expect(differencesBetween(made, { ...made, version: 9, changedAt: 5, changedBy: 'x' })).toEqual([])
  expect(differencesBetween(made, { ...made, level: 'limitedDetails', reason: 'a fair' })).toEqual([
    { field: 'level', before: 'availabilityOnly', after: 'limitedDetails' },
    { field: 'reason', before: undefined, after: 'a fair' },
  ])
  const domains = [{ name: 'example.org', pin: { kind: 'not-looked-up' as const } }]
  expect(differencesBetween(made, { ...made, domains })).toEqual([
    { field: 'domains', added: ['example.org'], gone: ['fabrikam.com'] },
  ])
})

test('undo takes back a change, and said again it puts it back', async () => {
  const here = world()
  await makeFabrikam(here)
  await here.say('turn off Fabrikam')
  expect(await here.say('undo')).toMatchObject({ kind: 'undone', relationship: { enabled: true, version: 3 } })
  expect(await stored(here)).toMatchObject({ enabled: true, version: 3 })
  expect(await here.say('ongedaan maken')).toMatchObject({ relationship: { enabled: false, version: 4 } })
})

test('undo of making removes, of removing brings back', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  expect(await here.say('undo')).toMatchObject({ kind: 'undone', change: { what: 'create' } })
  expect(await stored(here)).toBeUndefined()
  expect(await here.say('undo')).toMatchObject({ kind: 'undone', relationship: { id, version: 2 } })
  expect(await stored(here)).toMatchObject({ id, version: 2 })
})

test.each(['turn off Fabrikam', 'yes, remove Fabrikam'])(
  'undo of “%s”, delivered twice, is done once',
  async (words) => {
    const here = world()
    await makeFabrikam(here)
    await here.say(words)
    const instruction = { kind: 'undo' as const }
    const again = () =>
      administer({ kind: 'told', instruction }, { asker: alice, operationId: 'message 7' }, here.ports)
    const first = await again()
    expect(await again()).toEqual(first)
    expect(await stored(here)).toMatchObject({ enabled: true })
  },
)

test('undo, delivered again after the next change, takes back nothing more', async () => {
  const here = world()
  await makeFabrikam(here)
  await here.say('turn off Fabrikam')
  const instruction = { kind: 'undo' as const }
  const again = () => administer({ kind: 'told', instruction }, { asker: alice, operationId: 'message 7' }, here.ports)
  const first = await again()
  await here.say('turn off Fabrikam')
  expect(await again()).toEqual(first)
  expect(await stored(here)).toMatchObject({ enabled: false, version: 4 })
})

test('undo is of one’s own changes only', async () => {
  const here = world()
  await makeFabrikam(here)
  expect(await here.say('undo', bob)).toEqual({ kind: 'nothing-to-undo' })
  expect(await here.say('undo', pia)).toEqual({ kind: 'not-admin' })
  here.state.admins = ['bob']
  expect(await here.say('undo', alice)).toEqual({ kind: 'not-admin' })
  expect(await stored(here)).toBeDefined()
})

test.each([
  ['turn off Fabrikam', 'turn on Fabrikam'],
  ['turn off Fabrikam', 'yes, remove Fabrikam'],
])('undo of “%s” after somebody else said “%s” does nothing and says so', async (mine, theirs) => {
  const here = world()
  await makeFabrikam(here)
  await here.say(mine)
  await here.say(theirs, bob)
  const before = await here.store.relationships.all()
  expect(await here.say('undo')).toMatchObject({ kind: 'undo-overtaken', since: [{ by: bobActor }] })
  expect(await here.store.relationships.all()).toEqual(before)
})

test('of two who undo the same at once one is told that the other was first', async () => {
  const here = world()
  await makeFabrikam(here)
  await here.say('turn off Fabrikam')
  const outcomes = await Promise.all([here.say('undo'), here.say('undo')])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['undo-overtaken', 'undone'])
  expect(await stored(here)).toMatchObject({ version: 3, enabled: true })
})

test('undoing the switch above all relationships asks first', async () => {
  const here = world()
  await here.say('yes, stop all sharing')
  expect(await here.say('undo')).toEqual({ kind: 'ask-resume' })
  expect(await here.store.relationships.isSharingStopped()).toBe(true)
})

test('a removed relationship is restored for 30 days, by name or by button, once', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  await here.say('yes, remove Fabrikam')
  here.state.now += 29 * day
  expect(await here.say('restore fabrikam', bob)).toMatchObject({ kind: 'restored', relationship: { id, version: 2 } })
  expect(await here.press({ verb: 'restore', id }, bob)).toMatchObject({ kind: 'shown' })
  await here.say('yes, remove Fabrikam')
  here.state.now += 31 * day
  expect(await here.say('herstel Fabrikam')).toEqual({ kind: 'not-removed', name: 'Fabrikam', removed: [] })
  expect(await here.say('undo')).toEqual({ kind: 'nothing-to-undo' })
  expect(await here.press({ verb: 'restore', id })).toEqual({ kind: 'stale' })
})

test('what took its place keeps it: name and domains are checked again', async () => {
  const here = world()
  await makeFabrikam(here)
  await here.say('yes, remove Fabrikam')
  await makeFabrikam(here, { domains: 'example.org' })
  expect(await here.say('restore Fabrikam')).toMatchObject({ problem: { because: 'name-taken' } })
  await here.say('yes, remove Fabrikam')
  await makeFabrikam(here, { name: 'Other' })
  await here.say('restore Fabrikam')
  const all = await here.store.relationships.all()
  const holders = all.filter(({ domains }) => domains.some(({ name }) => name === 'fabrikam.com'))
  expect(holders.map(({ name }) => name)).toEqual(['Other'])
})

test('a domain that belongs to another tenant by now comes back suspended, one of ours not at all', async () => {
  const here = world()
  await makeFabrikam(here)
  await here.say('yes, remove Fabrikam')
  here.state.tenants['fabrikam.com'] = '33333333-3333-4333-8333-333333333333'
  const back = relationshipIn(await here.say('restore Fabrikam'))
  expect(back.domains[0]?.pin).toMatchObject({ kind: 'suspended', pinnedTo: fabrikamTenant })

  await here.say('yes, remove Fabrikam')
  await makeFabrikam(here, { name: 'Ours', domains: 'example.org' })
  await here.say('yes, remove Ours')
  here.state.tenants['example.org'] = '11111111-1111-4111-8111-111111111111'
  expect(await here.say('restore Ours')).toMatchObject({ kind: 'not-brought-back', problem: { because: 'domain-own' } })
})

test('a tenant that cannot be looked up just now stays as it was known', async () => {
  const here = world()
  const made = await makeFabrikam(here)
  await here.say('yes, remove Fabrikam')
  here.state.tenants['fabrikam.com'] = 'down'
  expect(relationshipIn(await here.say('restore Fabrikam')).domains).toEqual(made.domains)
})
