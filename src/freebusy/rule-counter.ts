/** Collects the candidates of a rule in order, and knows when COUNT or the end of the window stops it. */
import { type Budget, spend } from './budget.ts'

export interface Counter {
  /** how many occurrences came so far, those before the window too */
  counted: number
  last: number
  /** nothing more will come */
  isDone: boolean
  /** the budget ran out: what was found is not all */
  isExhausted: boolean
  readonly found: number[]
}

export interface Limits {
  /** no occurrence lies before DTSTART */
  readonly start: number
  readonly from: number
  readonly to: number
  readonly count: number
}

export function newCounter(): Counter {
  return { counted: 0, last: Number.NEGATIVE_INFINITY, isDone: false, isExhausted: false, found: [] }
}

/** Takes one candidate; they have to come in order. */
export function takeCandidate(counter: Counter, at: number, limits: Limits, budget: Budget): void {
  pay(counter, 1 / 8, budget)
  if (at < limits.start || at <= counter.last) return
  counter.last = at
  counter.counted++
  if (counter.counted > limits.count || at > limits.to) counter.isDone = true
  else if (at >= limits.from) {
    counter.found.push(at)
    pay(counter, 1, budget)
  }
}

/** Pays for work; out of budget, the counter stops. */
export function pay(counter: Counter, steps: number, budget: Budget): void {
  if (spend(budget, steps)) return
  counter.isExhausted = true
  counter.isDone = true
}
