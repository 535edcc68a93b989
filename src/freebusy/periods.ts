/** Entries to periods by status: where two overlap, one status hides the other; touching periods of one status are one. */
import type { Interval } from '../time/interval.ts'
import { type Status, statuses } from './entry.ts'

export interface Period extends Interval {
  readonly status: Status
}

interface Edge {
  readonly at: number
  readonly rank: number
  readonly opens: number
}

/** Clipped to the stretch, sorted and disjoint. */
export function periodsByStatus(entries: readonly Period[], stretch: Interval): readonly Period[] {
  const edges = entries.flatMap((entry): Edge[] => {
    const start = Math.max(entry.start, stretch.start)
    const end = Math.min(entry.end, stretch.end)
    const rank = statuses.indexOf(entry.status)
    return start < end
      ? [
          { at: start, rank, opens: 1 },
          { at: end, rank, opens: -1 },
        ]
      : []
  })
  const open = statuses.map(() => 0)
  const periods: Period[] = []
  let since = stretch.start
  for (const edge of edges.sort((a, b) => a.at - b.at)) {
    const status = statuses[open.findLastIndex((many) => many > 0)]
    if (status && edge.at > since) append(periods, { start: since, end: edge.at, status })
    since = edge.at
    open[edge.rank] = (open[edge.rank] ?? 0) + edge.opens
  }
  return periods
}

function append(periods: Period[], next: Period): void {
  const last = periods.at(-1)
  if (last && last.end === next.start && last.status === next.status) {
    periods[periods.length - 1] = { start: last.start, end: next.end, status: last.status }
  } else periods.push(next)
}
