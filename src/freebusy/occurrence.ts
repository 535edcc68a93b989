/** When the occurrences of a series are, within a stretch of time: rules and extra dates, without exceptions and replaced ones. */
import { day } from '../time/days.ts'
import type { Interval } from '../time/interval.ts'
import { type Clocks, instantAt, wallAt } from '../time/offsets.ts'
import { type Budget, spend } from './budget.ts'
import { type Fault, fault, isFault } from './fault.ts'
import type { Item } from './item.ts'
import { instantOfMoment, type Moment } from './moment.ts'
import { occurrences } from './recurrence.ts'
import type { Series } from './series.ts'
import type { Length } from './written-times.ts'

/** An occurrence, and the item whose status and words it has: the master, or an override for it and all later ones. */
export interface Occurrence extends Interval {
  readonly item: Item
}

/** Where an item that happens once lies. */
export function spanOf(item: Item, owner: Clocks): Interval {
  const start = instantOfMoment(item.start, owner)
  return { start, end: endFrom(start, item.length, item, owner) }
}

/** An end that the clocks put before the start (both in a gap) keeps the time between the two readings. */
function endFrom(start: number, length: Length, item: Item, owner: Clocks): number {
  const clocks = item.start.clocks ?? owner
  if (length.kind === 'until') return Math.max(start, instantOfMoment(length.end, owner))
  if (length.kind === 'apart') {
    const end = instantAt(item.start.wall + length.readings, clocks)
    return end >= start ? end : start + length.readings
  }
  const { days, exact } = length.duration
  return (days === 0 ? start : instantAt(wallAt(start, clocks) + days * day, clocks)) + exact
}

/** In no order. A fault when the series cannot be computed to its end. */
export function occurrencesOf(
  series: Series,
  owner: Clocks,
  stretch: Interval,
  budget: Budget,
): readonly Occurrence[] | Fault {
  const { master } = series
  const written = series.overrides.length + (master.repeats?.extra.length ?? 0) + (master.repeats?.except.length ?? 0)
  const changes = series.overrides.filter((item) => item.isOnwards).length
  if (!spend(budget, 2 + written / 16 + changes)) return fault('there are more series than can be computed')
  const onwards = onwardsOf(series, owner)
  const first = spanOf(master, owner)
  const longest = Math.max(0, first.end - first.start)
  const before = onwards.reduce((most, o) => Math.max(most, o.length + Math.max(0, o.shift)), longest) + day
  const after = onwards.reduce((most, o) => Math.max(most, day - o.shift), 0)
  const wide = { start: stretch.start - before, end: stretch.end + after }
  const starts = startsOf(master, first, owner, wide, budget)
  if (isFault(starts)) return starts
  const gone = replacedBy(series, owner, wide)
  const found: Occurrence[] = []
  for (const [start, ownEnd] of starts) {
    if (gone(start)) continue
    const moved = onwards.findLast((o) => o.from <= start)
    const occurrence = moved ? moved.move(start) : { start, end: ownEnd, item: master }
    if (occurrence.item.status !== 'free') found.push(occurrence)
  }
  return found
}

/** Starts and ends before any override; each start once. */
function startsOf(
  master: Item,
  first: Interval,
  owner: Clocks,
  wide: Interval,
  budget: Budget,
): ReadonlyMap<number, number> | Fault {
  const repeating = lengthOfRepeats(master, first)
  const ends = new Map<number, number>()
  if (first.start < wide.end) ends.set(first.start, first.end)
  for (const rule of master.repeats?.rules ?? []) {
    const found = occurrences(rule, master.start, owner, wide, budget)
    if (isFault(found)) return found
    for (const start of found) if (!ends.has(start)) ends.set(start, endFrom(start, repeating, master, owner))
  }
  for (const { start: moment, length } of master.repeats?.extra ?? []) {
    if (!isNear(moment, wide)) continue
    const start = instantOfMoment(onClocksOf(master, moment, owner), owner)
    ends.set(start, endFrom(start, length ?? repeating, master, owner))
  }
  return withoutExceptions(ends, master, owner, wide, budget)
}

