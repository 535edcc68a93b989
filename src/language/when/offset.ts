/** Counted from somewhere: "in 5 minutes", "over 10 dagen", "two weeks from Tuesday", "week of April 10", "3 days starting Monday". */
import { addMonths, isoWeekday, mondayOf } from '../../time/calendar.ts'
import { has, type Line, sinceThen, skip } from '../words/line.ts'
import { dateAt } from './date.ts'
import { feastAt } from './feast.ts'
import { type Amount, amountAt, clockMinutes } from './length.ts'
import type { Found } from './piece.ts'
import { resolveDay } from './resolve-day.ts'
import { addWorkdays } from './run.ts'
import { firstOn, namedDayAt } from './weekday.ts'

export function offsetAt(line: Line, at: number): Found {
  return (
    besideAt(line, at) ??
    weekOfAt(line, at) ??
    runFromAt(line, at) ??
    inAt(line, at) ??
    fromAt(line, at) ??
    dayWeekAt(line, at)
  )
}

/** "the day after Friday", "de dag voor kerst", "the Friday before Christmas": nearest before or after that day. */
function besideAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const joined = has(line, at, 'following-day') && /(?:after|na)$/.test(line.words[at]?.word ?? '')
  const weekday = line.words[start]?.sense?.weekday
  if (!joined && weekday === undefined && !has(line, start, 'day')) return undefined
  const isAfter = joined || has(line, start + 1, 'after')
  if (!isAfter && (!has(line, start + 1, 'before') || has(line, start + 1, 'to'))) return undefined
  const anchor = anchorAt(line, skip(line, joined ? at + 1 : start + 2, 'the'))
  if (!anchor || (weekday !== undefined && start === at && line.asks && !isAfter)) return undefined
  const day = isAfter ? anchor.day + 1 : anchor.day - (weekday === undefined ? 1 : 7)
  return {
    to: anchor.to,
    meaning: { kind: 'day', day: { exact: weekday === undefined ? day : firstOn(day, weekday) } },
  }
}

interface Anchor {
  readonly to: number
  readonly day: number
}

/** A day that something is counted from. */
function anchorAt(line: Line, at: number): Anchor | undefined {
  const start = skip(line, at, 'on')
  if (has(line, start, 'now')) return { to: start + 1, day: line.today }
  const found = feastAt(line, start) ?? namedDayAt(line, start) ?? dateAt(line, start)
  if (found?.meaning.kind !== 'day') return undefined
  const said = namedWithDate(line, found)
  const resolved = resolveDay(said.day, line.today)
  return resolved.kind === 'day' ? { to: said.to, day: resolved.day } : undefined
}

/** "Tuesday 14 November" is one anchor. */
function namedWithDate(line: Line, found: NonNullable<Found>) {
  const said = found.meaning.kind === 'day' ? found.meaning.day : {}
  const date = said.weekday === undefined ? undefined : dateAt(line, found.to)
  if (date?.meaning.kind !== 'day') return { to: found.to, day: said }
  return { to: date.to, day: { ...said, ...date.meaning.day } }
}

/** The day so much later; undefined for lengths below a day. */
export function moved(day: number, { unit, count }: Amount, sign = 1): number | undefined {
  const n = Math.round(count) * sign
  switch (unit) {
    case 'day':
      return day + n
    case 'workday':
      return sign > 0 ? addWorkdays(day, n) : undefined
    case 'week':
      return day + Math.round(count * 7) * sign
    case 'fortnight':
      return day + n * 14
    case 'month':
      return Number.isInteger(count) ? addMonths(day, n) : day + Math.round(count * 30) * sign
    case 'year':
      return addMonths(day, Math.round(count * 12) * sign)
    case 'minute':
    case 'quarter':
    case 'hour':
      return undefined
  }
}

/** "in 5 minutes", "over 2 weken", "in a fortnight's time", "within two weeks". */
function inAt(line: Line, at: number): Found {
  const within = has(line, at, 'within') || (line.words[at]?.word === 'in' && has(line, at + 1, 'within'))
  if (!within && !has(line, at, 'offset')) return undefined
  const amount = amountAt(line, skip(line, at + 1, 'at'))
  if (!amount) return undefined
  const to = timesUp(line, amount.to)
  const minutes = clockMinutes(amount)
  if (minutes !== undefined)
    return { to, meaning: { kind: 'moment', minutes: within ? 0 : minutes, ...(within && { until: minutes }) } }
  const anchor = counted(line, to)
  const day = moved(anchor?.day ?? line.today, amount)
  if (day === undefined) return undefined
  if (within) return { to, meaning: { kind: 'stretch', stretch: { unit: 'days', start: line.today, end: day + 1 } } }
  const loose = amount.unit === 'week' || amount.unit === 'fortnight' || amount.unit === 'month'
  return { to: anchor?.to ?? to, meaning: { kind: 'day', day: { exact: day, ...(loose && !anchor && { loose }) } } }
}

/** "time" after "in a fortnight's". */
function timesUp(line: Line, at: number): number {
  if (line.words[at]?.word === "'s" && has(line, at + 1, 'time')) return at + 2
  return has(line, at, 'time') && line.language === 'en' ? at + 1 : at
}

