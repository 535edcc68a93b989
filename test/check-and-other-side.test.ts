/** `check` finds what wants an admin's eye and mends it with a button; the other side gets its text with every value in it. */
import { expect, test } from 'vitest'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import { otherSideWordsFor } from '../src/bot/words-other-side.ts'
import { type Counted, concernsAbout } from '../src/relationship/check.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { alice, makeFabrikam, relationshipIn, world } from './admin-world.ts'
import { reader } from './card-samples-reader.ts'
import { relationship } from './card-samples-relationship.ts'

const pinned = (name: string, tenantId = 't1') => ({ name, pin: { kind: 'pinned', at: 0, tenantId } }) as const
const counted: Counted = {
  members: new Map(),
  lastUsed: new Map(),
  goneOwners: new Set(['a:gone']),
  today: '2026-11-23',
  now: Date.parse('2026-11-23T10:00:00Z'),
}
const healthy = relationship('Fabrikam', {
  domains: [pinned('fabrikam.com')],
  level: 'availabilityOnly',
  scope: { kind: 'everyone' },
  owner: 'a:b',
})
const group = { kind: 'group', groupId: 'g', groupName: 'Sales' } as const

test('a relationship in order has no concerns', () => {
  expect(concernsAbout(healthy, counted)).toEqual([])
})

type Case = readonly [string, Partial<Relationship>, Partial<Counted>]
const cases: readonly Case[] = [
  ['domain-moved', { domains: [{ name: 'fabrikam.com', pin: { kind: 'suspended', at: 0, pinnedTo: 't1' } }] }, {}],
  ['domain-not-pinned', { domains: [{ name: 'fabrikam.com', pin: { kind: 'not-found', at: 0 } }] }, {}],
  ['tenant-not-allowed', {}, { allowedTenants: new Set(['another']) }],
  ['public-mail', { domains: [pinned('outlook.com')] }, {}],
  ['two-tenants', { domains: [pinned('fabrikam.com'), pinned('fabrikam.example', 't2')] }, {}],
  ['parent-forgotten', { domains: [pinned('mail.fabrikam.com')] }, {}],
  ['group-gone', { scope: group }, {}],
  ['group-empty', { scope: group }, { members: new Map([[healthy.id, 0]]) }],
  ['group-large', { scope: group }, { members: new Map([[healthy.id, 501]]) }],
  ['details-for-everyone', { level: 'limitedDetails' }, {}],
  ['expired', { expires: '2026-11-22' }, {}],
  ['expiring', { expires: '2026-12-07' }, {}],
  ['review-due', { reviewBy: '2026-11-23' }, {}],
  ['no-owner', { owner: undefined }, {}],
  ['owner-gone', { owner: 'a:gone' }, {}],
  ['unused', { createdAt: counted.now - 90 * 86_400_000 }, {}],
]

test.each(cases)('%s', (kind, broken, more) => {
  expect(concernsAbout({ ...healthy, ...broken }, { ...counted, ...more }).map((one) => one.kind)).toEqual([kind])
})

test.each([
  ['used lately', { createdAt: 0 }, { lastUsed: new Map([[healthy.id, 1]]) }],
  ['off', { createdAt: 0, enabled: false }, {}],
  ['its parent listed', { domains: [pinned('mail.fabrikam.com'), pinned('fabrikam.com')] }, {}],
  ['a country’s second level', { domains: [pinned('mail.co.uk')] }, {}],
  ['a good while to go', { expires: '2026-12-08' }, {}],
  ['a group of usual size', { scope: group }, { members: new Map([[healthy.id, 500]]) }],
  ['a group, but nothing shown', { scope: group, freeBusyEnabled: false, level: 'none' as const }, {}],
])('no concern: %s', (_what, more, facts) => {
  expect(concernsAbout({ ...healthy, ...more }, { ...counted, ...facts })).toEqual([])
})

test('the button that mends says what it does before which relationship, as clients cut off the end', () => {
  const concern = { kind: 'domain-not-pinned', domain: 'fabrikam.com' } as const
  const found = [{ relationship: healthy, concerns: [concern] }]
  const { card } = replyToOutcome({ kind: 'checked', total: 1, found, more: 0 }, reader('en'))
  expect(JSON.stringify(card)).toContain('"title":"Look up the tenant again: Fabrikam"')
})

