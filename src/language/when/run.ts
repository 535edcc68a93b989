/** Runs of days from tomorrow on: "next 3 days", "the coming two weeks", "2 upcoming weeks", "the next few hours". */
import { addMonths, isoWeekday } from '../../time/calendar.ts'
import { has, type Line, numberAt, skip } from '../words/line.ts'
import { stretchFound } from './ahead.ts'
import { type Amount, amountAt, clockMinutes } from './length.ts'
import type { Found } from './piece.ts'

/** "next 3 days", "the coming two weeks", "upcoming 2 weeks", "the next few hours", "two upcoming weeks". */
export function runAt(line: Line, at: number): Found {
  const ahead = has(line, at, 'next') || has(line, at, 'coming')
  const single = ahead && line.words[at + 1]?.sense?.unit === 'hour'
  if (single) return { to: at + 2, meaning: { kind: 'moment', minutes: 0, until: 60 } }
  const run = ahead ? (workdayAhead(line, at + 1) ?? pluralRun(line, at + 1)) : undefined
  if (run) return run
  const amount = ahead ? amountAt(line, skip(line, at + 1, 'of')) : countFirst(line, at)
  if (!amount || (amount.count < 1 && clockMinutes(amount) === undefined)) return undefined
  const minutes = clockMinutes(amount)
  if (minutes !== undefined) return { to: amount.to, meaning: { kind: 'moment', minutes: 0, until: minutes } }
  const count = Math.round(amount.count)
  const tomorrow = line.today + 1
  if (amount.unit === 'day') return stretchFound(amount.to, { unit: 'days', start: tomorrow, end: tomorrow + count })
  if (amount.unit === 'workday')
    return stretchFound(amount.to, { unit: 'days', start: tomorrow, end: addWorkdays(line.today, count) + 1 })
  if (amount.unit === 'month')
    return stretchFound(amount.to, { unit: 'days', start: tomorrow, end: addMonths(line.today, count) + 1 })
  const weeks = amount.unit === 'fortnight' ? count * 2 : count
  return amount.unit === 'week' || amount.unit === 'fortnight'
    ? stretchFound(amount.to, { unit: 'days', start: tomorrow, end: tomorrow + weeks * 7 })
    : undefined
}

/** "the next working day" */
function workdayAhead(line: Line, at: number): Found {
  const isOne = line.words[at]?.sense?.unit === 'workday' && !/(s|en)$/.test(line.words[at]?.word ?? '')
  return isOne ? { to: at + 1, meaning: { kind: 'day', day: { exact: addWorkdays(line.today, 1) } } } : undefined
}

/** "the coming days" are three, "the coming weeks" two, as is "the next fortnight". */
function pluralRun(line: Line, at: number): Found {
  const start = line.today + 1
  const days = { days: 3, dagen: 3, weeks: 14, weken: 14, fortnight: 14 }[line.words[at]?.word ?? '']
  return days === undefined ? undefined : stretchFound(at + 1, { unit: 'days', start, end: start + days })
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
