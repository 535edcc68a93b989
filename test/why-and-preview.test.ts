/** An admin asks why somebody sees or does not see somebody, and gets what the decision itself would say, gate by gate. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Asker } from '../src/policy/asker.ts'
import { whatColleagueMaySee } from '../src/policy/colleague.ts'
import { type Facts, whatPartnerMaySee } from '../src/policy/partner.ts'
import { explainColleague, explainPartner } from '../src/policy/why.ts'
import type { Pin } from '../src/relationship/relationship.ts'
import { calendars } from './conversations/calendars.ts'
import { actionsIn, textOf, valuesIn } from './replied.ts'
import { cast, newWorld, type Speaker, type World } from './world.ts'

const say = (world: World, speaker: Speaker, text: string, locale = 'en-GB') => world.deliver(speaker, { text, locale })

async function withFabrikam(): Promise<World> {
  const world = newWorld(calendars)
  for (const words of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone', 'save'])
    await say(world, 'ada', words)
  return world
}

test('of a tenant that is not allowed, gate 1 decides, `check` says it, and the partner is refused', async () => {
  const world = await withFabrikam()
  const ask = "why can't pia@fabrikam.com see alice@contoso.com"
  expect(textOf(await say(world, 'ada', ask))).toContain('pia@fabrikam.com can see Alice de Vries')
  Object.assign(world.ports, { allowedTenants: new Set([cast.ada.tenantId]) })
  const told = textOf(await say(world, 'ada', ask))
  expect(told).toContain('Gate 1 decides')
  expect(told).toContain('LIAISON_ALLOWED_TENANTS lacks their tenant')
  expect(textOf(await say(world, 'ada', 'check'))).toContain('lacks the tenant of fabrikam.com')
  expect(textOf(await say(world, 'ada', 'who can see alice@contoso.com?'))).not.toContain('fabrikam.com')
  expect(valuesIn(await say(world, 'pia', 'is alice@contoso.com free Tuesday?'))).toMatchObject([{ kind: 'refused' }])
})

/** What is broken, the gate that then decides, and whether a partner is answered. */
const broken: readonly (readonly [gate: number, words: readonly string[]])[] = [
  [3, ['stop all sharing', 'yes, stop all sharing']],
  [3, ['turn off Fabrikam']],
]

test.each(broken)('gate %i decides after “%s”, and the partner is refused', async (gate, words) => {
  const world = await withFabrikam()
  const ask = "why can't pia@fabrikam.com see alice@contoso.com Tuesday"
  expect(textOf(await say(world, 'ada', ask))).toContain('pia@fabrikam.com can see Alice de Vries')
  for (const each of words) await say(world, 'ada', each)
  expect(textOf(await say(world, 'ada', ask))).toContain(`Gate ${gate} decides`)
  expect(valuesIn(await say(world, 'pia', 'is alice@contoso.com free Tuesday?'))).toMatchObject([{ kind: 'refused' }])
})

test.each([
  ['noor@contoso.com', 7],
  ['nobody@contoso.com', 5],
])('why about %s: gate %i', async (about, gate) => {
  const world = await withFabrikam()
  expect(textOf(await say(world, 'ada', `why can't pia@fabrikam.com see ${about}`))).toContain(`Gate ${gate} decides`)
})

test.each([
  ['somebody@example.org', 'no relationship lists the domain', 'New relationship'],
  ['pia@sales.fabrikam.com', 'Sub-domains are domains of their own', 'Edit'],
])('%s, who never talked to the bot: %s', async (viewer, because, button) => {
  const world = await withFabrikam()
  const told = textOf(await say(world, 'ada', `why can't ${viewer} see alice@contoso.com`))
  expect(told).toContain('Gate 2 decides')
  expect(told).toContain(because)
  expect(told).toContain(button)
})

