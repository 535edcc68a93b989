/** Wall clock to instants and back: the only file that knows time zones. Instants are epoch milliseconds, zones IANA names. */
import type { PlainDay } from './days.ts'
import { clocksOf, instantAt, wallAt } from './offsets.ts'

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
export function instantOf({ year, month, day, hour, minute }: WallClock, zone: string): number {
  return instantAt(Date.UTC(year, month - 1, day, hour, minute), clocksOf(zone))
}

/** The first instant of the day: not always 00:00, some zones skip midnight. */
export function startOfDay({ year, month, day }: PlainDay, zone: string): number {
  return instantOf({ year, month, day, hour: 0, minute: 0 }, zone)
}

export function wallClockAt(instant: number, zone: string): WallClock & { readonly weekday: Weekday } {
  const wall = new Date(wallAt(instant, clocksOf(zone)))
  const weekday = weekdays[(wall.getUTCDay() + 6) % 7] ?? 'monday'
  const { year, month, day } = plainDayOf(wall)
  return { year, month, day, hour: wall.getUTCHours(), minute: wall.getUTCMinutes(), weekday }
}

function plainDayOf(wall: Date): PlainDay {
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() }
}

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** The day `count` days later (earlier when negative). */
export function addDays({ year, month, day }: PlainDay, count: number): PlainDay {
  return plainDayOf(new Date(Date.UTC(year, month - 1, day + count)))
}

/** The day it is then and there, as a number (days.ts). */
export function dayNumberAt(instant: number, zone: string): number {
  return Math.floor(wallAt(instant, clocksOf(zone)) / 86_400_000)
}

/** The same, YYYY-MM-DD. */
export function dayAt(instant: number, zone: string): string {
  return new Date(wallAt(instant, clocksOf(zone))).toISOString().slice(0, 10)
}
