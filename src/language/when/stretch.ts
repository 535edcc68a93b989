/** Whole weeks, weekends, months and runs of days: "next week", "week 36", "this weekend", "next 3 days", "October 2014". */
import {
  addMonths,
  dayNumber,
  isoWeekday,
  mondayOf,
  mondayOfWeek,
  monthStart,
  plainDay,
  weeksInYear,
} from '../../time/calendar.ts'
import { digitsAt, has, isGlued, type Line, numberAt, skip } from '../words/line.ts'
import { yearAt } from './date.ts'
import { type Amount, amountAt, clockMinutes } from './length.ts'
import type { Found, Stretch } from './piece.ts'

export function stretchAt(line: Line, at: number): Found {
  return numberedWeekAt(line, at) ?? nextRunAt(line, at) ?? unitAt(line, at) ?? yearStretchAt(line, at)
}

function found(to: number, stretch: Stretch): Found {
  return { to, meaning: { kind: 'stretch', stretch } }
}

/** How many weeks or months ahead a word in front says: this 0, next 1. */
function aheadAt(line: Line, at: number, unit: 'week' | 'weekend' | 'month'): number | undefined {
  if (has(line, at, 'coming')) return unit === 'weekend' ? 0 : 1
  if (has(line, at, 'next')) return 1
  if (has(line, at, 'last')) return -1
  if (has(line, at, 'this')) return 0
  return undefined
}

interface Shade {
  readonly to: number
  readonly kind: 'rest' | 'early' | 'late' | 'middle'
}

function shadeAt(line: Line, at: number): Shade | undefined {
  const kinds = ['rest', 'early', 'middle', 'late'] as const
  const kind = kinds.find((role) => has(line, at, role))
  return kind && { to: skip(line, at + 1, 'of'), kind }
}

/** "this week", "the following week", "next working week", "end of the month", "the week after next". */
function unitAt(line: Line, at: number): Found {
  if (has(line, at, 'week') && has(line, at + 1, 'after') && has(line, at + 2, 'next') && has(line, at + 3, 'week')) {
    return found(at + 4, wholeOf(line, 'week', 2))
  }
  const shade = shadeAt(line, at)
  const start = shade?.to ?? at
  const named = has(line, start, 'workweek') || has(line, start, 'weekend')
  const lead =
    ['week', 'weekend', 'month'].find((role) => has(line, start + 1, role as 'week')) ??
    (has(line, start + 1, 'workweek') ? 'week' : undefined)
  const unit = lead as 'week' | 'weekend' | 'month' | undefined
  const ahead = unit && aheadAt(line, start, unit)
  if (unit === undefined || ahead === undefined)
    return named || !shade ? aloneAt(line, start) : bareShade(line, start, shade)
  const isWork = has(line, start + 1, 'workweek')
  const second = has(line, start + 2, 'second-next')
  const to = second ? start + 3 : start + 2
  const isArticle = ['the', 'de', 'het'].includes(line.words[start]?.word ?? '')
  if (isArticle && !second && !shade && unit !== 'weekend') return undefined
  const whole = isWork ? workweek(line, ahead) : wholeOf(line, unit, second ? ahead + 2 : ahead)
  return found(to, shade ? shaded(whole, shade.kind, line.today) : whole)
}

function bareShade(line: Line, at: number, shade: Shade): Found {
  for (const unit of ['week', 'month'] as const) {
    if (has(line, at, unit)) return found(at + 1, shaded(wholeOf(line, unit, 0), shade.kind, line.today))
  }
  const month = namedMonthAt(line, at)
  if (month?.meaning.kind !== 'stretch') return undefined
  return shade.kind === 'rest' ? undefined : found(month.to, shaded(month.meaning.stretch, shade.kind, line.today))
}

/** "weekend" needs no word in front. */
function aloneAt(line: Line, at: number): Found {
  if (has(line, at, 'weekend')) return found(at + 1, wholeOf(line, 'weekend', 0))
  return undefined
}

function workweek(line: Line, ahead: number): Stretch {
  const monday = mondayOf(line.today) + 7 * ahead
  return { unit: 'week', start: monday, end: monday + 5 }
}

