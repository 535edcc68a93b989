/** What may leave: every kind of answer there is. bot/ turns it into a card and its machine-readable copy. */
import type { Assumption, Question, Unclear } from '../language/question.ts'
import type { Disclosure } from '../policy/disclose.ts'
import type { Interval } from '../time/interval.ts'

/** All instants are epoch milliseconds. */
export type Answer =
  | {
      readonly kind: 'availability'
      readonly question: Question
      /** as understood, one stretch (alternatives each get an answer of their own) */
      readonly asked: Interval & { readonly timeZone: string; readonly grain: 'point' | 'time' | 'days' }
      readonly assumed: readonly Assumption[]
      readonly people: readonly Disclosure[]
      /** free for everybody, at least as long as asked for; empty also when somebody asked about could not be shown */
      readonly common: readonly Interval[]
      /** the names, as typed, of people about whom nothing can be said */
      readonly notShown: readonly string[]
      /** "next time X is free": the first stretch found */
      readonly next?: Interval
    }
  | { readonly kind: 'refused'; readonly because: RefusalWords; readonly names: readonly string[] }
  /** several people fit; `question` is the text to ask again once chosen */
  | {
      readonly kind: 'clarify-who'
      readonly said: string
      readonly choices: readonly WhoChoice[]
      readonly more: boolean
      /** the words and choices so far, to ask again with this one */
      readonly question: string
      readonly chosen: Chosen
    }
  | {
      readonly kind: 'clarify-when'
      readonly because: Unclear
      readonly choices: readonly Interval[]
      readonly timeZone: string
      readonly question: string
      readonly chosen: Chosen
    }
  /** a meeting is wanted; `goesOn`: what is known of the time it is wanted at follows */
  | { readonly kind: 'books-nothing'; readonly goesOn: boolean }
  | { readonly kind: 'nobody-named' }
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'too-long' }

/** One person to choose; `key` goes into the card's data and is looked up again when it comes back. No address is shown. */
export interface WhoChoice {
  readonly key: string
  readonly name: string
}

/** What the asker is told. All of `cannot-show` read the same, whatever the gate. */
export type RefusalWords =
  /** gates 1 and 2: one neutral sentence for every stranger */
  | 'stranger'
  /** gates 3 and 4 */
  | 'no-active-sharing'
  /** gates 5 to 7 */
  | 'cannot-show'
  /** gate 8 */
  | 'past'
  | 'too-long-stretch'
  | 'too-many-questions'
  /** colleagues only: nobody of that name */
  | 'nobody-of-that-name'

/** By name as typed, the id of the person chosen for it; and the stretch chosen when the words had several readings. */
export interface Chosen {
  readonly who: Readonly<Record<string, string>>
  readonly when?: Interval
}
