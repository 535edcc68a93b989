/** Who can see somebody of ours: what the gates would decide for a partner's question, and told to nobody but them and admins. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { whatPartnerMaySee } from '../src/policy/partner.ts'
import { seenBy } from '../src/policy/seen-by.ts'
import { somebodyAt } from '../src/policy/somebody.ts'
import { levels, type Pin, type Relationship } from '../src/relationship/relationship.ts'
import { another, create, fabrikam, pinnedTo } from './kept.ts'
import { personAt } from './person.ts'
import { cast, newWorld, type Speaker } from './world.ts'

const today = '2026-11-22'
const pinned: Pin = { kind: 'pinned', at: 0, tenantId: cast.pia.tenantId }
const everyone = { kind: 'everyone' } as const
const sales = { kind: 'group', groupId: '7e9c0b71-1d53-40d2-a175-cf133e789696', groupName: 'Sales' } as const
const management = { kind: 'group', groupId: '01fb281b-47d0-4630-8140-ac09404e955a', groupName: 'Management' } as const

const relationships: fc.Arbitrary<Relationship> = fc
  .record({
    enabled: fc.boolean(),
    freeBusyEnabled: fc.boolean(),
    level: fc.constantFrom(...levels),
    scope: fc.constantFrom(everyone, sales),
    expires: fc.constantFrom('2026-11-21', today),
    domains: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom('fabrikam.com', 'fabrikam.example'),
        pin: fc.constantFrom<Pin>(pinned, { kind: 'not-looked-up' }, { kind: 'suspended', at: 0, pinnedTo: 'x' }),
      }),
      { selector: ({ name }) => name, minLength: 1 },
    ),
  })
  .map((more) => fabrikam(more))

const targets = fc.record({
  target: fc
    .record({ listed: fc.boolean(), ownerPermits: fc.constantFrom(...levels) })
    .map((more) => ({ ...personAt('alice@contoso.com'), ...more })),
  membership: fc.constantFrom('member', 'not-member', 'unresolved'),
  ownerSaid: fc.constantFrom(...levels),
  sharingStopped: fc.boolean(),
})

test('it is every domain whose people would be answered, at the level they would be answered at', () => {
  fc.assert(
    fc.property(relationships, targets, (relationship, target) => {
      const stretch = { start: 1, end: 2 }
      const answered = relationship.domains.flatMap(({ name }) => {
        const facts = {
          asker: somebodyAt(name, relationship),
          relationship,
          today,
          stretch,
          startOfToday: 0,
          ...target,
        }
        const decision = whatPartnerMaySee(facts)
        return decision.kind === 'permit' ? [{ name, level: decision.level }] : []
      })
      const seen = seenBy(relationship, { ...target, today })
      expect(seen?.domains ?? []).toEqual(answered.map(({ name }) => name))
      expect(answered.every(({ level }) => level === seen?.level)).toBe(true)
    }),
  )
})

/** Fabrikam sees everyone's subjects, Example the managers' time. */
async function shared() {
  const here = newWorld()
  const other = [{ name: 'example.org', pin: pinned }] as const
  const first = fabrikam({ domains: pinnedTo(cast.pia.tenantId), level: 'limitedDetails' })
  await here.ports.relationships.change(create(first))
  await here.ports.relationships.change(create(another({ domains: other, scope: management, name: 'Project X' })))
  const ask = async (speaker: Speaker, text: string) => {
    const [reply] = await here.deliver(speaker, { text })
    const card = reply?.attachments?.[0]?.content
    const facts = card?.body?.flatMap((part: { facts?: { title: string; value: string }[] }) => part.facts ?? []) ?? []
    return {
      text: JSON.stringify(card),
      summary: reply?.summary ?? '',
      facts: facts.map(({ title, value }: { title: string; value: string }) => `${title}: ${value}`),
      buttons: (card?.actions ?? []).map(({ title }: { title: string }) => title),
      actions: card?.actions ?? [],
    }
  }
  return { here, ask }
}

