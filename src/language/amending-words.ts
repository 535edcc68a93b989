/** The words a language has for a relationship changed in one sentence. */
import type { Amendment } from './instruction.ts'

/** `scope`: everyone, or a group. */
export type What = Exclude<Amendment['what'], 'group'> | 'scope'

export interface Way {
  readonly what: What
  /** with groups `name` and, unless nothing more is said, `words` */
  readonly said: RegExp
}

export interface AmendingWords {
  /** what inputs are called, as alternatives of a pattern */
  readonly fields: readonly (readonly [What, string])[]
  /** "set the FIELD of NAME to ..." */
  readonly ofField: (field: string) => RegExp
  /** the first that fits counts */
  readonly ways: readonly Way[]
  readonly taught: readonly string[]
}
