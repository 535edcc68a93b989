/** The building blocks a phrase about time is read into, before anything is decided about the whole sentence. */
import type { Part } from '../words/vocabulary.ts'

/** One day, as far as it was said. */
export interface DaySaid {
  readonly weekday?: number
  /** which of the weekdays: "this", "next" (of next week), "coming" (the first one) */
  readonly pick?: 'this' | 'next' | 'coming' | 'second-next' | 'last'
  readonly day?: number
  readonly month?: number
  readonly year?: number
  /** the month so many after this one: "the 20th of next month" */
  readonly monthsAhead?: number
  /** "third Tuesday": 3; the last one: -1 */
  readonly nth?: number
  /** the very day, counted from today */
  readonly exact?: number
  /** "in two weeks" may still be narrowed to a weekday of that week */
  readonly loose?: boolean
  /** the first such weekday after this day: "Monday, Tuesday or Thursday" goes on */
  readonly after?: number
  /** the day after the one said before it */
  readonly following?: boolean
  /** day and month may be meant the other way round */
  readonly swappable?: boolean
  /** day and month stand the other way round than the locale has them: they can be nothing else */
  readonly crossed?: boolean
}

/** A time on the clock. `sure`: nothing about morning or afternoon is left open. */
export interface Clock {
  readonly hour: number
  readonly minute: number
  readonly sure: boolean
  /** written with minutes ("7:15"), which can be a 24-hour time as it stands */
  readonly written: boolean
  /** am or pm was said, by letters or by a part of the day */
  readonly half?: 'am' | 'pm'
}

/** Several whole days. */
export interface Stretch {
  readonly unit: 'days' | 'week' | 'weekend' | 'month' | 'year'
  /** day numbers, end excluded */
  readonly start: number
  readonly end: number
  /** a month that was named without a year */
  readonly month?: number
}

export type Meaning =
  | { readonly kind: 'day'; readonly day: DaySaid; readonly part?: Part }
  | { readonly kind: 'stretch'; readonly stretch: Stretch }
  | { readonly kind: 'clock'; readonly clock: Clock }
  /** a day of the month or an hour: the neighbours decide. `dotted`: 10.10 */
  | { readonly kind: 'open'; readonly day?: DaySaid; readonly clock?: Clock; readonly dotted: boolean }
  | { readonly kind: 'part'; readonly part: Part; readonly shade?: 'early' | 'late' }
  | { readonly kind: 'length'; readonly minutes: number; readonly days?: number }
  /** from now: "in 5 minutes"; `until`: "the next 2 hours" */
  | { readonly kind: 'moment'; readonly minutes: number; readonly until?: number }
  /** a time that does not exist: 25:00 */
  | { readonly kind: 'nonsense' }
  | { readonly kind: 'zone'; readonly zone: string }
  /** behind a time on the clock it is the clock's zone, elsewhere only where somebody is */
  | { readonly kind: 'place'; readonly zone: string }

/** A meaning and the words it was read from: [from, to). */
export type Piece = Meaning & { readonly from: number; readonly to: number }

export type Found = { readonly to: number; readonly meaning: Meaning } | undefined
