/** Whole days for what was said of them: a range takes its last day in, and each end fills in what the other left out. */
import { addMonths, mondayOf } from '../../time/calendar.ts'
import { dayNumber, plainDay } from '../../time/days.ts'
import type { Unclear } from '../question.ts'
import type { DaySaid, Stretch } from './piece.ts'
import { type Resolved, resolveDay } from './resolve-day.ts'
import type { Days } from './span.ts'
import { firstOn } from './weekday.ts'

export type DayRun =
  /** day numbers, end excluded */
  | { readonly kind: 'run'; readonly start: number; readonly end: number }
  | { readonly kind: 'problem'; readonly because: Unclear; readonly readings: readonly number[] }

const run = (start: number, end: number): DayRun => ({ kind: 'run', start, end })

export function resolveDays(days: Days, today: number): DayRun {
  switch (days.kind) {
    case 'day':
      return asRun(resolveDay(days.day, today))
    case 'stretch':
      return days.stretch.end <= today
        ? { kind: 'problem', because: 'past', readings: [] }
        : run(days.stretch.start, days.stretch.end)
    case 'days':
      return between(days.first, days.last, today)
    case 'open':
      return openRun(days.lead, days.day, today)
  }
}

function asRun(resolved: Resolved): DayRun {
  return resolved.kind === 'day' ? run(resolved.day, resolved.day + 1) : resolved
}

const isStretch = (said: DaySaid | Stretch): said is Stretch => 'unit' in said

function endOf(said: DaySaid | Stretch, today: number): DayRun {
  return isStretch(said) ? run(said.start, said.end) : asRun(resolveDay(said, today))
}

function openRun(lead: 'before' | 'until' | 'after' | 'from', said: DaySaid | Stretch, today: number): DayRun {
  const day = endOf(said, today)
  if (day.kind === 'problem') return day
  if (lead === 'before')
    return day.start > today ? run(today, day.start) : { kind: 'problem', because: 'past', readings: [] }
  if (lead === 'until') return run(today, day.end)
  const start = lead === 'after' ? day.end : day.start
  return run(start, mondayOf(start) + 7)
}

/** "28/9 to 2/10": both ends have the order that one of them cannot but have. */
function crossedLike(said: DaySaid | Stretch, other: DaySaid | Stretch): DaySaid | Stretch {
  if (isStretch(said) || isStretch(other) || !other.crossed || !said.swappable) return said
  const { day: month, month: day, swappable, ...rest } = said
  return { ...rest, ...(day !== undefined && { day }), ...(month !== undefined && { month }) }
}

function between(one: DaySaid | Stretch, other: DaySaid | Stretch, today: number): DayRun {
  const [first, last] = [crossedLike(one, other), crossedLike(other, one)]
  const start = begun(endOf(isStretch(first) || isStretch(last) ? first : filledFirst(first, last), today))
  if (start.kind === 'problem') return start
  const end = isStretch(last) ? laterStretch(last, start.start) : lastDay(first, last, start.start, today)
  if (end.kind === 'problem') return end
  const running = end.end <= start.start ? earlier(first, start, end, today) : start
  if (end.end <= today) return { kind: 'problem', because: 'past', readings: [] }
  return running.start < end.end
    ? run(running.start, end.end)
    : { kind: 'problem', because: 'two-dates', readings: [start.start] }
}

/** A range may have begun already, as long as it has not ended. */
function begun(run: DayRun): DayRun {
  const [day] = run.kind === 'problem' && run.because === 'past' ? run.readings : []
  return day === undefined ? run : { kind: 'run', start: day, end: day + 1 }
}

/** "13 to 15 July", "10 August - 12 September 2013": the first end borrows month and year from the last. */
function filledFirst(first: DaySaid, last: DaySaid): DaySaid {
  if (first.day === undefined) return first
  const month = first.month ?? last.month
  const year = first.year ?? last.year
  const monthsAhead = first.monthsAhead ?? last.monthsAhead
  const wraps = month !== undefined && last.month !== undefined && month > last.month
  const sameMonth =
    first.month === undefined && last.day !== undefined && last.month !== undefined && first.day > last.day
  const before = sameMonth && month !== undefined ? (month === 1 ? 12 : month - 1) : month
  const isYearBefore = first.year === undefined && (wraps || (sameMonth && before === 12))
  return {
    ...first,
    ...(before !== undefined && { month: before }),
    ...(year !== undefined && { year: isYearBefore ? year - 1 : year }),
    ...(monthsAhead !== undefined && { monthsAhead }),
  }
}

/** The last day is the first such one on or after the first. */
function lastDay(first: DaySaid | Stretch, last: DaySaid, start: number, today: number): DayRun {
  const isMixed =
    !isStretch(first) && first.weekday !== undefined && first.day === undefined && last.month !== undefined
  if (isMixed && last.weekday === undefined) return nearby(resolveDay(last, today), start)
  if (last.exact !== undefined || last.year !== undefined || last.monthsAhead !== undefined)
    return asRun(resolveDay(last, today))
  if (last.day !== undefined) {
    const from = plainDay(start)
    const borrowed =
      isStretch(first) || last.month !== undefined
        ? last
        : last.weekday === undefined
          ? sameOrNextMonth(last.day, from)
          : last
    const asOf =
      last.weekday !== undefined && borrowed.month === undefined ? start : runningSince(borrowed, start, today)
    return asRun(resolveDay(borrowed, asOf))
  }
  const plain = resolveDay(last, today)
  if (plain.kind === 'day' && plain.day > start) return asRun(plain)
  return last.weekday === undefined
    ? asRun(plain)
    : run(firstOn(start + 1, last.weekday), firstOn(start + 1, last.weekday) + 1)
}

/** "Monday to 5 February" lies within weeks, or it is no range at all. */
function nearby(last: Resolved, start: number): DayRun {
  return last.kind === 'day' && last.day - start > 31
    ? { kind: 'problem', because: 'two-dates', readings: [start, last.day] }
    : asRun(last)
}

function sameOrNextMonth(day: number, from: { year: number; month: number; day: number }): DaySaid {
  const next = day < from.day ? plainDay(dayNumber(from.year, from.month + 1, 1)) : from
  return { day, month: next.month, year: next.year }
}

/** A range that began before today is still running when its end, taken this year, is not past. */
function runningSince(last: DaySaid, start: number, today: number): number {
  if (last.month === undefined || last.day === undefined || last.year !== undefined) return start
  const { year } = plainDay(today)
  const end = dayNumber(year, last.month, last.day)
  const startThisYear = addMonths(start, -12)
  return start > today + 300 && end >= today && startThisYear <= end ? today : start
}

function earlier(
  first: DaySaid | Stretch,
  start: { start: number; end: number },
  end: { start: number },
  today: number,
): { start: number } {
  const before =
    !isStretch(first) && first.year === undefined && first.month !== undefined ? addMonths(start.start, -12) : undefined
  return before !== undefined && before <= end.start && end.start >= today ? { start: before } : start
}

/** "from August to October": the October after that August. */
function laterStretch(last: Stretch, start: number): DayRun {
  if (last.month === undefined || last.end > start) return run(last.start, last.end)
  return run(addMonths(last.start, 12), addMonths(last.end, 12))
}
