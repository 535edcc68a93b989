/** When a rule of days, weeks, months or years comes round: readings of the wall clock, in order. */
import { day, dayNumber, plainDay, weekdayOf } from '../time/days.ts'
import type { Budget } from './budget.ts'
import type { Rule } from './rule.ts'
import { type Counter, type Limits, newCounter, pay, takeCandidate } from './rule-counter.ts'
import { type DaysOf, daysOfDay, daysOfMonth, daysOfWeek, daysOfYear } from './rule-days.ts'
import { picked, type Times, timesOfDay } from './rule-times.ts'

/** How periods of one frequency are numbered, how far apart neighbours are, and which days of one a rule names. */
interface Periods {
  readonly of: (dayNumber: number, rule: Rule) => number
  readonly apart: number
  readonly firstDay: (period: number) => number
  readonly days: DaysOf
}

const daily: Periods = { of: (d) => d, apart: 1, firstDay: (p) => p, days: daysOfDay }
const weekly: Periods = {
  of: (d, rule) => d - ((weekdayOf(d) - rule.weekStart + 7) % 7),
  apart: 7,
  firstDay: (p) => p,
  days: daysOfWeek,
}
const monthly: Periods = {
  of: (d) => plainDay(d).year * 12 + plainDay(d).month - 1,
  apart: 1,
  firstDay: (p) => dayNumber(0, p + 1, 1),
  days: daysOfMonth,
}
const yearly: Periods = { of: (d) => plainDay(d).year, apart: 1, firstDay: (p) => dayNumber(p, 1, 1), days: daysOfYear }

function periodsOf(rule: Rule): Periods {
  switch (rule.frequency) {
    case 'YEARLY':
      return yearly
    case 'MONTHLY':
      return monthly
    case 'WEEKLY':
      return weekly
    case 'DAILY':
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      return daily
  }
}

/** Readings from `limits.from` to `limits.to`. Years, months and weeks before are jumped over where COUNT allows it. */
export function dayRuleReadings(rule: Rule, limits: Limits, budget: Budget): Counter {
  const periods = periodsOf(rule)
  const startDay = Math.floor(limits.start / day)
  const zeroth = periods.of(startDay, rule)
  const step = periods.apart * rule.interval
  const times = timesOfDay(rule, limits.start)
  const counter = newCounter()
  const effort = effortOf(rule)
  const takePeriod = (n: number) => {
    const days = periods.days(rule, startDay, zeroth + n * step)
    pay(counter, effort + days.length / 8, budget)
    takeDays(counter, rule, days, times, limits, budget)
  }
  const near = Math.max(0, Math.floor((periods.of(Math.floor(limits.from / day), rule) - zeroth) / step) - 1)
  let n = near
  if (rule.count !== undefined) {
    takePeriod(0)
    n = isEven(rule) ? Math.max(1, near) : 1
    counter.counted += (n - 1) * sizeOf(rule, periods.days(rule, startDay, zeroth + step).length * times.many)
  }
  for (; !counter.isDone && periods.firstDay(zeroth + n * step) * day <= limits.to; n++) takePeriod(n)
  return counter
}

/** The budget steps it takes to find the days of one period. */
function effortOf({ byDay, byWeekNumber, byYearDay, byMonth, byMonthDay }: Rule): number {
  const looks = byWeekNumber || byYearDay ? 366 : (byMonth?.length ?? 1) * (byMonthDay?.length ?? 1)
  return 1 + (looks * (1 + (byDay?.length ?? 0) / 2)) / 8
}

/** Whether every period holds as many occurrences as any other, except the first, which DTSTART may cut. */
function isEven(rule: Rule): boolean {
  if (rule.byMonth) return false
  return rule.frequency === 'WEEKLY' || (rule.frequency === 'DAILY' && !rule.byMonthDay && !rule.byDay)
}

function sizeOf(rule: Rule, candidates: number): number {
  return picked(rule, candidates)?.length ?? candidates
}

function takeDays(
  counter: Counter,
  rule: Rule,
  days: readonly number[],
  times: Times,
  limits: Limits,
  budget: Budget,
): void {
  const candidate = (index: number) => (days[Math.floor(index / times.many)] ?? 0) * day + times.at(index % times.many)
  const indexes = picked(rule, days.length * times.many)
  if (indexes) {
    for (const index of indexes) if (!counter.isDone) takeCandidate(counter, candidate(index), limits, budget)
    return
  }
  const early = days.filter((d) => (d + 1) * day <= limits.from && d * day > limits.start).length
  const isUncut = early === days.length || (days[0] ?? 0) * day > limits.start
  const skipped = isUncut && rule.skip === 'OMIT' ? early * times.many : 0
  counter.counted += skipped
  for (let index = skipped; index < days.length * times.many && !counter.isDone; index++) {
    takeCandidate(counter, candidate(index), limits, budget)
  }
}
