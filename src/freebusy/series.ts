/** Items put together by UID: which version counts, and which items stand for single occurrences of a series. */
import type { Item } from './item.ts'

export interface Series {
  readonly master: Item
  /** items that stand for one occurrence each, or for it and all later ones; the newest version of each */
  readonly overrides: readonly Item[]
}

export interface Grouped {
  readonly series: readonly Series[]
  /** items that happen once, overrides among them: they take their own time */
  readonly singles: readonly Item[]
}

export function groupItems(items: readonly Item[]): Grouped {
  const series: Series[] = []
  const singles: Item[] = []
  for (const group of byUid(items)) {
    const overrides = newestOverrides(group.filter((item) => item.replaces))
    const masters = newestMasters(group.filter((item) => !item.replaces))
    const isHidden = masters.some((master) => master.isPrivate)
    singles.push(...overrides.map((item) => (isHidden && !item.isPrivate ? { ...item, isPrivate: true } : item)))
    for (const master of masters) {
      if (master.repeats || overrides.length > 0) series.push({ master, overrides })
      else singles.push(master)
    }
  }
  return { series, singles: singles.filter((item) => item.status !== 'free') }
}

function byUid(items: readonly Item[]): Iterable<readonly Item[]> {
  const groups = new Map<string | symbol, Item[]>()
  for (const item of items) {
    const key = item.uid ?? Symbol()
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups.values()
}

/**
 * The highest SEQUENCE (RFC 5546, 2.1.4). Items of one sequence that start at different times are different items whose
 * program gave them one UID: leaving one out would call its time free. Of those that start together the latest counts.
 */
function newestMasters(masters: readonly Item[]): readonly Item[] {
  if (masters.length < 2) return masters
  const highest = Math.max(...masters.map((item) => item.sequence))
  const newest = new Map<string, Item>()
  for (const item of masters) {
    if (item.sequence === highest) keepNewer(newest, `${item.start.wall} ${item.start.clocks?.name}`, item)
  }
  return [...newest.values()]
}

function newestOverrides(overrides: readonly Item[]): readonly Item[] {
  if (overrides.length < 2) return overrides
  const newest = new Map<string, Item>()
  for (const item of overrides) {
    keepNewer(newest, `${item.replaces?.wall} ${item.replaces?.clocks?.name} ${item.isOnwards}`, item)
  }
  return [...newest.values()]
}

function keepNewer(newest: Map<string, Item>, key: string, item: Item): void {
  const before = newest.get(key)
  const isOlder = before && (item.sequence - before.sequence || item.stamp - before.stamp) < 0
  if (!isOlder) newest.set(key, item)
}
