/** Calendars on a CalDAV server (RFC 4791), for organizations that are not on Exchange. */

import { entriesIn } from '../freebusy/entries.ts'
import type { Entry, Looked } from '../freebusy/entry.ts'
import { type Fault, fault, isFault } from '../freebusy/fault.ts'
import { readCalendar } from '../freebusy/ics.ts'
import { addressIn } from '../freebusy/status.ts'
import type { Calendar, Clock } from '../ports.ts'
import { day } from '../time/days.ts'
import type { Interval } from '../time/interval.ts'
import { calendarData, calendarQuery, eventsHaving, freeBusyQuery } from './caldav-report.ts'
import type { AddressOf } from './calendar-address.ts'
import { type Places, placesIn } from './calendar-place.ts'
import type { HttpAnswer } from './http-answer.ts'
import { recent } from './recent.ts'

export interface CaldavCalendarOptions {
  readonly places: Places
  /** of the calendar collection itself, with a slash at its end */
  readonly addressOf: AddressOf
  /** sent as Basic, to the calendar's own host only */
  readonly account?: { readonly user: string; readonly password: string }
  readonly clock: Clock
  /** how long an answer is used again */
  readonly keepMs?: number
}

/** The texts of calendar objects. */
type Objects = readonly string[] | Fault

const mostBytes = 32 * 1024 * 1024
/** Servers read floating times and unknown zones in their own ways: what they leave out may lie two days beside. */
const margin = 2 * day

/**
 * Asks for the events and computes their time itself; where events may not be read, asks for busy time. Unknown: no answer, or one of
 * which any part is missing or cannot be read.
 */
export function caldavCalendar(options: CaldavCalendarOptions): Calendar {
  const ask = placesIn(options.places)
  const keep = recent<Objects>(options.clock, {
    most: 500,
    lifetimeMs: options.keepMs ?? 30_000,
    isWorthKeeping: (objects) => !isFault(objects),
  })
  const report: Report = (url, body) => {
    const headers = { ...authorization(options), 'Content-Type': 'application/xml; charset=utf-8', Depth: '1' }
    return ask(url, { method: 'REPORT', headers, body, mostBytes })
  }

  return {
    async entries({ target, stretch }) {
      const url = options.addressOf(target.address)
      if (!url) return { kind: 'unknown', because: 'there is no address of a calendar' }
      const period = periodAround(stretch)
      const objects = await keep(`${url} ${period.start} ${period.end}`, () => objectsIn(report, url, period))
      if (isFault(objects)) return { kind: 'unknown', because: objects.because }
      const owners = [target.address, ...target.aliases].map(addressIn)
      return together(objects, (text) => looked(text, owners, stretch, target.timeZone))
    },
  }
}

type Report = (url: string, body: string) => Promise<HttpAnswer>

async function objectsIn(report: Report, url: string, period: Interval): Promise<Objects> {
  const events = await report(url, calendarQuery(period))
  if (events.kind === 'failed') return fault(events.because)
  if (events.status === 207) return withRepeating(report, url, calendarData(events.text))
  if (!mayKnowBusyTime.has(events.status)) return fault(`status ${events.status}`)
  const busy = await report(url, freeBusyQuery(period))
  if (busy.kind === 'failed') return fault(busy.because)
  return busy.status === 200 ? busyTime(busy.text) : fault(`status ${busy.status}`)
}

/** Radicale 3.1 leaves out an event that last repeats on the day its rule ends. A server that cannot be asked so is trusted. */
async function withRepeating(report: Report, url: string, events: Objects): Promise<Objects> {
  if (isFault(events)) return events
  const all = new Set(events)
  for (const more of await Promise.all([report(url, eventsHaving('RRULE')), report(url, eventsHaving('RDATE'))])) {
    if (more.kind === 'failed') return fault(more.because)
    if (more.status !== 207) continue
    const objects = calendarData(more.text)
    if (isFault(objects)) return objects
    for (const one of objects) all.add(one)
  }
  return [...all]
}

/** Refused, or not known to the server: the events, not the calendar. */
const mayKnowBusyTime = new Set([403, 405, 415, 422, 501])

function authorization({ account }: CaldavCalendarOptions): Record<string, string> {
  if (!account) return {}
  return { Authorization: `Basic ${Buffer.from(`${account.user}:${account.password}`).toString('base64')}` }
}

function periodAround({ start, end }: Interval): Interval {
  return { start: Math.floor(start / day) * day - margin, end: Math.ceil(end / day) * day + margin }
}

/** An answer without VFREEBUSY says nothing about the time. */
function busyTime(text: string): Objects {
  return /^BEGIN:VFREEBUSY/im.test(text) ? [text] : fault('no busy time in the answer')
}

function looked(text: string, owners: readonly string[], stretch: Interval, timeZone: string): Looked {
  const calendar = readCalendar(text, owners)
  return isFault(calendar) ? { kind: 'unknown', because: calendar.because } : entriesIn(calendar, stretch, timeZone)
}

function together(objects: readonly string[], look: (text: string) => Looked): Looked {
  const entries: Entry[] = []
  for (const text of objects) {
    const one = look(text)
    if (one.kind === 'unknown') return one
    entries.push(...one.entries)
  }
  return { kind: 'known', entries }
}
