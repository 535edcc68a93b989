/** Whether an asker still has questions left; counted alike whether or not a person exists. */
import { type Budget, budgetsFor, type Limits } from '../policy/limits.ts'
import type { Counters } from '../ports.ts'
import type { Found, Missing } from './people.ts'

export interface Counting {
  readonly counters: Counters
  readonly limits: Limits
  readonly newId: () => string
}

/** Counts one question; false when the asker or the asker's organization has used up questions, or names that show nothing. */
export async function hasQuestionsLeft(askerKey: string, { counters, limits, newId }: Counting): Promise<boolean> {
  const questions = await spend(budgetsFor('questions', askerKey, limits), newId(), counters)
  const unresolved = budgetsFor('unresolved', askerKey, limits)
  const counts = await Promise.all(unresolved.map(({ key, windowMs }) => counters.count(key, windowMs)))
  return questions && unresolved.every(({ most }, n) => (counts[n] ?? 0) <= most)
}

/** Counts whom was asked about, found or not; false when those are too many different people for a day. */
export async function isWithinLimits(
  askerKey: string,
  found: readonly Found[],
  missing: readonly Missing[],
  { counters, limits }: Counting,
): Promise<boolean> {
  const targets = budgetsFor('targets', askerKey, limits)
  const unresolved = budgetsFor('unresolved', askerKey, limits)
  await Promise.all(missing.map(({ said }) => spend(unresolved, said.toLowerCase(), counters)))
  const left = await Promise.all(found.map(({ facts }) => spend(targets, facts.target.id, counters)))
  return left.every((isLeft) => isLeft)
}

async function spend(budgets: readonly Budget[], member: string, counters: Counters): Promise<boolean> {
  const counts = await Promise.all(budgets.map(({ key, windowMs }) => counters.add(key, member, windowMs)))
  return budgets.every(({ most }, n) => (counts[n] ?? 0) <= most)
}
