/** Days as whole numbers, counted from 1970-01-01, so that calendar arithmetic needs no zone and no clock. */
import type { PlainDay } from './zone.ts'

const dayLength = 86_400_000

/** The number of a day; a day past the end of its month counts on into the next. */
export function dayNumber({ year, month, day }: PlainDay): number {
  return Date.UTC(year, month - 1, day) / dayLength
}

export function plainDay(number: number): PlainDay {
  const date = new Date(number * dayLength)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function isoWeekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** The Monday on or before the day. */
export function mondayOf(number: number): number {
  return number - isoWeekday(number) + 1
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber({ year, month: month + 1, day: 1 }) - dayNumber({ year, month, day: 1 })
}

export function isDate({ year, month, day }: PlainDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The same day of the month `count` months on; the month's last day where it is shorter. */
export function addMonths(number: number, count: number): number {
  const { year, month, day } = plainDay(number)
  const first = plainDay(dayNumber({ year, month: month + count, day: 1 }))
  return dayNumber({ ...first, day: Math.min(day, daysInMonth(first.year, first.month)) })
}

/** The first day of the month `count` months after the one the day lies in. */
export function monthStart(number: number, count: number): number {
  const { year, month } = plainDay(number)
  return dayNumber({ year, month: month + count, day: 1 })
}

/** Monday of an ISO week: week 1 is the one with 4 January in it (ISO 8601). */
export function mondayOfWeek(year: number, week: number): number {
  return mondayOf(dayNumber({ year, month: 1, day: 4 })) + (week - 1) * 7
}

/** How many ISO weeks the year has. */
export function weeksInYear(year: number): number {
  return (mondayOfWeek(year + 1, 1) - mondayOfWeek(year, 1)) / 7
}

export function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}
