/** The data of the cards that move relationships in from Exchange and out. */
import type { Button, Everywhere, Fact } from './card-parts.ts'

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
