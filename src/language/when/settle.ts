/** Decides what a bare number is, a day or an hour, from what stands beside it. */
import type { Line } from '../words/line.ts'
import type { Joined } from './gaps.ts'
import type { Meaning, Piece } from './piece.ts'
import { resolveDay } from './resolve-day.ts'

type Open = Extract<Piece, { kind: 'open' }>
type Verdict = 'day' | 'clock' | 'drop'

/** The same pieces with every open one decided or dropped. */
export function settle(line: Line, joined: readonly Joined[]): readonly Joined[] {
  const settled: Joined[] = []
  let lost: Joined | undefined
  joined.forEach((item, index) => {
    const { piece } = item
    if (piece.kind !== 'open') {
      settled.push(lost ? inherit(item, lost) : item)
      lost = undefined
      return
    }
    const before = settled.at(-1)
    const verdict = piece.dotted ? dotted(line, piece, joined, index, before) : bare(line, piece, joined, index, before)
    const meaning = meaningOf(piece, verdict)
    if (meaning) settled.push({ ...item, piece: { ...meaning, from: piece.from, to: piece.to } })
    else lost = item
  })
  return settled
}

/** A dropped number keeps apart what stood on its two sides. */
function inherit(item: Joined, lost: Joined): Joined {
  return { ...item, join: lost.join === 'start' ? 'start' : 'far' }
}

function meaningOf(piece: Open, verdict: Verdict): Meaning | undefined {
  if (verdict === 'day' && piece.day) return { kind: 'day', day: piece.day }
  if (verdict === 'clock' && piece.clock) return { kind: 'clock', clock: piece.clock }
  return undefined
}

const isListed = (join: Joined['join'] | undefined) => join === 'and' || join === 'or' || join === 'comma'
const isClose = (join: Joined['join'] | undefined) => join === 'glue' || join === 'comma'

function bare(line: Line, piece: Open, joined: readonly Joined[], index: number, before: Joined | undefined): Verdict {
  const me = joined[index]
  const next = joined[index + 1]
  if (!me) return 'drop'
  if (next?.join === 'to' || (next?.join === 'and' && next.piece.kind !== 'open')) {
    const verdict = asStart(next.piece, joined, index)
    if (verdict) return verdict
  }
  if (me.join === 'to' && before)
    return before.piece.kind === 'clock' || before.piece.kind === 'part' ? 'clock' : asEnd(before.piece, piece)
  if ((me.join === 'or' || me.join === 'and') && before && before.piece.kind !== 'stretch') return sameAs(before.piece)
  if (before && isAmong(me, before.piece, next)) return piece.clock && before.piece.kind === 'clock' ? 'clock' : 'day'
  const listed = asListed(me, joined, index)
  if (listed) return listed
  return isBeforePart(joined, index) ? 'clock' : beside(line, piece, me, before, next)
}

/** "June 12, 13 and 14", "at 9, 10 or 11" */
function isAmong(me: Joined, before: Piece, next: Joined | undefined): boolean {
  const goesOn = me.join === 'comma' && isListed(next?.join) && next?.piece.kind === 'open'
  if (!goesOn || before.kind === 'clock') return goesOn
  const said = me.piece.kind === 'open' ? me.piece.day?.day : undefined
  return before.kind === 'day' && before.day.day !== undefined && (said ?? 0) > before.day.day
}

/** "12, 13 and 14 June", "14, 15 or 16:00": the last of a list says what the others are. */
function asListed({ lead }: Joined, joined: readonly Joined[], index: number): Verdict | undefined {
  const last = joined.findIndex(({ piece }, at) => at > index && piece.kind !== 'open')
  const end = joined[last]
  const isOne = joined.slice(index + 1, last + 1).every(({ join }) => isListed(join)) && end?.join !== 'comma'
  if (!end || !isOne) return undefined
  if (end.piece.kind === 'clock' && lead !== 'on') return 'clock'
  const isDate = end.piece.kind === 'day' && end.piece.day.month !== undefined && end.piece.day.weekday === undefined
  return isDate && lead !== 'at' ? 'day' : undefined
}

/** "8 on Thursday evening" */
function isBeforePart(joined: readonly Joined[], index: number): boolean {
  const [day, part] = [joined[index + 1], joined[index + 2]]
  return day?.piece.kind === 'day' && part?.piece.kind === 'part' && isClose(day.join) && isClose(part.join)
}

function sameAs(piece: Piece): Verdict {
  if (piece.kind === 'clock') return 'clock'
  return piece.kind === 'day' && piece.day.day !== undefined ? 'day' : 'drop'
}

