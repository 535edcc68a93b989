/** From days and hours to instants: the stretches that were asked about, or why they cannot be told. */
import { isoDay } from '../../time/calendar.ts'
import { plainDay } from '../../time/days.ts'
import { dayNumberAt, instantOf, startOfDay } from '../../time/zone.ts'
import type { Assumption, Unclear, When } from '../question.ts'
import type { Line } from '../words/line.ts'
import { type Hours, type HoursRead, hoursOf, type WorkingTime } from './hours.ts'
import { resolveDay } from './resolve-day.ts'
import { type DayRun, resolveDays } from './resolve-days.ts'
import type { Days, Full, Span } from './span.ts'

/** What is needed to turn a wall clock into instants. */
export interface Frame {
  readonly line: Line
  readonly now: number
  /** the zone of the clock: the asker's, or the one said aloud */
  readonly timeZone: string
  /** the zone that was said aloud */
  readonly saidZone: string | undefined
  readonly workingHours: WorkingTime
  /** a length of whole days said in the sentence: "from Monday for 3 days" */
  readonly days: number | undefined
  /** a length said in the sentence */
  readonly minutes: number | undefined
}

export type Reading =
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'unclear'; readonly because: Unclear; readonly readings: readonly When[] }

type Open = Extract<Days, { kind: 'open' }>
type Run = Extract<DayRun, { kind: 'run' }>

/** Minutes assumed for a point in time. */
const assumedMinutes = 30
const minute = 60_000

export function whenOf(span: Span, frame: Frame): Reading {
  if (span.moment) return momentWhen(span, frame, span.moment)
  if (span.full) return fullWhen(span, frame, span.full)
  if (!span.time) return wholeDays(span, frame)
  const said = saidIn(span, frame)
  const hours = hoursOf(span.time, said, frame.workingHours)
  return span.days ? hoursOnDays(span, frame, hours, span.days) : hoursSoon(span, frame, hours)
}

function saidIn({ from, to }: Span, { line }: Frame): string {
  return line.text.slice(line.words[from]?.from ?? 0, line.words[to - 1]?.to ?? 0)
}

export function instantAt(day: number, minutes: number, zone: string): number {
  const on = day + Math.floor(minutes / 1440)
  const rest = minutes % 1440
  if (rest === 0) return startOfDay(plainDay(on), zone)
  return instantOf({ ...plainDay(on), hour: Math.floor(rest / 60), minute: rest % 60 }, zone)
}

function make(
  span: Span,
  frame: Frame,
  start: number,
  end: number,
  grain: When['grain'],
  assumed: readonly Assumption[],
): When {
  const zone = frame.saidZone === undefined ? {} : { timeZone: frame.saidZone }
  return { start, end, grain, said: saidIn(span, frame), assumed, ...zone }
}

function momentWhen(span: Span, frame: Frame, { minutes, until }: NonNullable<Span['moment']>): Reading {
  const start = frame.now + minutes * minute
  if (until !== undefined)
    return { kind: 'when', when: make(span, frame, frame.now, frame.now + until * minute, 'time', []) }
  return { kind: 'when', when: point(span, frame, start, []) }
}

/** A point in time, with the length that was said or is assumed. */
function point(span: Span, frame: Frame, start: number, assumed: readonly Assumption[]): When {
  if (frame.minutes !== undefined) return make(span, frame, start, start + frame.minutes * minute, 'time', assumed)
  const length: Assumption = { kind: 'length', minutes: assumedMinutes }
  return make(span, frame, start, start + assumedMinutes * minute, 'point', [...assumed, length])
}

function wholeDays(span: Span, frame: Frame): Reading {
  const days = span.days && resolveDays(span.days, frame.line.today)
  if (!days) return { kind: 'unclear', because: 'no-such-date', readings: [] }
  if (days.kind === 'problem') return problem(span, frame, days)
  const isBegun = span.days?.kind === 'day' || (span.days?.kind === 'open' && span.days.lead === 'from')
  const end = isBegun && frame.days !== undefined ? days.start + frame.days : days.end
  return { kind: 'when', when: daysWhen(span, frame, days.start, end) }
}

function daysWhen(span: Span, frame: Frame, start: number, end: number): When {
  const zone = frame.timeZone
  return make(span, frame, instantAt(start, 0, zone), instantAt(end, 0, zone), 'days', dayAssumed(span, frame, start))
}

/** A weekday or a date without a year leaves open which one; the answer shows what it was taken for. */
function dayAssumed(span: Span, frame: Frame, day: number): readonly Assumption[] {
  const said = span.days?.kind === 'day' ? span.days.day : undefined
  const isOpen = said !== undefined && said.exact === undefined && said.year === undefined
  return isOpen ? [{ kind: 'day', said: saidIn(span, frame), day: isoDay(day) }] : []
}

function problem(span: Span, frame: Frame, { because, readings }: Extract<DayRun, { kind: 'problem' }>): Reading {
  const { today } = frame.line
  return {
    kind: 'unclear',
    because,
    readings: readings.filter((day) => day >= today).map((day) => daysWhen(span, frame, day, day + 1)),
  }
}

