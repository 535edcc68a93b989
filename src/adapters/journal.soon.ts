/** When noted lines are written: soon, many at a time, and again when that failed. */
import type { Warn } from './warn.ts'

/** Lines wait this long for others; with the write itself it stays under 100 ms. */
const batchMs = 40
const retryMs = 1_000
/** Lines kept in memory while they cannot be written; beyond that the oldest are given up, and that is said. */
export const mostWaiting = 100_000

export interface Soon {
  /** There is something to write. */
  go(): void
  /** What has not begun does not begin. */
  stop(): void
}

export function writingSoon(write: () => Promise<void>, warn: Warn): Soon {
  let timer: NodeJS.Timeout | undefined
  const after = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = undefined
      write().catch((cause) => {
        warn('The journal could not be written; it is tried again', cause)
        after(retryMs)
      })
    }, ms)
  }
  return { go: () => after(batchMs), stop: () => clearTimeout(timer) }
}
