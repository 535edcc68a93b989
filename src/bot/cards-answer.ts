/** The data of the cards that answer, tell, help and ask whom one means. */
import type { Bar, Button, Everywhere, Fact } from './card-parts.ts'

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
