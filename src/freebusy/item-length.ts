/** How long an item takes: what DTEND, DURATION or neither of them mean. */
import { day, minute } from '../time/days.ts'
import { type Component, first } from './content-lines.ts'
import { type Fault, fault, isFault } from './fault.ts'
import { type Moment, readDuration } from './moment.ts'
import { type ClocksFor, type Length, readMoment } from './written-times.ts'

/** DTEND, DURATION, or what is meant without either: a date is a day, a time takes none (RFC 5545, 3.6.1). */
export function readLength(component: Component, start: Moment | Fault, clocksFor: ClocksFor): Length | Fault {
  if (isFault(start)) return start
  const finish = first(component, 'DTEND')
  const lasts = first(component, 'DURATION')
  if (finish) return untilEnd(start, readMoment(finish, clocksFor))
  if (!lasts) return start.isDate ? oneDay : noTime
  const duration = readDuration(lasts.value)
  return duration ? lengthOf(duration.days, duration.exact) : fault('DURATION is no length')
}

/** An end without a zone is read on the clocks of the start. A day that ends when it starts is one day (old Outlook). */
function untilEnd(start: Moment, end: Moment | Fault): Length | Fault {
  if (isFault(end)) return end
  if (start.isDate && end.isDate) return lengthOf(Math.max(1, Math.round((end.wall - start.wall) / day)), 0)
  const clocks = end.clocks ?? start.clocks
  const readings = end.wall - start.wall
  if (clocks === start.clocks) return readings < 0 ? endsBefore : apart(readings)
  // what is read on other clocks may seem to end a day before it starts
  return readings < -2 * day ? endsBefore : { kind: 'until', end: { ...end, clocks } }
}

const endsBefore = fault('an end before the start')

/** One object for each length in everyday use: calendars have thousands of them. */
const usual = new Map<number, Length>()

function apart(readings: number): Length {
  const before = usual.get(readings)
  if (before) return before
  const length: Length = { kind: 'apart', readings }
  if (readings <= day && readings % (5 * minute) === 0) usual.set(readings, length)
  return length
}

function lengthOf(days: number, exact: number): Length {
  return { kind: 'for', duration: { days, exact } }
}

export const noTime = lengthOf(0, 0)
const oneDay = lengthOf(1, 0)
