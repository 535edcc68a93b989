/** Whatever two admins type and press, stale, forged or in any order: every relationship stays whole, and each event is answered. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Outcome, Press } from '../src/administer.ts'
import type { Asker } from '../src/policy/asker.ts'
import { steps } from '../src/relationship/draft.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { alice, bob, world } from './admin-world.ts'

const sayings = [
  ...[
    'new relationship',
    'new relationship form',
    'relationships',
    'show Fabrikam',
    'edit Fabrikam',
    'turn off Fabrikam',
  ],
  ...['turn on Fabrikam', 'remove Fabrikam', 'yes, remove Fabrikam', 'back', 'next', 'cancel', 'save', 'help'],
  ...[
    'Fabrikam',
    'Woodgrove',
    'fabrikam.com',
    'woodgrove.example',
    'yes',
    'no',
    'time only',
    'everyone',
    'Sales',
    'sal',
  ],
  ...['stop all sharing', 'yes, stop all sharing', 'resume sharing', 'niveau', '', '\u0000', 'x'.repeat(2_000)],
]
const likely = (good: string, ...others: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(good) }, fc.constantFrom(...others))
const entered = fc.record({
  name: fc.constantFrom('Fabrikam', 'Woodgrove', 'fabrikam', 'Example'),
  domains: fc.constantFrom('fabrikam.com', 'woodgrove.example', 'fabrikam.com woodgrove.example', 'contoso.com', ''),
  freeBusyEnabled: likely('true', 'false', ''),
  level: likely('availabilityOnly', 'limitedDetails', 'none'),
  scope: likely('everyone', 'group', ''),
  group: likely('Board', 'sal', ''),
})
/** A press on the newest card of somebody, on an older one, or on none that ever was. */
const on = { card: likely('newest', 'older', 'forged'), whose: likely('own', 'other') }
const version = fc.integer({ min: 1, max: 3 })
const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ say: fc.constantFrom(...sayings) }) },
  {
    weight: 2,
    arbitrary: fc.record({ say: fc.constantFrom('edit Fabrikam', 'new relationship form', 'turn off Fabrikam') }),
  },
  { weight: 4, arbitrary: fc.record({ ...on, verb: likely('save', 'next', 'back'), entered }) },
  fc.record({ ...on, verb: fc.constantFrom('cancel', 'help', 'go', 'drop-draft'), step: fc.constantFrom(...steps) }),
  fc.record({ ...on, verb: fc.constantFrom('turn-on', 'turn-off', 'confirm-remove', 'edit', 'keep'), version }),
)
const deeds = fc.array(fc.tuple(fc.constantFrom(alice, bob), action), { minLength: 10, maxLength: 40 })

function wholeness(all: readonly Relationship[]): void {
  const held = all.flatMap((relationship) => relationship.domains.map((domain) => domain.name))
  expect(new Set(held).size).toBe(held.length)
  expect(new Set(all.map((relationship) => relationship.name.toLowerCase())).size).toBe(all.length)
  for (const { name, domains, level, freeBusyEnabled, scope } of all) {
    expect(name).toMatch(/\S/)
    expect(domains.length).toBeGreaterThan(0)
    expect(held).not.toContain('contoso.com')
    expect(level === 'none').toBe(!freeBusyEnabled)
    if (!freeBusyEnabled) expect(scope).toEqual({ kind: 'everyone' })
  }
}

type Action = Exclude<typeof action extends fc.Arbitrary<infer Value> ? Value : never, { say: string }>

function pressOf(deed: Action, cards: { own: readonly Outcome[]; other: readonly Outcome[] }, id: string): Press {
  const shown = cards[deed.whose === 'own' ? 'own' : 'other'].flatMap((outcome) =>
    'draft' in outcome && outcome.draft ? [outcome.draft] : [],
  )
  const found = deed.card === 'newest' ? shown.at(-1) : deed.card === 'older' ? shown.at(-2) : undefined
  const { id: draft, version } = found ?? { id: 'forged', version: 1 }
  return { draft, wanted: 'form', id, version, entered: {}, step: 'name', ...deed } as unknown as Press
}

test('relationships stay whole, drafts stay their owner’s, and each change is in the journal', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (list) => {
      const here = world()
      const cards = new Map([alice, bob].map((admin): [Asker, Outcome[]] => [admin, []]))
      const cardsOf = (who: Asker) => cards.get(who) ?? []
      for (const [who, deed] of list) {
        const id = (await here.store.relationships.all())[0]?.id ?? 'never was'
        const outcome = await ('say' in deed
          ? here.say(deed.say, who)
          : here.press(pressOf(deed, { own: cardsOf(who), other: cardsOf(who === alice ? bob : alice) }, id), who))
        expect(outcome.kind).not.toBe('not-admin')
        if ('draft' in outcome && outcome.draft) expect(outcome.draft.owner).toBe(who.key)
        cardsOf(who).push(outcome)
        wholeness(await here.store.relationships.all())
      }
      const kept = await here.store.relationships.all()
      const lines = await here.store.journal.changes({ most: 1_000 })
      for (const { id, version } of kept) {
        expect(lines.filter(({ after }) => after && 'id' in after && after.id === id)).toHaveLength(version)
      }
    }),
    { numRuns: 150 },
  )
})
