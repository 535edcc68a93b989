/** A plan says beforehand what an import would do, and leaves alone what it cannot be sure of. */
import { expect, test } from 'vitest'
import { incomingIn } from '../src/relationship/exchange/incoming.ts'
import { type PlanFacts, type PlanRow, planOf } from '../src/relationship/exchange/plan.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { object } from './exchange-object.ts'
import { fabrikam, pinnedTo } from './kept.ts'

const pin = { kind: 'pinned', at: 0, tenantId: 't-fabrikam' } as const
const here = (more: Partial<Relationship> = {}) => fabrikam({ domains: pinnedTo(pin.tenantId), version: 3, ...more })

function plan(objects: readonly object[], existing: readonly Relationship[] = [], more: Partial<PlanFacts> = {}) {
  const facts = { existing, home: { domains: ['contoso.com'] }, groups: new Map(), ...more }
  return planOf(
    objects.map((one) => incomingIn({ ...one })),
    facts,
  )
}

test('what is not there is created, and said to share at once only if it would', () => {
  expect(plan([object()])).toMatchObject([{ kind: 'create', startsSharing: true }])
  const quiet = [
    { Enabled: false },
    { FreeBusyAccessEnabled: false },
    { FreeBusyAccessLevel: 'None' },
    { FreeBusyAccessScope: 'Gone' },
  ]
  for (const one of quiet) expect(plan([object(one)])).toMatchObject([{ kind: 'create', startsSharing: false }])
})

test('what is there already is skipped', () => {
  expect(plan([object()], [here()])).toMatchObject([{ kind: 'skip' }])
  expect(plan([object({ Name: 'FABRIKAM', DomainNames: ['Fabrikam.com'] })], [here()])).toMatchObject([
    { kind: 'change', differs: ['name', 'carried'] },
  ])
})

test('a session’s own fields are no change', () => {
  const [first] = plan([object({ RunspaceId: '1', WhenChanged: 'a', PhotosEnabled: true })])
  if (first?.kind !== 'create') throw new Error('not created')
  const made = { ...here(), ...first.after, domains: here().domains }
  expect(plan([object({ RunspaceId: '2', WhenChanged: 'b', PhotosEnabled: true })], [made])).toMatchObject([
    { kind: 'skip' },
  ])
  expect(plan([object({ RunspaceId: '2', WhenChanged: 'b', PhotosEnabled: false })], [made])).toMatchObject([
    { kind: 'change', differs: ['carried'] },
  ])
})

test('a change names what differs, keeps known tenants, and waits for new ones', () => {
  const [row] = plan(
    [object({ DomainNames: ['fabrikam.com', 'b.fabrikam.com'], FreeBusyAccessLevel: 2 })],
    [here({ enabled: false })],
  )
  expect(row).toMatchObject({
    kind: 'change',
    startsSharing: true,
    before: { version: 3 },
    differs: expect.arrayContaining(['domains', 'enabled', 'level']),
  })
  expect(row?.kind === 'change' && row.after.domains).toEqual([
    { name: 'fabrikam.com', pin },
    { name: 'b.fabrikam.com', pin: { kind: 'not-looked-up' } },
  ])
})

test('what an object does not say stays as it is', () => {
  const before = here({
    level: 'limitedDetails',
    scope: { kind: 'group', groupId: 'g', groupName: 'Sales' },
    owner: 'a:b',
  })
  expect(plan([{ Name: 'Fabrikam', DomainNames: 'fabrikam.com' }], [before])).toMatchObject([
    { kind: 'change', differs: ['carried'], after: { level: 'limitedDetails', scope: before.scope, owner: 'a:b' } },
  ])
})

test('a renamed relationship is known by its id in Exchange', () => {
  const before = here({ carried: { Guid: 'ABC' } })
  expect(plan([object({ Name: 'Fabrikam Ltd', Guid: 'abc' })], [before])).toMatchObject([
    { kind: 'change', name: 'Fabrikam Ltd', before: { id: 'r-fabrikam' } },
  ])
})

test('names and domains may change places', () => {
  const other = here({
    id: 'r-example',
    name: 'Example',
    domains: [{ name: 'example.org', pin }],
    carried: { Guid: '2' },
  })
  const objects = [
    object({ Name: 'Example', Guid: '1', DomainNames: ['example.org'] }),
    object({ Name: 'Fabrikam', Guid: '2' }),
  ]
  expect(plan(objects, [here({ carried: { Guid: '1' } }), other]).map(({ kind }) => kind)).toEqual(['change', 'change'])
})

test('a scope is the group that was found, and nobody when none was', () => {
  const groups = new Map([['CN=Sales', { id: 'g', name: 'Sales' }]])
  expect(plan([object({ FreeBusyAccessScope: 'CN=Sales' })], [], { groups })).toMatchObject([
    { after: { scope: { kind: 'group', groupId: 'g', groupName: 'Sales' } } },
  ])
  expect(plan([object({ FreeBusyAccessScope: 'CN=Gone' })], [], { groups })).toMatchObject([
    { after: { scope: { kind: 'group', groupId: '00000000-0000-0000-0000-000000000000', groupName: 'CN=Gone' } } },
  ])
})

const because = (rows: readonly PlanRow[]) => rows.map((row) => (row.kind === 'cannot' ? row.because : row.kind))

test.each([
  ['a domain of ours', [object({ DomainNames: ['contoso.com'] })], [], ['domain-own']],
  ['public mail', [object({ DomainNames: ['gmail.com'] })], [], ['domain-public']],
  ['two objects for one domain', [object(), object({ Name: 'Other' })], [], ['double-domain', 'double-domain']],
  [
    'two of one name',
    [object(), object({ Name: 'FABRIKAM', DomainNames: 'x.example.com' })],
    [],
    ['double-name', 'double-name'],
  ],
  ['a domain that another has', [object({ Name: 'Other' })], [here()], ['domain-taken']],
  [
    'two for one relationship',
    [object({ Guid: 'abc', Name: 'X', DomainNames: ['x.example.com'] }), object()],
    [here({ carried: { Guid: 'abc' } })],
    ['double-name', 'double-name'],
  ],
  [
    'a domain that stays because its holder cannot change',
    [object({ DomainNames: ['contoso.com'] }), object({ Name: 'Other' })],
    [here()],
    ['domain-own', 'domain-taken'],
  ],
  [
    'a good one beside a bad one',
    [object(), object({ Name: 'Bad', DomainNames: [] })],
    [],
    ['create', 'domains-missing'],
  ],
] as const)('%s', (_what, objects, existing, expected) => {
  expect(because(plan(objects, existing))).toEqual(expected)
})

test('5,000 relationships are planned without looking at each pair', () => {
  const many = Array.from({ length: 5_000 }, (_, n) =>
    object({ Name: `Partner ${n}`, DomainNames: [`p${n}.example.com`] }),
  )
  const rows = plan(many)
  expect(rows).toHaveLength(5_000)
  expect(new Set(because(rows))).toEqual(new Set(['create']))
})
