/** Which days of one year, month, week or day a rule names (the table of RFC 5545, 3.3.10; SKIP of RFC 7529, 4.1). */
import { dayNumber, daysInMonth, isLeapYear, plainDay, weekdayOf } from '../time/days.ts'
import type { NthWeekday, Rule } from './rule.ts'

/** Days of a period as day numbers, sorted, each once. `start` is the day of DTSTART, which fills in what the rule leaves open. */
export type DaysOf = (rule: Rule, start: number, period: number) => readonly number[]

export const daysOfDay: DaysOf = (rule, _start, period) => (isNamedDay(rule, period) ? [period] : [])

/** `period` is the first day of the week. */
export const daysOfWeek: DaysOf = (rule, start, period) => {
  const weekdays = rule.byDay?.map((d) => d.weekday) ?? [weekdayOf(start)]
  const days = weekdays.map((weekday) => period + ((weekday - rule.weekStart + 7) % 7))
  return sorted(rule.byMonth ? days.filter((d) => rule.byMonth?.includes(plainDay(d).month)) : days)
}

/** `period` counts months from January of year 0. */
export const daysOfMonth: DaysOf = (rule, start, period) => {
  const year = Math.floor(period / 12)
  const month = period - year * 12 + 1
  if (rule.byMonth && !rule.byMonth.includes(month)) return []
  if (rule.byDay && !rule.byMonthDay) return sorted(nthWeekdays(rule.byDay, ...monthSpan(year, month)))
  const days = (rule.byMonthDay ?? [plainDay(start).day]).flatMap((n) => dayOfMonth(rule, year, month, n))
  return sorted(rule.byDay ? onlyNamed(days, rule.byDay, () => monthSpan(year, month)) : days)
}

/** `period` is the year. */
export const daysOfYear: DaysOf = (rule, start, period) => {
  const { byDay } = rule
  if (rule.byWeekNumber || rule.byYearDay) return filteredYear(rule, start, period)
  if (!rule.byMonthDay && byDay) {
    const spans = rule.byMonth ? rule.byMonth.map((m) => monthSpan(period, m)) : [yearSpan(period)]
    return sorted(spans.flatMap((span) => nthWeekdays(byDay, ...span)))
  }
  const months = rule.byMonth ?? (rule.byMonthDay ? everyMonth : [plainDay(start).month])
  const numbers = rule.byMonthDay ?? [plainDay(start).day]
  const days = months.flatMap((m) => numbers.flatMap((n) => dayOfMonth(rule, period, m, n)))
  return sorted(byDay ? onlyNamed(days, byDay, (d) => nthSpan(rule, period, d)) : days)
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

type Span = readonly [first: number, length: number]

function monthSpan(year: number, month: number): Span {
  return [dayNumber(year, month, 1), daysInMonth(year, month)]
}

function yearSpan(year: number): Span {
  return [dayNumber(year, 1, 1), isLeapYear(year) ? 366 : 365]
}

/** Within what a numbered weekday counts in a yearly rule: the month when BYMONTH is there, else the year. */
function nthSpan(rule: Rule, year: number, day: number): Span {
  return rule.byMonth ? monthSpan(year, plainDay(day).month) : yearSpan(year)
}

function sorted(days: readonly number[]): readonly number[] {
  return days.length < 2 ? days : [...new Set(days)].sort((a, b) => a - b)
}

/** A negative number counts from the end. A day the month does not have is skipped as the rule says. */
function dayOfMonth(rule: Rule, year: number, month: number, number: number): readonly number[] {
  const length = daysInMonth(year, month)
  const day = number > 0 ? number : length + 1 + number
  const first = dayNumber(year, month, 1)
  if (day >= 1 && day <= length) return [first + day - 1]
  if (rule.skip === 'OMIT') return []
  if (day < 1) return [rule.skip === 'FORWARD' ? first : first - 1]
  return [rule.skip === 'FORWARD' ? first + length : first + length - 1]
}

function nthWeekdays(named: readonly NthWeekday[], first: number, length: number): readonly number[] {
  return named.flatMap(({ nth, weekday }) => {
    const earliest = first + ((weekday - weekdayOf(first) + 7) % 7)
    const many = Math.floor((first + length - 1 - earliest) / 7) + 1
    if (nth === 0) return Array.from({ length: many }, (_, n) => earliest + 7 * n)
    const index = nth > 0 ? nth - 1 : many + nth
    return index >= 0 && index < many ? [earliest + 7 * index] : []
  })
}

function onlyNamed(
  days: readonly number[],
  named: readonly NthWeekday[],
  span: (day: number) => Span,
): readonly number[] {
  return days.filter((day) =>
    named.some((n) => n.weekday === weekdayOf(day) && (n.nth === 0 || nthWeekdays([n], ...span(day)).includes(day))),
  )
}

/** Whether a plain filter lets the day through: rules of a day or less. */
export function isNamedDay(rule: Rule, day: number): boolean {
  if (rule.byDay && !rule.byDay.some((d) => d.weekday === weekdayOf(day))) return false
  if (!rule.byMonth && !rule.byMonthDay && !rule.byYearDay) return true
  const date = plainDay(day)
  if (rule.byMonth && !rule.byMonth.includes(date.month)) return false
  if (rule.byMonthDay && !isCounted(rule.byMonthDay, date.day, daysInMonth(date.year, date.month))) return false
  const [first, length] = yearSpan(date.year)
  return !rule.byYearDay || isCounted(rule.byYearDay, day - first + 1, length)
}

function isCounted(numbers: readonly number[], number: number, length: number): boolean {
  return numbers.includes(number) || numbers.includes(number - length - 1)
}

/** Years with BYWEEKNO or BYYEARDAY: every day of the year that passes every part. */
function filteredYear(rule: Rule, start: number, year: number): readonly number[] {
  const [first, length] = yearSpan(year)
  const weekdays =
    rule.byDay ?? (rule.byYearDay || rule.byMonthDay ? undefined : [{ nth: 0, weekday: weekdayOf(start) }])
  const days: number[] = []
  for (let day = first; day < first + length; day++) {
    if (rule.byYearDay && !isCounted(rule.byYearDay, day - first + 1, length)) continue
    if (rule.byWeekNumber && !isInWeeks(rule, day)) continue
    if (weekdays && !weekdays.some((d) => d.weekday === weekdayOf(day))) continue
    const date = plainDay(day)
    if (rule.byMonth && !rule.byMonth.includes(date.month)) continue
    if (rule.byMonthDay && !isCounted(rule.byMonthDay, date.day, daysInMonth(year, date.month))) continue
    days.push(day)
  }
  return rule.byDay ? onlyNamed(days, rule.byDay, (d) => nthSpan(rule, year, d)) : days
}

/** Weeks are numbered as in ISO 8601, from the rule's first day of the week; the first has at least four days in the year. */
function isInWeeks(rule: Rule, day: number): boolean {
  const inWeek = (weekdayOf(day) - rule.weekStart + 7) % 7
  const year = plainDay(day - inWeek + 3).year
  const firstWeek = firstWeekOf(year, rule.weekStart)
  const weeks = (firstWeekOf(year + 1, rule.weekStart) - firstWeek) / 7
  return rule.byWeekNumber !== undefined && isCounted(rule.byWeekNumber, Math.floor((day - firstWeek) / 7) + 1, weeks)
}

function firstWeekOf(year: number, weekStart: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7)
}
