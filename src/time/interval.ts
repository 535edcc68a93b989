/** Stretches of time, half-open [start, end), in epoch milliseconds. */
export interface Interval {
  readonly start: number
  readonly end: number
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
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else if (start < end) joined.push({ start, end })
  }
  return joined
}

/** Most lists are already as `union` makes them, and are not made again. */
function tidy(intervals: readonly Interval[]): readonly Interval[] {
  let last = Number.NEGATIVE_INFINITY
  for (const { start, end } of intervals) {
    if (start <= last || end <= start) return union(intervals)
    last = end
  }
  return intervals
}

/** The time that stands in every list; no lists at all share nothing. */
export function intersectAll(lists: readonly (readonly Interval[])[]): Interval[] {
  const [first, ...rest] = lists
  if (!first) return []
  return rest.reduce<Interval[]>((left, list) => pairwise(left, tidy(list)), union(first))
}

/** Both as `union` makes them. */
function pairwise(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const shared: Interval[] = []
  let [m, n] = [0, 0]
  for (let x = a[0], y = b[0]; x && y; ) {
    const both = intersect(x, y)
    if (both) shared.push(both)
    if (x.end < y.end) x = a[++m]
    else y = b[++n]
  }
  return shared
}

/** What is left of `from` when `taken` is cut out. */
export function subtract(from: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const cuts = tidy(taken)
  const left: Interval[] = []
  let n = 0
  for (const { start, end } of tidy(from)) {
    let at = start
    for (let cut = cuts[n]; cut && cut.start < end; cut = cuts[++n]) {
      if (cut.start > at) left.push({ start: at, end: cut.start })
      at = Math.max(at, cut.end)
      // it may reach into the next
      if (cut.end > end) break
    }
    if (at < end) left.push({ start: at, end })
  }
  return left
}

/** Milliseconds in all the stretches together, counted once where they overlap. */
export function lengthOf(intervals: readonly Interval[]): number {
  return tidy(intervals).reduce((sum, i) => sum + i.end - i.start, 0)
}