/** The first number of a range is what the second one is. */
function asStart(partner: Piece, joined: readonly Joined[], index: number): Verdict | undefined {
  if (partner.kind === 'clock') return 'clock'
  if (partner.kind === 'day')
    return partner.day.day !== undefined && partner.day.weekday === undefined ? 'day' : undefined
  if (partner.kind !== 'open') return undefined
  if (partner.dotted) return undefined
  const around = [joined[index - 1]?.piece, joined[index + 2]?.piece]
  const inMonth = around.some((piece) => piece?.kind === 'stretch' && piece.stretch.unit === 'month')
  return inMonth || !partner.clock ? 'day' : 'clock'
}

function asEnd(partner: Piece, me: Open): Verdict {
  const isDate = partner.kind === 'day' && partner.day.day !== undefined
  if (isDate) return 'day'
  return me.clock && partner.kind === 'day' ? 'clock' : 'drop'
}

function beside(line: Line, piece: Open, me: Joined, before: Joined | undefined, next: Joined | undefined): Verdict {
  const neighbours = [isClose(me.join) ? before?.piece : undefined, isClose(next?.join) ? next?.piece : undefined]
  if (neighbours.some((near) => near?.kind === 'part' || (near?.kind === 'day' && near.part !== undefined)))
    return 'clock'
  if (neighbours.some((near) => near?.kind === 'stretch' && near.stretch.unit === 'month')) return 'day'
  if (me.lead === 'on' && piece.day) return 'day'
  if (me.lead !== 'none' && me.lead !== 'for' && piece.clock) return 'clock'
  const weekday = neighbours.find((near) => near?.kind === 'day')
  if (weekday?.kind !== 'day') return 'drop'
  if (weekday.day.weekday === undefined || weekday.day.day !== undefined) return piece.clock ? 'clock' : 'drop'
  return isThatDate(line, { ...weekday.day, ...piece.day }) || !piece.clock ? 'day' : 'clock'
}

/** "Friday 9": the 9th when that is a Friday soon, else nine o'clock. */
function isThatDate(line: Line, day: Parameters<typeof resolveDay>[0]): boolean {
  const resolved = resolveDay(day, line.today)
  return resolved.kind === 'day' && resolved.day - line.today <= 45
}

/** "Friday 1.15 in the afternoon", unless that Friday is the 15th of January soon. */
function isBesidePart(line: Line, { day }: Open, joined: readonly Joined[], index: number): boolean {
  const [before, next] = [joined[index - 1], joined[index + 1]]
  const ahead = isClose(joined[index]?.join) ? before?.piece : undefined
  const isPart = ahead?.kind === 'part' || (isClose(next?.join) && next?.piece.kind === 'part')
  const weekday = [ahead, joined[index - 2]?.piece].find((piece) => piece?.kind === 'day')
  const isDate = weekday?.kind === 'day' && !day?.crossed && isThatDate(line, { ...weekday.day, ...day })
  return isPart && !isDate
}

/** "22.12 - 25.12", "29.03 - 04.04": the other end can be nothing but a date. */
function isRangeOfDates(me: Joined, before: Joined | undefined, next: Joined | undefined): boolean {
  const partner = next?.join === 'to' ? next.piece : me.join === 'to' ? before?.piece : undefined
  return partner?.kind === 'day' && partner.day.month !== undefined
}

/** "10.10" is a date or a time. */
function dotted(
  line: Line,
  piece: Open,
  joined: readonly Joined[],
  index: number,
  before: Joined | undefined,
): Verdict {
  const me = joined[index]
  if (!me || !piece.day) return 'clock'
  if (['at', 'between', 'after', 'before', 'until'].includes(me.lead)) return 'clock'
  const next = joined[index + 1]
  if (isBesidePart(line, piece, joined, index)) return 'clock'
  if (next?.join === 'to' && next.piece.kind === 'clock') return 'clock'
  if (me.join === 'to' && before?.piece.kind === 'clock') return 'clock'
  if (isRangeOfDates(me, joined[index - 1], next)) return 'day'
  const others = joined.filter((other) => other !== me).map((other) => other.piece)
  if (isClose(me.join) && before?.piece.kind === 'day' && before.piece.day.month !== undefined) return 'clock'
  const beside = [joined[index - 1]?.piece, joined[index + 1]?.piece].filter((piece) => piece !== undefined)
  const weekday = [...beside, ...others].find(
    (other) => other.kind === 'day' && other.day.weekday !== undefined && other.day.day === undefined,
  )
  if (weekday?.kind === 'day')
    return resolveDay({ ...weekday.day, ...piece.day }, line.today).kind === 'day' ? 'day' : 'clock'
  const today = others.find((other) => other.kind === 'day' && other.day.exact !== undefined)
  if (today?.kind === 'day')
    return resolveDay({ ...today.day, ...piece.day }, line.today).kind === 'day' ? 'day' : 'clock'
  if (others.some((other) => other.kind === 'day' || other.kind === 'stretch')) return 'clock'
  if (me.lead === 'on' || others.some((other) => other.kind === 'clock' && other.clock.sure)) return 'day'
  return line.language === 'nl' ? 'clock' : 'day'
}