function wholeOf(line: Line, unit: 'week' | 'weekend' | 'month', ahead: number): Stretch {
  const monday = mondayOf(line.today) + 7 * ahead
  if (unit === 'week') return { unit, start: monday, end: monday + 7 }
  if (unit === 'weekend') return { unit, start: monday + 5, end: monday + 7 }
  return { unit, start: monthStart(line.today, ahead), end: monthStart(line.today, ahead + 1) }
}

function shaded(whole: Stretch, kind: Shade['kind'], today: number): Stretch {
  const length = whole.end - whole.start
  const third = whole.unit === 'week' ? 2 : Math.floor(length / 3)
  if (whole.unit === 'year')
    return kind === 'early' ? { ...whole, end: whole.start + 90 } : { ...whole, start: whole.end - 31 }
  if (kind === 'rest') return { ...whole, unit: 'days', start: Math.max(whole.start, today) }
  if (kind === 'early') return { ...whole, unit: 'days', end: whole.start + third }
  if (kind === 'middle') return { ...whole, unit: 'days', start: whole.start + third, end: whole.start + third * 2 }
  return whole.unit === 'week'
    ? { ...whole, unit: 'days', start: whole.start + 3, end: whole.start + 5 }
    : { ...whole, unit: 'days', start: whole.end - third }
}

/** "week 36", "week 36 of 2027". */
function numberedWeekAt(line: Line, at: number): Found {
  if (!has(line, at, 'week') || line.words[at]?.word.endsWith('s')) return undefined
  const start = ['nr', 'number', 'nummer', '#'].includes(line.words[at + 1]?.word ?? '') ? at + 2 : at + 1
  const week = numberAt(line, start)
  if (week === undefined || week < 1 || week > 53) return undefined
  const year = yearAt(line, skip(line, start + 1, 'of'))
  const first = year?.year ?? plainDay(line.today).year
  const monday = weekIn(first, week)
  const future = year || (monday !== undefined && monday + 7 > line.today) ? monday : weekIn(first + 1, week)
  return future === undefined
    ? undefined
    : found(year?.to ?? start + 1, { unit: 'week', start: future, end: future + 7 })
}

function weekIn(year: number, week: number): number | undefined {
  return week <= weeksInYear(year) ? mondayOfWeek(year, week) : undefined
}

/** "next 3 days", "the coming two weeks", "upcoming 2 weeks", "the next few hours", "two upcoming weeks". */
function nextRunAt(line: Line, at: number): Found {
  const ahead = has(line, at, 'next') || has(line, at, 'coming')
  const single = ahead && line.words[at + 1]?.sense?.unit === 'hour'
  if (single) return { to: at + 2, meaning: { kind: 'moment', minutes: 0, until: 60 } }
  const run = ahead ? pluralRun(line, at + 1) : undefined
  if (run) return run
  const amount = ahead ? amountAt(line, skip(line, at + 1, 'of')) : countFirst(line, at)
  if (!amount || (amount.count < 1 && clockMinutes(amount) === undefined)) return undefined
  const minutes = clockMinutes(amount)
  if (minutes !== undefined) return { to: amount.to, meaning: { kind: 'moment', minutes: 0, until: minutes } }
  const count = Math.round(amount.count)
  const tomorrow = line.today + 1
  if (amount.unit === 'day') return found(amount.to, { unit: 'days', start: tomorrow, end: tomorrow + count })
  if (amount.unit === 'workday')
    return found(amount.to, { unit: 'days', start: tomorrow, end: addWorkdays(line.today, count) + 1 })
  if (amount.unit === 'month')
    return found(amount.to, { unit: 'days', start: tomorrow, end: addMonths(line.today, count) + 1 })
  const weeks = amount.unit === 'fortnight' ? count * 2 : count
  return amount.unit === 'week' || amount.unit === 'fortnight'
    ? found(amount.to, { unit: 'days', start: tomorrow, end: tomorrow + weeks * 7 })
    : undefined
}

/** "the coming days" are three, "the coming weeks" two. */
function pluralRun(line: Line, at: number): Found {
  const start = line.today + 1
  const days = { days: 3, dagen: 3, weeks: 14, weken: 14 }[line.words[at]?.word ?? '']
  return days === undefined ? undefined : found(at + 1, { unit: 'days', start, end: start + days })
}

