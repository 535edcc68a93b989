/** Minutes of the day for what was said of the clock; a bare hour is looked for within working hours, and refused when either half fits. */

import type { Assumption } from '../question.ts'
import type { Part } from '../words/vocabulary.ts'
import { halved, partTable } from './day-parts.ts'
import type { Clock } from './piece.ts'
import type { Time } from './span.ts'

export interface Hours {
  /** minutes after midnight; `end` may lie past 1440, then it is on the next day */
  readonly start: number
  /** undefined: a point in time */
  readonly end: number | undefined
}

export interface WorkingTime {
  readonly start: number
  readonly end: number
}

/** Every reading; more than one when nothing decides. */
export interface HoursRead {
  readonly readings: readonly Hours[]
  readonly assumed: readonly Assumption[]
}

const dayEnd = 24 * 60

export function hoursOf(time: Time, said: string, working: WorkingTime): HoursRead {
  switch (time.kind) {
    case 'point':
      return points(time.clock, time.part, said, working, (start) => ({ start, end: undefined }))
    case 'after':
      return points(time.clock, time.part, said, working, (start) => ({ start, end: dayEnd }))
    case 'before':
      return points(time.clock, time.part, said, working, (end) => ({ start: 0, end }))
    case 'range':
      return range(time, said, working)
    case 'part':
      return part(time.part, time.shade, said)
    case 'after-part':
      return { readings: [{ start: partTable[time.part][1], end: dayEnd }], assumed: [assumedPart(time.part, said)] }
    case 'before-part':
      return { readings: [{ start: 0, end: partTable[time.part][0] }], assumed: [assumedPart(time.part, said)] }
  }
}

function assumedPart(which: Part, said: string): Assumption {
  const [from, to] = partTable[which]
  return { kind: 'part-of-day', said, from: clockText(from), to: clockText(to) }
}

function part(which: Part, shade: 'early' | 'late' | undefined, said: string): HoursRead {
  const [from, to] = partTable[which]
  const middle = (from + to) / 2
  const start = shade === 'late' ? middle : from
  const end = shade === 'early' ? middle : to
  return {
    readings: [{ start, end }],
    assumed: [{ kind: 'part-of-day', said, from: clockText(start), to: clockText(end) }],
  }
}

export function clockText(minutes: number): string {
  const hour = Math.floor(minutes / 60)
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const minutesOf = ({ hour, minute }: Clock) => hour * 60 + minute

/** Both halves of the day for a clock that leaves them open. */
function halves(clock: Clock): readonly number[] {
  const minutes = minutesOf(clock)
  if (clock.sure) return [minutes]
  return clock.hour === 12 ? [minutes, minutes - 720] : [minutes, minutes + 720]
}

function points(
  clock: Clock,
  hint: Part | undefined,
  said: string,
  working: WorkingTime,
  shape: (minutes: number) => Hours,
): HoursRead {
  const known = hint ? halved(clock, hint) : clock
  const all = halves(known)
  if (all.length === 1) return { readings: all.map(shape), assumed: [] }
  const inside = all.filter((minutes) => minutes >= working.start && minutes <= working.end)
  const [only] = inside
  if (inside.length === 1 && only !== undefined)
    return { readings: [shape(only)], assumed: [{ kind: 'hour', said, time: clockText(only) }] }
  return { readings: (clock.written ? [minutesOf(clock)] : [...all].sort((a, b) => a - b)).map(shape), assumed: [] }
}

function range(
  { start, end, part: hint }: Extract<Time, { kind: 'range' }>,
  said: string,
  working: WorkingTime,
): HoursRead {
  const last = hint ? halved(end, hint) : end
  const readings = last.sure ? fromEnd(start, last) : start.sure ? [fromStart(start, last)] : bothOpen(start, last)
  if (readings.length < 2) return { readings, assumed: [] }
  const [only, ...others] = likeliest(readings, working)
  if (only && others.length === 0)
    return { readings: [only], assumed: [{ kind: 'hour', said, time: clockText(only.start) }] }
  return { readings: start.written && end.written ? readings.slice(0, 1) : readings, assumed: [] }
}

/** The readings that end on their own day, or else those with most ends within working hours; all when nothing tells them apart. */
function likeliest(readings: readonly Hours[], working: WorkingTime): readonly Hours[] {
  const sameDay = readings.filter(({ end }) => (end ?? 0) <= dayEnd)
  if (sameDay.length === 1) return sameDay
  const score = ({ start, end }: Hours) => inside(start, working) + inside(end ?? 0, working)
  const best = Math.max(...readings.map(score))
  return best > 0 ? readings.filter((one) => score(one) === best) : readings
}

const inside = (minutes: number, { start, end }: WorkingTime) => (minutes >= start && minutes <= end ? 1 : 0)

/** The end is known: the start is the nearest one before it, or as written when the end is on the 24-hour clock. */
function fromEnd(start: Clock, end: Clock): readonly Hours[] {
  const finish = minutesOf(end)
  const before = halves(start).filter((minutes) => minutes < finish)
  if (before.length === 0) return [{ start: Math.max(...halves(start)), end: finish + dayEnd }]
  const isAsWritten = end.half === undefined && end.hour > 12 && start.hour >= earliestHour
  const begin = isAsWritten && before.includes(minutesOf(start)) ? minutesOf(start) : Math.max(...before)
  return [{ start: begin, end: finish }]
}

/** Nobody means an earlier hour of the morning by a bare number. */
const earliestHour = 6

/** The start is known: the end is the next one after it. */
function fromStart(start: Clock, end: Clock): Hours {
  const begin = minutesOf(start)
  const after = halves(end).filter((minutes) => minutes > begin)
  return { start: begin, end: after.length > 0 ? Math.min(...after) : Math.min(...halves(end)) + dayEnd }
}

function bothOpen(start: Clock, end: Clock): readonly Hours[] {
  return [...halves(start)]
    .sort((a, b) => a - b)
    .map((begin) => fromStart({ ...start, hour: Math.floor(begin / 60), sure: true }, end))
}
