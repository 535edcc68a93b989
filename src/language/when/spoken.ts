/** What a line says of time, still without a zone and whatever time it is now: stretches of days and hours, lengths, a zone. */
import { isTimeZone } from '../../time/zone.ts'
import type { Line } from '../words/line.ts'
import { gatherDays } from './days.ts'
import { joinPieces } from './gaps.ts'
import { itemsOf } from './items.ts'
import type { Piece } from './piece.ts'
import { isBehindClock } from './place.ts'
import { refusedIn } from './refused.ts'
import { scan } from './scan.ts'
import { settle } from './settle.ts'
import type { Span } from './span.ts'
import { spansOf } from './spans.ts'

export interface Spoken {
  readonly spans: readonly Span[]
  /** stretches that nothing connects */
  readonly loose: boolean
  /** 25:00 was said */
  readonly isNonsense: boolean
  /** a length that was said, in minutes */
  readonly minutes: number | undefined
  /** a length of whole days: "from Monday for 3 days" */
  readonly days: number | undefined
  /** the zone said aloud, IANA */
  readonly zone: string | undefined
  /** which words spoke of time: their places in the line */
  readonly taken: ReadonlySet<number>
}

/** `asking`: the sentence, counted from 0, that asks the question when there are several. */
export function spokenIn(line: Line, asking: number | undefined): Spoken {
  const scanned = scan(line) ?? []
  const refused = refusedIn(line, scanned)
  const timely = scanned.filter((piece) => !['zone', 'place', 'length'].includes(piece.kind) && !refused.has(piece))
  const joined = settle(line, joinPieces(line, timely, zoneWords(scanned)))
  const { spans, loose } = spansOf(itemsOf(gatherDays(joined, line.today)), asking)
  const pieces = scanned.filter((piece) => piece.kind !== 'place' || isBehindClock(piece, joined))
  const isNonsense = pieces.some(({ kind }) => kind === 'nonsense')
  return { spans, loose, isNonsense, ...lengthsIn(pieces), zone: zoneIn(pieces), taken: takenBy(pieces) }
}

/** What says one zone keeps no times apart; what says two does. */
function zoneWords(pieces: readonly Piece[]): ReadonlySet<number> {
  const zones = pieces.filter((piece) => piece.kind === 'zone' || piece.kind === 'place')
  return takenBy(new Set(zones.map(({ zone }) => zone)).size === 1 ? zones : [])
}

function takenBy(pieces: readonly Piece[]): ReadonlySet<number> {
  return new Set(pieces.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)))
}

function lengthsIn(pieces: readonly Piece[]): Pick<Spoken, 'minutes' | 'days'> {
  const lengths = pieces.filter((piece) => piece.kind === 'length')
  const minutes = lengths.find((length) => length.minutes > 0)?.minutes
  return { minutes, days: lengths.find(({ days }) => days !== undefined)?.days }
}

function zoneIn(pieces: readonly Piece[]): string | undefined {
  const said = pieces.find((piece) => piece.kind === 'zone' || piece.kind === 'place')?.zone
  return said !== undefined && isTimeZone(said) ? said : undefined
}
