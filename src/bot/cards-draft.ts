/** The data of the cards a relationship is made or edited on: step by step, reviewed, or on one form. */
import type { Input, LifeInput } from '../relationship/draft.ts'
import type { Bar, Choice, Everywhere, Fact } from './card-parts.ts'

/** What every step of the conversation shows around its input. */
export interface StepCard extends Everywhere {
  readonly making: string
  readonly progress: string
  readonly title: string
  readonly hint: string
  readonly help: string
  readonly problem: string
  /** the card that was pressed was an older one */
  readonly moved: string
  readonly typed: string
  readonly label: string
  readonly value: string
  readonly required: string
  readonly facts: readonly Fact[]
  readonly soFar: string
  readonly hasBack: boolean
  readonly buttons: Readonly<Record<'next' | 'back' | 'cancel' | 'save' | 'help' | 'change', string>>
  readonly data: object
}

export interface ChoiceStepCard extends StepCard {
  readonly choices: readonly Choice[]
}

export interface ScopeStepCard extends ChoiceStepCard {
  readonly groupLabel: string
  readonly group: string
  /** it is chosen among what Teams finds while one types */
  readonly inTeams: boolean
  readonly groups: readonly Choice[]
}

/** The optional inputs: dates, owner, reason. */
interface LifePart {
  readonly more: string
  readonly labels: Readonly<Record<LifeInput, string>>
  readonly values: Readonly<Record<LifeInput, string>>
  readonly problems: Readonly<Record<LifeInput, string>>
  readonly example: string
  readonly inTeams: boolean
  readonly owners: readonly Choice[]
}

/** What Liaison does nothing about; without a title there is none of it. */
interface BeyondPart {
  readonly title: string
  readonly lines: readonly string[]
}

export interface ReviewCard extends StepCard {
  /** before and after, for partners and for people of ours */
  readonly sight: { readonly title: string; readonly facts: readonly Fact[]; readonly notes: readonly string[] }
  readonly beyond: BeyondPart
  readonly preview: string
  readonly example: string
  readonly bar: Bar
  readonly previewFacts: readonly Fact[]
  readonly note: string
  readonly change: string
  readonly choices: readonly Choice[]
  readonly life: LifePart
}

export interface FormCard extends Everywhere {
  readonly title: string
  readonly hint: string
  readonly beyond: BeyondPart
  readonly mistakes: string
  readonly labels: Readonly<Record<Input, string>>
  readonly values: Readonly<Record<Input, string>>
  readonly problems: Readonly<Record<Input, string>>
  readonly required: Readonly<Record<Exclude<Input, LifeInput>, string>>
  readonly placeholders: { readonly domains: string; readonly group: string; readonly owner: string }
  readonly more: string
  readonly yesOrNo: readonly Choice[]
  readonly levels: readonly Choice[]
  readonly scopes: readonly Choice[]
  /** the group and the owner are chosen among what Teams finds while one types, and the form opens in a dialog */
  readonly inTeams: boolean
  readonly groups: readonly Choice[]
  readonly owners: readonly Choice[]
  readonly buttons: { readonly save: string; readonly look: string; readonly cancel: string; readonly dialog: string }
  readonly data: object
  /** of the button that opens the dialog: Action.Submit, with the verb in its data */
  readonly dialog: object
}
