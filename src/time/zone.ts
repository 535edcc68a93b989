/** Wall clock to instants and back: the only file that knows time zones. Instants are epoch milliseconds, zones IANA names. */
import { Temporal } from 'temporal-polyfill'

/** A day in the calendar, without a zone: 2026-11-24. */
export interface PlainDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface WallClock extends PlainDay {
  readonly hour: number
  readonly minute: number
}

const known = new Map<string, boolean>()

/** Whether the zone is one this program can compute with (IANA name, any case). */
export function isTimeZone(zone: string): boolean {
  const before = known.get(zone)
  if (before !== undefined) return before
  const valid = zone.length <= 64 && hasRules(zone)
  if (known.size < 2_000) known.set(zone, valid)
  return valid
}

function hasRules(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** A wall-clock time that does not exist moves forward by the gap, one that comes twice is the first (RFC 5545, 3.3.5). */
export function instantOf(wall: WallClock, zone: string): number {
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

/** The first instant of the day: not always 00:00, some zones skip midnight. */
export function startOfDay(day: PlainDay, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds
}

export function wallClockAt(instant: number, zone: string): WallClock & { readonly weekday: Weekday } {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  const { year, month, day, hour, minute } = at
  return { year, month, day, hour, minute, weekday: weekdays[at.dayOfWeek - 1] ?? 'monday' }
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** The day `count` days later (earlier when negative). */
export function addDays(day: PlainDay, count: number): PlainDay {
  const { year, month, day: d } = Temporal.PlainDate.from(day).add({ days: count })
  return { year, month, day: d }
}

/** The day it is then and there, YYYY-MM-DD. */
export function dayAt(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
}
