/** A relationship being made or edited: what was entered so far, and where its admin stands. */
import type { PersonKey } from './organization.ts'
import type { Level, RelationshipDomain, Scope } from './relationship.ts'

export const steps = ['name', 'domains', 'freeBusy', 'level', 'scope', 'review'] as const
export type Step = (typeof steps)[number]

/** The ids of the inputs on step cards and forms. */
export const lifeInputs = ['expires', 'reviewBy', 'owner', 'reason'] as const
export const inputs = ['name', 'domains', 'freeBusyEnabled', 'level', 'scope', 'group', ...lifeInputs] as const
export type Input = (typeof inputs)[number]
/** May stay empty; on the review and at the end of the form. */
export type LifeInput = (typeof lifeInputs)[number]

/** What came out of the inputs, as it was typed or chosen. */
export type Entered = Readonly<Partial<Record<Input, string>>>

/** What was entered and holds. */
export interface DraftValues {
  readonly name?: string
  readonly domains?: readonly RelationshipDomain[]
  readonly freeBusyEnabled?: boolean
  readonly level?: Exclude<Level, 'none'>
  readonly scope?: Scope
  readonly expires?: string
  readonly reviewBy?: string
  readonly owner?: string
  readonly ownerName?: string
  readonly reason?: string
}

export interface Draft {
  /** see `draftId` */
  readonly id: string
  readonly owner: PersonKey
  /** how it is filled in: question by question, or on one card */
  readonly shape: 'conversation' | 'form'
  /** the relationship being edited and the version that was seen */
  readonly editing?: { readonly id: string; readonly version: number; readonly name: string }
  readonly step: Step
  readonly values: DraftValues
  /** what was typed and does not hold (yet); goes before `values` when inputs are filled in again */
  readonly entered?: Entered
  /** one step is put right from the review: the next answer leads back there */
  readonly correcting?: boolean
  readonly version: number
  readonly touchedAt: number
  /** the latest operations that made it what it is, oldest first: a repetition of one changes nothing more, however late it comes */
  readonly operations?: readonly string[]
}

/** Says what is edited, so that a card pressed again after the draft ended can be answered; `own` becomes a new relationship's id. */
export function draftId(own: string, edited?: string): string {
  return edited === undefined ? own : `${own}/${edited}`
}

export function idsIn(draft: string): { readonly own: string; readonly edited?: string } {
  const [own = '', edited] = draft.split('/')
  return { own, ...(edited === undefined ? {} : { edited }) }
}

/** A mistake, explained where it was made. `value` is what was typed, `other` the name of the relationship that has it already. */
export interface Problem {
  readonly field: Step
  /** which of several inputs, where the reason does not say so */
  readonly input?: LifeInput
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
    | 'date-invalid'
    | 'date-past'
    | 'owner-not-found'
    | 'owner-ambiguous'
    | 'reason-too-long'
  readonly value?: string
  readonly other?: string
}
