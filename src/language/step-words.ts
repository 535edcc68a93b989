/** The words a language has for the answers at each step. */

/** The steps that can be put right, as they are called in a sentence. */
export type NamedStep = 'name' | 'domains' | 'freeBusy' | 'level' | 'scope'

export interface StepWords {
  readonly yes: readonly string[]
  /** yes to a question, but said of anything: nothing is saved by it */
  readonly fine: readonly string[]
  readonly no: readonly string[]
  readonly timeOnly: readonly string[]
  readonly details: readonly string[]
  readonly everyone: readonly string[]
  /** words that change nothing before an answer, and after it: "hmm, time only I think" */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** said before what is typed at a step, as alternatives of a pattern: "it's called Fabrikam" */
  readonly namedBy: string
  readonly domainsBy: string
  /** said before a group's name; the people in it are meant */
  readonly group: readonly string[]
  readonly steps: Readonly<Record<NamedStep, readonly string[]>>
  /** said before the step that is to be put right, and after it */
  readonly change: readonly string[]
  readonly changeAfter: readonly string[]
}
