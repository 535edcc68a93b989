/** Calendars as iCalendar files on the web, one per person, fetched again only when they changed. */
import type { Looked } from '../freebusy/entry.ts'
import { isFault } from '../freebusy/fault.ts'
import { readCalendar } from '../freebusy/ics.ts'
import { type Remembered, remembered } from '../freebusy/remembered.ts'
import { addressIn } from '../freebusy/status.ts'
import type { Person } from '../policy/person.ts'
import type { Calendar, Clock } from '../ports.ts'
import type { AddressOf } from './calendar-address.ts'
import { type Places, placesIn } from './calendar-place.ts'
import type { HttpAnswer } from './http-answer.ts'

export interface UrlCalendarOptions {
  readonly places: Places
  readonly addressOf: AddressOf
  readonly clock: Clock
  /** how long a calendar is used again without asking whether it changed */
  readonly freshMs?: number
  /** bytes of all calendars kept in memory together; the least recently used go first */
  readonly mostKept?: number
  /** a larger calendar is not read */
  readonly mostBytes?: number
}

interface Kept {
  readonly at: number
  readonly size: number
  /** what the server is asked with, so that it sends nothing when nothing changed */
  readonly validators: Readonly<Record<string, string>>
  readonly answer: Remembered
}

type Fetched = { readonly kind: 'kept'; readonly kept: Kept } | { readonly kind: 'none'; readonly because: string }

/**
 * Unknown: no address, no answer, no whole calendar, or a server that cannot say whether it changed; an old copy is not used then.
 * Asks with If-None-Match or If-Modified-Since (RFC 9110, 13.1). Never follows where `places` does not allow.
 */
export function urlCalendar(options: UrlCalendarOptions): Calendar {
  const { clock, addressOf, freshMs = 30_000, mostKept = 200_000_000, mostBytes = 32 * 1024 * 1024 } = options
  const ask = placesIn(options.places)
  const calendars = new Map<string, Kept>()
  const underWay = new Map<string, Promise<Fetched>>()

  const fetched = async (key: string, url: string, owners: readonly string[]): Promise<Fetched> => {
    const before = calendars.get(key)
    if (before && clock.now() - before.at < freshMs) return { kind: 'kept', kept: before }
    const headers = { Accept: 'text/calendar', ...before?.validators }
    const answer = await ask(url, { headers, mostBytes })
    const found = read(answer, before, owners, clock.now())
    if (found.kind === 'none') return found
    // last in the map is most recently fetched
    calendars.delete(key)
    calendars.set(key, found.kept)
    forget(calendars, mostKept)
    return found
  }

  const find = (person: Person, url: string): Promise<Fetched> => {
    const owners = [person.address, ...person.aliases].map(addressIn)
    const key = [url, ...owners].join(' ')
    const before = underWay.get(key)
    if (before) return before
    const now = fetched(key, url, owners).finally(() => underWay.delete(key))
    underWay.set(key, now)
    return now
  }

  return {
    async entries({ target, stretch }): Promise<Looked> {
      const url = addressOf(target.address)
      if (!url) return { kind: 'unknown', because: 'there is no address of a calendar' }
      const found = await find(target, url)
      if (found.kind === 'none') return { kind: 'unknown', because: found.because }
      return found.kept.answer(stretch, target.timeZone)
    },
  }
}

function read(answer: HttpAnswer, before: Kept | undefined, owners: readonly string[], at: number): Fetched {
  if (answer.kind === 'failed') return { kind: 'none', because: answer.because }
  if (answer.status === 304 && before) return { kind: 'kept', kept: { ...before, at } }
  if (answer.status !== 200) return { kind: 'none', because: `status ${answer.status}` }
  const calendar = readCalendar(answer.text, owners)
  if (isFault(calendar)) return { kind: 'none', because: calendar.because }
  const size = answer.text.length
  return { kind: 'kept', kept: { at, size, validators: validatorsFrom(answer.headers), answer: remembered(calendar) } }
}

function validatorsFrom(headers: Headers): Record<string, string> {
  const tag = headers.get('etag')
  const changed = headers.get('last-modified')
  if (tag) return { 'If-None-Match': tag }
  return changed ? { 'If-Modified-Since': changed } : {}
}

function forget(calendars: Map<string, Kept>, mostKept: number): void {
  let size = 0
  for (const { size: one } of calendars.values()) size += one
  for (const [key, kept] of calendars) {
    if (size <= mostKept) return
    calendars.delete(key)
    size -= kept.size
  }
}
