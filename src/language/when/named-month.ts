/** Months and years by name or figures: "October 2014", "Dec/2018", "06/2018", "next March", "next year", "in 2027". */
import { monthStart } from '../../time/calendar.ts'
import { dayNumber, plainDay } from '../../time/days.ts'
import { digitsAt, has, isBetweenAnd, isGlued, type Line, numberAt } from '../words/line.ts'
import { aheadAt, stretchFound } from './ahead.ts'
import type { Found, Stretch } from './piece.ts'
import { yearAt } from './year.ts'

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
  if (year) return stretchFound(year.to, monthOf(year.year, month))
  const today = plainDay(line.today)
  const dot =
    line.words[name + 1]?.word === '.' && line.words[name + 1]?.glued && line.words[name + 2] !== undefined
      ? name + 2
      : name + 1
  return stretchFound(dot, { ...monthOf(month < today.month ? today.year + 1 : today.year, month), month })
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
  if (line.words[at + 2]?.sense?.unit === 'year' && aheadAt(line, at + 1, 'month') !== undefined) return true
  if (has(line, at + 1, 'to') && line.words[at + 2]?.sense?.month !== undefined) return true
  if (!line.asks && at > 0 && at === line.words.length - 1 && !/^(may|march)$/.test(line.words[at]?.word ?? ''))
    return true
  if (line.words[at - 2]?.sense?.month !== undefined && (has(line, at - 1, 'to') || isBetweenAnd(line, at - 1)))
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
  return isHeld && isMonth && !isGlued(line, at) ? stretchFound(at + 3, monthOf(year, month)) : undefined
}

function monthOf(year: number, month: number): Stretch {
  const start = dayNumber(year, month, 1)
  return { unit: 'month', start, end: monthStart(start, 1) }
}

/** "next year", "in 2027", "in the year 2027", "two thousand and eighteen". */
export function yearAloneAt(line: Line, at: number): Found {
  const ahead = line.words[at + 1]?.sense?.unit === 'year' ? aheadAt(line, at, 'month') : undefined
  const named = ahead === undefined ? undefined : yearAt(line, at + 2)
  if (named) return stretchFound(named.to, yearOf(named.year))
  if (ahead !== undefined) return stretchFound(at + 2, yearOf(plainDay(line.today).year + ahead))
  const year = numberAt(line, at)
  const isSpelled = line.words[at]?.kind === 'word' || has(line, at - 1, 'in')
  if (line.words[at + 1]?.sense?.month !== undefined) return undefined
  return year !== undefined && year >= 2000 && year < 2100 && isSpelled ? stretchFound(at + 1, yearOf(year)) : undefined
}

function yearOf(year: number): Stretch {
  const start = dayNumber(year, 1, 1)
  return { unit: 'year', start, end: dayNumber(year + 1, 1, 1) }
}
