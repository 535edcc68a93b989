/** Fills a card template by name; the type of each card's data stands here. Templates are in cards/ and open in the card designer. */
import { readFileSync } from 'node:fs'
import type { Input, LifeInput } from '../relationship/draft.ts'
import type { Verb } from './card-action.ts'
import { compile } from './template.ts'

/** An Adaptive Card 1.5, ready to send. */
export type Card = { readonly type: 'AdaptiveCard' } & Readonly<Record<string, unknown>>

export interface Button {
  readonly title: string
  readonly verb: Verb
  readonly data: object
  readonly style: 'default' | 'positive' | 'destructive'
}

export interface Fact {
  readonly title: string
  readonly value: string
}

interface Choice {
  readonly title: string
  readonly value: string
}

interface Everywhere {
  /** BCP 47 */
  readonly language: string
  /** read aloud, and shown where the card cannot be */
  readonly speak: string
}

/** A picture of time with the same in words for who cannot see it. */
interface Bar {
  readonly label: string
  readonly url: string
  readonly alt: string
}

export interface PersonSection {
  readonly name: string
  readonly address: string
  readonly verdict: string
  readonly detail: string
  readonly style: 'good' | 'attention' | 'warning' | 'accent' | 'emphasis'
  readonly free: string
  readonly bars: readonly Bar[]
  readonly taken: string
  readonly facts: readonly Fact[]
  readonly notes: string
}

export interface AnswerCard extends Everywhere {
  readonly title: string
  readonly stretch: string
  readonly assumed: string
  readonly next: string
  /** exactly one person: the name stands in the title already */
  readonly alone: boolean
  readonly spacing: 'Small' | 'Medium'
  readonly labelled: boolean
  readonly hours: readonly { readonly label: string; readonly width: number }[]
  readonly legend: readonly { readonly text: string; readonly color: string }[]
  readonly people: readonly PersonSection[]
  readonly common: string
  readonly commonFacts: readonly Fact[]
  readonly notShown: string
  readonly zone: string
  readonly actions: readonly Button[]
}

export interface NoticeCard extends Everywhere {
  readonly title: string
  readonly lines: readonly string[]
  readonly facts: readonly Fact[]
  readonly actions: readonly Button[]
}

export interface HelpCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly groups: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly foot: string
  readonly actions: readonly Button[]
}

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
  readonly groups: readonly Choice[]
}

/** The optional inputs: dates, owner, reason. */
interface LifePart {
  readonly more: string
  readonly labels: Readonly<Record<LifeInput, string>>
  readonly values: Readonly<Record<LifeInput, string>>
  readonly example: string
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
  readonly groups: readonly Choice[]
  readonly buttons: { readonly save: string; readonly look: string; readonly cancel: string }
  readonly data: object
}

export interface RelationshipCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly state: string
  readonly style: 'good' | 'attention'
  readonly facts: readonly Fact[]
  readonly actions: readonly Button[]
}

export interface RelationshipsCard extends Everywhere {
  readonly title: string
  readonly warning: string
  readonly rows: readonly {
    readonly name: string
    /** what a press on the row does, in words */
    readonly open: string
    readonly data: object
    readonly domains: string
    readonly terms: string
    readonly state: string
    readonly color: 'good' | 'attention'
  }[]
  readonly page: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly show: string
  readonly data: object
  readonly paging: readonly Button[]
  readonly actions: readonly Button[]
}

export interface RemoveCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly facts: readonly Fact[]
  readonly confirm: string
  readonly keep: string
  readonly data: object
}

/** Who changed what: one block for each change. */
export interface HistoryCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly changes: readonly { readonly when: string; readonly lines: readonly string[] }[]
  readonly more: string
  readonly actions: readonly Button[]
}

/** Why somebody sees or does not see somebody: a row for every gate. */
export interface WhyCard extends Everywhere {
  readonly title: string
  readonly verdict: string
  readonly remedy: string
  readonly style: 'good' | 'attention'
  readonly gates: readonly {
    readonly name: string
    readonly mark: string
    readonly color: 'good' | 'attention' | 'default'
    readonly weight: 'Bolder' | 'Default'
    /** of what was found: only what refuses stands out */
    readonly tone: 'attention' | 'default'
    readonly found: string
  }[]
  readonly notes: readonly string[]
  readonly actions: readonly Button[]
}

/** What wants an admin's eye: a block and one button for each relationship. */
export interface CheckCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly rows: readonly { readonly name: string; readonly lines: readonly string[]; readonly mend: Button }[]
  readonly more: string
  readonly actions: readonly Button[]
}

/** The message for the partner's admin. */
export interface OtherSideCard extends Everywhere {
  readonly title: string
  readonly hint: string
  readonly label: string
  readonly message: string
  readonly mail: string
  readonly url: string
  readonly actions: readonly Button[]
}

export interface StaleCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly versions: readonly { readonly title: string; readonly facts: readonly Fact[] }[]
  readonly actions: readonly Button[]
}

export interface ImportPlanCard extends Everywhere {
  readonly title: string
  readonly moved: string
  readonly counts: readonly Fact[]
  readonly warning: string
  readonly rows: readonly {
    readonly name: string
    readonly detail: string
    readonly more: string
    readonly state: string
    readonly color: 'good' | 'attention' | 'warning' | 'default'
  }[]
  readonly page: string
  readonly foot: string
  readonly actions: readonly Button[]
}

export interface ExportCard extends Everywhere {
  readonly title: string
  readonly lines: readonly string[]
  readonly label: string
  /** shown in an input, where nothing in it is taken for Markdown */
  readonly text: string
  readonly actions: readonly Button[]
}

/** Which data fills which template: cards/<name>.json. */
export interface Cards {
  readonly answer: AnswerCard
  readonly notice: NoticeCard
  readonly choice: NoticeCard
  readonly help: HelpCard
  readonly 'step-name': StepCard
  readonly 'step-domains': StepCard
  readonly 'step-free-busy': ChoiceStepCard
  readonly 'step-level': ChoiceStepCard
  readonly 'step-scope': ScopeStepCard
  readonly review: ReviewCard
  readonly form: FormCard
  readonly relationship: RelationshipCard
  readonly relationships: RelationshipsCard
  readonly remove: RemoveCard
  readonly stale: StaleCard
  readonly 'import-plan': ImportPlanCard
  readonly export: ExportCard
  readonly history: HistoryCard
  readonly why: WhyCard
  readonly check: CheckCard
  readonly 'other-side': OtherSideCard
}

/** Reading and compiling a template costs a hundred times more than filling it. */
const compiled = new Map<string, (data: unknown) => unknown>()

export function fill<Name extends keyof Cards>(name: Name, data: Cards[Name]): Card {
  return fillerFor(name, (template) => template)(data) as Card
}

/** The buttons alone, as the card's template has them: for a card that was filled before. */
export function fillButtons(name: keyof Cards, actions: readonly Button[]): unknown {
  return fillerFor(`${name} buttons`, ({ actions }) => actions)({ actions })
}

function fillerFor(
  key: string,
  part: (template: { readonly actions?: unknown }) => unknown,
): (data: unknown) => unknown {
  const before = compiled.get(key)
  if (before) return before
  const file = new URL(`../../cards/${key.split(' ')[0]}.json`, import.meta.url)
  const filler = compile(part(JSON.parse(readFileSync(file, 'utf8'))))
  compiled.set(key, filler)
  return filler
}
