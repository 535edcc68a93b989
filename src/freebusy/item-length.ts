/** How long an item takes: what DTEND, DURATION or neither of them mean. */
import { day, minute } from '../time/days.ts'
import { instantAt } from '../time/offsets.ts'
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
  if (!lasts) return start.isDate ? lengthOf(1, 0) : noTime
  const duration = readDuration(lasts.value)
  return duration ? lengthOf(duration.days, duration.exact) : fault(`DURATION is none: ${lasts.value.slice(0, 40)}`)
}

/** An end without a zone is read on the clocks of the start. A day that ends when it starts is one day (old Outlook). */
function untilEnd(start: Moment, end: Moment | Fault): Length | Fault {
  if (isFault(end)) return end
  if (start.isDate && end.isDate) return lengthOf(Math.max(1, Math.round((end.wall - start.wall) / day)), 0)
  const clocks = end.clocks ?? start.clocks
  const between = end.wall - start.wall
  if (start.clocks && clocks) {
    const exact = instantAt(end.wall, clocks) - instantAt(start.wall, start.clocks)
    if (exact >= 0) return lengthOf(0, exact)
    // both in a gap of the clocks: the end that is written first comes first
    return clocks === start.clocks && between >= 0 ? lengthOf(0, between) : fault('an end before the start')
  }
  const isSureToBeBefore = clocks ? between < -day : between < 0
  return isSureToBeBefore ? fault('an end before the start') : { kind: 'until', end: { ...end, clocks } }
}

const usual = new Map<number, Length>()

/** One object for each length in everyday use: calendars have thousands of them. */
function lengthOf(days: number, exact: number): Length {
  const isUsual = days <= 31 && exact <= day && (days === 0 || exact === 0) && exact % (5 * minute) === 0
  const key = days === 0 ? exact : -days
  const before = isUsual ? usual.get(key) : undefined
  if (before) return before
  const length: Length = { kind: 'for', duration: { days, exact } }
  if (isUsual) usual.set(key, length)
  return length
}

export const noTime = lengthOf(0, 0)
