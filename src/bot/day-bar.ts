/** Lays a person's day out as a bar: which hours it spans, and which part of it is taken, free or not judged. */
import type { DisclosedBlock, Disclosure } from '../policy/disclose.ts'
import { type Interval, intersect, subtract, union } from '../time/interval.ts'
import type { Painted } from './picture.ts'

type Status = DisclosedBlock['status']

/** The first hides the others, as in Outlook (MS-OXWAVLS 4.3). */
const hiding: readonly Status[] = ['oof', 'busy', 'tentative', 'workingElsewhere']

/** Blocks longer than this (a holiday) do not stretch the bar beyond working hours. */
const long = 8 * 3_600_000
const hour = 3_600_000

/**
 * What of each day is drawn: the same whole hours on all of them, around what was judged and what is taken.
 * Counted back from midnight at the end of the day, because clocks change in the small hours.
 */
export function spansOf(days: readonly Interval[], people: readonly Disclosure[]): Interval[] {
  let [earliest, latest] = [0, Number.POSITIVE_INFINITY]
  for (const day of days) {
    for (const person of people) {
      for (const stretch of [...person.judged, ...person.busy.filter(({ start, end }) => end - start < long)]) {
        const within = intersect(stretch, day)
        if (!within) continue
        earliest = Math.max(earliest, day.end - within.start)
        latest = Math.min(latest, day.end - within.end)
      }
    }
  }
  if (latest >= earliest) return [...days]
  const [before, after] = [Math.ceil(earliest / hour) * hour, Math.floor(latest / hour) * hour]
  return days.map((day) => ({ start: day.end - before, end: day.end - after }))
}

/** Sorted parts that do not overlap; what was not judged is `other`. */
export function barOf(span: Interval, person: Pick<Disclosure, 'busy' | 'judged'>): Painted[] {
  const length = span.end - span.start
  const parts: Painted[] = []
  let left: readonly Interval[] = [span]
  const draw = (stretches: readonly Interval[], paint: Painted['paint']) => {
    for (const stretch of union(stretches)) {
      for (const from of left) {
        const part = intersect(from, stretch)
        if (part) parts.push({ from: (part.start - span.start) / length, to: (part.end - span.start) / length, paint })
      }
    }
    left = subtract(left, stretches)
  }
  for (const status of hiding) {
    const blocks = person.busy.filter((block) => block.status === status)
    if (blocks.length) draw(blocks, status)
  }
  draw(person.judged, 'free')
  draw(left, 'other')
  return parts.sort((a, b) => a.from - b.from)
}
