/** Which day was meant: what was said of it, measured against today. Past days and contradictions are refused, not mended. */
import { isDate, isoWeekday, mondayOf, monthStart } from '../../time/calendar.ts'
import { dayNumber, daysInMonth, plainDay } from '../../time/days.ts'
import type { Unclear } from '../question.ts'
import type { DaySaid } from './piece.ts'
import { firstOn } from './weekday.ts'

export type Resolved =
  | { readonly kind: 'day'; readonly day: number }
  /** `readings`: days that may be meant */
  | { readonly kind: 'problem'; readonly because: Unclear; readonly readings: readonly number[] }

const problem = (because: Unclear, ...readings: number[]): Resolved => ({ kind: 'problem', because, readings })
const day = (number: number): Resolved => ({ kind: 'day', day: number })

export function resolveDay(said: DaySaid, today: number): Resolved {
  if (said.exact !== undefined) return checkExact(said, said.exact, today)
  if (said.nth !== undefined) return nthWeekday(said, said.nth, today)
  if (said.month !== undefined && said.day !== undefined) return dateInYear(said, said.month, said.day, today)
  if (said.day !== undefined) return dayOfMonth(said, said.day, today)
  return said.weekday === undefined ? problem('no-such-date') : weekday(said, said.weekday, today)
}

function checkExact(said: DaySaid, exact: number, today: number): Resolved {
  if (said.weekday !== undefined && isoWeekday(exact) !== said.weekday) {
    if (said.loose) return day(mondayOf(exact) + said.weekday - 1)
    return problem('weekday-and-date-differ', exact, firstOn(today + 1, said.weekday))
  }
  if (said.day !== undefined && said.month !== undefined) {
    const date = plainDay(exact)
    const straight = date.day === said.day && date.month === said.month
    const crossed = said.swappable && date.day === said.month && date.month === said.day
    if (!straight && !crossed) return problem('two-dates', exact)
  }
  return exact < today ? problem('past') : day(exact)
}

function weekday({ pick, after }: DaySaid, weekday: number, today: number): Resolved {
  const monday = mondayOf(today)
  if (after !== undefined) return day(firstOn(after + 1, weekday))
  if (pick === 'last') return problem('past')
  if (pick === 'next') return day(monday + 6 + weekday)
  if (pick === 'second-next') return day(monday + 13 + weekday)
  return day(firstOn(pick === 'this' ? today : today + 1, weekday))
}

function dateInYear(said: DaySaid, month: number, dayOf: number, today: number): Resolved {
  const straight = dateOf(said.year, month, dayOf, today, said.pick)
  const fits = straight !== undefined && (said.weekday === undefined || isoWeekday(straight) === said.weekday)
  if (fits) return straight < today ? problem('past', straight) : day(straight)
  const crossed = said.swappable ? dateOf(said.year, dayOf, month, today, undefined) : undefined
  if (crossed !== undefined && said.weekday !== undefined && isoWeekday(crossed) === said.weekday && crossed >= today)
    return day(crossed)
  if (straight === undefined) return problem('no-such-date')
  return problem('weekday-and-date-differ', straight, firstOn(today + 1, said.weekday ?? 1))
}

/** The first such date that is not past, when no year was said. */
function dateOf(
  year: number | undefined,
  month: number,
  dayOf: number,
  today: number,
  pick: DaySaid['pick'],
): number | undefined {
  if (year !== undefined) return isDate({ year, month, day: dayOf }) ? dayNumber(year, month, dayOf) : undefined
  const first = plainDay(today).year
  for (let candidate = first; candidate <= first + 8; candidate++) {
    if (!isDate({ year: candidate, month, day: dayOf })) continue
    const number = dayNumber(candidate, month, dayOf)
    if (number >= today && !(pick === 'last')) return number
  }
  return undefined
}

function dayOfMonth(said: DaySaid, dayOf: number, today: number): Resolved {
  if (dayOf < 1 || dayOf > 31) return problem('no-such-date')
  if (said.monthsAhead !== undefined) return inMonth(monthStart(today, said.monthsAhead), said, dayOf, today)
  for (let ahead = 0; ahead <= 4; ahead++) {
    const first = monthStart(today, ahead)
    const { year, month } = plainDay(first)
    const number = first + dayOf - 1
    if (dayOf > daysInMonth(year, month) || number < today) continue
    if (said.weekday === undefined || isoWeekday(number) === said.weekday) return day(number)
  }
  const nearest = resolveDay({ day: dayOf }, today)
  return problem(
    'weekday-and-date-differ',
    ...(nearest.kind === 'day' ? [nearest.day] : []),
    firstOn(today + 1, said.weekday ?? 1),
  )
}

function inMonth(first: number, said: DaySaid, dayOf: number, today: number): Resolved {
  const { year, month } = plainDay(first)
  if (dayOf > daysInMonth(year, month)) return problem('no-such-date')
  const number = first + dayOf - 1
  if (said.weekday !== undefined && isoWeekday(number) !== said.weekday)
    return problem('weekday-and-date-differ', number)
  return number < today ? problem('past', number) : day(number)
}

function nthWeekday(said: DaySaid, nth: number, today: number): Resolved {
  const weekdayOf = said.weekday ?? 1
  if (said.month !== undefined) {
    const year = said.year ?? plainDay(today).year
    const number = nthIn(dayNumber(year, said.month, 1), nth, weekdayOf)
    const next = said.year === undefined && number !== undefined && number < today
    return fromNumber(next ? nthIn(dayNumber(year + 1, said.month, 1), nth, weekdayOf) : number, today)
  }
  const ahead = said.monthsAhead ?? 0
  const number = nthIn(monthStart(today, ahead), nth, weekdayOf)
  if (said.monthsAhead === undefined && number !== undefined && number < today)
    return fromNumber(nthIn(monthStart(today, 1), nth, weekdayOf), today)
  return fromNumber(number, today)
}

function nthIn(first: number, nth: number, weekdayOf: number): number | undefined {
  const next = monthStart(first, 1)
  const number = nth > 0 ? firstOn(first, weekdayOf) + (nth - 1) * 7 : firstOn(next - 7, weekdayOf)
  return number < next ? number : undefined
}

function fromNumber(number: number | undefined, today: number): Resolved {
  if (number === undefined) return problem('no-such-date')
  return number < today ? problem('past', number) : day(number)
}
