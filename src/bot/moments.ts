/** Writes instants and stretches of time as the reader would: locale, zone and language of the person. */
import type { Interval } from '../time/interval.ts'
import { addDays, startOfDay, wallClockAt } from '../time/zone.ts'
import type { Reader } from './reader.ts'

type Writer = 'time' | 'day' | 'longDay' | 'date' | 'offset'
const shapes: Record<Writer, Intl.DateTimeFormatOptions> = {
  time: { hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  offset: { hour: 'numeric', timeZoneName: 'shortOffset' },
}

export type Place = Pick<Reader, 'language' | 'locale' | 'timeZone'>

/** Writes instants of one kind for one place. */
type Hand = (instant: number) => string

/** Making a formatter costs a hundred times more than using it; locale and zone come from clients, so the store is bounded. */
const hands = new Map<string, Map<Writer, Hand>>()
const mostPlaces = 200
const mostInstants = 500

function written(instant: number, how: Writer, place: Place): string {
  if (!Number.isFinite(instant)) return ''
  const key = `${place.locale} ${place.language} ${place.timeZone}`
  let here = hands.get(key)
  if (!here) {
    if (hands.size >= mostPlaces) hands.clear()
    here = new Map()
    hands.set(key, here)
  }
  let write = here.get(how)
  if (!write) {
    write = remembering(handFor(how, place))
    here.set(how, write)
  }
  return write(instant)
}

function handFor(how: Writer, place: Place): Hand {
  const format = formatFor(how, place)
  if (how !== 'offset') return (instant) => format.format(instant).replace(/[\u202f\u00a0]/g, ' ')
  return (instant) => format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** The same quarters of an hour come again on every answer about a day. */
function remembering(write: Hand): Hand {
  const kept = new Map<number, string>()
  return (instant) => {
    const before = kept.get(instant)
    if (before !== undefined) return before
    if (kept.size >= mostInstants) kept.clear()
    const text = write(instant)
    kept.set(instant, text)
    return text
  }
}

/** Hours of the 24-hour clock have two digits (09:00), those of the 12-hour clock as many as they need (9:00 AM). */
function formatFor(how: Writer, place: Place): Intl.DateTimeFormat {
  const locale = localeOf(place)
  const format = new Intl.DateTimeFormat(locale, { ...shapes[how], timeZone: place.timeZone })
  if (how !== 'time' || format.resolvedOptions().hour12) return format
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: place.timeZone })
}

/** The client's locale where it speaks the language of the words, else that language's own. */
function localeOf({ locale, language }: Place): string {
  const home = { en: 'en-GB', nl: 'nl-NL' }[language]
  if (locale.length > 35 || !locale.toLowerCase().startsWith(`${language}-`)) return home
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? home
  } catch {
    return home
  }
}

/** 14:00, 2:00 PM */
export const timeOf = (instant: number, place: Place) => written(instant, 'time', place)
/** Tue 24 Nov */
export const dayOf = (instant: number, place: Place) => written(instant, 'day', place)
/** Tuesday 24 November 2026 */
export const longDayOf = (instant: number, place: Place) => written(instant, 'longDay', place)
/** 24 November 2026 */
export const dateOf = (instant: number, place: Place) => written(instant, 'date', place)

/** 09:00–10:00, 9:00–10:00 AM, 11:00 AM–1:00 PM; both within one day. */
export function timesOf({ start, end }: Interval, place: Place): string {
  const [from, to] = [timeOf(start, place), timeOf(end, place)]
  const half = / \D+$/.exec(to)?.[0]
  const isOneHalf = half !== undefined && from.endsWith(half) && end - start < 12 * 3_600_000
  return `${isOneHalf ? from.slice(0, -half.length) : from}–${to}`
}

/** Tue 24 Nov, 09:00–10:00; with both days where the stretch crosses midnight; whole days without their midnights. */
export function stretchOf(stretch: Interval, place: Place, day: typeof dayOf = dayOf): string {
  const first = day(stretch.start, place)
  const last = day(stretch.end - 1, place)
  if (isMidnight(stretch.start, place) && isMidnight(stretch.end, place)) return spanOf(first, last)
  return first === last
    ? `${first}, ${timesOf(stretch, place)}`
    : `${first}, ${timeOf(stretch.start, place)} – ${day(stretch.end, place)}, ${timeOf(stretch.end, place)}`
}

/** Whole days: Tuesday 24 November 2026, or the first and the last of several. */
export function daysOf(stretch: Interval, place: Place): string {
  const first = longDayOf(stretch.start, place)
  const last = longDayOf(stretch.end - 1, place)
  return spanOf(first, last)
}

const spanOf = (first: string, last: string) => (first === last ? first : `${first} – ${last}`)

function isMidnight(instant: number, { timeZone }: Place): boolean {
  return startOfDay(wallClockAt(instant, timeZone), timeZone) === instant
}

/** For a narrow column, in which a day would be torn apart. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00a0')

/** For a narrow column: a stretch of time that breaks before AM or PM if it must, and never after its dash. */
export const dashKept = (text: string) => text.replaceAll('–', '–\u2060')

/** People ask about the same few days again and again. */
const keptDays = new Map<string, readonly Interval[]>()

/** The calendar days a stretch touches in the zone, each clipped to it; 366 at most. */
export function daysIn(stretch: Interval, timeZone: string): readonly Interval[] {
  const key = `${stretch.start} ${stretch.end} ${timeZone}`
  const before = keptDays.get(key)
  if (before) return before
  if (keptDays.size >= 1_000) keptDays.clear()
  const days = findDays(stretch, timeZone)
  keptDays.set(key, days)
  return days
}

function findDays(stretch: Interval, timeZone: string): Interval[] {
  const days: Interval[] = []
  let day: Parameters<typeof addDays>[0] = wallClockAt(stretch.start, timeZone)
  for (let start = stretch.start; start < stretch.end && days.length < 366; ) {
    day = addDays(day, 1)
    const end = Math.min(startOfDay(day, timeZone), stretch.end)
    days.push({ start, end })
    start = end
  }
  return days
}

/** `count` whole days from the one after that of `instant`; undefined where there is no such time. */
export function daysAfter(instant: number, count: number, timeZone: string): Interval | undefined {
  const days = daysIn({ start: instant, end: instant + (count + 2) * 24 * 3_600_000 }, timeZone)
  const [first, last] = [days[1], days[count]]
  return first && last && { start: first.start, end: last.end }
}

/** Amsterdam (GMT+1) */
export function zoneOf(instant: number, place: Place): string {
  const city = place.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? place.timeZone
  return `${city} (${written(instant, 'offset', place)})`
}

/** "Alice, Bob and Carol" in the reader's language. */
export function listOf(items: readonly string[], language: Reader['language']): string {
  return items.length === 1 ? (items[0] ?? '') : lists[language].format(items)
}

const lists = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  nl: new Intl.ListFormat('nl-NL', { type: 'conjunction' }),
}
