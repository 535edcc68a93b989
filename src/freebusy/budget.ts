/** How much work one expansion may still do: what keeps a hostile calendar from holding the process. */
export interface Budget {
  left: number
}

/** Takes `steps` out; false when there is nothing left, and the expansion has to give up. */
export function spend(budget: Budget, steps: number): boolean {
  budget.left -= steps
  return budget.left >= 0
}
