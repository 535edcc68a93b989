/** When a rule of hours, minutes or seconds comes round: instants, in order, so that the hour that comes twice counts twice. */
import { day, hour, minute, second } from '../time/days.ts'
import { type Clocks, instantAt, wallAt } from '../time/offsets.ts'
import type { Budget } from './budget.ts'
import type { Rule } from './rule.ts'
import { type Counter, type Limits, newCounter, pay, takeCandidate } from './rule-counter.ts'
import { isNamedDay } from './rule-days.ts'
import { picked, type Times, timesOfHour, timesOfMinute } from './rule-times.ts'

/** Instants from `limits.from` to `limits.to`; `limits.start` is the instant of DTSTART. */
export function hourRuleInstants(rule: Rule, clocks: Clocks, limits: Limits, budget: Budget): Counter {
  const unit = unitOf(rule)
  const grid: Grid = { clocks, start: wallAt(limits.start, clocks), step: rule.interval * unit }
  const times = timesOf(rule, grid.start)
  const counter = newCounter()
  const many = (wanted: number) => picked(rule, wanted)?.length ?? wanted
  let at = limits.start
  const near = Math.floor((limits.from - limits.start) / grid.step) - 1
  if (near > 0 && (rule.count === undefined || (near > walked && isEven(rule)))) {
    at = atOrBefore(grid, limits.from - grid.step)
    counter.counted = Math.round((at - limits.start) / grid.step) * many(times?.many ?? 1)
  }
  while (!counter.isDone && at - unit <= limits.to) {
    pay(counter, 1, budget)
    const reading = wallAt(at, clocks)
    const wait = untilNamed(rule, reading)
    if (wait === 0)
      takeTimes(counter, rule, times, at - (times ? reading - Math.floor(reading / unit) * unit : 0), limits, budget)
    at = wait > grid.step ? Math.max(next(grid, at), atOrBefore(grid, at + wait)) : next(grid, at)
  }
  return counter
}

/** Steps that are walked one by one for the sake of COUNT; beyond, the hour that comes twice is not looked for. */
const walked = 20_000

/** The readings a rule steps through: DTSTART's and every `step` of the wall clock from it. */
interface Grid {
  readonly clocks: Clocks
  readonly start: number
  readonly step: number
}

function beyondGrid(grid: Grid, instant: number): number {
  const from = wallAt(instant, grid.clocks) - grid.start
  return from - Math.floor(from / grid.step) * grid.step
}

function atOrBefore(grid: Grid, instant: number): number {
  return instantAt(wallAt(instant, grid.clocks) - beyondGrid(grid, instant), grid.clocks)
}

/**
 * The next instant whose reading is on the grid. A reading that comes twice is met twice; one that never comes is met when
 * the clocks have gone forward.
 */
function next(grid: Grid, at: number): number {
  const then = at + grid.step
  const beyond = beyondGrid(grid, then)
  if (beyond === 0) return then
  const back = then - beyond
  if (back > at && beyondGrid(grid, back) === 0) return back
  const isForward = wallAt(then, grid.clocks) - wallAt(at, grid.clocks) > grid.step
  return isForward ? then : then + grid.step - beyond
}

function unitOf(rule: Rule): number {
  if (rule.frequency === 'HOURLY') return hour
  return rule.frequency === 'MINUTELY' ? minute : second
}

/** Times the rule puts into each hour or minute; undefined: the step itself is the time. */
function timesOf(rule: Rule, start: number): Times | undefined {
  if (rule.frequency === 'HOURLY' && (rule.byMinute || rule.bySecond)) return timesOfHour(rule, start)
  return rule.frequency === 'MINUTELY' && rule.bySecond ? timesOfMinute(rule, start) : undefined
}

function isEven(rule: Rule): boolean {
  if (rule.byMonth || rule.byMonthDay || rule.byYearDay || rule.byDay || rule.byHour) return false
  return rule.frequency === 'HOURLY' || (!rule.byMinute && (rule.frequency === 'MINUTELY' || !rule.bySecond))
}

/** Clocks change by less than this within a day; they do so on the full hour or within the first one that is left out. */
const slack = 3 * hour

/** Milliseconds that can be passed over because the rule names nothing in them; 0 when it names this one. */
function untilNamed(rule: Rule, reading: number): number {
  const dayNumber = Math.floor(reading / day)
  const inDay = reading - dayNumber * day
  if (!isNamedDay(rule, dayNumber)) return Math.max(hour - (inDay % hour), day - inDay - slack)
  const inHour = inDay % hour
  if (rule.byHour && !rule.byHour.includes(Math.floor(inDay / hour))) return hour - inHour
  if (rule.frequency === 'HOURLY') return 0
  const wait = untilOneOf(rule.byMinute, inHour, minute)
  return wait > 0 || rule.frequency === 'MINUTELY' ? wait : untilOneOf(rule.bySecond, inHour % minute, second)
}

/** Until one of the minutes of an hour, or seconds of a minute, or its end; 0 within one, or when all will do. */
function untilOneOf(named: readonly number[] | undefined, time: number, unit: number): number {
  const now = Math.floor(time / unit)
  if (!named || named.includes(now)) return 0
  return (named.find((n) => n > now) ?? 60) * unit - time
}

function takeTimes(
  counter: Counter,
  rule: Rule,
  times: Times | undefined,
  from: number,
  limits: Limits,
  budget: Budget,
): void {
  const many = times?.many ?? 1
  const candidate = (index: number) => from + (times?.at(index) ?? 0)
  const indexes = picked(rule, many)
  for (let n = 0; n < (indexes?.length ?? many) && !counter.isDone; n++) {
    takeCandidate(counter, candidate(indexes?.[n] ?? n), limits, budget)
  }
}
