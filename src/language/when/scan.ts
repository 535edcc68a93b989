/** Reads a line from left to right into pieces about time; what is not about time is passed over. */
import { digitsAt, has, isBetweenAnd, isGlued, isSign, type Line, numberAt, skip } from '../words/line.ts'
import { clockAt } from './clock.ts'
import { halfAt } from './clock-end.ts'
import { dateAt } from './date.ts'
import { feastAt } from './feast.ts'
import { amountAt, clockMinutes } from './length.ts'
import { monthPartAt } from './month-part.ts'
import { namedMonthAt } from './named-month.ts'
import { offsetAt } from './offset.ts'
import type { Found, Piece } from './piece.ts'
import { placeAt } from './place.ts'
import { stretchAt } from './stretch.ts'
import { namedDayAt } from './weekday.ts'

/** In this order: what is said with more words comes before what is said with fewer. */
const recognisers = [
  placeAt,
  halfDayAt,
  dayHalfAt,
  monthPartAt,
  offsetAt,
  stretchAt,
  feastAt,
  namedDayAt,
  clockAt,
  lengthAt,
  dateAt,
  namedMonthAt,
  partAt,
  zoneAt,
  nowAt,
  nonsenseAt,
  numberPieceAt,
]

/** More than anybody says in one message; beyond it nothing is read. */
const mostPieces = 40

/** Undefined: more talk of time than can be meant. */
export function scan(line: Line): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  for (let at = 0; at < line.words.length; ) {
    const found = isPlain(line, at) ? undefined : pieceAt(line, at)
    if (found) pieces.push({ ...found.meaning, from: at, to: found.to })
    if (pieces.length > mostPieces) return undefined
    at = found ? found.to : at + 1
  }
  return pieces
}

/** A word without any meaning starts no phrase about time. */
function isPlain(line: Line, at: number): boolean {
  const word = line.words[at]
  return !word || (word.kind !== 'digits' && word.sense === undefined)
}

function pieceAt(line: Line, at: number): Found {
  for (const recognise of recognisers) {
    const found = recognise(line, at)
    if (found && found.to > at) return found
  }
  return undefined
}

/** "for" or "lang" make whole days a length; without them they are a count of something. */
function lengthAt(line: Line, at: number): Found {
  const amount = amountAt(line, at)
  if (!amount) return undefined
  const isFromDay = has(line, at - 2, 'from') && line.words[at - 1]?.sense?.weekday !== undefined
  const isSaid = isFromDay || has(line, at - 1, 'for') || /^(lang|long)$/.test(line.words[amount.to]?.word ?? '')
  const days = isSaid ? { day: 1, workday: 1, week: 7, fortnight: 14 }[amount.unit as string] : undefined
  const meaning = { kind: 'length', minutes: clockMinutes(amount) ?? 0 } as const
  return {
    to: amount.to,
    meaning: days === undefined ? meaning : { ...meaning, days: Math.round(days * amount.count) },
  }
}

/** "tomorrow am", "Friday p.m.", "10 June pm" */
function dayHalfAt(line: Line, at: number): Found {
  const before = line.words[at - 1]
  const isAfterDay =
    before?.sense?.weekday !== undefined || before?.sense?.daysAhead !== undefined || before?.sense?.month !== undefined
  const half = isAfterDay ? halfAt(line, at) : undefined
  if (!half || line.words[at]?.glued) return undefined
  return { to: half.to, meaning: { kind: 'part', part: half.half === 'am' ? 'morning' : 'afternoon' } }
}

/** "this morning", "deze middag": today's. */
function halfDayAt(line: Line, at: number): Found {
  const part = line.words[at + 1]?.sense?.part
  const isThis = has(line, at, 'this') && !['the', 'de', 'het'].includes(line.words[at]?.word ?? '')
  if (!part || !isThis || line.words[at + 1]?.sense?.daysAhead !== undefined) return undefined
  return { to: at + 2, meaning: { kind: 'day', day: { exact: line.today }, part } }
}

/** Lunchtime is a time; lunch is one in a question, and after "at", "during", "tomorrow"; else it is something to eat. */
function isMealTime(line: Line, at: number): boolean {
  const before = line.words[at - 1]?.sense
  const dated = before?.weekday !== undefined || before?.daysAhead !== undefined
  const lead = has(line, at - 1, 'the') ? at - 2 : at - 1
  const led = (['at', 'in', 'after', 'before', 'to'] as const).some((role) => has(line, lead, role))
  return line.asks || dated || led || /^tussen|time$|tijd$|hour$/.test(line.words[at]?.word ?? '')
}

/** 25:00 and 10:75 are no times. */
function nonsenseAt(line: Line, at: number): Found {
  const [hour, minute] = [line.words[at], line.words[at + 2]]
  const isClock = hour?.kind === 'digits' && isSign(line, at + 1, ':') && isGlued(line, at + 1) && isGlued(line, at + 2)
  if (!isClock || minute?.kind !== 'digits' || minute.text.length !== 2 || hour.text.length > 2) return undefined
  return { to: at + 3, meaning: { kind: 'nonsense' } }
}

