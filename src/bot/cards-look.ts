/** The data of the cards an admin looks closer with: why, check, and what the other side has to do. */
import type { Button, Everywhere } from './card-parts.ts'

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
