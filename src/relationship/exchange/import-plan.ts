/** An import that waits for its admin to say `apply`: what was read, what was seen then, and how long that holds. */
import type { Group, PersonKey } from '../organization.ts'
import type { ReadObject } from './incoming.ts'
import type { PlanRow } from './plan.ts'

/** Half an hour: what was seen may have changed since, and an admin knows what they looked at. */
export const planHoldsMs = 30 * 60_000

export interface ImportPlan {
  readonly id: string
  readonly owner: PersonKey
  readonly madeAt: number
  /** the operation that made it: its repetition shows it again */
  readonly operation?: string
  readonly read: readonly ReadObject[]
  /** scopes as they were written, with the groups they were found to be */
  readonly groups: readonly (readonly [said: string, group: Group])[]
  /** what `whatWasSeen` said of the rows that were shown */
  readonly seen: string
  /** how many were created and changed, once it was applied */
  readonly applied?: Applied
}

export interface Applied {
  readonly created: number
  readonly changed: number
  /** of those, brought in turned off */
  readonly off: number
}

export function isPlanOver({ madeAt }: Pick<ImportPlan, 'madeAt'>, now: number): boolean {
  return now - madeAt >= planHoldsMs
}

/** Equal for two plans of the same import when they would do the same to the same versions. */
export function whatWasSeen(rows: readonly PlanRow[]): string {
  return JSON.stringify(rows.map(seenIn))
}

function seenIn(row: PlanRow): readonly unknown[] {
  switch (row.kind) {
    case 'create':
      return [row.kind]
    case 'change':
      return [row.before.id, row.before.version]
    case 'skip':
      return [row.before.id]
    case 'cannot':
      return [row.kind, row.because]
  }
}