/** "two upcoming weeks" */
function countFirst(line: Line, at: number): Amount | undefined {
  const count = numberAt(line, at)
  const unit = has(line, at + 1, 'coming') || has(line, at + 1, 'next') ? line.words[at + 2]?.sense?.unit : undefined
  const isPlural = /(s|en)$/.test(line.words[at + 2]?.word ?? '')
  return count && count <= 60 && unit && isPlural ? { to: at + 3, unit, count } : undefined
}

/** So many working days (Monday to Friday) after the day. */
export function addWorkdays(day: number, count: number): number {
  let at = day
  for (let left = Math.min(count, 400); left > 0; ) {
    at++
    if (isoWeekday(at) <= 5) left--
  }
  return at
}

/** "October 2014", "Dec/2018", "2016 November", "during March", "next March". */
export function namedMonthAt(line: Line, at: number): Found {
  const numeric = numericMonthAt(line, at)
  if (numeric) return numeric
  const lead = has(line, at, 'next') || has(line, at, 'this') || has(line, at, 'coming') ? at + 1 : at
  const yearBefore = numberAt(line, lead)
  const isYearBefore = line.words[lead]?.kind === 'digits' && yearBefore !== undefined && yearBefore >= 1900
  const name = isYearBefore ? lead + 1 : lead
  const month = line.words[name]?.sense?.month
  if (month === undefined) return undefined
  const year = isYearBefore ? { to: name + 1, year: yearBefore } : yearAt(line, name + 1)
  if (line.words[name]?.mended && !year) return undefined
  if (line.words[name]?.sense?.doubtful && !year && !isLed(line, name)) return undefined
  if (year) return found(year.to, monthOf(year.year, month))
  const today = plainDay(line.today)
  const dot =
    line.words[name + 1]?.word === '.' && line.words[name + 1]?.glued && line.words[name + 2] !== undefined
      ? name + 2
      : name + 1
  return found(dot, { ...monthOf(month < today.month ? today.year + 1 : today.year, month), month })
}

/** "May", "Jan" and "march" are people and words as well: they are months after "in", "of", "until" ... or alone. */
function isLed(line: Line, at: number): boolean {
  const roles = [
    'in',
    'of',
    'to',
    'this',
    'next',
    'coming',
    'from',
    'between',
    'early',
    'late',
    'middle',
    'before',
    'after',
  ] as const
  const before = line.words[at - 1]
  if (line.words.length === 1) return true
  if (!line.asks && at > 0 && at === line.words.length - 1 && !/^(may|march)$/.test(line.words[at]?.word ?? ''))
    return true
  if (before?.kind === 'sign' || before?.sense?.roles.has('the')) return false
  return (
    roles.some((role) => has(line, at - 1, role)) &&
    !(line.language === 'nl' && (before?.word === 'van' || before?.word === 'of'))
  )
}

/** "06/2018" */
function numericMonthAt(line: Line, at: number): Found {
  const month = digitsAt(line, at, 1, 2)
  const year = digitsAt(line, at + 2, 4, 4)
  const isHeld = /^[-/.]$/.test(line.words[at + 1]?.word ?? '') && isGlued(line, at + 1) && isGlued(line, at + 2)
  const isMonth = month !== undefined && month >= 1 && month <= 12 && year !== undefined && year >= 1900
  return isHeld && isMonth && !isGlued(line, at) ? found(at + 3, monthOf(year, month)) : undefined
}

function monthOf(year: number, month: number): Stretch {
  const start = dayNumber({ year, month, day: 1 })
  return { unit: 'month', start, end: monthStart(start, 1) }
}

/** "next year", "in 2027", "two thousand and eighteen". */
function yearStretchAt(line: Line, at: number): Found {
  const ahead = line.words[at + 1]?.sense?.unit === 'year' ? aheadAt(line, at, 'month') : undefined
  if (ahead !== undefined) return found(at + 2, yearOf(plainDay(line.today).year + ahead))
  const year = numberAt(line, at)
  const isSpelled = line.words[at]?.kind === 'word' || has(line, at - 1, 'in')
  return year !== undefined && year >= 2000 && year < 2100 && isSpelled ? found(at + 1, yearOf(year)) : undefined
}

function yearOf(year: number): Stretch {
  const start = dayNumber({ year, month: 1, day: 1 })
  return { unit: 'year', start, end: dayNumber({ year: year + 1, month: 1, day: 1 }) }
}
