/** DATE, DATE-TIME and DURATION values as they are written (RFC 5545, 3.3.4 to 3.3.6), before anybody knows the owner's zone. */
import { day, dayNumber, daysInMonth } from '../time/days.ts'
import { type Clocks, instantAt } from '../time/offsets.ts'

/** A reading of a clock; without clocks it floats and is read on the owner's. */
export interface Moment {
  /** the reading, as the epoch milliseconds at which a clock on UTC shows it; midnight for a date */
  readonly wall: number
  readonly clocks: Clocks | undefined
  readonly isDate: boolean
}

/** Days on the wall clock, then exact milliseconds (RFC 5545, 3.3.6: a day is a day, also when it has 23 hours). */
export interface Duration {
  readonly days: number
  readonly exact: number
}

/** Parts of a written value; undefined when it is none. `utc` stands for the `Z`. */
export interface Written {
  readonly wall: number
  readonly isDate: boolean
  readonly utc: boolean
}

/** `20261124` or `20261124T090000`, with or without `Z`. */
export function readWritten(text: string): Written | undefined {
  const value = text.trim()
  const [year, month, date] = [digits(value, 0, 4), digits(value, 4, 6), digits(value, 6, 8)]
  if (!(year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month))) return undefined
  const midnight = dayNumber(year, month, date) * day
  if (value.length === 8) return { wall: midnight, isDate: true, utc: false }
  const [hours, minutes, seconds] = [digits(value, 9, 11), digits(value, 11, 13), digits(value, 13, 15)]
  if (!(hours <= 23 && minutes <= 59 && seconds <= 60)) return undefined
  const utc = value.length === 16 && isLetter(value, 15, 'Z')
  if (!isLetter(value, 8, 'T') || (value.length !== 15 && !utc)) return undefined
  const time = (hours * 3_600 + minutes * 60 + Math.min(seconds, 59)) * 1_000
  return { wall: midnight + time, isDate: false, utc }
}

/** The number that digits from `start` to `end` write; NaN when something else stands there. */
function digits(value: string, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) {
    const digit = value.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

function isLetter(value: string, at: number, letter: string): boolean {
  return value[at]?.toUpperCase() === letter
}

const durationShape = /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,10})M)?(?:(\d{1,10})S)?)?$/i

/** Undefined when it is no duration, or a negative one. */
export function readDuration(value: string): Duration | undefined {
  const parts = durationShape.exec(value.trim())
  if (!parts || !/\d/.test(value)) return undefined
  const part = (n: number) => Number(parts[n] ?? 0)
  const duration = { days: part(2) * 7 + part(3), exact: (part(4) * 3_600 + part(5) * 60 + part(6)) * 1_000 }
  if (parts[1] === '-' && (duration.days > 0 || duration.exact > 0)) return undefined
  return duration
}

export function instantOfMoment(moment: Moment, owner: Clocks): number {
  return instantAt(moment.wall, moment.clocks ?? owner)
}