/** "morning", "late afternoon", "'s avonds". */
function partAt(line: Line, at: number): Found {
  const shade = has(line, at, 'early') ? 'early' : has(line, at, 'late') ? 'late' : undefined
  const start = shade ? skip(line, at + 1, 'the') : at
  const sense = line.words[start]?.sense
  if (!sense?.part || sense.weekday !== undefined || sense.daysAhead !== undefined) return undefined
  if (sense.part === 'lunch' && !isMealTime(line, start)) return undefined
  return { to: start + 1, meaning: { kind: 'part', part: sense.part, ...(shade && { shade }) } }
}

function zoneAt(line: Line, at: number): Found {
  const sense = line.words[at]?.sense
  const isLetters = (line.words[at]?.text.length ?? 9) <= 5
  if (!sense?.zone) return undefined
  const before = line.words[at - 1]?.word === 'in' ? at - 2 : at - 1
  const afterNumber =
    line.words[before]?.kind === 'digits' ||
    has(line, before, 'am') ||
    has(line, before, 'pm') ||
    has(line, before, 'oclock') ||
    has(line, before, 'noon') ||
    isSign(line, before, '(') ||
    isSign(line, before, '.')
  if (isLetters && !afterNumber) return undefined
  const ahead = sense.zone === 'UTC' ? hoursAhead(line, at + 1) : undefined
  return { to: ahead ? at + 3 : at + 1, meaning: { kind: 'zone', zone: ahead ?? sense.zone } }
}

/** "GMT+2", "UTC-5": the zone of whole hours, whose names count the other way. */
function hoursAhead(line: Line, at: number): string | undefined {
  const sign = line.words[at]?.word
  const hours = isGlued(line, at) && isGlued(line, at + 1) ? digitsAt(line, at + 1, 1, 2) : undefined
  if (hours === undefined || hours < 1 || hours > 12 || (sign !== '+' && sign !== '-')) return undefined
  return `Etc/GMT${sign === '+' ? '-' : '+'}${hours}`
}

function nowAt(line: Line, at: number): Found {
  return has(line, at, 'now') ? { to: at + 1, meaning: { kind: 'moment', minutes: 0 } } : undefined
}

/** "een" and "one" are articles and pronouns unless something asks for a number. */
function isLed(line: Line, at: number): boolean {
  const next = line.words[at + 1]
  const isArticle =
    line.language === 'nl' &&
    !has(line, at + 1, 'to') &&
    ((next && !next.sense) || line.words[at - 1]?.word === 'voor' || has(line, at - 1, 'from'))
  if (isArticle && line.words[at]?.kind !== 'digits') return false
  return isAfterTimeWord(line, at) || line.words[at]?.kind === 'digits'
}

function isAfterTimeWord(line: Line, at: number): boolean {
  return (
    isBetweenAnd(line, at - 1) ||
    (['at', 'between', 'from', 'to', 'after', 'before'] as const).some((role) => has(line, at - 1, role))
  )
}

/** "3 people", "the 3 drafts"; but "has she time at 2" is as well said "has she at 2 time". */
function isCount(line: Line, at: number): boolean {
  const next = line.words[at + 1]
  if (has(line, at + 1, 'number-noun'))
    return !((isAfterTimeWord(line, at) || has(line, at - 1, 'on')) && has(line, at + 1, 'asked-for'))
  const isLedDay = (['on', 'from', 'to', 'between'] as const).some((role) => has(line, at - 2, role))
  const isPlural = next?.kind === 'word' && !next.sense && /(?:s|en)$/.test(next.word)
  return isPlural && has(line, at - 1, 'the') && !isLedDay && line.words[at]?.kind === 'digits'
}

/** A bare number, which may be a day or an hour. */
function numberPieceAt(line: Line, at: number): Found {
  const value = numberAt(line, at)
  const word = line.words[at]
  if (value === undefined || value > 31 || value < 0 || !word || (word.text.length > 2 && word.kind === 'digits'))
    return undefined
  const next = line.words[at + 1]
  if (next?.kind === 'word' && next.glued && !next.sense) return undefined
  if (isGlued(line, at) && line.words[at - 1]?.kind !== 'sign' && word.kind === 'digits') return undefined
  if (isCount(line, at) || (has(line, at, 'one') && !isLed(line, at))) return undefined
  if (has(line, at, 'hour-form') && !isAfterTimeWord(line, at)) return undefined
  if (
    isGlued(line, at + 1) &&
    isGlued(line, at + 2) &&
    (isSign(line, at + 1, ':') || isSign(line, at + 1, ',')) &&
    line.words[at + 2]?.kind === 'digits'
  )
    return undefined
  const ish = has(line, at + 1, 'ish') && isGlued(line, at + 1) ? at + 2 : at + 1
  const clock =
    value <= 24
      ? { hour: value, minute: 0, sure: value > 12 || value === 0 || word.text === `0${value}`, written: false }
      : undefined
  return {
    to: ish,
    meaning: { kind: 'open', dotted: false, ...(value >= 1 && { day: { day: value } }), ...(clock && { clock }) },
  }
}
