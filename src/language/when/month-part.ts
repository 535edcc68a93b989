/** A counted day, week or weekend of a month: "last day of October 2015", "first week of May", "de laatste week van deze maand". */
import { isoWeekday, monthStart } from '../../time/calendar.ts'
import { dayNumber, daysInMonth, plainDay } from '../../time/days.ts'
import { has, type Line, numberAt, skip } from '../words/line.ts'
import type { Found, Stretch } from './piece.ts'
import { digitOrdinal } from './weekday.ts'
import { yearAt } from './year.ts'

export function monthPartAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const figures = digitOrdinal(line, start)
  const nth = has(line, start, 'last') ? -1 : (line.words[start]?.sense?.ordinal ?? figures)
  const behind = figures === undefined ? start + 1 : start + 2
  const count = nth === 1 || nth === -1 ? numberAt(line, behind) : undefined
  const place = count === undefined ? behind : behind + 1
  const unit = unitAt(line, place)
  if (nth === undefined || nth > 5 || !unit || !has(line, place + 1, 'of')) return undefined
  const month = monthAt(line, skip(line, place + 2, 'the'))
  const part = month && (count === undefined ? partOf(month.first, nth, unit) : daysOf(month.first, nth, unit, count))
  return month && part ? { to: month.to, meaning: { kind: 'stretch', stretch: part } } : undefined
}

/** "the first 3 days of December" */
function daysOf(first: number, nth: number, unit: string, count: number): Stretch | undefined {
  const end = monthStart(first, 1)
  if (unit !== 'day' || first + count > end) return undefined
  return nth < 0 ? { unit: 'days', start: end - count, end } : { unit: 'days', start: first, end: first + count }
}

function unitAt(line: Line, at: number): 'day' | 'week' | 'weekend' | undefined {
  return (['day', 'week', 'weekend'] as const).find((role) => has(line, at, role))
}

/** A named month, "this month", "next month", "the month": its first day. */
function monthAt(line: Line, at: number): { readonly to: number; readonly first: number } | undefined {
  const month = line.words[at]?.sense?.month
  if (month !== undefined) return namedMonth(line, at + 1, month)
  if (has(line, at, 'month')) return { to: at + 1, first: monthStart(line.today, 0) }
  if (!has(line, at + 1, 'month')) return undefined
  const isNext = has(line, at, 'next') || has(line, at, 'coming')
  return isNext || has(line, at, 'this') ? { to: at + 2, first: monthStart(line.today, isNext ? 1 : 0) } : undefined
}

function namedMonth(line: Line, at: number, month: number): { readonly to: number; readonly first: number } {
  const said = yearAt(line, at)
  const today = plainDay(line.today)
  const year = said?.year ?? (month < today.month ? today.year + 1 : today.year)
  return { to: said?.to ?? at, first: dayNumber(year, month, 1) }
}

/** Weeks and weekends belong to the month their Monday or Saturday lies in; the last ones lie in it whole. */
function partOf(first: number, nth: number, unit: 'day' | 'week' | 'weekend'): Stretch | undefined {
  const { year, month } = plainDay(first)
  const last = first + daysInMonth(year, month) - 1
  if (unit === 'day' && nth > 0) return undefined
  if (unit === 'day') return { unit: 'days', start: last, end: last + 1 }
  const length = unit === 'week' ? 7 : 2
  const starts = unit === 'week' ? 1 : 6
  const firstStart = first + ((starts - isoWeekday(first) + 7) % 7)
  const lastStart = last - length + 1 - ((isoWeekday(last - length + 1) - starts + 7) % 7)
  const start = nth < 0 ? lastStart : firstStart + (nth - 1) * 7
  return start <= last ? { unit: unit === 'week' ? 'week' : 'weekend', start, end: start + length } : undefined
}
