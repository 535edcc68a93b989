/** Moving out and in again changes nothing: export → import → export is the identity, and Exchange's own objects come back whole. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExchangeObject } from '../src/relationship/exchange/fields.ts'
import { incomingIn } from '../src/relationship/exchange/incoming.ts'
import { type PlanFacts, type PlanRow, planOf } from '../src/relationship/exchange/plan.ts'
import { objectsIn } from '../src/relationship/exchange/read.ts'
import { exchangeJson, exchangeObject } from '../src/relationship/exchange/written.ts'
import { toName } from '../src/relationship/name.ts'
import { levels, type Relationship } from '../src/relationship/relationship.ts'

const facts: PlanFacts = { existing: [], home: { domains: ['contoso.com'] }, groups: new Map() }
const stamp = { version: 1, createdBy: 'a:b', createdAt: 0, changedBy: 'a:b', changedAt: 0 }

function plan(text: string, more: Partial<PlanFacts> = {}): readonly PlanRow[] {
  const read = objectsIn(text)
  if (read.kind !== 'objects') throw new Error(read.because)
  return planOf(read.objects.map(incomingIn), { ...facts, ...more })
}

function brought(rows: readonly PlanRow[]): Relationship[] {
  return rows.map((row, n) => {
    if (row.kind !== 'create') throw new Error(JSON.stringify(row))
    return { id: `r-${n}`, ...row.after, ...stamp }
  })
}

const name = fc
  .oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), fc.constantFrom("O'Brien ‘$(x)`", '“Fab” \u201b'))
  .map((typed) => [...toName(typed)].slice(0, 64).join('').trim())
  .filter((said) => said !== '' && toName(said) === said)
const day = fc.constantFrom('2026-12-31', '2027-01-01')
const someText = fc.string({ minLength: 1, maxLength: 20 })
const carried = fc.dictionary(
  fc.oneof(
    fc.constantFrom('PhotosEnabled', 'TargetOwaURL', 'Guid', 'MailTipsAccessLevel', 'WhenChangedUTC'),
    fc.string(),
  ),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 6 },
)
const relationship: fc.Arbitrary<Omit<Relationship, 'domains' | 'id'>> = fc.record(
  {
    name,
    enabled: fc.boolean(),
    freeBusyEnabled: fc.boolean(),
    level: fc.constantFrom(...levels),
    scope: fc.oneof(
      fc.constant({ kind: 'everyone' as const }),
      fc.record({ kind: fc.constant('group' as const), groupId: fc.uuid(), groupName: name }),
    ),
    expires: day,
    reviewBy: day,
    owner: someText,
    reason: someText,
    carried,
    version: fc.constant(1),
    createdBy: fc.constant('a:b'),
    createdAt: fc.constant(0),
    changedBy: fc.constant('a:b'),
    changedAt: fc.constant(0),
  },
  {
    requiredKeys: [
      'name',
      'enabled',
      'freeBusyEnabled',
      'level',
      'scope',
      'version',
      'createdBy',
      'createdAt',
      'changedBy',
      'changedAt',
    ],
  },
)
const relationships = fc
  .uniqueArray(relationship, { maxLength: 5, selector: (one) => one.name.toLowerCase() })
  .map((all) =>
    all.map(
      (one, n): Relationship => ({
        ...one,
        id: `r-${n}`,
        domains: Array.from({ length: n + 1 }, (_, d) => ({
          name: `d${d}.p${n}.example.com`,
          pin: { kind: 'not-looked-up' },
        })),
      }),
    ),
  )

test('export → import → export is the identity', () => {
  fc.assert(
    fc.property(relationships, (all) => {
      fc.pre(all.length > 0)
      const first = exchangeJson(all)
      expect(exchangeJson(brought(plan(first)))).toBe(first)
    }),
  )
})

test('what was exported is already there when it is imported', () => {
  fc.assert(
    fc.property(relationships, (all) => {
      fc.pre(all.length > 0)
      const here = brought(plan(exchangeJson(all)))
      expect(plan(exchangeJson(here), { existing: here }).map(({ kind }) => kind)).toEqual(here.map(() => 'skip'))
    }),
  )
})

const truth = fc.constantFrom(true, false, 'True', 'False', 1, 0, '$true')
const exchangeOwn: fc.Arbitrary<ExchangeObject> = fc.record({
  RunspaceId: fc.uuid(),
  DomainNames: fc.constantFrom<unknown>(
    ['Fabrikam.COM', 'b.fabrikam.com'],
    '{fabrikam.com, b.fabrikam.com}',
    'fabrikam.com;b.fabrikam.com',
    ['fabrikam.com', '3f1c8f0e-0000-4000-8000-00000000000a'],
    { value: ['fabrikam.com'], Count: 1 },
  ),
  FreeBusyAccessEnabled: truth,
  FreeBusyAccessLevel: fc.constantFrom('None', 'AvailabilityOnly', 'LimitedDetails', 0, 1, 2, 'limiteddetails'),
  FreeBusyAccessScope: fc.constantFrom(null, '', 'Sales', 'CN=Sales,OU=Contoso', 'contoso.com/Users/Sales'),
  Enabled: truth,
  Name: fc.constantFrom('Fabrikam', ' Fabrikam  Ltd ', 'Fab‘rikam'),
  Guid: fc.uuid(),
  TargetApplicationUri: fc.constantFrom('outlook.com', null),
  WhenChanged: fc.constantFrom('/Date(1700000000000)/', '3/1/2026 10:00:00 AM'),
  Whatever: fc.jsonValue({ maxDepth: 2 }),
})

test('an object of Exchange comes back with every field as it was written, its scope found or not', () => {
  const sales = { id: 'g-sales', name: 'Sales team' }
  const groups = new Map([
    ['CN=Sales,OU=Contoso', sales],
    ['Sales', sales],
  ])
  fc.assert(
    fc.property(exchangeOwn, (object) => {
      const [one] = brought(plan(JSON.stringify(object), { groups }))
      expect(one && exchangeObject(one)).toEqual(JSON.parse(JSON.stringify(object)))
    }),
  )
})

test('what was changed here is written, the rest stays as Exchange wrote it', () => {
  const object = {
    Name: 'Fabrikam',
    DomainNames: ['Fabrikam.com'],
    Enabled: 'True',
    FreeBusyAccessEnabled: true,
    FreeBusyAccessLevel: 2,
    FreeBusyAccessScope: 'CN=Sales',
    PhotosEnabled: true,
  }
  const [one] = brought(plan(JSON.stringify(object), { groups: new Map([['CN=Sales', { id: 'g', name: 'Sales' }]]) }))
  if (!one) throw new Error('nothing planned')
  expect(exchangeObject({ ...one, level: 'availabilityOnly' })).toEqual({
    ...object,
    FreeBusyAccessLevel: 'AvailabilityOnly',
  })
  expect(exchangeObject({ ...one, enabled: false })).toEqual({ ...object, Enabled: false })
  expect(exchangeObject({ ...one, scope: { kind: 'everyone' } })).toEqual({ ...object, FreeBusyAccessScope: null })
  expect(exchangeObject({ ...one, scope: { kind: 'group', groupId: 'h', groupName: 'Board' } })).toEqual({
    ...object,
    FreeBusyAccessScope: 'Board',
  })
})