function fullWhen(span: Span, frame: Frame, full: Full): Reading {
  const first = resolveDay(full.first, frame.line.today)
  if (first.kind === 'problem') return problem(span, frame, first)
  const last = resolveDay(full.last, full.last.weekday === undefined ? frame.line.today : first.day - 1)
  if (last.kind === 'problem') return problem(span, frame, last)
  const [start] = hoursOf({ kind: 'point', clock: full.start }, '', frame.workingHours).readings
  const [end] = hoursOf({ kind: 'point', clock: full.end }, '', frame.workingHours).readings
  if (!start || !end) return { kind: 'unclear', because: 'two-dates', readings: [] }
  const from = instantAt(first.day, start.start, frame.timeZone)
  const to = instantAt(last.day, end.start, frame.timeZone)
  if (to <= from) return { kind: 'unclear', because: 'two-dates', readings: [] }
  return checked(frame, make(span, frame, from, to, 'time', []))
}

function hoursOnDays(span: Span, frame: Frame, hours: HoursRead, days: NonNullable<Span['days']>): Reading {
  const run = resolveDays(days, frame.line.today)
  if (run.kind === 'problem') return withHours(span, frame, hours, run)
  const isOpen =
    days.kind === 'open' && (span.time?.kind === 'point' || (span.time?.kind === 'part' && days.lead !== 'from'))
  if (isOpen) return choose(hours.readings.map((one) => openWhen(span, frame, one, days.lead, run)))
  const assumed = [...dayAssumed(span, frame, run.start), ...hours.assumed]
  return choose(
    hours.readings.map((one) => onDay(span, frame, run.start, one, assumed)).map((when) => checked(frame, when)),
  )
}

/** "until Friday 3pm", "tot morgenmiddag", "from Monday 9 o'clock": the day's open end or start is at that time. */
function openWhen(span: Span, frame: Frame, at: Hours, lead: Open['lead'], run: Run): Reading {
  const { today } = frame.line
  const { timeZone } = frame
  if (lead === 'until' || lead === 'before') {
    const end = instantAt(lead === 'until' ? run.end - 1 : run.end, at.start, timeZone)
    return checked(frame, make(span, frame, instantAt(today, 0, timeZone), end, 'time', []))
  }
  const start =
    lead === 'from' ? instantAt(run.start, at.start, timeZone) : instantAt(run.start - 1, at.end ?? at.start, timeZone)
  return checked(frame, make(span, frame, start, instantAt(run.end, 0, timeZone), 'time', []))
}

/** The readings of a doubtful day keep the time that was said. */
function withHours(span: Span, frame: Frame, hours: HoursRead, run: Extract<DayRun, { kind: 'problem' }>): Reading {
  const [one] = hours.readings
  const readings = one ? run.readings.map((day) => onDay(span, frame, day, one, hours.assumed)) : []
  return { kind: 'unclear', because: run.because, readings: readings.filter(({ start }) => start >= frame.now) }
}

function onDay(span: Span, frame: Frame, day: number, { start, end }: Hours, assumed: readonly Assumption[]): When {
  const from = instantAt(day, start, frame.timeZone)
  if (end === undefined) return point(span, frame, from, assumed)
  const isRunningOn = span.time?.kind === 'after' && frame.minutes !== undefined
  if (isRunningOn && startsFrom(span, frame)) return point(span, frame, from, assumed)
  return make(span, frame, from, Math.max(instantAt(day, end, frame.timeZone), from + minute), 'time', assumed)
}

/** "for 7 hours from 9:30": the length ends what "from" began. */
function startsFrom({ from }: Span, { line }: Frame): boolean {
  return line.words.slice(Math.max(0, from - 3), from + 8).some((word) => word.sense?.roles.has('from'))
}

function checked(frame: Frame, when: When): Reading {
  const isPast = when.grain === 'point' ? when.start < frame.now - (frame.now % minute) : when.end <= frame.now
  return isPast ? { kind: 'unclear', because: 'past', readings: [] } : { kind: 'when', when }
}

/** One reading that is not past is the answer; two are a question back. */
function choose(readings: readonly Reading[]): Reading {
  const open = readings.filter((one) => one.kind === 'when')
  const [only] = open
  if (open.length === 1 && only) return only
  if (open.length === 0) return readings[0] ?? { kind: 'unclear', because: 'past', readings: [] }
  return { kind: 'unclear', because: 'hour-either', readings: open.map(({ when }) => when) }
}

/** A time without a day is today's, or tomorrow's when it is over. */
function hoursSoon(span: Span, frame: Frame, hours: HoursRead): Reading {
  const day = todayIn(frame)
  const readings = hours.readings.map((one): Reading => {
    const today = checked(frame, onDay(span, frame, day, one, soonAssumed(span, frame, day, hours)))
    return today.kind === 'when'
      ? today
      : { kind: 'when', when: onDay(span, frame, day + 1, one, soonAssumed(span, frame, day + 1, hours)) }
  })
  return choose(readings)
}

function soonAssumed(span: Span, frame: Frame, day: number, hours: HoursRead): readonly Assumption[] {
  return [{ kind: 'day', said: saidIn(span, frame), day: isoDay(day) }, ...hours.assumed]
}

/** Today in the zone the clock is read in, which may be another day than the asker's. */
function todayIn(frame: Frame): number {
  return frame.saidZone === undefined ? frame.line.today : dayNumberAt(frame.now, frame.saidZone)
}
