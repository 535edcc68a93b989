/** iCalendar text to the entries that take time within a stretch (RFC 5545, 5546, 7529, 7953; Exchange's habits: MS-OXCICAL). */
import { day } from '../time/days.ts'
import { type Interval, overlaps, subtract, union } from '../time/interval.ts'
import { type Clocks, clocksOf } from '../time/offsets.ts'
import { clocksGuessed, zoneNamed } from '../time/zone-names.ts'
import { type Availability, readAvailability, unavailable } from './availability.ts'
import { type Budget, spend } from './budget.ts'
import { all, type Component, first, parameter, readComponents, word } from './content-lines.ts'
import { type Entry, type Looked, statuses } from './entry.ts'
import { type Fault, fault, isFault } from './fault.ts'
import { always, type Broken, type Item } from './item.ts'
import { mayTouch } from './item-reach.ts'
import { readItem, statedItem } from './item-read.ts'
import { metered } from './metered-clocks.ts'
import { occurrencesOf, spanOf } from './occurrence.ts'
import { groupItems, type Series, type Version, versionOf } from './series.ts'
import { type Owners, statusOf, statusOfType } from './status.ts'
import { ownCopy, unescaped } from './text.ts'
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
const expansionSteps = 60_000

/** `owners`: addresses whose answer to an invitation counts. A fault when the text is no whole calendar. */
export function readCalendar(text: string, owners: Owners): Calendar | Fault {
  const components = readComponents(text)
  if (isFault(components)) return components
  const found: Found = { versions: [], stated: [], availabilities: [], broken: [] }
  const zoneBudget = { left: zoneSteps }
  for (const calendar of components) readInto(found, calendar, owners, zoneBudget)
  const { series, singles, lost } = groupItems(found.versions)
  for (const { start } of lost) {
    const reach = { ...always, start: start.wall - 2 * day }
    found.broken.push({ ...fault('a series without its beginning'), reach })
  }
  const { availabilities, broken } = found
  return { series, singles: [...singles, ...found.stated], availabilities, broken, zoneBudget }
}

interface Found {
  readonly versions: Version[]
  readonly stated: Item[]
  readonly availabilities: Availability[]
  readonly broken: Broken[]
}

function readInto(found: Found, calendar: Component, owners: Owners, zoneBudget: Budget): void {
  const clocksFor = clocksIn(calendar, zoneBudget)
  const isCancel = word(calendar, 'METHOD') === 'CANCEL'
  for (const component of calendar.components) {
    if (component.name === 'VEVENT') {
      const status = isCancel ? 'free' : statusOf(component, owners)
      const item = readItem(component, status, clocksFor)
      if (!isFault(item)) found.versions.push(versionOf(item, component))
      // what takes no time cannot break an answer
      else if (status !== 'free') found.broken.push(item)
    } else if (component.name === 'VFREEBUSY') {
      for (const item of readFreeBusy(component, clocksFor)) keep(item, found.stated, found.broken)
    } else if (component.name === 'VAVAILABILITY') {
      keep(readAvailability(component, clocksFor), found.availabilities, found.broken)
    }
  }
}

function keep<T>(one: T | Broken, sound: T[], broken: Broken[]): void {
  if (isFault(one)) broken.push(one as Broken)
  else sound.push(one as T)
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
    const name = ownCopy(unescaped(written).trim())
    if (!spend(budget, 20)) return undefined
    const named = zoneNamed(name) ?? zoneNamed(locationOf(described.get(name)))
    const clocks =
      named === undefined ? clocksOfFile(described.get(name), name, budget) : metered(clocksOf(named), budget)
    known.set(ownCopy(written), clocks)
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
  const budget: Budget = { left: expansionSteps }
  const owner = metered(clocksOf(timeZone), budget)
  const entries = singleEntries(calendar.singles, owner, stretch)
  for (const series of calendar.series) {
    if (!mayTouch(series.master, stretch) && !series.overrides.some((item) => item.isOnwards)) continue
    const found = occurrencesOf(series, owner, stretch, budget)
    if (isFault(found)) return { kind: 'unknown', because: found.because }
    for (const one of found) if (overlaps(one, stretch) && one.end > one.start) entries.push(entryOf(one, one.item))
  }
  const away = awayEntries(calendar, entries, owner, stretch, budget)
  if (isFault(away)) return { kind: 'unknown', because: away.because }
  if (calendar.zoneBudget.left < 0 || budget.left < 0) {
    return { kind: 'unknown', because: 'the file has more time zones and years than can be computed' }
  }
  return { kind: 'known', entries: away.length > 0 ? [...entries, ...away] : entries }
}

function singleEntries(singles: readonly Item[], owner: Clocks, stretch: Interval): Entry[] {
  const entries: Entry[] = []
  for (const item of singles) {
    if (!mayTouch(item, stretch)) continue
    const span = spanOf(item, owner)
    if (overlaps(span, stretch) && span.end > span.start) entries.push(entryOf(span, item))
  }
  return entries
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
  const events = union(entries.filter((entry) => entry.status !== 'workingElsewhere'))
  return statuses.flatMap((status) => {
    const left = subtract(
      away.filter((one) => one.status === status),
      events,
    )
    return left.map(({ start, end }) => ({ start, end, status, isPrivate: false }))
  })
}