/** "vanaf dinsdag", "from tomorrow", "after today": what the length is counted from. */
function counted(line: Line, at: number): Anchor | undefined {
  const since = sinceThen(line, at)
  if (since !== undefined) return { to: since, day: line.today }
  return has(line, at, 'from') || has(line, at, 'after') ? anchorAt(line, at + 1) : undefined
}

/** "3 days from Tuesday", "2 weeks later", "a week on Friday", "two days before Friday". */
function fromAt(line: Line, at: number): Found {
  const amount = amountAt(line, at)
  if (!amount) return undefined
  const minutes = clockMinutes(amount)
  if (minutes !== undefined) {
    const since = sinceThen(line, amount.to)
    return since === undefined ? undefined : { to: since, meaning: { kind: 'moment', minutes } }
  }
  const anchor = counted(line, amount.to) ?? weeksOn(line, at, amount) ?? timeAhead(line, amount.to)
  const before = !anchor && has(line, amount.to, 'before') ? anchorAt(line, amount.to + 1) : undefined
  const base = anchor ?? before
  const day = base && moved(base.day, amount, before ? -1 : 1)
  const isRun = anchor && day !== undefined && has(line, at - 1, 'for') && has(line, amount.to, 'from')
  if (isRun)
    return { to: anchor.to, meaning: { kind: 'stretch', stretch: { unit: 'days', start: anchor.day, end: day } } }
  return base && day !== undefined ? { to: base.to, meaning: { kind: 'day', day: { exact: day } } } : undefined
}

/** "a week on Friday", "a fortnight today", "two weeks tomorrow": after that day. */
function weeksOn(line: Line, at: number, { to, unit }: Amount): Anchor | undefined {
  if (line.language !== 'en' || (unit !== 'week' && unit !== 'fortnight') || has(line, at - 1, 'for')) return undefined
  const day = skip(line, to, 'on')
  const { weekday, daysAhead } = line.words[day]?.sense ?? {}
  return weekday === undefined && daysAhead === undefined ? undefined : anchorAt(line, day)
}

/** "ten days' time", said without "in" */
function timeAhead(line: Line, at: number): Anchor | undefined {
  const isTime = /^'s?$/.test(line.words[at]?.word ?? '') && has(line, at + 1, 'time')
  return isTime ? { to: at + 2, day: line.today } : undefined
}

/** "dinsdag over een week", "maandag over 14 dagen", "Tuesday week": whole weeks after that day. */
function dayWeekAt(line: Line, at: number): Found {
  const sense = line.words[at]?.sense
  const day = sense?.weekday === undefined && sense?.daysAhead === undefined ? undefined : anchorAt(line, at)
  if (!day) return undefined
  const exact = (to: number, days: number): Found => ({ to, meaning: { kind: 'day', day: { exact: day.day + days } } })
  if (line.language === 'en') return line.words[day.to]?.word === 'week' ? exact(day.to + 1, 7) : undefined
  const amount = has(line, day.to, 'offset') ? amountAt(line, day.to + 1) : undefined
  const later = amount && moved(0, amount)
  return amount && amount.unit !== 'month' && later !== undefined && later % 7 === 0
    ? exact(amount.to, later)
    : undefined
}

/** "the week of April 10", "de week van 30 november", "the week starting on February 4": that week, from its Monday. */
function weekOfAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const short = has(line, start, 'week-of') ? anchorAt(line, start + 1) : undefined
  if (short) return wholeWeek(short.to, mondayOf(short.day))
  const isWeekend = has(line, start, 'weekend') && has(line, start + 1, 'of')
  const isWeek = (isWeekend || has(line, start, 'week')) && !has(line, at - 1, 'one') && !has(line, at, 'one')
  if (!isWeek || !has(line, start + 1, 'starting')) return undefined
  const anchor = anchorAt(line, start + 2)
  if (!anchor) return undefined
  const monday = mondayOf(anchor.day)
  const verb = ['start', 'begint', 'aanvangt', 'starts', 'begins'].includes(line.words[anchor.to]?.word ?? '') ? 1 : 0
  return wholeWeek(anchor.to + verb, monday, isWeekend ? 5 : 0)
}

/** That week, or what is left of it after so many days. */
function wholeWeek(to: number, monday: number, after = 0): Found {
  return { to, meaning: { kind: 'stretch', stretch: { unit: 'week', start: monday + after, end: monday + 7 } } }
}

/** "a week starting tomorrow", "3 days from Monday on": so many days from a day. */
function runFromAt(line: Line, at: number): Found {
  const amount = amountAt(line, at)
  if (!amount || clockMinutes(amount) !== undefined || !has(line, amount.to, 'starting')) return undefined
  const word = line.words[amount.to]?.word ?? ''
  if (has(line, amount.to, 'of') || (has(line, amount.to, 'from') && !/^(start|begin)/.test(word))) return undefined
  const anchor = anchorAt(line, amount.to + 1)
  const end = anchor && moved(anchor.day, amount)
  if (!anchor || end === undefined) return undefined
  const unit = isoWeekday(anchor.day) === 1 && amount.unit === 'week' ? 'week' : 'days'
  return { to: anchor.to, meaning: { kind: 'stretch', stretch: { unit, start: anchor.day, end } } }
}
