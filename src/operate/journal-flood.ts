/** Caps how many refused questions the journal writes for one asker and for one organization, so that nobody outside can fill the disk. */
import { LRUCache } from 'lru-cache'
import type { Journal } from '../journal.ts'
import type { Clock, Counting } from '../ports.ts'

/** How many counts are kept; the least recently used is dropped first, and then starts again at zero. */
const mostKept = 20_000

interface Window {
  readonly since: number
  count: number
}

/**
 * `budgetsOf` gives, for an asker's key, how many refused questions are written per window. What askers are told does not
 * change. Questions left out still count in the metrics, and the log says once per window that some are.
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
