/** Counting for limits in this process: sliding windows, each bounded by its limit, and none dropped while it counts. */
import type { Clock, Counters, Counting } from '../ports.ts'

/** Far above what limits let people make: an organization over its limit makes no windows for its people. */
const mostWindows = 200_000

interface Window {
  /** when each member was last added, oldest first */
  readonly addedAt: Map<string, number>
  /** empty by then unless it is used again */
  until: number
}

/** All windows of one length, by key, in the order in which they end. */
type Windows = Map<string, Window>

export function memoryCounters(clock: Clock, room = mostWindows): Counters {
  const byLength = new Map<number, Windows>()

  function windowsOf(windowMs: number): Windows {
    const windows = byLength.get(windowMs) ?? new Map<string, Window>()
    byLength.set(windowMs, windows)
    return windows
  }

  function membersIn({ key, windowMs }: Counting, now: number): number {
    const windows = windowsOf(windowMs)
    dropEnded(windows, windowMs, now)
    const addedAt = windows.get(key)?.addedAt
    if (!addedAt) return windows.size < room ? 0 : Number.POSITIVE_INFINITY
    dropOld(addedAt, windowMs, now)
    return addedAt.size
  }

  return {
    async count(asked) {
      const now = clock.now()
      const isOver = (one: Counting) => membersIn(one, now) > one.most
      if (!asked.some(isOver)) for (const one of asked) add(windowsOf(one.windowMs), one, now)
      return asked.map((one) => membersIn(one, now))
    },
  }
}

function add(windows: Windows, { key, member, windowMs }: Counting, now: number): void {
  if (member === undefined) return
  const addedAt = windows.get(key)?.addedAt ?? new Map<string, number>()
  windows.delete(key)
  windows.set(key, { addedAt, until: now + windowMs })
  addedAt.delete(member)
  addedAt.set(member, now)
}

/** Looks at two windows each time, more than are ever added, so that ended ones do not pile up. After the clock was set back, a window ends as if used now. */
function dropEnded(windows: Windows, windowMs: number, now: number): void {
  for (const [key, window] of [...firstTwo(windows)]) {
    if (window.until > now && window.until <= now + windowMs) return
    windows.delete(key)
    if (window.until > now) windows.set(key, { ...window, until: now + windowMs })
  }
}

function* firstTwo(windows: Windows) {
  let looks = 2
  for (const each of windows)
    if (looks-- > 0) yield each
    else return
}

/** After the clock was set back, a member added "later than now" counts as added now. */
function dropOld(addedAt: Map<string, number>, windowMs: number, now: number): void {
  for (const [member, at] of addedAt) {
    if (at > now) addedAt.set(member, now)
    else if (at > now - windowMs) return
    else addedAt.delete(member)
  }
}
