/** iCalendar text to a calendar that can be asked (RFC 5545, 5546, 7529, 7953; Exchange's habits: MS-OXCICAL). */
import { day } from '../time/days.ts'
import { type Clocks, clocksOf } from '../time/offsets.ts'
import { clocksGuessed, zoneNamed } from '../time/zone-names.ts'
import { type Availability, readAvailability } from './availability.ts'
import { type Budget, spend } from './budget.ts'
import { all, type Component, first, parameter, readComponents, word } from './content-lines.ts'
import { type Fault, fault, isFault } from './fault.ts'
import { always, type Broken, type Item } from './item.ts'
import { readItem, statedItem } from './item-read.ts'
import { metered } from './metered-clocks.ts'
import { groupItems, type Series, type Version } from './series.ts'
import { type Owners, statusOf, statusOfType } from './status.ts'
import { ownCopy, ownTexts, unescaped } from './text.ts'
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

/** Work for all zones of a file in all years that are asked about. */
const zoneSteps = 25_000
const newZone = 100

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
  const reading = { clocksFor, own: ownTexts() }
  const isCancel = word(calendar, 'METHOD') === 'CANCEL'
  for (const component of calendar.components) {
    if (component.name === 'VEVENT') {
      const status = isCancel ? 'free' : statusOf(component, owners)
      const item = readItem(component, status, reading)
      if (!isFault(item)) found.versions.push({ item, component })
      // what takes no time cannot break an answer
      else if (status !== 'free') found.broken.push(item)
    } else if (component.name === 'VFREEBUSY') {
      for (const item of readFreeBusy(component, clocksFor)) keep(item, found.stated, found.broken)
    } else if (component.name === 'VAVAILABILITY') {
      keep(readAvailability(component, reading), found.availabilities, found.broken)
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

/** First names that are a known zone's, then what the file itself describes, then guesses that cannot be far off. */
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
    if (!spend(budget, newZone)) return undefined
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
