/** A question, from words to a disclosed answer. */

export type { Answer, Chosen, RefusalWords, WhoChoice } from './answer/kinds.ts'
