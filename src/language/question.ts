/** What was asked about availability: whom, when, and how; what was said kept apart from what was assumed. */
import type { Interval } from '../time/interval.ts'

export type Language = 'en' | 'nl'

export type Ask =
  /** is X free then? */
  | 'free-then'
  /** when is X free in that time? */
  | 'free-when'
  /** the next time X is free */
  | 'next-free'
  /** what does X's day look like? */
  | 'day'

/** Something we filled in that was not said; words for it are in bot/words. */
export type Assumption =
  /** "Tuesday" was taken as this day (YYYY-MM-DD) */
  | { readonly kind: 'day'; readonly said: string; readonly day: string }
  /** "at 3" was taken as 15:00 */
  | { readonly kind: 'hour'; readonly said: string; readonly time: string }
  /** "morning" was taken as 09:00-12:00 */
  | { readonly kind: 'part-of-day'; readonly said: string; readonly from: string; readonly to: string }
  /** no end was said: this many minutes */
  | { readonly kind: 'length'; readonly minutes: number }
  /** nothing was said about when: today and on */
  | { readonly kind: 'when'; readonly said: '' }

export interface When extends Interval {
  /** `point`: a moment was said ("at 10:00"), `end` is then assumed; `days`: whole days; `time`: part of a day */
  readonly grain: 'point' | 'time' | 'days'
  /** the words it was read from */
  readonly said: string
  readonly assumed: readonly Assumption[]
  /** the zone said aloud ("3pm London time"), IANA */
  readonly timeZone?: string
}

/** "Tuesday or Wednesday morning": one or more stretches, in the order said. Never empty. */
export type Whens = readonly [When, ...When[]]

export interface Question {
  readonly kind: 'availability'
  readonly ask: Ask
  /** names or addresses as written, without "is", "both", possessives; empty when nobody was named */
  readonly who: readonly string[]
  /** undefined: nothing was said about when */
  readonly when: Whens | undefined
  /** how long a free stretch must be, when a length was said */
  readonly minutes?: number
  /** more than one person must be free at the same time */
  readonly together: boolean
  readonly language: Language
}

export type Understood =
  | Question
  /** an availability question whose time has more than one reading, or none that can be meant */
  | {
      readonly kind: 'unclear'
      readonly question: Question
      readonly because: Unclear
      readonly readings: readonly When[]
    }
  | { readonly kind: 'other'; readonly language: Language }
  /** longer than 1,000 characters: not read */
  | { readonly kind: 'too-long'; readonly language: Language }

export type Unclear = 'weekday-and-date-differ' | 'past' | 'two-dates' | 'hour-either' | 'no-such-date'

/** What is known when a sentence is read. */
export interface Circumstances {
  readonly now: number
  /** the asker's zone */
  readonly timeZone: string
  /** BCP 47; decides day/month order and ties between languages */
  readonly locale: string
  /** minutes after midnight between which a bare hour ("at 3") is looked for; 09:00-17:00 when unknown */
  readonly workingHours?: { readonly start: number; readonly end: number }
  /** the question before this one in the same conversation, when it is less than ten minutes old */
  readonly previous?: Question
  /** words are awaited that may look like a name and a time ("Fabrikam 2027"): only what plainly asks is a question */
  readonly awaited?: boolean
}
