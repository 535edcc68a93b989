/** Turns pieces into days and times, joining the two ends of every range: "Monday to Wednesday", "9-11", "16:00 today until 17:00 tomorrow". */
import type { Part } from '../words/vocabulary.ts'
import { halved, partStart } from './day-parts.ts'
import type { Join, Joined } from './gaps.ts'
import type { Clock, DaySaid, Piece, Stretch } from './piece.ts'
import type { Days, Full, Time } from './span.ts'

interface Place {
  readonly join: Join
  readonly sentence: number
  readonly from: number
  readonly to: number
}

export type Item = Place &
  (
    | { readonly kind: 'days'; readonly days: Days }
    | { readonly kind: 'time'; readonly time: Time }
    | { readonly kind: 'full'; readonly full: Full }
    | { readonly kind: 'moment'; readonly minutes: number; readonly until?: number }
  )

/** A piece that has become an end of something, with the part of the day that belongs to its clock. */
type End = Joined & { readonly part?: Part }

const isClose = (join: Join | undefined) => join === 'glue' || join === 'comma'

export function itemsOf(joined: readonly Joined[]): readonly Item[] {
  const ends = withParts(joined.flatMap(exploded))
  const items: Item[] = []
  for (let at = 0; at < ends.length; ) {
    const range = rangeAt(ends, at)
    const single = range ? undefined : ends[at]
    if (range) items.push(range.item)
    else if (single) items.push(...alone(single))
    at += range?.taken ?? 1
  }
  return items
}

/** "dinsdagochtend" is a day and a part of it; the part stands beside the clock: "7 uur morgenochtend". */
function exploded(item: Joined, index: number, joined: readonly Joined[]): readonly Joined[] {
  const { piece } = item
  if (piece.kind !== 'day' || !piece.part) return [item]
  const part: Piece = { kind: 'part', part: piece.part, from: piece.from, to: piece.to }
  const day: Piece = { kind: 'day', day: piece.day, from: piece.from, to: piece.to }
  const [first, second] = joined[index - 1]?.piece.kind === 'clock' && isClose(item.join) ? [part, day] : [day, part]
  return [
    { ...item, piece: first },
    { ...item, piece: second, join: 'glue', lead: 'none', dash: false },
  ]
}

/** Parts of the day beside a clock tell its half of the day and are no stretch of their own. */
function withParts(joined: readonly Joined[]): readonly End[] {
  const used = new Set<number>()
  const ends = joined.map((item, index): End => {
    if (item.piece.kind !== 'clock') return item
    const next = joined[index + 1]
    const before = joined[index - 1]
    const behind = next?.piece.kind === 'part' && isClose(next.join) ? index + 1 : undefined
    const ahead = before?.piece.kind === 'part' && isClose(item.join) && !used.has(index - 1) ? index - 1 : undefined
    const at = behind ?? ahead
    const part = at === undefined ? undefined : joined[at]?.piece
    if (at === undefined || part?.kind !== 'part') return item
    used.add(at)
    return { ...item, part: part.part }
  })
  return ends.flatMap((end, index) =>
    used.has(index) ? [] : [rejoined(end, used.has(index - 1) ? ends[index - 1] : undefined)],
  )
}

/** What led the part of the day in leads the clock beside it: "tot 's middags 4". */
function rejoined(end: End, gone: End | undefined): End {
  if (!gone || !isClose(end.join)) return end
  return { ...end, join: isClose(gone.join) ? end.join : gone.join, lead: end.lead === 'none' ? gone.lead : end.lead }
}

interface Taken {
  readonly item: Item
  readonly taken: number
}

/** A range that starts at this place. */
function rangeAt(ends: readonly End[], at: number): Taken | undefined {
  return fullAt(ends, at) ?? clockRangeAt(ends, at) ?? dayRangeAt(ends, at) ?? untilAt(ends, at)
}

function spot(ends: readonly End[], at: number, taken: number): Place {
  const first = ends[at]
  const last = ends[at + taken - 1]
  return {
    join: first?.join ?? 'start',
    sentence: first?.sentence ?? 0,
    from: first?.piece.from ?? 0,
    to: last?.piece.to ?? 0,
  }
}

interface Moment {
  readonly day: DaySaid
  readonly clock: Clock
}

/** A day and a clock beside each other, in either order. */
function momentAt(ends: readonly End[], at: number): Moment | undefined {
  const [a, b] = [ends[at]?.piece, ends[at + 1]?.piece]
  if (!isClose(ends[at + 1]?.join)) return undefined
  if (a?.kind === 'day' && b?.kind === 'clock') return { day: a.day, clock: b.clock }
  return a?.kind === 'clock' && b?.kind === 'day' ? { day: b.day, clock: a.clock } : undefined
}