test('a name of several people is asked about, and pressing one explains', async () => {
  const world = await withFabrikam()
  const told = textOf(await say(world, 'ada', 'waarom kan pia@fabrikam.com Sam niet zien?', 'nl-NL'))
  expect(told).toContain('Meer mensen van ons heten “Sam”')
  expect(told).toContain('sam.peters@contoso.com')
})

test('of several people each is explained, and all its gates are one press away', async () => {
  const world = await withFabrikam()
  const replies = await say(world, 'ada', "why can't pia@fabrikam.com see Alice, noor@contoso.com and Sam Tuesday?")
  expect(replies).toHaveLength(1)
  const told = textOf(replies)
  expect(told).toContain('✓ Alice de Vries**: They see: Time only.')
  expect(told).toMatch(/✕ Noor [^*]+\*\*: Gate 7 decides: the owner shares nothing/)
  expect(told).toContain('Several people of ours are called “Sam”')
  const asked = actionsIn(replies).map(({ data }) => (data as { text: string }).text)
  expect(asked).toEqual([
    "why can't pia@fabrikam.com see alice@contoso.com Tuesday",
    "why can't pia@fabrikam.com see noor@contoso.com Tuesday",
    "why can't pia@fabrikam.com see Sam Tuesday",
  ])
  expect(textOf(await say(world, 'ada', asked[1] ?? ''))).toContain('Gate 7 decides')
  expect(textOf(await say(world, 'ada', asked[2] ?? ''))).toContain('sam.peters@contoso.com')
})

