/** A calendar that keeps what it computed: stretches are answered from whole spans of 16 days, each expanded once. */
import { day } from '../time/days.ts'
import type { Interval } from '../time/interval.ts'
import type { Entry, Looked } from './entry.ts'
import { type Calendar, entriesIn } from './ics.ts'

/** Answers like `entriesIn`. */
export type Remembered = (stretch: Interval, timeZone: string) => Looked

const span = 16 * day
/** Spans and exact answers kept per calendar: more than two years, and as many odd questions. */
const mostKept = 64
/** Questions about more are computed as they come. */
const mostSpans = 6

export function remembered(calendar: Calendar): Remembered {
  const kept = new Map<string, Looked>()
  const remember = (stretch: Interval, timeZone: string): Looked => {
    const key = `${stretch.start} ${stretch.end} ${timeZone}`
    const before = kept.get(key)
    if (before) return before
    const looked = sorted(entriesIn(calendar, stretch, timeZone))
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, looked)
    return looked
  }
  return (stretch, timeZone) => {
    const spans = calendar.availabilities.length > 0 ? [] : spansOf(stretch)
    const entries: Entry[] = []
    for (const [n, one] of spans.entries()) {
      const looked = remember(one, timeZone)
      // what is wrong in a span may lie outside of the stretch
      if (looked.kind === 'unknown') return remember(stretch, timeZone)
      // an entry that reaches over spans counts in the first
      const earliest = n === 0 ? Number.NEGATIVE_INFINITY : one.start
      for (const entry of looked.entries) {
        if (entry.start >= earliest && entry.start < stretch.end && entry.end > stretch.start) entries.push(entry)
      }
    }
    return spans.length > 0 ? { kind: 'known', entries } : remember(stretch, timeZone)
  }
}

/** Sorted by start, which makes everything that is done with them later cheap. */
function sorted(looked: Looked): Looked {
  if (looked.kind === 'unknown') return looked
  return { kind: 'known', entries: looked.entries.toSorted((a, b) => a.start - b.start) }
}

function spansOf(stretch: Interval): readonly Interval[] {
  const first = Math.floor(stretch.start / span)
  const many = Math.ceil(stretch.end / span) - first
  if (!(many >= 1 && many <= mostSpans)) return []
  return Array.from({ length: many }, (_, n) => ({ start: (first + n) * span, end: (first + n + 1) * span }))
}