function fullAt(ends: readonly End[], at: number): Taken | undefined {
  const start = momentAt(ends, at)
  if (!start || ends[at + 2]?.join !== 'to') return undefined
  const end = momentAt(ends, at + 2)
  const lone = ends[at + 2]?.piece
  const last = end ?? (lone?.kind === 'day' ? { day: lone.day, clock: midnight } : undefined)
  if (!last || (end && ends[at + 4]?.join === 'to')) return undefined
  const full: Full = { kind: 'full', first: start.day, start: start.clock, last: last.day, end: last.clock }
  const taken = end ? 4 : 3
  return { item: { ...spot(ends, at, taken), kind: 'full', full }, taken }
}

const midnight: Clock = { hour: 24, minute: 0, sure: true, written: false }

function clockRangeAt(ends: readonly End[], at: number): Taken | undefined {
  const [a, b] = [ends[at], ends[at + 1]]
  if (!a || !b || b.join !== 'to') return undefined
  const time = timeRange(a, b)
  return time && { item: { ...spot(ends, at, 2), kind: 'time', time }, taken: 2 }
}

function timeRange(a: End, b: End): Time | undefined {
  const part = b.part ?? a.part
  if (a.piece.kind === 'clock' && b.piece.kind === 'clock') {
    const own = a.part && b.part && a.part !== b.part ? a.part : undefined
    const start = own
      ? { ...a.piece.clock, ...halved(a.piece.clock, own) }
      : a.part && !b.part
        ? halved(a.piece.clock, a.part)
        : a.piece.clock
    const given = a.part && !b.part ? undefined : part
    return { kind: 'range', start, end: b.piece.clock, ...(given && { part: given }) }
  }
  if (a.piece.kind === 'clock' && b.piece.kind === 'part')
    return { kind: 'range', start: a.piece.clock, end: partStart(b.piece.part) }
  if (a.piece.kind === 'part' && b.piece.kind === 'clock')
    return { kind: 'range', start: partStart(a.piece.part), end: b.piece.clock }
  return undefined
}

function dayRangeAt(ends: readonly End[], at: number): Taken | undefined {
  const [a, b] = [ends[at], ends[at + 1]]
  if (!a || !b || b.join !== 'to') return undefined
  const first = daysIn(a.piece)
  const last = daysIn(b.piece)
  if (!first || !last) return undefined
  return { item: { ...spot(ends, at, 2), kind: 'days', days: { kind: 'days', first, last } }, taken: 2 }
}

function daysIn(piece: Piece): DaySaid | Stretch | undefined {
  if (piece.kind === 'day') return piece.day
  return piece.kind === 'stretch' ? piece.stretch : undefined
}

/** "tomorrow until 5": the clock ends the day; after a dash it is only its time. */
function untilAt(ends: readonly End[], at: number): Taken | undefined {
  const end = ends[at]
  const isUntil = end?.join === 'to' && !end.dash && end.piece.kind === 'clock'
  if (!isUntil || end.piece.kind !== 'clock') return undefined
  const time: Time = { kind: 'before', clock: end.piece.clock, ...(end.part && { part: end.part }) }
  return { item: { ...spot(ends, at, 1), join: 'glue', kind: 'time', time }, taken: 1 }
}

function alone(end: End): readonly Item[] {
  const { piece, join, sentence } = end
  const place = { join: join === 'to' ? ('glue' as const) : join, sentence, from: piece.from, to: piece.to }
  const days = daysIn(piece)
  if (days) return [{ ...place, kind: 'days', days: openDays(end, days) }]
  if (piece.kind === 'clock') return [{ ...place, kind: 'time', time: openTime(end, piece.clock) }]
  if (piece.kind === 'part') return [{ ...place, kind: 'time', time: openPart(end, piece) }]
  if (piece.kind === 'moment')
    return [
      { ...place, kind: 'moment', minutes: piece.minutes, ...(piece.until !== undefined && { until: piece.until }) },
    ]
  return []
}

/** Dutch "voor" before a day is "for" as often as "before": it narrows nothing. */
function openDays({ lead, piece }: End, days: DaySaid | Stretch): Days {
  if (lead === 'before' || lead === 'until' || lead === 'after' || lead === 'from')
    return { kind: 'open', lead, day: days }
  return piece.kind === 'stretch' ? { kind: 'stretch', stretch: piece.stretch } : { kind: 'day', day: days as DaySaid }
}

function openTime({ lead, part }: End, clock: Clock): Time {
  const said = { clock, ...(part && { part }) }
  if (lead === 'after' || lead === 'from') return { kind: 'after', ...said }
  return lead === 'before' || lead === 'until' ? { kind: 'before', ...said } : { kind: 'point', ...said }
}

function openPart({ lead }: End, { part, shade }: Extract<Piece, { kind: 'part' }>): Time {
  if (lead === 'after') return { kind: 'after-part', part }
  if (lead === 'before' || lead === 'until') return { kind: 'before-part', part }
  return { kind: 'part', part, ...(shade && { shade }) }
}
