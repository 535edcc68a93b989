/** A calendar that keeps what it computed: stretches are answered from whole spans of 16 days, each expanded once. */
import { day } from '../time/days.ts'
import type { Interval } from '../time/interval.ts'
import { entriesIn, entryOf, occurrencesIn } from './entries.ts'
import type { Entry, Looked } from './entry.ts'
import { type Fault, isFault } from './fault.ts'
import type { Calendar } from './ics.ts'
import type { Item } from './item.ts'
import { givingAgain } from './latest.ts'

/** Answers like `entriesIn`, but sorted by start within each span. */
export type Remembered = (stretch: Interval, timeZone: string) => Looked

/** What takes time within a span, sorted by start: start and end of each, one after the other. Small, for there are many. */
interface Packed {
  readonly kind: 'packed'
  readonly times: Float64Array
  /** milliseconds that the longest lasts */
  readonly longest: number
  readonly items: readonly Item[]
}

const span = 16 * day
/** Spans, and exact answers, kept per calendar. */
const mostKept = 64
/** Questions about more spans than this are computed for exactly the stretch asked about. */
const mostSpans = 6

export function remembered(calendar: Calendar): Remembered {
  const packedIn = keeping((one, timeZone) => packed(calendar, one, timeZone))
  const exactlyIn = keeping((stretch, timeZone) => entriesIn(calendar, stretch, timeZone))
  return givingAgain((stretch, timeZone) => {
    const spans = calendar.availabilities.length > 0 ? [] : spansOf(stretch)
    const entries: Entry[] = []
    for (const [n, one] of spans.entries()) {
      const found = packedIn(one, timeZone)
      // what is wrong in a span may lie outside of the stretch
      if (isFault(found)) return exactlyIn(stretch, timeZone)
      // an entry that reaches over spans counts in the first
      unpack(found, stretch, n === 0 ? Number.NEGATIVE_INFINITY : one.start, entries)
    }
    return spans.length > 0 ? { kind: 'known', entries } : exactlyIn(stretch, timeZone)
  })
}

/** The same function, remembering its latest results. */
function keeping<T extends object>(
  compute: (stretch: Interval, timeZone: string) => T,
): (stretch: Interval, timeZone: string) => T {
  const kept = new Map<string, T>()
  return (stretch, timeZone) => {
    const key = `${stretch.start} ${stretch.end} ${timeZone}`
    const before = kept.get(key)
    if (before) return before
    const result = compute(stretch, timeZone)
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(key, result)
    return result
  }
}

function packed(calendar: Calendar, one: Interval, timeZone: string): Packed | Fault {
  const found = occurrencesIn(calendar, one, timeZone)
  if (isFault(found)) return found
  const sorted = found.toSorted((a, b) => a.start - b.start)
  const times = Float64Array.from({ length: sorted.length * 2 }, (_, n) => {
    const { start = 0, end = 0 } = sorted[n >> 1] ?? {}
    return n % 2 === 0 ? start : end
  })
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return { kind: 'packed', times, longest, items: sorted.map(({ item }) => item) }
}

/** Adds what overlaps the stretch and does not start before `earliest`. */
function unpack({ times, longest, items }: Packed, stretch: Interval, earliest: number, entries: Entry[]): void {
  for (let n = firstFrom(Math.max(earliest, stretch.start - longest), times); n < items.length; n++) {
    const [start = 0, end = 0, item] = [times[2 * n], times[2 * n + 1], items[n]]
    if (start >= stretch.end) return
    if (end > stretch.start && item) entries.push(entryOf(start, end, item))
  }
}

/** The place of the first that starts at that time or later. */
function firstFrom(earliest: number, times: Float64Array): number {
  let [low, high] = [0, times.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[2 * middle] ?? 0) < earliest) low = middle + 1
    else high = middle
  }
  return low
}

function spansOf(stretch: Interval): readonly Interval[] {
  const first = Math.floor(stretch.start / span)
  const many = Math.ceil(stretch.end / span) - first
  if (!(many >= 1 && many <= mostSpans)) return []
  return Array.from({ length: many }, (_, n) => ({ start: (first + n) * span, end: (first + n + 1) * span }))
}
