/** What holds of a target whoever asks: the owner's say and the stretch of time; and every reason a gate can give. */
import { type Level, lowerOf } from '../relationship/relationship.ts'
import type { Interval } from '../time/interval.ts'
import type { Person } from './person.ts'

/** Words an admin can read; they go to the journal and to "why", never to a partner. */
export type Because =
  | 'the asker is not identified, or is a guest'
  | 'the tenant is not an allowed one'
  | 'no relationship lists the domain'
  | 'the domain is not pinned to a tenant'
  | 'the domain is pinned to another tenant'
  | 'the domain is suspended: its tenant changed'
  | 'all sharing is stopped'
  | 'the relationship is turned off'
  | 'the relationship has expired'
  | 'free/busy sharing is off'
  | 'the level is none'
  | 'there is no such listed person or room'
  | 'the scope group cannot be resolved'
  | 'the person is outside the scope group'
  | 'the owner shares nothing'
  | 'the stretch of time is empty'
  | 'the stretch of time is before today'
  | 'the stretch of time is longer than 62 days'

const dayMs = 86_400_000
/** Microsoft Graph and Exchange answer at most 62 days at once; a day of 25 hours still counts as one. */
const longestStretch = 62 * dayMs + 3_600_000

/** The Default calendar permission caps every look-up (Exchange KB 3079932), lowered by what the owner told us. */
export function ownersLevel(target: Person | undefined, ownerSaid: Level): Level {
  return target ? lowerOf(target.ownerPermits, ownerSaid) : 'none'
}

export function maySeeNothingOf(target: Person | undefined, ownerSaid: Level): Because | undefined {
  return ownersLevel(target, ownerSaid) === 'none' ? 'the owner shares nothing' : undefined
}

export function refuseStretch(stretch: Interval, startOfToday: number): Because | undefined {
  if (!(stretch.start < stretch.end)) return 'the stretch of time is empty'
  if (stretch.start < startOfToday) return 'the stretch of time is before today'
  return stretch.end - stretch.start > longestStretch ? 'the stretch of time is longer than 62 days' : undefined
}
