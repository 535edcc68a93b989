/** What happened to an import or an export, and what is to be shown. */
import type { Applied } from '../relationship/exchange/import-plan.ts'
import type { PlanRow } from '../relationship/exchange/plan.ts'
import type { ReadObjects } from '../relationship/exchange/read.ts'
import type { NotMoved } from '../relationship/exchange/xtap-grant.ts'

export type ExportFormat = 'json' | 'powershell' | 'xtap'

export type PlanCounts = Readonly<Record<PlanRow['kind'] | 'startsSharing', number>>

export type ImportOutcome =
  | {
      readonly kind: 'import-plan'
      readonly plan: string
      /** one page of them: what cannot be brought in first, what is there already last */
      readonly rows: readonly PlanRow[]
      readonly counts: PlanCounts
      /** from 1 */
      readonly page: number
      readonly pages: number
      /** when it no longer holds */
      readonly until: number
      /** something changed since it was shown: nothing was applied, this is the plan as it is now */
      readonly moved: boolean
    }
  | ({ readonly kind: 'imported'; readonly repeated: boolean } & Applied)
  /** `import` without anything to import */
  | { readonly kind: 'import-how' }
  | {
      readonly kind: 'import-unreadable'
      readonly because: Extract<ReadObjects, { kind: 'unreadable' }>['because'] | 'too-big'
    }
  /** none was made, or it is too old, applied by its card before, dropped, or another one took its place */
  | { readonly kind: 'no-plan' }
  | { readonly kind: 'plan-dropped' }
  | {
      readonly kind: 'exported'
      readonly format: ExportFormat
      readonly text: string
      /** how many relationships are in it */
      readonly count: number
      readonly notMoved: readonly NotMoved[]
    }
  | { readonly kind: 'export-which' }
