/** The data of the cards that show relationships, and what became of them. */
import type { Button, Choice, Everywhere, Fact } from './card-parts.ts'

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

export interface StaleCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly versions: readonly { readonly title: string; readonly facts: readonly Fact[] }[]
  readonly actions: readonly Button[]
}

/** Who changed what: one block for each change. */
export interface HistoryCard extends Everywhere {
  readonly title: string
  readonly text: string
  readonly changes: readonly { readonly when: string; readonly lines: readonly string[] }[]
  readonly more: string
  readonly actions: readonly Button[]
}
