/** The journal without the flood of somebody who goes on asking what is refused: nobody fills the disk from outside. */
import { LRUCache } from 'lru-cache'
import type { Journal, QuestionLine } from '../journal.ts'
import type { Clock } from '../ports.ts'

/** Refused questions written in an hour, far more than limits let people ask. */
export interface MostRefused {
  readonly perAsker: number
  /** all askers of one tenant together */
  readonly perOrganization: number
}

const hour = 3_600_000
/** The least asked about are forgotten first, and may ask on. */
const mostKept = 20_000

/** Answers stay as they are; what is left out is counted in the metrics all the same, and the log says once an hour that it is. */
export function journalWithoutFloods(
  journal: Journal,
  { perAsker, perOrganization }: MostRefused,
  clock: Clock,
  warn: (message: string) => void,
): Journal {
  const refused = new LRUCache<string, { count: number; readonly since: number }>({ max: mostKept })

  function isWithin(key: string, most: number, whose: string): boolean {
    const now = clock.now()
    const before = refused.get(key)
    const window = before && Math.abs(now - before.since) < hour ? before : { count: 0, since: now }
    window.count++
    refused.set(key, window)
    if (window.count === most + 1)
      warn(
        `More than ${most} questions of ${whose} were refused within an hour: the journal leaves out the rest of them`,
      )
    return window.count <= most
  }

  function isWorthALine({ asker }: QuestionLine): boolean {
    const [tenant = ''] = asker.split(':')
    return isWithin(asker, perAsker, 'one asker') && isWithin(`${tenant}:`, perOrganization, 'one organization')
  }

  return {
    ...journal,
    note(line) {
      if (line.kind !== 'question' || line.outcome === 'permit' || isWorthALine(line)) journal.note(line)
    },
  }
}
