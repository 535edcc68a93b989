/** "next week in the morning", "Monday to Wednesday 9-11": the time on each of those days. */
import { isoWeekday } from '../../time/calendar.ts'
import { resolveDays } from './resolve-days.ts'
import type { Span } from './span.ts'

/** More days than this are not gone through one by one. */
const most = 7

/** One span a day, today and later; Saturdays and Sundays only where nothing but they was said. Else the span as it is. */
export function eachDay(span: Span, today: number): readonly Span[] {
  const { days, time } = span
  if (!days || !time || days.kind === 'day' || days.kind === 'open') return [span]
  const run = resolveDays(days, today)
  if (run.kind === 'problem' || run.end - run.start < 2) return [span]
  if (run.end - run.start > most) return [wholeDays(span)]
  const all = Array.from({ length: run.end - run.start }, (_, n) => run.start + n).filter((day) => day >= today)
  const workdays = all.filter((day) => isoWeekday(day) <= 5)
  const isNamed = days.kind === 'days'
  return (isNamed || workdays.length === 0 ? all : workdays).map((exact) => ({
    ...span,
    days: { kind: 'day', day: { exact } },
  }))
}

/** Everything of those days holds the answer too. */
function wholeDays({ days, from, to, isAnd }: Span): Span {
  return { ...(days && { days }), from, to, ...(isAnd && { isAnd }) }
}
