/** The instants at which a rule comes round within a stretch of time (RFC 5545, 3.3.10). */
import { day } from '../time/days.ts'
import type { Interval } from '../time/interval.ts'
import { type Clocks, instantAt, wallAt } from '../time/offsets.ts'
import type { Budget } from './budget.ts'
import { dayRuleReadings } from './day-rule.ts'
import { type Fault, fault } from './fault.ts'
import { hourRuleInstants } from './hour-rule.ts'
import type { Moment, Written } from './moment.ts'
import type { Rule } from './rule.ts'

const tooMuch = fault('a series has more occurrences than can be computed')

/** Sorted instants, start <= instant < end. A fault when the budget does not reach: what was found would not be all. */
export function occurrences(
  rule: Rule,
  start: Moment,
  owner: Clocks,
  stretch: Interval,
  budget: Budget,
): readonly number[] | Fault {
  const clocks = start.clocks ?? owner
  const last = Math.min(stretch.end - 1, rule.until ? lastInstant(rule.until, start, clocks) : Number.POSITIVE_INFINITY)
  if (last < stretch.start) return []
  const count = rule.count ?? Number.POSITIVE_INFINITY
  if (rule.frequency === 'HOURLY' || rule.frequency === 'MINUTELY' || rule.frequency === 'SECONDLY') {
    if (start.isDate) return fault(`${rule.frequency} beside a date`)
    const limits = { start: instantAt(start.wall, clocks), from: stretch.start, to: last, count }
    const counter = hourRuleInstants(rule, clocks, limits, budget)
    return counter.isExhausted ? tooMuch : counter.found
  }
  const limits = { start: start.wall, from: wallAt(stretch.start, clocks) - day, to: wallAt(last, clocks) + day, count }
  const counter = dayRuleReadings(start.isDate ? withoutTimes(rule) : rule, limits, budget)
  if (counter.isExhausted) return tooMuch
  const instants = counter.found.map((reading) => instantAt(reading, clocks))
  return instants.filter((instant) => instant >= stretch.start && instant <= last)
}

/** Beside a date, parts of the day must be ignored (RFC 5545, 3.3.10). */
function withoutTimes(rule: Rule): Rule {
  if (!rule.byHour && !rule.byMinute && !rule.bySecond) return rule
  return { ...rule, byHour: undefined, byMinute: undefined, bySecond: undefined }
}

/**
 * UNTIL as the last instant that still counts. UTC is an instant; a local time is read on the clocks of DTSTART; a date beside
 * a time is all of that day (Google); UTC beside a date is that date when it is a day's first or last second, else an instant
 * (Exchange writes the owner's midnight in UTC).
 */
function lastInstant(until: Written, start: Moment, clocks: Clocks): number {
  if (until.isDate) return start.isDate ? instantAt(until.wall, clocks) : endOfDay(until.wall, clocks)
  if (!until.utc) return instantAt(until.wall, clocks)
  if (!start.isDate) return until.wall
  const midnight = Math.floor(until.wall / day) * day
  const isWholeDay = until.wall === midnight || until.wall === midnight + day - 1_000
  return isWholeDay ? instantAt(midnight, clocks) : until.wall
}

function endOfDay(midnight: number, clocks: Clocks): number {
  return instantAt(midnight + day, clocks) - 1
}
