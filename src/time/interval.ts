/** Stretches of time, half-open [start, end), in epoch milliseconds. */
export interface Interval {
  readonly start: number
  readonly end: number
}

export function isEmpty(interval: Interval): boolean {
  return interval.end <= interval.start
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** What a and b share; undefined when they share no time. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  const start = Math.max(a.start, b.start)
  const end = Math.min(a.end, b.end)
  return start < end ? { start, end } : undefined
}

/** The same time as few, sorted, disjoint stretches; touching ones are joined, empty ones dropped. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = []
  for (const next of intervals.filter((i) => !isEmpty(i)).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && next.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, next.end) }
    } else joined.push({ start: next.start, end: next.end })
  }
  return joined
}

/** The time that stands in every list; no lists at all share nothing. */
export function intersectAll(lists: readonly (readonly Interval[])[]): Interval[] {
  const [first, ...rest] = lists
  if (!first) return []
  return rest.reduce<Interval[]>((left, list) => pairwise(left, union(list)), union(first))
}

function pairwise(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  return a.flatMap((x) => b.flatMap((y) => intersect(x, y) ?? []))
}

/** What is left of `from` when `taken` is cut out. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const cuts = union(taken)
  return union(from).flatMap((whole) => {
    const left: Interval[] = []
    let start = whole.start
    for (const cut of cuts) {
      if (cut.end <= start || cut.start >= whole.end) continue
      if (cut.start > start) left.push({ start, end: cut.start })
      start = cut.end
    }
    if (start < whole.end) left.push({ start, end: whole.end })
    return left
  })
}

/** Milliseconds in all the stretches together, counted once where they overlap. */
export function lengthOf(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, i) => sum + i.end - i.start, 0)
}
