/** One component that takes time, as it stands in the file: before rules are followed and before the owner's zone is known. */
import { day } from '../time/days.ts'
import type { Interval } from '../time/interval.ts'
import { all, type Component, first, word } from './content-lines.ts'
import type { Status } from './entry.ts'
import { type Fault, fault, isFault, isSound } from './fault.ts'
import { type Moment, readDuration, readWritten } from './moment.ts'
import { type Rule, readRule } from './rule.ts'
import { textOf } from './text.ts'
import { type ClocksFor, type Length, type Period, readMoment, readPeriods } from './written-times.ts'

export interface Item {
  readonly status: Status | 'free'
  readonly subject: string | undefined
  readonly location: string | undefined
  readonly isPrivate: boolean
  readonly start: Moment
  readonly length: Length
  /** undefined: happens once */
  readonly repeats: Repeats | undefined
  /** the occurrence of a series that this item stands for */
  readonly replaces: Moment | undefined
  /** and all later ones (RANGE=THISANDFUTURE) */
  readonly isOnwards: boolean
  /** no time outside of this is taken, whatever the owner's zone */
  readonly reach: Interval
}

export interface Repeats {
  readonly rules: readonly Rule[]
  readonly exceptRules: readonly Rule[]
  readonly extra: readonly Period[]
  readonly except: readonly Moment[]
}

/** A component that cannot be honoured, and the time for which nothing can be said because of it. */
export interface Broken extends Fault {
  readonly reach: Interval
}

/** Nothing is known about where it lies. */
export const always: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY }

/** What may stand once: of two that differ nobody knows which is meant. */
const once = ['DTSTART', 'DTEND', 'DURATION', 'RECURRENCE-ID']

