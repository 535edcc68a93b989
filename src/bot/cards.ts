/** Fills a card template by name; which data each takes stands here. Templates are in cards/ and open in the card designer. */
import { readFileSync } from 'node:fs'
import type { Button, Card } from './card-parts.ts'
import type { AnswerCard, HelpCard, NoticeCard } from './cards-answer.ts'
import type { ChoiceStepCard, FormCard, ReviewCard, ScopeStepCard, StepCard } from './cards-draft.ts'
import type { ExportCard, ImportPlanCard } from './cards-exchange.ts'
import type { CheckCard, OtherSideCard, WhyCard } from './cards-look.ts'
import type { HistoryCard, RelationshipCard, RelationshipsCard, RemoveCard, StaleCard } from './cards-relationship.ts'
import { compile } from './template.ts'

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