test('a colleague sees by domain who sees how much, and never what a relationship is called', async () => {
  const { ask } = await shared()
  const { facts, text, summary } = await ask('bob', 'who can see me?')
  // Bob's calendar shows nobody more than the time.
  expect(facts).toEqual(['fabrikam.com: Time only', 'example.org: Time only', 'Colleagues: Time only'])
  expect(summary).toContain('Who can see you')
  expect(summary).not.toContain('private')
  expect(text).not.toContain('Project X')
})

test('of many partners the first are shown, and how many there are', async () => {
  const { here, ask } = await shared()
  for (let n = 0; n < 30; n++) {
    const domains = [{ name: `partner${n}.example`, pin: pinned }]
    await here.ports.relationships.change(create(fabrikam({ id: `r-${n}`, name: `Partner ${n}`, domains })))
  }
  const { facts, text } = await ask('ada', 'who can see Alice de Vries?')
  expect(facts).toHaveLength(21)
  expect(text).toContain('The first 20 of 31 partners:')
  expect(text).toContain('Of what is marked private everybody sees the time only.')
})

test('whoever shares nothing, and whoever is stopped from it, is told that nobody sees anything', async () => {
  const { here, ask } = await shared()
  await ask('bob', 'share nothing of mine')
  expect(await ask('bob', 'wie kan mij zien?')).toMatchObject({
    facts: ['Colleagues: Nothing'],
    summary: expect.stringContaining('Nobody sees anything'),
  })
  await ask('ada', 'yes, stop all sharing')
  expect((await ask('ada', 'who can see me?')).summary).toContain('All sharing is stopped')
  expect(here.ports.clock.now()).toBe(Date.UTC(2026, 10, 22, 9))
})

test('an admin may ask it of anybody, and opens the relationship from there', async () => {
  const { ask } = await shared()
  const ofAlice = await ask('ada', 'who can see Alice de Vries?')
  expect(ofAlice.facts).toEqual([
    'Fabrikam: Time, subject and location (fabrikam.com)',
    'Colleagues: Time, subject and location',
  ])
  expect(ofAlice.actions).toMatchObject([{ title: 'Fabrikam', verb: 'show', data: { relationship: 'r-fabrikam' } }])
  expect((await ask('ada', 'wie kan bob@contoso.com zien?')).facts).toHaveLength(3)
  const hidden = await ask('ada', 'who can see Vera Winter?')
  expect(hidden.summary).toContain('hidden from the address lists')
  expect(hidden.facts).toEqual(['Colleagues: Nothing'])
  expect((await ask('ada', 'who can see Nobody?')).summary).toContain('I know nobody of that name')
})

test('a name of several people is asked back, and pressing one of them answers', async () => {
  const { here, ask } = await shared()
  const { actions, buttons } = await ask('ada', 'who can see Sam?')
  expect(buttons).toEqual(['Sam Peters (sam.peters@contoso.com)', 'Sam Oduya (sam.oduya@contoso.com)'])
  const value = { action: { type: 'Action.Execute', ...actions[0] } }
  const [pressed] = (await here.deliver('ada', { type: 'invoke', name: 'adaptiveCard/action', value })).slice(-1)
  expect(pressed?.summary).toContain('Who can see Sam')
})

test('nobody else is told: a colleague nothing of others, a partner and a stranger nothing at all', async () => {
  const { ask } = await shared()
  expect((await ask('bob', 'who can see Alice de Vries?')).text).not.toContain('fabrikam.com')
  for (const speaker of ['pia', 'mallory', 'gus'] as const) {
    for (const words of ['who can see me?', 'who can see Alice?']) {
      const { text } = await ask(speaker, words)
      expect(text).not.toMatch(/example\.org|Project X|Who can see/)
    }
  }
})

test('a group that nobody can look into hides whoever is in it', async () => {
  const { here, ask } = await shared()
  here.ports.directory.isMember = async () => 'unresolved'
  expect((await ask('bob', 'who can see me?')).facts).toEqual(['fabrikam.com: Time only', 'Colleagues: Time only'])
})
