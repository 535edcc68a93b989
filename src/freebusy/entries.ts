/** What a calendar says about a stretch of time: occurrences of its items, then unavailable time under them. */
import { type Interval, overlaps, subtract, union } from '../time/interval.ts'
import { type Clocks, clocksOf } from '../time/offsets.ts'
import { unavailable } from './availability.ts'
import type { Budget } from './budget.ts'
import { type Entry, type Looked, statuses } from './entry.ts'
import { type Fault, fault, isFault } from './fault.ts'
import type { Calendar } from './ics.ts'
import type { Item } from './item.ts'
import { mayTouch } from './item-reach.ts'
import { metered } from './metered-clocks.ts'
import { type Occurrence, occurrencesOf, spanOf } from './occurrence.ts'

/** Work for one answer: far more than two months of any person take. */
const mostSteps = 60_000

/** Floating times and whole days are read in `timeZone` (an IANA name). Entries are whole and come in no order. */
export function entriesIn(calendar: Calendar, stretch: Interval, timeZone: string): Looked {
  const budget: Budget = { left: mostSteps }
  const owner = metered(clocksOf(timeZone), budget)
  const taken = takenIn(calendar, stretch, owner, budget)
  if (isFault(taken)) return { kind: 'unknown', because: taken.because }
  const entries = taken.map((one) => entryOf(one.start, one.end, one.item))
  const away = calendar.availabilities.length > 0 ? awayEntries(calendar, entries, owner, stretch, budget) : []
  if (isFault(away)) return { kind: 'unknown', because: away.because }
  return { kind: 'known', entries: away.length > 0 ? [...entries, ...away] : entries }
}

/** The same for calendars without VAVAILABILITY, as it can be kept: what happens when, without making entries of it. */
export function occurrencesIn(calendar: Calendar, stretch: Interval, timeZone: string): readonly Occurrence[] | Fault {
  const budget: Budget = { left: mostSteps }
  return takenIn(calendar, stretch, metered(clocksOf(timeZone), budget), budget)
}

/** Only for items that take time. */
export function entryOf(start: number, end: number, { status, subject, location, isPrivate }: Item): Entry {
  return { start, end, status: status === 'free' ? 'busy' : status, subject, location, isPrivate }
}

function takenIn(calendar: Calendar, stretch: Interval, owner: Clocks, budget: Budget): readonly Occurrence[] | Fault {
  const broken = calendar.broken.find((one) => overlaps(one.reach, stretch))
  if (broken) return broken
  const taken: Occurrence[] = []
  const take = (one: Interval, item: Item) => {
    if (overlaps(one, stretch) && one.end > one.start) taken.push({ start: one.start, end: one.end, item })
  }
  for (const item of calendar.singles) if (mayTouch(item, stretch)) take(spanOf(item, owner), item)
  for (const series of calendar.series) {
    if (!mayTouch(series.master, stretch) && !series.overrides.some((item) => item.isOnwards)) continue
    const found = occurrencesOf(series, owner, stretch, budget)
    if (isFault(found)) return found
    for (const one of found) take(one, one.item)
  }
  const isSpent = calendar.zoneBudget.left < 0 || budget.left < 0
  return isSpent ? fault('the file has more time zones and years than can be computed') : taken
}

/** Events lie over unavailable time (RFC 7953, 5.2): it is cut out where one takes time, whatever its status. */
function awayEntries(
  calendar: Calendar,
  entries: readonly Entry[],
  owner: Clocks,
  stretch: Interval,
  budget: Budget,
): readonly Entry[] | Fault {
  const away = unavailable(calendar.availabilities, owner, stretch, budget)
  if (isFault(away)) return away
  const events = union(entries.filter((entry) => entry.status !== 'workingElsewhere'))
  return statuses.flatMap((status) => {
    const own = away.filter((one) => one.status === status)
    return subtract(own, events).map(({ start, end }) => ({ start, end, status, isPrivate: false }))
  })
}
