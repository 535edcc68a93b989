/** What a language must say about asking for availability. */

/** The ways of asking in a language, tried on one folded sentence. */
export interface Asking {
  readonly asks: readonly RegExp[]
  readonly asksForDay: readonly RegExp[]
  /** what sounds like a question about availability and is none */
  readonly refuses: readonly RegExp[]
  readonly asksNext: readonly RegExp[]
  readonly asksWhen: readonly RegExp[]
  readonly together: RegExp
  /** how a message begins that goes on from the one before */
  readonly follows: RegExp
  /** people are added to those asked about before: "also Grace" */
  readonly adds: RegExp
  /** people are left out; with the group `name` */
  readonly without: RegExp
  readonly same: RegExp
  /** what is left of today */
  readonly laterToday: RegExp
  readonly later: RegExp
  readonly earlier: RegExp
  readonly dayAfter: RegExp
}
