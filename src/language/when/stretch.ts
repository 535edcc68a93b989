/** Whole weeks, weekends and months: "next week", "week 36", "this weekend", "end of the month", "the week after next". */
import { mondayOf, mondayOfWeek, monthStart, weeksInYear } from '../../time/calendar.ts'
import { plainDay } from '../../time/days.ts'
import { has, type Line, numberAt, skip } from '../words/line.ts'
import { aheadAt, stretchFound } from './ahead.ts'
import { namedMonthAt, yearAloneAt } from './named-month.ts'
import type { Found, Stretch } from './piece.ts'
import { runAt } from './run.ts'
import { yearAt } from './year.ts'

export function stretchAt(line: Line, at: number): Found {
  return numberedWeekAt(line, at) ?? runAt(line, at) ?? unitAt(line, at) ?? yearAloneAt(line, at)
}

interface Shade {
  readonly to: number
  readonly kind: (typeof shades)[number]
}

const shades = ['rest', 'early', 'middle', 'late', 'first-half', 'second-half'] as const

function shadeAt(line: Line, at: number): Shade | undefined {
  const kind = shades.find((role) => has(line, at, role))
  return kind && { to: skip(line, at + 1, 'of'), kind }
}

/** "this week", "the following week", "next working week", "end of the month", "the week after next". */
function unitAt(line: Line, at: number): Found {
  const afterNext = afterNextAt(line, at)
  if (afterNext) return afterNext
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
  return stretchFound(to, shade ? shaded(whole, shade.kind, line.today) : whole)
}

/** "the weekend after next", "de week na volgende week", "the weekend of next week" */
function afterNextAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const unit = (['week', 'weekend', 'month'] as const).find((role) => has(line, start, role))
  if (!unit) return undefined
  if (has(line, start + 1, 'second-next')) return stretchFound(start + 2, wholeOf(line, unit, 2))
  const of = skip(line, start + 2, 'the')
  const ahead = has(line, start + 1, 'of') && has(line, of + 1, 'week') ? aheadAt(line, of, 'week') : undefined
  if (unit === 'weekend' && ahead !== undefined) return stretchFound(of + 2, wholeOf(line, unit, ahead))
  const isSaid = has(line, start + 1, 'after') && has(line, start + 2, 'next') && has(line, start + 3, unit)
  return isSaid ? stretchFound(start + 4, wholeOf(line, unit, 2)) : undefined
}

function bareShade(line: Line, at: number, shade: Shade): Found {
  for (const unit of ['week', 'month'] as const) {
    if (has(line, at, unit)) return stretchFound(at + 1, shaded(wholeOf(line, unit, 0), shade.kind, line.today))
  }
  const year = yearAloneAt(line, at)
  if (year?.meaning.kind === 'stretch')
    return stretchFound(year.to, shaded(year.meaning.stretch, shade.kind, line.today))
  const month = namedMonthAt(line, at)
  if (month?.meaning.kind !== 'stretch') return undefined
  return shade.kind === 'rest'
    ? undefined
    : stretchFound(month.to, shaded(month.meaning.stretch, shade.kind, line.today))
}

/** "weekend" needs no word in front. */
function aloneAt(line: Line, at: number): Found {
  if (has(line, at, 'weekend')) return stretchFound(at + 1, wholeOf(line, 'weekend', 0))
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

/** A month's first half ends with the 15th, a year's with June, a week's with Wednesday. */
function middleOf({ unit, start }: Stretch): number {
  if (unit === 'year') return monthStart(start, 6)
  return unit === 'month' ? start + 15 : start + 3
}

function shaded(whole: Stretch, kind: Shade['kind'], today: number): Stretch {
  const length = whole.end - whole.start
  const third = whole.unit === 'week' ? 2 : Math.floor(length / 3)
  if (whole.unit === 'year' && kind !== 'first-half' && kind !== 'second-half')
    return kind === 'early' ? { ...whole, end: whole.start + 90 } : { ...whole, start: whole.end - 31 }
  if (kind === 'rest') return { ...whole, unit: 'days', start: Math.max(whole.start, today) }
  if (kind === 'first-half') return { ...whole, unit: 'days', end: middleOf(whole) }
  if (kind === 'second-half') return { ...whole, unit: 'days', start: middleOf(whole) }
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
    : stretchFound(year?.to ?? start + 1, { unit: 'week', start: future, end: future + 7 })
}

function weekIn(year: number, week: number): number | undefined {
  return week <= weeksInYear(year) ? mondayOfWeek(year, week) : undefined
}
