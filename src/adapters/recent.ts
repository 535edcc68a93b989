/** Answers kept for a short while, so that one question is not asked twice: bounded, and never a failure. */
import type { Clock } from '../ports.ts'

export interface Keeping<T> {
  /** the least recently used go first */
  readonly most: number
  readonly lifetimeMs: number
  /** answers that are given on but not kept */
  readonly isWorthKeeping?: (value: T) => boolean
}

/** Gives what is remembered under the key, else what `find` gives; who asks meanwhile waits for the same answer. */
export function recent<T>(clock: Clock, keeping: Keeping<T>): (key: string, find: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { readonly until: number; readonly value: Promise<T> }>()
  return (key, find) => {
    const before = kept.get(key)
    kept.delete(key)
    if (before && before.until > clock.now()) {
      kept.set(key, before)
      return before.value
    }
    const entry = { until: clock.now() + keeping.lifetimeMs, value: find() }
    kept.set(key, entry)
    const forget = () => {
      if (kept.get(key) === entry) kept.delete(key)
    }
    entry.value.then((value) => {
      if (keeping.isWorthKeeping?.(value) === false) forget()
    }, forget)
    for (const oldest of kept.keys()) if (kept.size > keeping.most) kept.delete(oldest)
    return entry.value
  }
}
