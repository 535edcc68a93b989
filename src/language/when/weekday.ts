/** Weekdays and relative days: "next Tuesday", "this Friday", "overmorgen", "third Tuesday of", "4 Tuesdays from now". */
import { isoWeekday } from '../../time/calendar.ts'
import { plainDay } from '../../time/days.ts'
import { has, isSign, type Line, numberAt, sinceThen, skip } from '../words/line.ts'
import type { DaySaid, Found } from './piece.ts'
import { yearAt } from './year.ts'

export function namedDayAt(line: Line, at: number): Found {
  return relativeAt(line, at) ?? countedAt(line, at) ?? nthAt(line, at) ?? weekdayAt(line, at)
}

function relativeAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const sense = line.words[start]?.sense
  if (has(line, at, 'following-day')) return { to: at + 1, meaning: { kind: 'day', day: { following: true } } }
  if (sense?.daysAhead === undefined) return undefined
  const to = isSign(line, start + 1, "'") ? start + 2 : start + 1
  const day = { exact: line.today + sense.daysAhead }
  return { to, meaning: { kind: 'day', day, ...(sense.part && { part: sense.part }) } }
}

type Pick = NonNullable<DaySaid['pick']>
const picks: readonly Pick[] = ['coming', 'second-next', 'next', 'last', 'this']

function pickAt(line: Line, at: number): Pick | undefined {
  if (line.words[at]?.word === 'the' || line.words[at]?.word === 'de' || line.words[at]?.word === 'het')
    return undefined
  return picks.find((pick) => has(line, at, pick))
}

/** Whether the word is a weekday here: "zo" and "sun" are other words too. */
export function weekdayWord(line: Line, at: number): number | undefined {
  const sense = line.words[at]?.sense
  if (sense?.weekday === undefined) return undefined
  if (sense.doubtful && !isDated(line, at)) return undefined
  if ((line.words[at]?.text.length ?? 0) <= 4 && line.language === 'en' && line.words[at - 1]?.word === 'the')
    return undefined
  return sense.weekday
}

/** "vrij" is free and "zo" is so, unless they stand where only a day can stand. */
function isDated(line: Line, at: number): boolean {
  const dot = isSign(line, at + 1, '.') && line.words[at + 1]?.glued
  const next = dot ? at + 2 : at + 1
  const isFree = line.words[at]?.word === 'vrij'
  const beforeDate = numberAt(line, next) !== undefined || line.words[next]?.sense?.month !== undefined
  if (dot && (beforeDate || line.words.length <= 2)) return true
  if (isFree) return false
  if (dot && line.words[next] && !/^\p{Lu}/u.test(line.words[next].text)) return true
  const led = has(line, at - 1, 'on') || pickAt(line, at - 1) !== undefined || has(line, at - 1, 'to')
  const isAlone = line.words.length <= 2 && (line.words[at + 1]?.kind === 'sign' || !line.words[at + 1]) && at < 2
  const isBeside = (place: number, link: number) =>
    line.words[place]?.sense?.weekday !== undefined &&
    (isSign(line, link, ',') || has(line, link, 'or') || has(line, link, 'and') || has(line, link, 'to'))
  const listed = isBeside(at - 2, at - 1) || isBeside(at + 2, at + 1)
  return led || listed || isAlone || (beforeDate && at === 0)
}

function weekdayAt(line: Line, at: number): Found {
  const pick = pickAt(line, at)
  const start = pick ? skip(line, at + 1, 'on') : at
  const weekday = weekdayWord(line, start)
  if (weekday === undefined) return undefined
  const part = line.words[start]?.sense?.part
  const dot =
    isSign(line, start + 1, '.') &&
    line.words[start + 1]?.glued &&
    line.words[start]?.text.length !== undefined &&
    (line.words[start]?.text.length ?? 9) <= 5
  const to = dot ? start + 2 : start + 1
  const behind = has(line, to, 'second-next') ? 'second-next' : has(line, to, 'coming') && !pick ? 'coming' : undefined
  const isGone = has(line, at - 1, 'since') || line.words[to]?.word === 'jl'
  const picked = isGone ? 'last' : (behind ?? pick)
  return {
    to: behind ? to + 1 : to,
    meaning: { kind: 'day', day: { weekday, ...(picked && { pick: picked }) }, ...(part && { part }) },
  }
}

