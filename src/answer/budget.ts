/** Whether an asker still has questions left; counted alike whether or not a person exists. */
import { type Budget, budgetsFor, type Limits } from '../policy/limits.ts'
import type { Person } from '../policy/person.ts'
import type { Counters, Counting } from '../ports.ts'
import type { Missing } from './people.ts'

export interface Spending {
  readonly counters: Counters
  readonly limits: Limits
  readonly newId: () => string
}

/** Counts one question; false when the asker or the asker's organization has used up questions, or names that show nothing. */
export function hasQuestionsLeft(askerKey: string, { counters, limits, newId }: Spending): Promise<boolean> {
  const questions = spent(budgetsFor('questions', askerKey, limits), newId())
  return isWithin([...questions, ...budgetsFor('unresolved', askerKey, limits)], counters)
}

/**
 * Counts whom was asked about, found or not, and who is offered to choose from; false when those are too many different people for a day, or names that show
 * nothing for an hour: this very question is not answered then, however many names are in it or questions beside it.
 */
export async function isWithinLimits(
  askerKey: string,
  shown: readonly Person[],
  missing: readonly Missing[],
  { counters, limits }: Spending,
): Promise<boolean> {
  const targets = budgetsFor('targets', askerKey, limits)
  const unresolved = budgetsFor('unresolved', askerKey, limits)
  const areWithin = await Promise.all([
    isWithin(
      shown.flatMap(({ id }) => spent(targets, id)),
      counters,
    ),
    isWithin(
      missing.flatMap(({ said }) => spent(unresolved, said.toLowerCase())),
      counters,
    ),
  ])
  return areWithin.every(Boolean)
}

function spent(budgets: readonly Budget[], member: string): readonly Counting[] {
  return budgets.map((budget) => ({ member, ...budget }))
}

async function isWithin(windows: readonly Counting[], counters: Counters): Promise<boolean> {
  if (windows.length === 0) return true
  const counts = await counters.count(windows)
  return windows.every(({ most }, n) => (counts[n] ?? Number.POSITIVE_INFINITY) <= most)
}
