/** Puts together what was said of one day in several places: "Tuesday" and "next week", "20" and "next month", "Monday" and "18 Feb". */
import { monthStart } from '../../time/calendar.ts'
import { dayNumber, plainDay } from '../../time/days.ts'
import type { Joined } from './gaps.ts'
import type { DaySaid, Piece, Stretch } from './piece.ts'
import { resolveDay } from './resolve-day.ts'
import { firstOn } from './weekday.ts'

type DayPiece = Extract<Piece, { kind: 'day' }>
type StretchPiece = Extract<Piece, { kind: 'stretch' }>

export function gatherDays(joined: readonly Joined[], today: number): readonly Joined[] {
  return following(borrowed(narrow(joinAdjacent(narrow(dated(joined))))), today)
}

/** "tomorrow or the day after"; "Monday, Tuesday or Thursday" of one week, whatever today is. */
function following(joined: readonly Joined[], today: number): readonly Joined[] {
  let before = today
  let weekday = 8
  return joined.map((item) => {
    if (item.piece.kind !== 'day') return item
    const said = item.piece.day
    const isNext = isListed(item.join) && isWeekdayOnly(said) && (said.weekday ?? 0) > weekday
    const day = said.following ? { exact: before + 1 } : isNext ? { ...said, after: before } : said
    const resolved = resolveDay(day, today)
    before = resolved.kind === 'day' ? resolved.day : before
    weekday = isWeekdayOnly(said) ? (said.weekday ?? 8) : 8
    return day === said ? item : { ...item, piece: { ...item.piece, day } }
  })
}

function isWeekdayOnly(said: DaySaid): boolean {
  return Object.keys(said).join() === 'weekday'
}

const isListed = (join: Joined['join'] | undefined) => join === 'and' || join === 'or' || join === 'comma'

/** "14 and 15 September", "September 14 and 15": days of one list share the month that was said with one of them. */
function borrowed(joined: readonly Joined[]): readonly Joined[] {
  const all = [...joined]
  for (let at = all.length - 2; at >= 0; at--) if (isListed(all[at + 1]?.join)) share(all, at, at + 1)
  for (let at = 1; at < all.length; at++) if (isListed(all[at]?.join)) share(all, at, at - 1)
  return all
}

function share(all: Joined[], at: number, from: number): void {
  const item = all[at]
  if (item) all[at] = inMonthOf(item, all[from], at > from)
}

/** The day in the month of its neighbour; "30 December and the 2nd" goes on into the next one. */
function inMonthOf(item: Joined, other: Joined | undefined, isBehind: boolean): Joined {
  if (item.piece.kind !== 'day' || other?.piece.kind !== 'day') return item
  const { day, month, year } = other.piece.day
  const said = item.piece.day
  if (said.day === undefined || Object.keys(said).join() !== 'day' || month === undefined) return item
  const isNext = day !== undefined && isBehind && said.day < day
  const first = isNext ? plainDay(dayNumber(year ?? 2000, month + 1, 1)) : { month, year }
  const inYear = year !== undefined && { year: first.year ?? year }
  return { ...item, piece: { ...item.piece, day: { ...said, month: first.month, ...inYear } } }
}

/** A year said apart belongs to the dates without one: "from 2 to 7 Feb, two thousand and eighteen". */
function dated(joined: readonly Joined[]): readonly Joined[] {
  const year = joined.find(({ piece }) => piece.kind === 'stretch' && piece.stretch.unit === 'year')?.piece
  if (year?.kind !== 'stretch') return joined
  let used = false
  const all = joined.map((item) => {
    const piece = inYear(item.piece, plainDay(year.stretch.start).year)
    used ||= piece !== item.piece
    return piece === item.piece ? item : { ...item, piece }
  })
  return used ? without(all, year) : joined
}

function inYear(piece: Piece, year: number): Piece {
  if (piece.kind === 'day' && piece.day.month !== undefined && piece.day.year === undefined) {
    return { ...piece, day: { ...piece.day, year } }
  }
  const month = piece.kind === 'stretch' ? piece.stretch.month : undefined
  if (piece.kind !== 'stretch' || month === undefined) return piece
  const start = dayNumber(year, month, 1)
  return { ...piece, stretch: { unit: 'month', start, end: monthStart(start, 1) } }
}

