/** Entries to periods by status: where two overlap, one status hides the other; touching periods of one status are one. */
import type { Interval } from '../time/interval.ts'
import { type Status, statuses } from './entry.ts'

export interface Period extends Interval {
  readonly status: Status
}

/** Clipped to the stretch, sorted and disjoint. */
export function periodsByStatus(entries: readonly Period[], stretch: Interval): readonly Period[] {
  const periods: Period[] = []
  /** for each status, until when it lasts as far as was seen */
  const lasts = statuses.map(() => stretch.start)
  let at = stretch.start
  for (const entry of entries.toSorted((a, b) => a.start - b.start)) {
    if (entry.start >= stretch.end) break
    at = fill(periods, lasts, at, entry.start)
    const rank = statuses.indexOf(entry.status)
    lasts[rank] = Math.max(lasts[rank] ?? 0, Math.min(entry.end, stretch.end))
  }
  fill(periods, lasts, at, stretch.end)
  return periods
}

/** Adds what the strongest of the lasting statuses take from `at` to `end`. */
function fill(periods: Period[], lasts: readonly number[], from: number, end: number): number {
  let at = from
  while (at < end) {
    const start = at
    const rank = lasts.findLastIndex((until) => until > start)
    const status = statuses[rank]
    if (!status) break
    at = Math.min(end, lasts[rank] ?? end)
    append(periods, { start, end: at, status })
  }
  return Math.max(at, end)
}

function append(periods: Period[], next: Period): void {
  const last = periods.at(-1)
  if (last && last.end === next.start && last.status === next.status) {
    periods[periods.length - 1] = { start: last.start, end: next.end, status: last.status }
  } else periods.push(next)
}