export function readItem(component: Component, status: Status | 'free', clocksFor: ClocksFor): Item | Broken {
  const begin = first(component, 'DTSTART')
  if (!begin) return { ...fault('an item without a start'), reach: always }
  const start = readMoment(begin, clocksFor)
  const length = readLength(component, start, clocksFor)
  const repeats = readRepeats(component, clocksFor)
  const recurrence = first(component, 'RECURRENCE-ID')
  const replaces = recurrence && readMoment(recurrence, clocksFor)
  const range = recurrence && /;RANGE=("?)([A-Z]+)\1/i.exec(recurrence.parameters)?.[2]?.toUpperCase()
  const twice = once.find((name) => all(component, name).some((p) => p.value !== first(component, name)?.value))
  const broken = twice ? fault(`${twice} stands twice`) : [start, length, repeats, replaces].find(isFault)
  if (broken || (range !== undefined && range !== 'THISANDFUTURE')) {
    return { ...(broken ?? fault(`RANGE=${range}`)), reach: broken ? reachOfBroken(component) : always }
  }
  if (isFault(start) || isFault(length) || isFault(repeats) || isFault(replaces)) return { ...fault(''), reach: always }
  return {
    status,
    subject: textOf(component, 'SUMMARY'),
    location: textOf(component, 'LOCATION'),
    isPrivate: isPrivate(component),
    start,
    length,
    repeats,
    replaces,
    isOnwards: range === 'THISANDFUTURE',
    reach: reachOf(start, length, repeats),
  }
}

/** Anything but PUBLIC is private, names nobody knows too (RFC 5545, 3.8.1.3). */
function isPrivate(component: Component): boolean {
  return ['CLASS', 'X-CALENDARSERVER-ACCESS'].some((name) => (word(component, name) ?? 'PUBLIC') !== 'PUBLIC')
}

const none: Length = { kind: 'for', duration: { days: 0, exact: 0 } }
const wholeDay: Length = { kind: 'for', duration: { days: 1, exact: 0 } }

/** DTEND, DURATION, or what is meant without either: a date is a day, a time takes none (RFC 5545, 3.6.1). */
function readLength(component: Component, start: Moment | Fault, clocksFor: ClocksFor): Length | Fault {
  if (isFault(start)) return start
  const finish = first(component, 'DTEND')
  const lasts = first(component, 'DURATION')
  if (finish) return untilEnd(start, readMoment(finish, clocksFor))
  if (!lasts) return start.isDate ? wholeDay : none
  const duration = readDuration(lasts.value)
  return duration ? { kind: 'for', duration } : fault(`DURATION is none: ${lasts.value.slice(0, 40)}`)
}

/** An end without a zone is read on the clocks of the start. A day that ends when it starts is one day (old Outlook). */
export function untilEnd(start: Moment, end: Moment | Fault): Length | Fault {
  if (isFault(end)) return end
  if (start.isDate && end.isDate) {
    return { kind: 'for', duration: { days: Math.max(1, Math.round((end.wall - start.wall) / day)), exact: 0 } }
  }
  const own = end.clocks ? end : { ...end, clocks: start.clocks }
  return own.wall < start.wall - furthest ? fault('an end before the start') : { kind: 'until', end: own }
}

/** A period of a VFREEBUSY: time and status, nothing else. */
export function statedItem(period: Period | Fault, status: Status): Item | Broken {
  if (isFault(period)) return { ...period, reach: always }
  const { start, length = none } = period
  return {
    status,
    subject: undefined,
    location: undefined,
    isPrivate: false,
    start,
    length,
    repeats: undefined,
    replaces: undefined,
    isOnwards: false,
    reach: reachOf(start, length, undefined),
  }
}

/** Undefined when nothing repeats. */
function readRepeats(component: Component, clocksFor: ClocksFor): Repeats | Fault | undefined {
  // Outlook's rule for calendars that are not Gregorian
  if (first(component, 'X-MICROSOFT-RRULE') && !first(component, 'RRULE')) return fault('X-MICROSOFT-RRULE')
  const list = (name: string) => all(component, name).flatMap((p) => readPeriods(p, clocksFor))
  const rules = all(component, 'RRULE').map((p) => readRule(p.value))
  const extra = list('RDATE')
  if (rules.length + extra.length === 0) return undefined
  const exceptRules = all(component, 'EXRULE').map((p) => readRule(p.value))
  const broken = [...rules, ...extra, ...exceptRules].find(isFault)
  if (broken) return broken
  return {
    rules: rules.filter(isSound),
    exceptRules: exceptRules.filter(isSound),
    extra: extra.filter(isSound),
    // an exception that cannot be read takes nothing away: the time stays taken
    except: list('EXDATE')
      .filter(isSound)
      .map((period) => period.start),
  }
}

/** Further than any clock is from UTC, and than any two clocks are from each other. */
const furthest = 30 * 3_600_000

function reachOf(start: Moment, length: Length, repeats: Repeats | undefined): Interval {
  const from = start.wall - furthest
  const end =
    length.kind === 'until' ? length.end.wall : start.wall + length.duration.days * day + length.duration.exact
  if (!repeats) return { start: from, end: end + furthest }
  const isOpen = repeats.extra.length > 0 || repeats.rules.some((rule) => !rule.until)
  if (isOpen) return { start: repeats.extra.length > 0 ? always.start : from, end: always.end }
  const last = Math.max(...repeats.rules.map((rule) => rule.until?.wall ?? 0))
  return { start: from, end: Math.max(last + day, start.wall) + (end - start.wall) + 2 * furthest }
}

/** As far as start and end can be read they say where it lies; what repeats or moves others may lie anywhere after. */
function reachOfBroken(component: Component): Interval {
  const start = readWritten(first(component, 'DTSTART')?.value ?? '')
  if (!start || all(component, 'DTSTART').length > 1 || first(component, 'RDATE')) return always
  const from = start.wall - furthest
  const repeats = ['RRULE', 'X-MICROSOFT-RRULE', 'RECURRENCE-ID'].some((name) => first(component, name))
  const finish = first(component, 'DTEND')
  const lasts = first(component, 'DURATION')
  const end = finish ? readWritten(finish.value)?.wall : start.wall + day
  if (repeats || lasts || end === undefined || all(component, 'DTEND').length > 1)
    return { start: from, end: always.end }
  return { start: from, end: Math.max(start.wall, end) + furthest }
}