/** "Tuesday, 14 November", "today 12.10": neighbours that speak of one day become one piece. */
function joinAdjacent(joined: readonly Joined[]): readonly Joined[] {
  const result: Joined[] = []
  for (const item of joined) {
    const last = result.at(-1)
    const close = item.join === 'glue' || item.join === 'comma'
    const merged = last && close ? mergePieces(last.piece, item.piece) : undefined
    if (last && merged) result[result.length - 1] = { ...last, piece: merged }
    else result.push(item)
  }
  return result
}

/** "Monday next week": a weekday or a day number and the stretch beside it. */
function mergePieces(a: Piece, b: Piece): DayPiece | undefined {
  if (a.kind === 'day' && b.kind === 'day') return merge(a, b)
  const [day, stretch] = a.kind === 'day' ? [a, b] : [b, a]
  const said = day.kind === 'day' && stretch.kind === 'stretch' ? within(day.day, stretch.stretch) : undefined
  return day.kind === 'day' && said ? { ...day, day: said, from: a.from, to: b.to } : undefined
}

function merge(a: DayPiece, b: DayPiece): DayPiece | undefined {
  const day = mergeSaid(a.day, b.day) ?? mergeSaid(b.day, a.day)
  const part = a.part ?? b.part
  return day && { kind: 'day', day, from: a.from, to: b.to, ...(part && { part }) }
}

function mergeSaid(a: DaySaid, b: DaySaid): DaySaid | undefined {
  const weekdayOnly = a.weekday !== undefined && a.day === undefined && a.exact === undefined && a.nth === undefined
  if (weekdayOnly && b.weekday === undefined) return { ...a, ...b }
  const today = a.exact !== undefined && a.day === undefined
  return today && b.exact === undefined && b.day !== undefined && b.month !== undefined ? { ...a, ...b } : undefined
}

/** A week or month said elsewhere in the sentence narrows the weekdays or day numbers in it. */
function narrow(joined: readonly Joined[]): readonly Joined[] {
  const stretches = joined.filter(({ piece }) => piece.kind === 'stretch')
  const only = stretches.length === 1 ? stretches[0] : undefined
  if (only?.piece.kind !== 'stretch') return joined
  const { stretch } = only.piece
  let used = false
  const narrowed = joined.map((item) => {
    const day = item.piece.kind === 'day' ? within(item.piece.day, stretch) : undefined
    if (item.piece.kind !== 'day' || !day) return item
    used = true
    return { ...item, piece: { ...item.piece, day } }
  })
  return used ? without(narrowed, only.piece) : joined
}

/** The piece is gone; what followed it hangs on what went before. */
function without(joined: readonly Joined[], gone: StretchPiece): readonly Joined[] {
  const index = joined.findIndex(({ piece }) => piece === gone)
  const next = joined[index + 1]
  const rest = next ? [{ ...next, join: index === 0 ? 'start' : nearer(joined[index]?.join, next.join) } as Joined] : []
  return [...joined.slice(0, index), ...rest, ...joined.slice(index + 2)]
}

function nearer(a: Joined['join'] | undefined, b: Joined['join']): Joined['join'] {
  const strong = (['to', 'or', 'and'] as const).find((join) => a === join || b === join)
  if (strong) return strong
  return a === 'far' || b === 'far' ? 'far' : b
}

function within(day: DaySaid, stretch: Stretch): DaySaid | undefined {
  const { year, month } = plainDay(stretch.start)
  const weekdayOnly =
    day.weekday !== undefined && day.day === undefined && day.exact === undefined && day.nth === undefined
  if (stretch.unit === 'month') {
    if (day.nth !== undefined && day.month === undefined) return { ...day, month, year }
    return day.day !== undefined && day.month === undefined ? { ...day, month, year } : undefined
  }
  if (stretch.unit === 'year') return day.month !== undefined && day.year === undefined ? { ...day, year } : undefined
  if (!weekdayOnly || day.weekday === undefined || day.pick === 'next' || day.pick === 'second-next') return undefined
  const exact = firstOn(stretch.start, day.weekday)
  return exact < stretch.end || stretch.unit === 'week' ? { exact } : undefined
}
