/** What was said about time, sorted into stretches of days and stretches of the clock; still without a zone. */
import type { Part } from '../words/vocabulary.ts'
import type { Clock, DaySaid, Stretch } from './piece.ts'

export type Days =
  | { readonly kind: 'day'; readonly day: DaySaid }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'days'; readonly first: DaySaid | Stretch; readonly last: DaySaid | Stretch }
  /** "before Friday", "after Wednesday", "by Friday", "from Monday" */
  | { readonly kind: 'open'; readonly lead: 'before' | 'until' | 'after' | 'from'; readonly day: DaySaid | Stretch }

export type Time =
  | { readonly kind: 'point'; readonly clock: Clock; readonly part?: Part }
  | { readonly kind: 'range'; readonly start: Clock; readonly end: Clock; readonly part?: Part }
  | { readonly kind: 'after' | 'before'; readonly clock: Clock; readonly part?: Part }
  | { readonly kind: 'part'; readonly part: Part; readonly shade?: 'early' | 'late' }
  | { readonly kind: 'after-part' | 'before-part'; readonly part: Part }

/** "16:00 today until 17:00 tomorrow" */
export interface Full {
  readonly kind: 'full'
  readonly first: DaySaid
  readonly start: Clock
  readonly last: DaySaid
  readonly end: Clock
}

/** One stretch that was asked about, and the words it was read from. */
export interface Span {
  readonly days?: Days
  readonly time?: Time
  readonly full?: Full
  /** hangs on the one before by "and" */
  readonly isAnd?: boolean
  readonly moment?: { readonly minutes: number; readonly until?: number }
  readonly from: number
  readonly to: number
}
