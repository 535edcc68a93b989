/** One component that takes time, as it stands in the file: before rules are followed and before the owner's zone is known. */
import type { Interval } from '../time/interval.ts'
import type { Status } from './entry.ts'
import type { Fault } from './fault.ts'
import type { Moment } from './moment.ts'
import type { Rule } from './rule.ts'
import type { Length, Period } from './written-times.ts'

export interface Item {
  readonly status: Status | 'free'
  readonly subject: string | undefined
  readonly location: string | undefined
  readonly isPrivate: boolean
  readonly start: Moment
  readonly length: Length
  /** undefined: happens once */
  readonly repeats: Repeats | undefined
  /** the occurrence of a series that this item stands for */
  readonly replaces: Moment | undefined
  /** and all later ones (RANGE=THISANDFUTURE) */
  readonly isOnwards: boolean
}

export interface Repeats {
  readonly rules: readonly Rule[]
  readonly exceptRules: readonly Rule[]
  readonly extra: readonly Period[]
  readonly except: readonly Moment[]
}

/** A component that cannot be honoured, and the time for which nothing can be said because of it. */
export interface Broken extends Fault {
  readonly reach: Interval
}

/** Nothing is known about where it lies. */
export const always: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }
