/** The stretches of time a sentence speaks of, whatever it wants: nothing, some, or an unclear one. */
import type { Circumstances, Unclear, When, Whens } from '../question.ts'
import type { Line } from '../words/line.ts'
import { eachDay } from './each-day.ts'
import type { Span } from './span.ts'
import type { Spoken } from './spoken.ts'
import { type Frame, type Reading, whenOf } from './whens.ts'

export interface TimeRead {
  readonly found:
    | { readonly kind: 'none' }
    | { readonly kind: 'whens'; readonly whens: Whens }
    | { readonly kind: 'unclear'; readonly because: Unclear; readonly readings: readonly When[] }
  /** what the first stretch was said by: a day, a time of the day, or both */
  readonly shape: 'none' | 'days' | 'time' | 'both'
  /** the day was said by its weekday alone: "and Wednesday?" */
  readonly byWeekday: boolean
  /** a length that was said, in minutes */
  readonly minutes: number | undefined
  /** which words spoke of time: their places in the line */
  readonly taken: ReadonlySet<number>
}

const officeHours = { start: 9 * 60, end: 17 * 60 }

/** `spoken`: what the line says of time. */
export function readTime(line: Line, spoken: Spoken, circumstances: Circumstances): TimeRead {
  const { spans, loose, isNonsense, minutes, taken } = spoken
  const frame = frameOf(line, spoken, circumstances)
  const readings = spans.flatMap((span) => readingsOf(span, frame))
  return {
    found: isNonsense ? { kind: 'unclear', because: 'no-such-date', readings: [] } : together(readings, loose),
    shape: shapeOf(spans[0]),
    byWeekday: isByWeekday(spans[0]),
    minutes,
    taken,
  }
}

/** A time on several days has one reading a day; days on which it is over are left out. */
function readingsOf(span: Span, frame: Frame): readonly Told[] {
  const isAnd = span.isAnd === true
  const all = eachDay(span, frame.line.today).map((one) => ({ reading: whenOf(one, frame), isAnd }))
  const ahead = all.filter(({ reading }) => !(reading.kind === 'unclear' && reading.because === 'past'))
  return ahead.length > 0 ? ahead : all.slice(0, 1)
}

function shapeOf(span: Span | undefined): TimeRead['shape'] {
  if (!span) return 'none'
  if (span.full || span.moment || (span.days && span.time)) return 'both'
  return span.days ? 'days' : 'time'
}

function isByWeekday(span: Span | undefined): boolean {
  const said = span?.days?.kind === 'day' ? span.days.day : undefined
  return said !== undefined && Object.keys(said).join() === 'weekday'
}

function frameOf(
  line: Line,
  { zone, days, minutes }: Spoken,
  { now, timeZone, workingHours = officeHours }: Circumstances,
): Frame {
  return { line, now, timeZone: zone ?? timeZone, saidZone: zone, days, workingHours, minutes }
}

/** "Monday and Tuesday" is one stretch of two days; "Monday or Tuesday" is two questions. */
function joinedDays(readings: readonly Told[]): readonly When[] {
  const whens: When[] = []
  for (const { reading, isAnd } of readings) {
    if (reading.kind !== 'when') continue
    const last = whens.at(-1)
    const { when } = reading
    const goesOn = isAnd && last?.grain === 'days' && when.grain === 'days' && last.end === when.start
    if (goesOn) whens[whens.length - 1] = { ...last, end: when.end, said: `${last.said} + ${when.said}` }
    else whens.push(when)
  }
  return whens
}

interface Told {
  readonly reading: Reading
  readonly isAnd: boolean
}

function together(readings: readonly Told[], loose: boolean): TimeRead['found'] {
  const unclear = readings.find(({ reading }) => reading.kind === 'unclear')?.reading
  if (unclear?.kind === 'unclear') return unclear
  const whens = joinedDays(readings)
  const [first, ...rest] = whens
  if (!first) return { kind: 'none' }
  if (loose && rest.length > 0) return { kind: 'unclear', because: 'two-dates', readings: whens }
  return { kind: 'whens', whens: [first, ...rest] }
}
