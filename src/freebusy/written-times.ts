/** Properties that name times: DTSTART, EXDATE, RDATE, FREEBUSY and their like, with the zone they are written in. */
import { type Clocks, utc } from '../time/offsets.ts'
import { type Property, parameter } from './content-lines.ts'
import { type Fault, fault } from './fault.ts'
import { type Duration, type Moment, readDuration, readWritten } from './moment.ts'

/** The clocks a TZID of this file stands for; undefined when nobody knows. */
export type ClocksFor = (timeZoneId: string) => Clocks | undefined

/** How long something takes: up to a moment, for a duration, or until the clocks of its start have moved on by so much. */
export type Length =
  | { readonly kind: 'apart'; readonly readings: number }
  | { readonly kind: 'until'; readonly end: Moment }
  | { readonly kind: 'for'; readonly duration: Duration }

export interface Period {
  readonly start: Moment
  /** undefined for a mere date or date-time */
  readonly length: Length | undefined
}

export function readMoment(property: Property, clocksFor: ClocksFor): Moment | Fault {
  return momentOf(property.value, property, clocksFor)
}

/** A comma-separated list of moments or periods, in order. */
export function readPeriods(property: Property, clocksFor: ClocksFor): readonly (Period | Fault)[] {
  const values = property.value.split(',').filter((value) => value.trim() !== '')
  return values.map((value) => readPeriod(value, property, clocksFor))
}

function readPeriod(value: string, property: Property, clocksFor: ClocksFor): Period | Fault {
  const [from = '', to] = value.split('/')
  const start = momentOf(from, property, clocksFor)
  if ('because' in start) return start
  if (to === undefined) return { start, length: undefined }
  const duration = readDuration(to)
  if (duration) return { start, length: { kind: 'for', duration } }
  const end = momentOf(to, property, clocksFor)
  return 'because' in end ? end : { start, length: { kind: 'until', end } }
}

function momentOf(value: string, property: Property, clocksFor: ClocksFor): Moment | Fault {
  const written = readWritten(value)
  if (!written) return fault(`${property.name} is no time`)
  const isDate = written.isDate || parameter(property, 'VALUE')?.toUpperCase() === 'DATE'
  if (isDate) return { wall: midnight(written.wall), clocks: undefined, isDate }
  if (written.utc) return { wall: written.wall, clocks: utc, isDate }
  const zone = parameter(property, 'TZID')
  if (zone === undefined) return { wall: written.wall, clocks: undefined, isDate }
  const clocks = clocksFor(zone)
  return clocks ? { wall: written.wall, clocks, isDate } : fault(`nobody knows the time zone ${zone.slice(0, 80)}`)
}

function midnight(wall: number): number {
  return Math.floor(wall / 86_400_000) * 86_400_000
}
