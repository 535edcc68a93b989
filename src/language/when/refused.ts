/** Days and parts of them that were said only to be left out: "not today but tomorrow", "next week except Friday". */
import { has, type Line } from '../words/line.ts'
import type { Piece } from './piece.ts'

/** The pieces that are left out; a day only where another was said, a part of it where anything else was; none in "not today but the day after". */
export function refusedIn(line: Line, pieces: readonly Piece[]): ReadonlySet<Piece> {
  const droppable = pieces.filter((piece) => isDay(piece) || piece.kind === 'part')
  const refused = new Set(droppable.filter(({ from, to }) => isLeftOut(line, from, to)))
  const isCountedFrom = pieces.some((piece) => piece.kind === 'day' && piece.day.following)
  if (refused.size === 0 || isCountedFrom) return new Set()
  const kept = pieces.filter((piece) => !refused.has(piece) && ['day', 'stretch', 'clock', 'open'].includes(piece.kind))
  const hasDay = kept.some(isDay)
  return new Set([...refused].filter((piece) => hasDay || (piece.kind === 'part' && kept.length > 0)))
}

function isDay({ kind }: Piece): boolean {
  return kind === 'day' || kind === 'stretch'
}

/** "not Friday", "niet op vrijdag", "except in the morning", "vrijdag niet, maandag wel"; but not "if she was not on Friday". */
function isLeftOut(line: Line, from: number, to: number): boolean {
  let at = from - 1
  while (at >= from - 2 && (['on', 'in', 'the', 'at'] as const).some((role) => has(line, at, role))) at--
  if (has(line, at, 'not')) return !/^(?:not|niet)\b/.test(line.words[at]?.word ?? '') || startsClause(line, at)
  return line.words[to]?.word === 'niet' && startsClause(line, to + 1)
}

function startsClause(line: Line, at: number): boolean {
  const before = line.words[at - 1]
  const isAfter = before === undefined || before.kind === 'sign' || /^(?:but|and|or|maar|en|of|wel)$/.test(before.word)
  return isAfter || line.words[at]?.kind === 'sign' || line.words[at]?.word === 'maar'
}
