/** The words a language has for the answers at each step. */

/** The steps that can be put right, as they are called in a sentence. */
export type NamedStep = 'name' | 'domains' | 'freeBusy' | 'level' | 'scope'

export interface StepWords {
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly timeOnly: readonly string[]
  readonly details: readonly string[]
  readonly everyone: readonly string[]
  /** said before a group's name */
  readonly group: readonly string[]
  readonly steps: Readonly<Record<NamedStep, readonly string[]>>
  /** said before the step that is to be put right, and after it */
  readonly change: readonly string[]
  readonly changeAfter: readonly string[]
}