/** The exact time from DTSTART to DTEND, or the same days on the wall clock (RFC 5545, 3.8.5.3). */
function lengthOfRepeats(master: Item, first: Interval): Length {
  if (master.length.kind === 'for') return master.length
  return { kind: 'for', duration: { days: 0, exact: first.end - first.start } }
}

function withoutExceptions(
  ends: Map<number, number>,
  master: Item,
  owner: Clocks,
  wide: Interval,
  budget: Budget,
): ReadonlyMap<number, number> | Fault {
  for (const rule of master.repeats?.exceptRules ?? []) {
    const found = occurrences(rule, master.start, owner, wide, budget)
    if (isFault(found)) return found
    for (const start of found) ends.delete(start)
  }
  const days = new Set<number>()
  for (const moment of master.repeats?.except ?? []) {
    if (!isNear(moment, wide)) continue
    if (moment.isDate && !master.start.isDate) days.add(moment.wall)
    else ends.delete(instantOfMoment(onClocksOf(master, moment, owner), owner))
  }
  if (days.size > 0) for (const start of ends.keys()) if (days.has(dayOf(start, master, owner))) ends.delete(start)
  return ends
}

function dayOf(instant: number, master: Item, owner: Clocks): number {
  return Math.floor(wallAt(instant, master.start.clocks ?? owner) / day) * day
}

/**
 * EXDATE, RDATE and RECURRENCE-ID as the series would have written them: floating ones on its clocks; beside a series of days,
 * times are days, the nearest midnight of their own clocks or, from UTC, of the owner's (Exchange); beside times, a date has
 * the time of day of the series.
 */
function onClocksOf(master: Item, moment: Moment, owner: Clocks): Moment {
  const { start } = master
  if (moment.isDate === start.isDate)
    return moment.clocks || moment.isDate ? moment : { ...moment, clocks: start.clocks }
  if (moment.isDate) return { ...start, wall: moment.wall + (start.wall - Math.floor(start.wall / day) * day) }
  const isUtc = moment.clocks?.name === 'UTC'
  const reading = isUtc ? wallAt(moment.wall, owner) : moment.wall
  return { wall: Math.round(reading / day) * day, clocks: undefined, isDate: true }
}

/** Whether an override stands for the occurrence. */
function replacedBy(series: Series, owner: Clocks, wide: Interval): (start: number) => boolean {
  const instants = new Set<number>()
  for (const { replaces } of series.overrides) {
    if (!replaces || !isNear(replaces, wide)) continue
    instants.add(instantOfMoment(onClocksOf(series.master, replaces, owner), owner))
  }
  return (start) => instants.has(start)
}

/** Whether it can lie in the stretch on any clocks. */
function isNear({ wall }: Moment, stretch: Interval): boolean {
  return wall > stretch.start - 3 * day && wall < stretch.end + 3 * day
}

interface Onwards {
  readonly from: number
  readonly shift: number
  readonly length: number
  readonly move: (start: number) => Occurrence
}

/** Overrides that move all later occurrences by as much as they move their own, sorted. */
function onwardsOf(series: Series, owner: Clocks): readonly Onwards[] {
  const { master } = series
  const clocks = master.start.clocks ?? owner
  return series.overrides
    .filter((item) => item.isOnwards)
    .map((item) => {
      const replaces = item.replaces ?? item.start
      const from = instantOfMoment(onClocksOf(master, replaces, owner), owner)
      const span = spanOf(item, owner)
      const shift = wallAt(span.start, clocks) - wallAt(from, clocks)
      const length = span.end - span.start
      const move = (start: number): Occurrence => {
        const moved = instantAt(wallAt(start, clocks) + shift, clocks)
        return { start: moved, end: endFrom(moved, lengthOfRepeats(item, span), item, owner), item }
      }
      return { from, shift, length, move }
    })
    .sort((a, b) => a.from - b.from)
}
