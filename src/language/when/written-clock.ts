/** Times on the clock in figures with their minutes: "20.15", "15:30", "16h30", "at 1030". */
import { digitsAt, has, isGlued, isSign, type Line } from '../words/line.ts'
import { ended, found } from './clock-end.ts'
import type { Clock, Found } from './piece.ts'

/** "15:30", "8.10 pm", "16h30", "17:30u". A point without more may be a date too and is left open. */
export function writtenAt(line: Line, at: number): Found {
  const hour = digitsAt(line, at, 1, 2)
  const sign = line.words[at + 1]
  const minute = digitsAt(line, at + 2, 2, 2)
  if (hour === undefined || minute === undefined || !sign || hour > 24 || minute > 59) return undefined
  if (!isGlued(line, at + 1) || !isGlued(line, at + 2) || !/^(?:[:.hu]|hr)$/.test(sign.word)) return undefined
  const seconds = sign.word === ':' && isSign(line, at + 3, ':') && digitsAt(line, at + 4, 2, 2) !== undefined
  const to = at + (seconds ? 5 : 3)
  const end = ended(line, to, hour, minute, true)
  if (end?.meaning.kind !== 'clock') return undefined
  const clock = line.words[at]?.text.startsWith('0') ? { ...end.meaning.clock, sure: true } : end.meaning.clock
  if (sign.word !== '.' || end.to > to) return found(end.to, clock)
  return isDotDate(line, at) || isPointed(line, at) ? undefined : openDot(line, to, hour, minute, clock)
}

/** 12.10.2017 is a date however it is looked at. */
function isDotDate(line: Line, at: number): boolean {
  return (
    isSign(line, at + 3, '.') &&
    isGlued(line, at + 3) &&
    isGlued(line, at + 4) &&
    digitsAt(line, at + 4, 2, 4) !== undefined
  )
}

/** "18.12. - 12:25", "2.10. around 5 pm": a second point with more behind it ends a date. */
function isPointed(line: Line, at: number): boolean {
  const next = line.words[at + 4]
  const isEnded = isSign(line, at + 3, '.') && isGlued(line, at + 3)
  return isEnded && !has(line, at - 1, 'at') && next !== undefined && (next.kind !== 'word' || has(line, at + 4, 'at'))
}

function openDot(line: Line, to: number, hour: number, minute: number, clock: Clock): Found {
  const [day, month] = line.dayFirst ? [hour, minute] : [minute, hour]
  const inOrder = month >= 1 && month <= 12 && day >= 1 && day <= 31
  const swapped = day >= 1 && day <= 12 && month >= 1 && month <= 31
  if (!inOrder && !swapped) return found(to, clock)
  const said = inOrder ? { day, month, swappable: swapped } : { day: month, month: day, crossed: true }
  return { to, meaning: { kind: 'open', dotted: true, clock, day: said } }
}

/** "330 p.m.", "at 1030", "730 in the evening". */
export function militaryAt(line: Line, at: number): Found {
  const figures = digitsAt(line, at, 3, 4)
  if (figures === undefined) return undefined
  const hour = Math.floor(figures / 100)
  const minute = figures % 100
  if (hour > 23 || minute > 59) return undefined
  const end = ended(line, at + 1, hour, minute, true)
  const led = (['at', 'between', 'from', 'to', 'after', 'before'] as const).some((role) => has(line, at - 1, role))
  const isPadded = line.words[at]?.text.startsWith('0') && figures > 0
  const saidSo =
    (end && end.to > at + 1) ||
    (led && figures < 1900) ||
    has(line, at - 1, 'at') ||
    isPadded ||
    line.words[end?.to ?? at + 1]?.sense?.part
  return saidSo && !isYearLike(line, at, figures, end?.to) ? end : undefined
}

function isYearLike(line: Line, at: number, figures: number, to: number | undefined): boolean {
  return to === at + 1 && figures >= 1900 && figures < 2100 && line.words[at - 1]?.sense?.month !== undefined
}
