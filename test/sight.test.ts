/** Before a change is saved it is said who gains and who loses sight, and it is what the gates would decide. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asker } from '../src/policy/asker.ts'
import { whatPartnerMaySee } from '../src/policy/partner.ts'
import type { Crowd, Person } from '../src/policy/person.ts'
import { type Counted, sightBetween, viewThrough } from '../src/policy/sight.ts'
import { OutsideError } from '../src/ports.ts'
import { levels, type Pin, type Relationship } from '../src/relationship/relationship.ts'
import { bob, draftIn, fabrikamForm, fabrikamTenant, makeFabrikam, on, world } from './admin-world.ts'
import { fabrikam as kept } from './kept.ts'

const today = '2026-11-23'
const pinned: Pin = { kind: 'pinned', at: 0, tenantId: fabrikamTenant }
const fabrikam = kept({ domains: [{ name: 'fabrikam.com', pin: pinned }] })
const group = (groupId: string) => ({ kind: 'group', groupId, groupName: groupId }) as const
const crowd = (...names: string[]): Crowd => ({
  people: names.map((name) => ({ id: name, name })),
  count: names.length,
})
const counted = (of: Crowd): Counted => ({ kind: 'counted', crowd: of })
const all = counted(crowd('Ada', 'Alice', 'Bob', 'Sam'))
const sales = counted(crowd('Alice', 'Bob'))
const board = counted(crowd('Ada', 'Alice'))
const large = counted({ ...crowd('Alice', 'Bob'), count: 1_500 })
const none = { people: [], count: 0 }

interface Side {
  readonly more?: Partial<Relationship>
  readonly who?: Counted
}

function between(before: Side | undefined, after: Side) {
  const view = ({ more = {}, who = all }: Side) => viewThrough({ ...fabrikam, ...more }, { today }, who)
  return sightBetween(before ? view(before) : viewThrough(undefined, { today }, all), view(after))
}

const names = ({ people }: { readonly people: Crowd['people'] }) => people.map(({ name }) => name)

test.each<[string, Side | undefined, Side, { gain?: string[]; lose?: string[]; appear?: string[]; vanish?: string[] }]>(
  [
    ['a new one', undefined, {}, { gain: ['fabrikam.com'], appear: ['Ada', 'Alice', 'Bob', 'Sam'] }],
    ['nothing changed', {}, {}, {}],
    ['more of the same people', {}, { more: { level: 'limitedDetails' } }, { gain: ['fabrikam.com'] }],
    ['less of the same people', { more: { level: 'limitedDetails' } }, {}, { lose: ['fabrikam.com'] }],
    [
      'turned off',
      {},
      { more: { enabled: false } },
      { lose: ['fabrikam.com'], vanish: ['Ada', 'Alice', 'Bob', 'Sam'] },
    ],
    [
      'one that is off stays dark',
      { more: { enabled: false } },
      { more: { enabled: false, level: 'limitedDetails' } },
      {},
    ],
    [
      'no free/busy any more',
      { more: { scope: group('sales') }, who: sales },
      { more: { freeBusyEnabled: false, level: 'none' } },
      { lose: ['fabrikam.com'], vanish: ['Alice', 'Bob'] },
    ],
    [
      'extended after its last day',
      { more: { expires: '2026-11-22' } },
      { more: { expires: '2027-11-22' } },
      { gain: ['fabrikam.com'], appear: ['Ada', 'Alice', 'Bob', 'Sam'] },
    ],
    ['from a group to everyone', { more: { scope: group('sales') }, who: sales }, {}, { appear: ['Ada', 'Sam'] }],
    ['from everyone to a group', {}, { more: { scope: group('sales') }, who: sales }, { vanish: ['Ada', 'Sam'] }],
    [
      'from one group to another',
      { more: { scope: group('sales') }, who: sales },
      { more: { scope: group('board') }, who: board },
      { appear: ['Ada'], vanish: ['Bob'] },
    ],
    [
      'a group that is gone showed nobody',
      { more: { scope: group('gone') }, who: { kind: 'gone' } },
      { more: { scope: group('sales') }, who: sales },
      { gain: ['fabrikam.com'], appear: ['Alice', 'Bob'] },
    ],
    [
      'a domain for another',
      {},
      { more: { domains: [{ name: 'adatum.example', pin: pinned }] } },
      { gain: ['adatum.example'], lose: ['fabrikam.com'] },
    ],
    [
      'a domain that matches nobody yet',
      {},
      { more: { domains: [...fabrikam.domains, { name: 'adatum.example', pin: { kind: 'not-looked-up' } }] } },
      {},
    ],
  ],
)('%s', (_, before, after, { gain = [], lose = [], appear = [], vanish = [] }) => {
  const change = between(before, after)
  const order = (level: (typeof levels)[number]) => levels.indexOf(level)
  const domains = (sign: number) =>
    change.partners
      .filter((one) => Math.sign(order(one.after) - order(one.before)) === sign)
      .map(({ domain }) => domain)
  expect({ gain: domains(1), lose: domains(-1) }).toEqual({ gain, lose })
  expect([names(change.appearing), names(change.vanishing)]).toEqual([appear, vanish])
  expect([change.appearing.count, change.vanishing.count]).toEqual([appear.length, vanish.length])
})

test('what the directory cannot say is not made up', () => {
  const uncounted = between(undefined, { who: { kind: 'unknown' } })
  expect(uncounted).toMatchObject({ appearing: { people: [] }, after: { seen: { kind: 'everyone' } } })
  expect('count' in uncounted.appearing).toBe(false)
  const moved = between(
    { more: { scope: group('large') }, who: large },
    { more: { scope: group('board') }, who: board },
  )
  expect([moved.appearing, moved.vanishing]).toEqual([{ people: [] }, { people: [{ id: 'Bob', name: 'Bob' }] }])
  const narrowed = between({ who: large }, { more: { scope: group('board') }, who: board })
  expect(narrowed.vanishing).toEqual({ people: [{ id: 'Bob', name: 'Bob' }], count: 1_498 })
  const lost = between({ who: all }, { more: { scope: group('sales') }, who: { kind: 'unknown' } })
  expect([lost.appearing, lost.vanishing]).toEqual([none, { people: [] }])
})

const relationships: fc.Arbitrary<Relationship> = fc
  .record({
    enabled: fc.boolean(),
    freeBusyEnabled: fc.boolean(),
    level: fc.constantFrom(...levels),
    scope: fc.constantFrom({ kind: 'everyone' as const }, group('sales')),
    expires: fc.constantFrom(undefined, '2026-11-22', today),
    domains: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('fabrikam.com', 'adatum.example'),
        pin: fc.constantFrom<Pin>(pinned, { kind: 'not-looked-up' }, { kind: 'suspended', at: 0, pinnedTo: 'x' }),
      }),
      { selector: ({ name }) => name, minLength: 1 },
    ),
  })
  .map((more) => ({ ...fabrikam, ...more }))

const alice: Person = {
  ...{ id: 'Alice', name: 'Alice', address: 'alice@contoso.com', aliases: [], timeZone: 'UTC' },
  ...{ ownerPermits: 'limitedDetails', listed: true, kind: 'person' },
}

const crowds = fc.constantFrom(sales, { kind: 'gone' as const })
const allowed = fc.constantFrom(undefined, new Set(['x']))

test('whoever is said to see something would be answered, and nobody else', () => {
  fc.assert(
    fc.property(relationships, crowds, allowed, (relationship, who, allowedTenants) => {
      const view = viewThrough(relationship, { today, allowedTenants }, who)
      for (const { name, pin } of relationship.domains) {
        const tenantId = pin.kind === 'pinned' ? pin.tenantId : 'x'
        const asker: Asker = {
          ...{ kind: 'outsider', key: 'x:pia', tenantId, objectId: 'pia', name: 'Pia' },
          ...{ userPrincipalName: `pia@${name}`, domain: name },
        }
        const decided = whatPartnerMaySee({
          ...{
            asker,
            relationship,
            sharingStopped: false,
            today,
            allowedTenants,
            target: alice,
            ownerSaid: 'limitedDetails',
          },
          membership: who.kind === 'gone' ? 'unresolved' : 'member',
          ...{ stretch: { start: 1, end: 2 }, startOfToday: 0 },
        })
        const seen = view.domains.includes(name) ? view.level : 'none'
        expect(seen).toBe(decided.kind === 'permit' ? decided.level : 'none')
      }
      expect(view.seen.kind === 'nobody').toBe(view.domains.length === 0)
    }),
  )
})

test('the review of a new relationship says who comes into sight', async () => {
  const here = world()
  for (const said of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only']) await here.say(said)
  expect(await here.say('everyone')).toMatchObject({
    kind: 'step',
    reviewed: {
      sight: {
        before: { seen: { kind: 'nobody' } },
        after: {
          domains: ['fabrikam.com'],
          level: 'availabilityOnly',
          seen: { kind: 'everyone', crowd: { count: 30 } },
        },
        appearing: { count: 30 },
        sharingStopped: false,
      },
    },
  })
})

test('an edit is looked at before it is saved, gone back from, and saved', async () => {
  const here = world()
  await makeFabrikam(here, { scope: 'group', group: 'Sales' })
  await here.say('yes, stop all sharing')
  const wider = { ...fabrikamForm, level: 'limitedDetails' }
  const review = await here.press(on(await here.say('edit Fabrikam'), 'next', wider))
  expect(review).toMatchObject({
    kind: 'step',
    draft: { shape: 'form', step: 'review' },
    reviewed: {
      sight: {
        before: { level: 'availabilityOnly', seen: { groupName: 'Sales', crowd: { count: 12 } } },
        partners: [{ domain: 'fabrikam.com', before: 'availabilityOnly', after: 'limitedDetails' }],
        appearing: { count: 18 },
        vanishing: none,
        sharingStopped: true,
      },
    },
  })
  expect((await here.store.relationships.byName('Fabrikam'))?.version).toBe(1)
  expect(await here.press({ verb: 'continue-draft' })).toMatchObject({ kind: 'step', draft: { step: 'review' } })
  const again = await here.press(on(review, 'back'))
  expect(again).toMatchObject({ kind: 'form', entered: { level: 'limitedDetails', scope: 'everyone' } })
  const second = await here.press(on(again, 'next', wider))
  expect(await here.press(on(second, 'save', { reason: 'Because' }))).toMatchObject({
    kind: 'saved',
    relationship: { level: 'limitedDetails', scope: { kind: 'everyone' }, reason: 'Because', version: 2 },
  })
})

test('a mistake on a form leads back to the form, and an older card of it saves nothing', async () => {
  const here = world()
  const form = await here.say('new relationship form')
  const mistaken = await here.press(on(form, 'next', { ...fabrikamForm, domains: 'contoso.com' }))
  expect(mistaken).toMatchObject({ kind: 'form', problems: [{ because: 'domain-own' }] })
  const late = await here.press(on(mistaken, 'next', { ...fabrikamForm, expires: 'someday' }))
  expect(late).toMatchObject({ kind: 'form', problems: [{ because: 'date-invalid' }] })
  const review = await here.press(on(late, 'next', fabrikamForm))
  expect(await here.press(on(mistaken, 'save', fabrikamForm))).toMatchObject({ kind: 'form', moved: true })
  expect(await here.press(on(review, 'save', { expires: '2026-01-01' }))).toMatchObject({
    kind: 'form',
    problems: [{ because: 'date-past' }],
  })
  expect(await here.store.relationships.all()).toEqual([])
})

test('an edit of what was removed since goes back to its form', async () => {
  const here = world()
  await makeFabrikam(here)
  const review = await here.press(on(await here.say('edit Fabrikam'), 'next', fabrikamForm))
  await here.say('yes, remove Fabrikam', bob)
  const stale = await here.press(on(review, 'save'))
  expect(stale.kind).toBe('stale')
  expect(draftIn(await here.press({ verb: 'continue-draft' }))).toMatchObject({ shape: 'form', step: 'name' })
})

test('a directory that does not answer stops no review', async () => {
  const here = world()
  here.ports.directory.everybody = () => Promise.reject(new OutsideError('directory', 'everybody', true, 'down'))
  const review = await here.press(on(await here.say('new relationship form'), 'next', fabrikamForm))
  expect(review).toMatchObject({ reviewed: { sight: { appearing: { people: [] }, partners: [{ before: 'none' }] } } })
})
