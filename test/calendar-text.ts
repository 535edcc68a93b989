/** Calendars as text for tests, and what the engine says about them, short enough to read in an expectation. */

import { entriesIn } from '../src/freebusy/entries.ts'
import { isFault } from '../src/freebusy/fault.ts'
import { readCalendar } from '../src/freebusy/ics.ts'
import { periodsByStatus } from '../src/freebusy/periods.ts'

/** A VEVENT of the lines given, with a UID of its own unless one is among them. */
export function event(...lines: readonly string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${lines.join('|').length}-${lines[0]}`]
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'].join('\r\n')
}

export function calendar(...parts: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n')
}

export interface Asked {
  /** instants as Date.parse reads them */
  readonly from: string
  readonly to: string
  readonly timeZone?: string
  readonly owners?: readonly string[]
}

/** `start/end status` in UTC for each period, or `unknown`. */
export function periods(
  text: string,
  { from, to, timeZone = 'UTC', owners = [] }: Asked,
): readonly string[] | 'unknown' {
  const read = readCalendar(text, owners)
  if (isFault(read)) return 'unknown'
  const stretch = { start: Date.parse(from), end: Date.parse(to) }
  const looked = entriesIn(read, stretch, timeZone)
  if (looked.kind === 'unknown') return 'unknown'
  return periodsByStatus(looked.entries, stretch).map((p) => `${short(p.start)}/${short(p.end)} ${p.status}`)
}

/** Starts of the busy periods in UTC, short ones so that neighbours do not join. */
export function starts(text: string, asked: Asked): readonly string[] | 'unknown' {
  const found = periods(text, asked)
  return found === 'unknown' ? found : found.map((period) => period.slice(0, period.indexOf('/')))
}

function short(at: number): string {
  return new Date(at).toISOString().replace(/:00\.000Z$/, '')
}
