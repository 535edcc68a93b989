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
  readonly same: RegExp
  readonly later: RegExp
  readonly earlier: RegExp
  readonly dayAfter: RegExp
}
