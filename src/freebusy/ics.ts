/** iCalendar text to the entries that take time within a stretch (RFC 5545, 5546, 7529, 7953; Exchange's habits: MS-OXCICAL). */
import { type Interval, overlaps, subtract } from '../time/interval.ts'
import { type Clocks, clocksOf } from '../time/offsets.ts'
import { clocksGuessed, zoneNamed } from '../time/zone-names.ts'
import { type Availability, readAvailability, unavailable } from './availability.ts'
import type { Budget } from './budget.ts'
import { all, type Component, first, parameter, readComponents, word } from './content-lines.ts'
import type { Entry, Looked, Status } from './entry.ts'
import { type Fault, isFault } from './fault.ts'
import { always, type Broken, type Item, readItem, statedItem } from './item.ts'
import { occurrencesOf, spanOf } from './occurrence.ts'
import { groupItems, type Series } from './series.ts'
import { type Owners, statusOf, statusOfType } from './status.ts'
import { unescaped } from './text.ts'
import { clocksDescribed } from './vtimezone.ts'
import { type ClocksFor, readPeriods } from './written-times.ts'

/** A calendar file, read once; whose zone floating times are in is said when it is asked. */
export interface Calendar {
  readonly singles: readonly Item[]
  readonly series: readonly Series[]
  readonly availabilities: readonly Availability[]
  /** what cannot be honoured: an answer about its time would be a guess */
  readonly broken: readonly Broken[]
  /** what the file's own zones may still cost; below zero they are not to be trusted */
  readonly zoneBudget: Budget
}

/** Work for all zones a file describes, and for one expansion: a year of minutes, far more than any calendar of people. */
const zoneSteps = 50_000
const expansionSteps = 200_000

/** `owners`: addresses whose answer to an invitation counts. A fault when the text is no whole calendar. */
export function readCalendar(text: string, owners: Owners): Calendar | Fault {
  const components = readComponents(text)
  if (isFault(components)) return components
  const zoneBudget = { left: zoneSteps }
  const read = components.flatMap((calendar) => readItems(calendar, owners, zoneBudget))
  const broken = read.filter(isFault) as Broken[]
  const sound = read.filter((one): one is Item | Availability => !isFault(one))
  const grouped = groupItems(sound.filter((one): one is Item => 'start' in one))
  return {
    ...grouped,
    availabilities: sound.filter((one): one is Availability => 'available' in one),
    broken,
    zoneBudget,
  }
}

function readItems(calendar: Component, owners: Owners, zoneBudget: Budget): readonly (Item | Availability | Broken)[] {
  const clocksFor = clocksIn(calendar, zoneBudget)
  const isCancel = word(calendar, 'METHOD') === 'CANCEL'
  return calendar.components.flatMap((component): readonly (Item | Availability | Broken)[] => {
    if (component.name === 'VEVENT')
      return readEvent(component, isCancel ? 'free' : statusOf(component, owners), clocksFor)
    if (component.name === 'VFREEBUSY') return readFreeBusy(component, clocksFor)
    return component.name === 'VAVAILABILITY' ? [readAvailability(component, clocksFor)] : []
  })
}

/** What takes no time cannot break an answer. */
function readEvent(component: Component, status: Status | 'free', clocksFor: ClocksFor): readonly (Item | Broken)[] {
  const item = readItem(component, status, clocksFor)
  return isFault(item) && status === 'free' ? [] : [item]
}

function readFreeBusy(component: Component, clocksFor: ClocksFor): readonly (Item | Broken)[] {
  return all(component, 'FREEBUSY').flatMap((property) => {
    const status = statusOfType(parameter(property, 'FBTYPE')?.toUpperCase())
    return status === 'free' ? [] : readPeriods(property, clocksFor).map((period) => statedItem(period, status))
  })
}

/** Names that say which zone they are first, then what the file describes, then guesses that cannot be far off. */
function clocksIn(calendar: Component, budget: Budget): ClocksFor {
  const described = new Map(
    calendar.components
      .filter((c) => c.name === 'VTIMEZONE')
      .map((c): [string, Component] => [unescaped(first(c, 'TZID')?.value ?? '').trim(), c]),
  )
  const known = new Map<string, Clocks | undefined>()
  return (written) => {
    if (known.has(written)) return known.get(written)
    const name = unescaped(written).trim()
    const named = zoneNamed(name) ?? zoneNamed(locationOf(described.get(name)))
    const clocks = named === undefined ? clocksOfFile(described.get(name), name, budget) : clocksOf(named)
    known.set(written, clocks)
    return clocks
  }
}

function locationOf(component: Component | undefined): string {
  return (component && first(component, 'X-LIC-LOCATION')?.value.trim()) ?? ''
}

function clocksOfFile(component: Component | undefined, name: string, budget: Budget): Clocks | undefined {
  return (component && clocksDescribed(component, name, budget)) ?? clocksGuessed(name)
}

/** What the calendar says about the stretch, with floating times and whole days read in `timeZone` (an IANA name). */
export function entriesIn(calendar: Calendar, stretch: Interval, timeZone: string): Looked {
  const broken = calendar.broken.find((one) => overlaps(one.reach, stretch))
  if (broken) return { kind: 'unknown', because: broken.because }
  const owner = clocksOf(timeZone)
  const budget: Budget = { left: expansionSteps }
  const entries = singleEntries(calendar.singles, owner, stretch)
  for (const series of calendar.series) {
    if (!overlaps(reachOf(series), stretch)) continue
    const found = occurrencesOf(series, owner, stretch, budget)
    if (isFault(found)) return { kind: 'unknown', because: found.because }
    for (const one of found) if (overlaps(one, stretch) && one.end > one.start) entries.push(entryOf(one, one.item))
  }
  const away = awayEntries(calendar, entries, owner, stretch, budget)
  if (isFault(away)) return { kind: 'unknown', because: away.because }
  if (calendar.zoneBudget.left < 0) return { kind: 'unknown', because: 'the time zones of the file cannot be computed' }
  return { kind: 'known', entries: away.length > 0 ? [...entries, ...away] : entries }
}

function singleEntries(singles: readonly Item[], owner: Clocks, stretch: Interval): Entry[] {
  const entries: Entry[] = []
  for (const item of singles) {
    if (!overlaps(item.reach, stretch)) continue
    const span = spanOf(item, owner)
    if (overlaps(span, stretch) && span.end > span.start) entries.push(entryOf(span, item))
  }
  return entries
}

/** Overrides for all later occurrences may move them anywhere. */
function reachOf(series: Series): Interval {
  const isMoved = series.overrides.some((item) => item.isOnwards)
  return isMoved ? always : series.master.reach
}

/** Only for items that take time. */
function entryOf({ start, end }: Interval, { status, subject, location, isPrivate }: Item): Entry {
  return { start, end, status: status === 'free' ? 'busy' : status, subject, location, isPrivate }
}

/** Events lie over unavailable time (RFC 7953, 5.2): it is cut out where one takes time, whatever its status. */
function awayEntries(
  calendar: Calendar,
  entries: readonly Entry[],
  owner: Clocks,
  stretch: Interval,
  budget: Budget,
): readonly Entry[] | Fault {
  if (calendar.availabilities.length === 0) return []
  const away = unavailable(calendar.availabilities, owner, stretch, budget)
  if (isFault(away)) return away
  const events = entries.filter((entry) => entry.status !== 'workingElsewhere')
  return away.flatMap(({ start, end, status }) =>
    subtract([{ start, end }], events).map((left) => ({ ...left, status, isPrivate: false })),
  )
}
