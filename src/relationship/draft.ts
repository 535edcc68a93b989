/** A relationship being made or edited: one reducer for conversation and form. */
import type { PersonKey } from './organization.ts'
import type { Level, RelationshipDomain, Scope } from './relationship.ts'

export const steps = ['name', 'domains', 'freeBusy', 'level', 'scope', 'review'] as const
export type Step = (typeof steps)[number]

/** What was entered so far; on a form with mistakes, as it was typed. */
export interface DraftValues {
  readonly name?: string
  readonly domains?: readonly RelationshipDomain[]
  readonly freeBusyEnabled?: boolean
  readonly level?: Exclude<Level, 'none'>
  readonly scope?: Scope
}

export interface Draft {
  readonly id: string
  readonly owner: PersonKey
  /** how it is filled in: question by question, or on one card */
  readonly shape: 'conversation' | 'form'
  /** the relationship being edited and the version that was seen */
  readonly editing?: { readonly id: string; readonly version: number; readonly name: string }
  readonly step: Step
  readonly values: DraftValues
  readonly version: number
  readonly touchedAt: number
}

/** A mistake, explained where it was made. `value` is what was typed, `other` the name of the relationship that has it already. */
export interface Problem {
  readonly field: Step
  readonly because:
    | 'name-missing'
    | 'name-too-long'
    | 'name-taken'
    | 'domains-missing'
    | 'domains-too-many'
    | 'domain-invalid'
    | 'domain-own'
    | 'domain-public'
    | 'domain-taken'
    | 'yes-or-no'
    | 'level-missing'
    | 'scope-missing'
    | 'group-not-found'
    | 'group-ambiguous'
  readonly value?: string
  readonly other?: string
}
