/** Items put together by UID: which version counts, and which items stand for single occurrences of a series. */
import { type Component, first } from './content-lines.ts'
import type { Item } from './item.ts'
import { readWritten } from './moment.ts'

/** An item and the component that says which version of it this is. */
export interface Version {
  readonly item: Item
  readonly component: Component
}

export interface Series {
  readonly master: Item
  /** items that stand for one occurrence each, or for it and all later ones; the newest version of each */
  readonly overrides: readonly Item[]
}

export interface Grouped {
  readonly series: readonly Series[]
  /** items that happen once, overrides among them: they take their own time */
  readonly singles: readonly Item[]
  /** overrides for an occurrence and all later ones of a series that is not there */
  readonly lost: readonly Item[]
}

export function groupItems(versions: readonly Version[]): Grouped {
  const series: Series[] = []
  const singles: Item[] = []
  const lost: Item[] = []
  for (const group of byUid(versions)) {
    const masters = newestMasters(group.filter(({ item }) => !item.replaces))
    const isHidden = masters.some((master) => master.isPrivate)
    const overrides = newestOverrides(group.filter(({ item }) => item.replaces)).map((item) =>
      isHidden && !item.isPrivate ? { ...item, isPrivate: true } : item,
    )
    for (const item of overrides) {
      singles.push(item)
      if (masters.length === 0 && item.isOnwards) lost.push(item)
    }
    for (const master of masters) {
      if (master.repeats || overrides.length > 0) series.push({ master, overrides })
      else singles.push(master)
    }
  }
  const takesTime = (item: Item) => item.status !== 'free'
  return { series, singles: singles.filter(takesTime), lost: lost.filter(takesTime) }
}

function byUid(versions: readonly Version[]): Iterable<readonly Version[]> {
  const groups = new Map<string | symbol, Version[]>()
  for (const version of versions) {
    const key = first(version.component, 'UID')?.value.trim() || Symbol()
    const group = groups.get(key)
    if (group) group.push(version)
    else groups.set(key, [version])
  }
  return groups.values()
}

/**
 * The highest SEQUENCE (RFC 5546, 2.1.4). Items of one sequence that start at different times are different items whose
 * program gave them one UID: leaving one out would call its time free. Of those that start together the latest counts.
 */
function newestMasters(masters: readonly Version[]): readonly Item[] {
  if (masters.length < 2) return masters.map(({ item }) => item)
  const sequences = masters.map(sequenceOf)
  const highest = sequences.reduce((most, one) => Math.max(most, one), 0)
  const ofHighest = masters.filter((_, n) => sequences[n] === highest)
  return newest(ofHighest, ({ start }) => `${start.wall} ${start.clocks?.name}`)
}

function newestOverrides(overrides: readonly Version[]): readonly Item[] {
  return newest(overrides, ({ replaces, isOnwards }) => `${replaces?.wall} ${replaces?.clocks?.name} ${isOnwards}`)
}

/** One item per key: the highest sequence, of those the one written last, of those the last in the file. */
function newest(versions: readonly Version[], keyOf: (item: Item) => string): readonly Item[] {
  if (versions.length < 2) return versions.map(({ item }) => item)
  const best = new Map<string, Version>()
  for (const version of versions) {
    const key = keyOf(version.item)
    const before = best.get(key)
    const isOlder = before && (sequenceOf(version) - sequenceOf(before) || stampOf(version) - stampOf(before)) < 0
    if (!isOlder) best.set(key, version)
  }
  return [...best.values()].map(({ item }) => item)
}

function sequenceOf({ component }: Version): number {
  const sequence = Number.parseInt(first(component, 'SEQUENCE')?.value ?? '', 10)
  return Number.isNaN(sequence) ? 0 : sequence
}

/** When this version was written. */
function stampOf({ component }: Version): number {
  const stamps = ['DTSTAMP', 'LAST-MODIFIED'].map((name) => readWritten(first(component, name)?.value ?? '')?.wall ?? 0)
  return Math.max(...stamps)
}
