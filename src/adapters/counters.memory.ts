/** Counting for limits in this process: sliding windows, bounded in memory however many keys and members come by. */
import type { Clock, Counters } from '../ports.ts'

/** Far above what any limit counts to: a window this full stays full, which is over every limit. */
const mostMembers = 10_000
const mostKeys = 50_000

interface Window {
  /** when each member was last added, oldest first */
  readonly addedAt: Map<string, number>
  /** empty by then unless it is used again */
  readonly until: number
}

export function memoryCounters(clock: Clock): Counters {
  /** the one used least recently first */
  const windows = new Map<string, Window>()

  function membersNow(key: string, windowMs: number, now: number): Map<string, number> {
    const addedAt = windows.get(key)?.addedAt ?? new Map<string, number>()
    windows.delete(key)
    dropUnused(windows, now)
    windows.set(key, { addedAt, until: now + windowMs })
    dropOld(addedAt, now - windowMs)
    return addedAt
  }

  return {
    async add(key, member, windowMs) {
      const now = clock.now()
      const members = membersNow(key, windowMs, now)
      if (!members.delete(member) && members.size >= mostMembers) return members.size
      members.set(member, now)
      return members.size
    },
    count: async (key, windowMs) => membersNow(key, windowMs, clock.now()).size,
  }
}

/** Looks at two windows each time, which is more than are ever added. */
function dropUnused(windows: Map<string, Window>, now: number): void {
  let looks = 2
  for (const [key, { until }] of windows) {
    if (looks-- === 0) return
    if (until <= now || windows.size >= mostKeys) windows.delete(key)
  }
}

function dropOld(addedAt: Map<string, number>, before: number): void {
  for (const [member, at] of addedAt) {
    if (at > before) return
    addedAt.delete(member)
  }
}
