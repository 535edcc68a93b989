/** How one piece hangs on the one before it: what stands between them, and the word that leads it in. */
import { has, type Line } from '../words/line.ts'
import type { Role } from '../words/vocabulary.ts'
import type { Piece } from './piece.ts'

export type Join = 'start' | 'glue' | 'comma' | 'and' | 'or' | 'to' | 'far'

/** What a word in front makes of a time or a day. */
export type Lead = 'at' | 'on' | 'after' | 'before' | 'until' | 'from' | 'between' | 'for' | 'none'

export interface Joined {
  readonly piece: Piece
  readonly join: Join
  readonly lead: Lead
  /** the connector was a bare dash or slash */
  readonly dash: boolean
  /** the connector takes the last day in: "through", "t/m" */
  readonly through: boolean
  /** counts sentences, from 0 */
  readonly sentence: number
}

/** `passed`: places of words that keep nothing apart, those of a zone. */
export function joinPieces(line: Line, pieces: readonly Piece[], passed: ReadonlySet<number>): readonly Joined[] {
  let end = 0
  let between = false
  return pieces.map((piece, index) => {
    const gap = { from: end, to: piece.from }
    const sentence = line.sentences.findIndex(({ to }) => piece.from < to)
    const join = index === 0 ? 'start' : joinOf(line, gap, passed)
    const lead = leadOf(line, gap)
    const isRange = join === 'and' && between
    between = lead === 'between' || (between && join === 'glue')
    end = piece.to
    const words = line.words.slice(gap.from, gap.to)
    return {
      piece,
      join: isRange ? 'to' : join,
      lead,
      sentence,
      dash: words.some((word) => word.word === '-' || word.word === '/'),
      through: words.some((word) => word.sense?.roles.has('through')),
    }
  })
}

interface Gap {
  readonly from: number
  readonly to: number
}

const linking: readonly Role[] = [
  'glue',
  'at',
  'on',
  'in',
  'the',
  'of',
  'for',
  'from',
  'between',
  'to',
  'and',
  'or',
  'after',
  'before',
  'ish',
  'oclock',
  'since-then',
  'starting',
]

function joinOf(line: Line, gap: Gap, passed: ReadonlySet<number>): Join {
  let join: Join = 'glue'
  for (let at = gap.from; at < gap.to; at++) {
    const word = line.words[at]
    if (passed.has(at)) continue
    if (word?.kind === 'sign' && ',;:(.)\'"'.includes(word.word)) join = join === 'glue' ? 'comma' : join
    else if (!linking.some((role) => has(line, at, role))) return 'far'
    else join = stronger(join, line, at)
  }
  return join
}

function stronger(join: Join, line: Line, at: number): Join {
  if (has(line, at, 'or') && line.words[at]?.word !== 'in') return 'or'
  if (has(line, at, 'to') && join !== 'or') return 'to'
  return has(line, at, 'and') && join !== 'or' && join !== 'to' ? 'and' : join
}

const leads: readonly (readonly [Role, Lead])[] = [
  ['at', 'at'],
  ['between', 'between'],
  ['after', 'after'],
  ['from', 'from'],
  ['before', 'before'],
  ['on', 'on'],
  ['the', 'on'],
  ['for', 'for'],
]

/** Dutch "voor": "voor de week van 10 mei", "een alarm voor half vier" is for it, "vrijdag voor 12 uur" and a question's "voor 12 uur" before it. */
function isPurpose(line: Line, at: number, gap: Gap): boolean {
  const word = line.words[at]
  if (line.language !== 'nl' || word?.word !== 'voor' || word.text !== 'voor') return false
  const next = line.words[gap.to]?.sense
  const isDay = next?.weekday !== undefined || next?.daysAhead !== undefined || next?.month !== undefined
  const isWeek = has(line, gap.to, 'week') || has(line, gap.to + 1, 'week')
  const isMeal = line.words[gap.to]?.word === 'lunch' && at === gap.to - 1
  return isDay || isWeek || isMeal || (!line.asks && gap.from !== at)
}

/** The nearest leading word before the piece, at most three words back. */
function leadOf(line: Line, gap: Gap): Lead {
  let lead: Lead = 'none'
  for (let at = gap.to - 1; at >= gap.from && at >= gap.to - 3; at--) {
    const found = leads.find(([role]) => has(line, at, role))?.[1]
    if (!found) return lead
    if (isPurpose(line, at, gap)) return 'for'
    if (found === 'before')
      return /^(until|till|til|tot|up to|up until|by|uiterlijk|no later than|niet later dan)$/.test(
        line.words[at]?.word ?? '',
      )
        ? 'until'
        : 'before'
    if (lead === 'none' || lead === 'on') lead = found
    if (lead !== 'on') return lead
  }
  return lead
}
