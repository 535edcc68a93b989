/** Clocks whose first use in each year is charged to a budget, so that a file with all zones in all years cannot block the process. */
import { type Clocks, utc } from '../time/offsets.ts'
import { type Budget, spend } from './budget.ts'

const year = 366 * 86_400_000
/** The cost of finding out when a zone changes its clocks within a year, in budget steps. */
const steps = 100

/** The same clocks; once the budget has run out their offset is always 0, which is not to be trusted. */
export function metered(clocks: Clocks, budget: Budget): Clocks {
  if (clocks === utc) return utc
  const paid = new Set<number>()
  let last = Number.NaN
  const offsetAt = (instant: number): number => {
    const index = Math.floor(instant / year)
    if (index !== last) {
      if (!paid.has(index) && !spend(budget, steps)) return 0
      paid.add(index)
      last = index
    }
    return clocks.offsetAt(instant)
  }
  return { name: clocks.name, offsetAt }
}
