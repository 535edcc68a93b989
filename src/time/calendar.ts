/** Weeks and months of days that are whole numbers (days.ts), as people count them. */
import { dayNumber, daysInMonth, type PlainDay, plainDay, weekdayOf } from './days.ts'

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function isoWeekday(number: number): number {
  return weekdayOf(number) + 1
}

/** The Monday on or before the day. */
export function mondayOf(number: number): number {
  return number - isoWeekday(number) + 1
}

export function isDate({ year, month, day }: PlainDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The same day of the month `count` months on; the month's last day where it is shorter. */
export function addMonths(number: number, count: number): number {
  const { year, month, day } = plainDay(number)
  const first = plainDay(dayNumber(year, month + count, 1))
  return dayNumber(first.year, first.month, Math.min(day, daysInMonth(first.year, first.month)))
}

/** The first day of the month `count` months after the one the day lies in. */
export function monthStart(number: number, count: number): number {
  const { year, month } = plainDay(number)
  return dayNumber(year, month + count, 1)
}

/** Monday of an ISO week: week 1 is the one with 4 January in it (ISO 8601). */
export function mondayOfWeek(year: number, week: number): number {
  return mondayOf(dayNumber(year, 1, 4)) + (week - 1) * 7
}

/** How many ISO weeks the year has. */
export function weeksInYear(year: number): number {
  return (mondayOfWeek(year + 1, 1) - mondayOfWeek(year, 1)) / 7
}

export function isoDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