test('check lists the most pressing first, in either language, for admins only', async () => {
  const here = world()
  here.ports.directory.personById = async () => undefined
  await makeFabrikam(here, { owner: 'me' })
  await makeFabrikam(here, {
    name: 'Woodgrove',
    domains: 'woodgrove.example',
    scope: 'group',
    group: 'Board',
    owner: 'me',
  })
  const found = { found: [{ relationship: { name: 'Woodgrove' } }, { relationship: { name: 'Fabrikam' } }], more: 0 }
  expect(await here.say('check')).toMatchObject({ kind: 'checked', total: 2, ...found })
  here.state.admins = []
  expect(await here.say('controleer')).toEqual({ kind: 'not-admin' })
})

test('look-up pins a domain whose tenant was not known, and never to our own tenant', async () => {
  const here = world()
  const { id } = await makeFabrikam(here, { domains: 'fabrikam.com, example.org' })
  here.state.tenants['example.org'] = '11111111-1111-4111-8111-111111111111'
  expect(await here.press({ verb: 'look-up', id, version: 1 })).toMatchObject({ relationship: { version: 1 } })
  here.state.tenants['example.org'] = '55555555-5555-4555-8555-555555555555'
  const mended = relationshipIn(await here.press({ verb: 'look-up', id, version: 1 }))
  expect(mended.domains.map(({ pin }) => pin.kind)).toEqual(['pinned', 'pinned'])
  here.state.tenants['third.example'] = 'down'
  expect(await here.press({ verb: 'look-up', id, version: 1 }, alice)).toMatchObject({ kind: 'shown' })
})

test.each(['other side of Fabrikam', 'andere kant van fabrikam'])('“%s” has every value in it', async (words) => {
  const here = world()
  await makeFabrikam(here, { expires: '2026-12-31' })
  const reply = replyToOutcome(await here.say(words), reader('en'))
  const text = JSON.stringify(reply.card)
  for (const value of [
    'fabrikam.com',
    'Time only',
    'Everyone in Contoso',
    '31 December 2026',
    'contoso.com',
    'alice',
  ]) {
    expect(text).toContain(value)
  }
  expect(text).toContain('mailto:?subject=')
  expect(text).not.toContain('…')
})

test('a name with quotes stays a name in the command', () => {
  const home = { name: "O'Neil ’$x", tenantId: 'T', domains: ['contoso.com'], timeZone: 'Europe/Amsterdam' }
  const reply = replyToOutcome({ kind: 'other-side', relationship: healthy, home, sender: 'Ada' }, reader('en'))
  expect(JSON.stringify(reply.card)).toContain("-Name 'O''Neil ’’$x' -DomainNames 'contoso.com'")
})

test('both languages say the same values', () => {
  const values = {
    ...{ home: 'h1', partner: 'p1', domains: 'd1', tenants: 't1', level: 'l1', scope: 's1', expires: 'e1' },
    ...{ ourDomains: 'o1', ourTenant: 'ot1', command: 'c1', sender: 'se1' },
  }
  for (const language of ['en', 'nl'] as const) {
    const body = otherSideWordsFor(language).body(values)
    for (const [name, value] of Object.entries(values)) if (name !== 'partner') expect(body).toContain(value)
  }
})

test('the journal is asked once, however many relationships there are', async () => {
  const here = world()
  const { id } = await makeFabrikam(here)
  await makeFabrikam(here, { name: 'Adatum', domains: 'adatum.example' })
  const question = { kind: 'question', asker: alice.key, outcome: 'permit', because: 'availabilityOnly' } as const
  here.state.now += 100 * 86_400_000
  here.store.journal.note({ ...question, asker: 'a:b', at: here.state.now - 86_400_000, relationshipId: id })
  const asked: string[] = []
  const { journal } = here.store
  here.ports.journal = {
    ...journal,
    questions: (filter) => journal.questions(filter).finally(() => asked.push('questions')),
    lastAsked: (filter) => journal.lastAsked(filter).finally(() => asked.push('lastAsked')),
  }
  const outcome = await here.say('check')
  const unused =
    outcome.kind === 'checked' && outcome.found.filter(({ concerns }) => concerns.some(({ kind }) => kind === 'unused'))
  expect(unused).toMatchObject([{ relationship: { name: 'Adatum' } }])
  expect(asked).toEqual(['lastAsked'])
})