test('of more than five people the rest is counted', async () => {
  const world = await withFabrikam()
  const names = ['alice', 'bob', 'noor', 'sam.peters', 'sam.oduya', 'ada'].map((name) => `${name}@contoso.com`)
  const about = `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
  const told = textOf(await say(world, 'ada', `waarom kan pia@fabrikam.com ${about} niet zien?`, 'nl-NL'))
  expect(told).toContain('vraag daarna naar de ene andere.')
  expect(told.match(/Poort 7 beslist|Te zien is:/g)).toHaveLength(5)
})

test('of colleagues the owner decides alone', async () => {
  const world = await withFabrikam()
  await say(world, 'ada', 'turn off Fabrikam')
  const told = textOf(await say(world, 'ada', 'why can bob@contoso.com see alice@contoso.com'))
  expect(told).toContain('can see Alice de Vries')
  expect(told).not.toContain('Domain and tenant')
})

test.each(['bob', 'pia', 'mallory'] as const)('%s is told nothing of why or preview', async (speaker) => {
  const world = await withFabrikam()
  for (const words of [
    "why can't pia@fabrikam.com see alice@contoso.com",
    'preview as pia@fabrikam.com: is Alice free Tuesday?',
  ]) {
    const replies = await say(world, speaker, words)
    expect(textOf(replies)).not.toMatch(/Gate|would get|relationship is/)
  }
})

test('a preview is the very card the partner gets, but for its buttons', async () => {
  const world = await withFabrikam()
  const question = 'is Alice free Tuesday?'
  const preview = await say(world, 'ada', `preview as pia@fabrikam.com: ${question}`)
  const real = await say(world, 'pia', question)
  expect(preview).toHaveLength(2)
  const cardOf = (replied: unknown) => {
    const { attachments } = replied as { attachments: { content: Record<string, unknown> }[] }
    return { ...attachments[0]?.content, actions: [] }
  }
  expect(cardOf(preview[1])).toEqual(cardOf(real[0]))
  expect(valuesIn(preview)).toEqual(valuesIn(real))
})

test('a preview of a stranger is what a stranger gets', async () => {
  const world = await withFabrikam()
  const preview = await say(world, 'ada', 'preview as x@example.org: is Alice free Tuesday?')
  expect(valuesIn(preview)).toEqual(valuesIn(await say(world, 'mallory', 'is Alice free Tuesday?')))
})

test('why and preview are nobody’s questions: not in who asked, not in use, not in the limits', async () => {
  const world = await withFabrikam()
  for (let n = 0; n < 70; n++) await say(world, 'ada', 'preview as pia@fabrikam.com: is Bob free Tuesday?')
  await say(world, 'ada', "why can't pia@fabrikam.com see bob@contoso.com")
  expect(await world.ports.journal.questions({ since: 0, most: 10 })).toEqual([])
  expect(textOf(await say(world, 'bob', 'who asked about me?'))).toContain('Nobody has asked')
  expect(textOf(await say(world, 'ada', 'show Fabrikam'))).toContain('not in the last 90 days')
  expect(valuesIn(await say(world, 'pia', 'is Bob free Tuesday?'))).toMatchObject([{ kind: 'availability' }])
  await say(world, 'pia', 'is Noor free Tuesday?')
  expect(textOf(await say(world, 'ada', 'show Fabrikam'))).toContain('1 answered, 1 refused')
})

test('after “yesterday” the card says that it looked at today', async () => {
  const world = await withFabrikam()
  const told = textOf(await say(world, 'ada', "why can't pia@fabrikam.com see alice@contoso.com yesterday"))
  expect(told).toContain('so I looked at today')
})

const pins: readonly Pin[] = [
  { kind: 'pinned', at: 0, tenantId: 'T1' },
  { kind: 'pinned', at: 0, tenantId: 't2' },
  { kind: 'not-found', at: 0 },
  { kind: 'suspended', at: 0, pinnedTo: 't1' },
]
const identity = {
  key: 't1:o',
  tenantId: 't1',
  objectId: 'o',
  name: 'Pia',
  userPrincipalName: 'pia@a.example',
} as const
const askers: readonly Asker[] = [
  { ...identity, kind: 'outsider', domain: 'a.example' },
  { ...identity, kind: 'colleague', domain: 'contoso.com' },
  { kind: 'stranger', because: 'a guest' },
]
const level = fc.constantFrom('none', 'availabilityOnly', 'limitedDetails')
const relationship = fc.record({
  pin: fc.constantFrom(...pins),
  enabled: fc.boolean(),
  freeBusyEnabled: fc.boolean(),
  level,
  scope: fc.constantFrom({ kind: 'everyone' }, { kind: 'group', groupId: 'g', groupName: 'g' }),
  expires: fc.constantFrom(undefined, '2026-11-01', '2026-12-01'),
})
const facts = fc.record({
  asker: fc.constantFrom(...askers),
  relationship: fc.option(relationship, { nil: undefined }),
  sharingStopped: fc.boolean(),
  target: fc.option(fc.record({ listed: fc.boolean(), ownerPermits: level }), { nil: undefined }),
  membership: fc.constantFrom('member', 'not-member', 'unresolved'),
  ownerSaid: level,
  allowedTenants: fc.constantFrom(undefined, new Set(['t1']), new Set(['x'])),
  stretch: fc.constantFrom({ start: 5, end: 9 }, { start: 0, end: 9 }, { start: 9, end: 9 }),
})

test('the first gate that refuses in the explanation is the one that decides, with the same words', () => {
  fc.assert(
    fc.property(facts, (some) => {
      const domains = some.relationship ? [{ name: 'a.example', pin: some.relationship.pin }] : []
      const stored = some.relationship ? { ...some.relationship, id: 'r', name: 'A', domains } : undefined
      const all = { ...some, relationship: stored, today: '2026-11-22', startOfToday: 3 } as unknown as Facts
      const isColleague = all.asker.kind === 'colleague'
      const { findings, level: shown } = isColleague ? explainColleague(all) : explainPartner(all)
      const decision = isColleague ? whatColleagueMaySee(all.asker, all) : whatPartnerMaySee(all)
      const first = findings.find(({ verdict }) => verdict === 'refuses')
      if (decision.kind === 'permit') expect([first, shown]).toEqual([undefined, decision.level])
      else expect([first, shown]).toMatchObject([{ gate: decision.gate, because: decision.because }, 'none'])
    }),
    { numRuns: 2_000 },
  )
})