/** "4 Tuesdays from now", "two Mondays later", "over twee zondagen". */
function countedAt(line: Line, at: number): Found {
  const led = has(line, at, 'offset')
  const start = led ? at + 1 : at
  const count = numberAt(line, start)
  const weekday = count !== undefined && count <= 60 && count > 0 ? line.words[start + 1]?.sense?.weekday : undefined
  if (count === undefined || weekday === undefined) return undefined
  const since = sinceThen(line, start + 2)
  if (!since && !led) return undefined
  const first = firstOn(line.today + 1, weekday)
  return { to: since ?? start + 2, meaning: { kind: 'day', day: { exact: first + (count - 1) * 7 } } }
}

/** The first such weekday on or after the day. */
export function firstOn(day: number, weekday: number): number {
  return day + ((weekday - isoWeekday(day) + 7) % 7)
}

/** "first Friday of July", "third Tuesday of September 2014", "last Monday of March", "de eerste vrijdag van". */
function nthAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const ordinal = line.words[start]?.sense?.ordinal ?? digitOrdinal(line, start)
  const nth = ordinal ?? (has(line, start, 'last') ? -1 : undefined)
  const name = line.words[start]?.kind === 'digits' ? start + 2 : start + 1
  const sense = line.words[name]?.sense
  const weekday = nth !== undefined && nth <= 5 && !sense?.doubtful ? sense?.weekday : undefined
  if (nth === undefined || weekday === undefined) return undefined
  const monthly = monthsAheadAt(line, name + 1)
  if (monthly) return { to: monthly.to, meaning: { kind: 'day', day: { weekday, nth, monthsAhead: monthly.ahead } } }
  const yearly = yearlyAt(line, name + 1, nth)
  if (yearly) return { to: yearly.to, meaning: { kind: 'day', day: { weekday, nth, ...yearly.in } } }
  const of = skip(line, skip(line, name + 1, 'of'), 'the')
  const month = line.words[of]?.sense?.month
  if (month === undefined)
    return ordinal === undefined ? undefined : { to: name + 1, meaning: { kind: 'day', day: { weekday, nth } } }
  const year = yearAt(line, of + 1)
  const day = { weekday, nth, month, ...(year && { year: year.year }) }
  return { to: year?.to ?? of + 1, meaning: { kind: 'day', day } }
}

/** "of 2027", "van volgend jaar": counted from its January, the last one from its December. */
function yearlyAt(line: Line, at: number, nth: number): { readonly to: number; readonly in: DaySaid } | undefined {
  if (!has(line, at, 'of')) return undefined
  const month = nth > 0 ? 1 : 12
  const start = skip(line, at + 1, 'the')
  const ahead = has(line, start, 'next') ? 1 : 0
  const isUnit = (place: number) => line.words[place]?.sense?.unit === 'year'
  const unit = isUnit(start) ? start : ahead === 1 || has(line, start, 'this') ? start + 1 : undefined
  if (unit !== undefined && isUnit(unit))
    return { to: unit + 1, in: { month, year: plainDay(line.today).year + ahead } }
  const said = yearAt(line, start)
  return said && { to: said.to, in: { month, year: said.year } }
}

/** "of the month", "van deze maand", "of next month" */
function monthsAheadAt(line: Line, at: number): { readonly to: number; readonly ahead: number } | undefined {
  if (!has(line, at, 'of')) return undefined
  const start = skip(line, at + 1, 'the')
  if (has(line, start, 'month')) return { to: start + 1, ahead: 0 }
  const isNext = has(line, start, 'next') || has(line, start, 'coming')
  return has(line, start + 1, 'month') && (isNext || has(line, start, 'this'))
    ? { to: start + 2, ahead: isNext ? 1 : 0 }
    : undefined
}

export function digitOrdinal(line: Line, at: number): number | undefined {
  const suffix = line.words[at + 1]
  return line.words[at]?.kind === 'digits' && suffix?.glued && /^(st|nd|rd|th|e|de|ste)$/.test(suffix.word)
    ? numberAt(line, at)
    : undefined
}
