/** Who gains and who loses sight, for the review cards that tests look at. */
import type { Reviewed } from '../src/administer.ts'
import { type Counted, sightBetween, viewThrough } from '../src/policy/sight.ts'
import type { Relationship, RelationshipDomain } from '../src/relationship/relationship.ts'
import { relationship } from './card-samples-relationship.ts'

type Sight = NonNullable<Reviewed['sight']>

const pinned = (name: string): RelationshipDomain => ({ name, pin: { kind: 'pinned', at: 0, tenantId: 'T' } })
const counted = (count: number, ...names: string[]): Counted => {
  const people = Array.from({ length: count }, (_, n) => ({ id: `${n}`, name: names[n] ?? `Person ${n}` }))
  return { kind: 'counted', crowd: { people, count } }
}

export function sights(
  text: string,
): Record<'begins' | 'widened' | 'moved' | 'uncounted' | 'unchanged' | 'ends', Sight> {
  const one = relationship(text, { domains: [pinned('fabrikam.com'), pinned('adatum.example')] })
  const everyone = relationship(text, {
    domains: ['fabrikam.com', 'a.example', 'b.example', 'c.example', 'd.example'].map(pinned),
    scope: { kind: 'everyone' },
  })
  const time = { ...one, level: 'availabilityOnly' } as const
  const sales = counted(12, text, 'Alice de Vries', 'Bob Jansen')
  const board: Counted = {
    kind: 'counted',
    crowd: {
      people: [
        { id: '1', name: 'Alice de Vries' },
        { id: 'x', name: text },
      ],
      count: 2,
    },
  }
  const other = { ...one, scope: { kind: 'group', groupId: 'other', groupName: 'Board' } } as const
  return {
    begins: between(undefined, { kind: 'unknown' }, everyone, counted(14, 'Ada Hartman', 'Alice de Vries', text)),
    widened: between(time, sales, everyone, counted(14, text, 'Alice de Vries', 'Bob Jansen'), 'stopped'),
    moved: between(one, sales, { ...other, domains: [pinned('fabrikam.com')] }, board),
    uncounted: between(one, { kind: 'gone' }, everyone, { kind: 'unknown' }),
    unchanged: between(one, sales, one, sales),
    ends: between(one, sales, { ...one, freeBusyEnabled: false }, sales),
  }
}

function between(
  before: Relationship | undefined,
  then: Counted,
  after: Relationship,
  now: Counted,
  sharing: 'stopped' | 'going-on' = 'going-on',
): Sight {
  const today = '2026-11-23'
  const change = sightBetween(viewThrough(before, { today }, then), viewThrough(after, { today }, now))
  return { ...change, sharingStopped: sharing === 'stopped' }
}
