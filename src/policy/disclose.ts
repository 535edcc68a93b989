/** What leaves the program about one person: built field by field, never trimmed. */
import type { Status } from '../freebusy/entry.ts'
import type { Level } from '../relationship/relationship.ts'
import type { Interval } from '../time/interval.ts'

export type Verdict = 'free' | 'busy' | 'tentative' | 'partly' | 'unknown'

export interface DisclosedBlock extends Interval {
  readonly status: Status
  /** only at limitedDetails, and never of a private entry */
  readonly subject?: string
  readonly location?: string
}

export interface Disclosure {
  readonly name: string
  readonly address: string
  readonly level: Exclude<Level, 'none'>
  readonly verdict: Verdict
  readonly timeZone: string
  /** clipped to what was asked, sorted */
  readonly busy: readonly DisclosedBlock[]
  readonly free: readonly Interval[]
  /** the part of what was asked that was judged: working hours when whole days were asked, else all of it */
  readonly judged: readonly Interval[]
  /** nothing of what was asked lies in working hours */
  readonly outsideWorkingHours: boolean
  /** working hours were not known and Monday to Friday 9 to 17 was assumed */
  readonly workingHoursAssumed: boolean
}
