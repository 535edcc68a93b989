/** The journal without the flood of somebody who goes on asking what is refused: nobody fills the disk from outside. */
import { LRUCache } from 'lru-cache'
import type { Journal } from '../journal.ts'
import type { Clock, Counting } from '../ports.ts'

/** Those longest without a question are forgotten first, and may ask on. */
const mostKept = 20_000

interface Window {
  readonly since: number
  count: number
}

/**
 * `budgetsOf` an asker's key say how many refused questions have a line. Answers stay as they are; what is left out is counted
 * in the metrics all the same, and the log says once in each window that it is.
 */
export function journalWithoutFloods(
  journal: Journal,
  budgetsOf: (askerKey: string) => readonly Counting[],
  clock: Clock,
  warn: (message: string) => void,
): Journal {
  const windows = new LRUCache<string, Window>({ maxSize: mostKept, sizeCalculation: () => 1 })

  function isWithin({ key, most, windowMs }: Counting): boolean {
    const now = clock.now()
    const before = windows.get(key)
    const window = before && Math.abs(now - before.since) < windowMs ? before : { since: now, count: 0 }
    window.count++
    windows.set(key, window)
    if (window.count === most + 1)
      warn(`More than ${most} questions from one place were refused: the journal leaves out the rest of this hour`)
    return window.count <= most
  }

  return {
    ...journal,
    note(line) {
      const isRefused = line.kind === 'question' && line.outcome === 'refusal'
      if (!isRefused || budgetsOf(line.asker).every(isWithin)) journal.note(line)
    },
  }
}
