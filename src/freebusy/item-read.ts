/** Components to items, or to what is known about one that cannot be honoured. */
import { all, type Component, first, word } from './content-lines.ts'
import type { Status } from './entry.ts'
import { type Fault, fault, isFault, isSound } from './fault.ts'
import { always, type Broken, type Item, type Repeats } from './item.ts'
import { noTime, readLength } from './item-length.ts'
import { reachOfBroken } from './item-reach.ts'
import { readRule } from './rule.ts'
import { type Own, textOf } from './text.ts'
import { type ClocksFor, type Period, readMoment, readPeriods } from './written-times.ts'

/** What reading one file shares. */
export interface Reading {
  readonly clocksFor: ClocksFor
  readonly own: Own
}

/** What may stand once: of two that differ nobody knows which is meant. */
const once = ['DTSTART', 'DTEND', 'DURATION', 'RECURRENCE-ID']

export function readItem(component: Component, status: Status | 'free', { clocksFor, own }: Reading): Item | Broken {
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
    return { ...(broken ?? fault('RANGE is not THISANDFUTURE')), reach: broken ? reachOfBroken(component) : always }
  }
  if (isFault(start) || isFault(length) || isFault(repeats) || isFault(replaces)) return { ...fault(''), reach: always }
  return {
    status,
    subject: textOf(component, 'SUMMARY', own),
    location: textOf(component, 'LOCATION', own),
    isPrivate: isPrivate(component),
    start,
    length,
    repeats,
    replaces,
    isOnwards: range === 'THISANDFUTURE',
  }
}

/** Anything but PUBLIC is private, names nobody knows too (RFC 5545, 3.8.1.3). */
function isPrivate(component: Component): boolean {
  return ['CLASS', 'X-CALENDARSERVER-ACCESS'].some((name) => (word(component, name) ?? 'PUBLIC') !== 'PUBLIC')
}

/** A period of a VFREEBUSY: time and status, nothing else. */
export function statedItem(period: Period | Fault, status: Status): Item | Broken {
  if (isFault(period)) return { ...period, reach: always }
  const { start, length = noTime } = period
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
