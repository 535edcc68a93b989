/** Microsoft Graph's ways of writing time and zones, as instants and IANA names. */
import { z } from 'zod'
import { instantOf } from '../time/zone.ts'
import { zoneNamed } from '../time/zone-names.ts'

/** dateTimeTimeZone (Graph reference): wall clock with up to seven decimals, and a Windows or IANA zone name. */
export const dateTimeTimeZone = z.object({ dateTime: z.string(), timeZone: z.string() })

const wallClock = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/

/** Epoch milliseconds, whole seconds; undefined when date or zone cannot be read. */
export function instantFrom(written: z.infer<typeof dateTimeTimeZone>): number | undefined {
  const parts = wallClock.exec(written.dateTime)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second = '00', offset] = parts
  const zone = ianaZone(written.timeZone)
  const asUtc = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset ?? 'Z'}`)
  if (Number.isNaN(asUtc) || !zone) return undefined
  if (offset || zone === 'UTC') return asUtc
  const wall = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
  }
  return instantOf(wall, zone) + Number(second) * 1_000
}

/** An IANA zone from a Windows or IANA name; undefined for names that stand for no zone ("Customized Time Zone"). */
export function ianaZone(name: string): string | undefined {
  return /^(utc|tzone:\/\/microsoft\/utc)$/i.test(name) ? 'UTC' : zoneNamed(name)
}

/** As getSchedule wants it, in UTC. */
export function writtenInUtc(instant: number): { readonly dateTime: string; readonly timeZone: 'UTC' } {
  return { dateTime: new Date(instant).toISOString().slice(0, 19), timeZone: 'UTC' }
}
