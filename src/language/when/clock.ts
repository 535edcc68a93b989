/** Times on the clock: "3pm", "half vier", "kwart over 9", "20.15", "quarter past nine", "noon". */
import { digitsAt, has, isGlued, isSign, type Line, numberAt, skip, skipSign } from '../words/line.ts'
import { amountAt } from './length.ts'
import type { Clock, Found } from './piece.ts'

export function clockAt(line: Line, at: number): Found {
  return (
    noonAt(line, at) ?? relativeClockAt(line, at) ?? writtenAt(line, at) ?? militaryAt(line, at) ?? spokenAt(line, at)
  )
}

function found(to: number, clock: Clock): Found {
  return { to, meaning: { kind: 'clock', clock } }
}

function noonAt(line: Line, at: number): Found {
  if (has(line, at, 'noon')) return found(at + 1, { hour: 12, minute: 0, sure: true, written: false })
  if (has(line, at, 'day-end')) return found(at + 1, { hour: 17, minute: 0, sure: true, written: false })
  if (has(line, at, 'midnight')) return found(at + 1, { hour: 24, minute: 0, sure: true, written: false })
  return undefined
}

interface Half {
  readonly to: number
  readonly half: 'am' | 'pm'
}

/** "pm", "p.m.", "p . m .", or a lone "p" that sticks to the number. */
export function halfAt(line: Line, at: number): Half | undefined {
  const word = line.words[at]?.word
  if (word === 'am' || word === 'pm') return { to: skipSign(line, at + 1, '.'), half: word }
  if (word !== 'a' && word !== 'p') return undefined
  const half = word === 'a' ? 'am' : 'pm'
  const letter = skipSign(line, at + 1, '.')
  if (line.words[letter]?.word === 'm') return { to: skipSign(line, letter + 1, '.'), half }
  return isGlued(line, at) ? { to: letter, half } : undefined
}

export function clockOf(hour: number, minute: number, half: 'am' | 'pm' | undefined, written: boolean): Clock {
  if (half && hour <= 12) return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute, sure: true, written, half }
  return { hour, minute, sure: hour > 12 || hour === 0, written }
}

/** After the figures: "uur", "o'clock", "ish", "am". */
function ended(line: Line, at: number, hour: number, minute: number, written: boolean): Found {
  const oclock = skip(line, skip(line, at, 'ish'), 'oclock')
  const half = halfAt(line, oclock)
  const to = skip(line, half?.to ?? oclock, 'ish')
  const onDial = line.language === 'en' && line.words[at]?.word === 'h'
  const clock = { ...clockOf(hour, minute, half?.half, written), ...(onDial && { sure: true }) }
  return { to, meaning: { kind: 'clock', clock } }
}

/** "15:30", "8.10 pm", "16h30", "17:30u". A point without more may be a date too and is left open. */
function writtenAt(line: Line, at: number): Found {
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
  return isDotDate(line, at) ? undefined : openDot(line, to, hour, minute, clock)
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

function openDot(line: Line, to: number, hour: number, minute: number, clock: Clock): Found {
  const [day, month] = line.dayFirst ? [hour, minute] : [minute, hour]
  const inOrder = month >= 1 && month <= 12 && day >= 1 && day <= 31
  const swapped = day >= 1 && day <= 12 && month >= 1 && month <= 31
  if (!inOrder && !swapped) return found(to, clock)
  const said = inOrder ? { day, month, swappable: swapped } : { day: month, month: day }
  return { to, meaning: { kind: 'open', dotted: true, clock, day: said } }
}

/** "330 p.m.", "at 1030", "730 in the evening". */
function militaryAt(line: Line, at: number): Found {
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

/** "3pm", "eight forty pm", "2 30 pm", "3 o'clock", "3 uur 20". */
function spokenAt(line: Line, at: number): Found {
  const hour = numberAt(line, at)
  if (hour === undefined || hour > 24) return undefined
  const withMinutes = spokenMinutesAt(line, at, hour)
  if (withMinutes) return withMinutes
  const half = halfAt(line, skip(line, skip(line, at + 1, 'ish'), 'oclock'))
  return half || has(line, at + 1, 'oclock') ? oclockAt(line, at, hour) : undefined
}

/** "seven thirty", which is a time after "at", before "pm", or beside a part of the day. */
function spokenMinutesAt(line: Line, at: number, hour: number): Found {
  const spelled = line.words[at]?.kind === 'word' && line.words[at + 1]?.kind === 'word'
  const minute = minuteAt(line, at + 1, spelled)
  const end = minute && ended(line, minute.to, hour, minute.value, true)
  if (!minute || !end) return undefined
  if (halfAt(line, skip(line, minute.to, 'oclock'))) return end
  const beside = line.words[minute.to]?.sense?.part ?? line.words[skip(line, minute.to, 'at')]?.sense?.part
  const behind = line.words[skip(line, skip(line, minute.to, 'in'), 'the')]?.sense?.part
  const isFor = has(line, at - 1, 'for') && line.words[minute.to] === undefined
  const shown = isHourLead(line, at - 1) || isFor || (beside ?? behind) !== undefined
  return spelled && minute.value >= 10 && shown ? end : undefined
}

function isHourLead(line: Line, at: number): boolean {
  return has(line, at, 'at') || has(line, at, 'between') || has(line, at, 'after') || has(line, at, 'before')
}

function minuteAt(
  line: Line,
  at: number,
  spelled: boolean,
): { readonly value: number; readonly to: number } | undefined {
  const start = line.words[at]?.word === 'oh' ? at + 1 : at
  const value = numberAt(line, start)
  if (value === undefined || value > 59) return undefined
  return value >= 10 || start > at || spelled || line.words[start]?.text.length === 2
    ? { value, to: start + 1 }
    : undefined
}

/** "3 uur" is a time, unless something makes it a length: "1 uur lang", "2 uren", "over 5 uur". */
function oclockAt(line: Line, at: number, hour: number): Found {
  const word = line.words[at + 1]?.word
  const half = halfAt(line, at + 1) ?? halfAt(line, at + 2)
  if (!half && isLengthRather(line, at, word)) return undefined
  const minutes = word === 'uur' && !half ? minuteAt(line, at + 2, false) : undefined
  const isLength = minutes && line.words[minutes.to]?.sense?.unit === 'minute'
  return minutes && !isLength && !has(line, minutes.to, 'oclock')
    ? ended(line, minutes.to, hour, minutes.value, true)
    : ended(line, at + 1, hour, 0, false)
}

function isLengthRather(line: Line, at: number, word: string | undefined): boolean {
  if (line.words[at + 2]?.sense?.part !== undefined) return false
  const more = has(line, at + 2, 'and') ? amountAt(line, at + 3)?.unit : undefined
  if (more === 'minute' || more === 'quarter') return true
  if (word === 'uren' || word === 'hours' || word === 'hrs') return true
  if (has(line, at - 1, 'at') || has(line, at - 1, 'between') || has(line, at - 1, 'from') || has(line, at - 1, 'to'))
    return false
  const value = numberAt(line, at)
  if (has(line, at - 1, 'offset') || has(line, at - 1, 'within')) return true
  if (line.language === 'en') return word === 'h' && !isClockish(value)
  const isHad =
    line.words[at]?.kind === 'word' && line.words.some((one) => /^(heeft|heb|hebben|hebt|nodig|duurt)$/.test(one.word))
  if (/^(leg|boek|reserveer|blokkeer|plan)$/.test(line.words[at - 1]?.word ?? '')) return true
  if (isHad) return true
  const isOne = line.words[at]?.word === 'een' || (value === 1 && !isClockish(value))
  const next = line.words[at + 2]?.word
  return isOne || next === 'lang' || has(line, at - 1, 'coming') || has(line, at - 1, 'next')
}

function isClockish(value: number | undefined): boolean {
  return value !== undefined && value >= 6
}

/** "quarter past nine", "kwart voor acht", "vijf over half acht", "half vier", "half past 3", "15 to noon". */
function relativeClockAt(line: Line, at: number): Found {
  if (has(line, at, 'half')) return halfHourAt(line, at, 0)
  const start = line.words[at]?.sense?.roles.has('one') && has(line, at + 1, 'quarter') ? at + 1 : at
  const amount = has(line, start, 'quarter') ? 15 : numberAt(line, start)
  if (amount === undefined || amount > 30 || amount < 1) return undefined
  const inMinutes = line.words[start + 1]?.sense?.unit === 'minute'
  const sign = signAt(line, inMinutes ? start + 2 : start + 1)
  if (!sign || (inMinutes && isForSoLong(line, start, sign.to))) return undefined
  if (has(line, sign.to, 'half'))
    return line.language === 'nl' ? halfHourAt(line, sign.to, sign.sign * amount) : undefined
  return isMinutes(line, start, sign.to, amount) ? hourAt(line, sign.to, sign.sign * amount) : undefined
}

/** "for 20 minutes before 11" is a length; "for 20 minutes past 11" and Dutch "voor" are what the time is for. */
function isForSoLong(line: Line, start: number, hour: number): boolean {
  const isFor = line.language === 'en' ? has(line, start - 1, 'for') : line.words[start - 1]?.word === 'gedurende'
  return isFor && /^(?:before|after|voor|na)$/.test(line.words[hour - 1]?.word ?? '')
}

/**
 * "5 to 6" is a range unless something shows that the 5 are minutes; "10 past 6" and "10 voor 6" are not. "From 10 till
 * noon" is a range, and so is "10 to noon" where 10 can be an hour of the morning.
 */
function isMinutes(line: Line, start: number, hour: number, amount: number): boolean {
  if (has(line, start, 'quarter') || line.words[start + 1]?.sense?.unit === 'minute') return true
  if (amount % 5 !== 0 && line.words[start]?.kind === 'digits') return false
  const clear = line.language === 'nl' || has(line, start + 1, 'past')
  if (clear || has(line, start - 1, 'at')) return true
  if (has(line, start - 1, 'from') || has(line, start - 1, 'between')) return false
  if (amount > 12) return true
  const isMorning = line.words[start]?.kind === 'digits' && amount >= 7 && amount < 12
  return (has(line, hour, 'noon') && !isMorning) || has(line, hour, 'midnight')
}

function signAt(line: Line, at: number): { readonly sign: number; readonly to: number } | undefined {
  if (line.words[at]?.word === '-') return undefined
  if (has(line, at, 'past')) return { sign: 1, to: at + 1 }
  if (has(line, at, 'toward')) return { sign: -1, to: at + 1 }
  return undefined
}

/** Dutch half is the half hour before, English the one after. */
function halfHourAt(line: Line, at: number, plus: number): Found {
  const past = has(line, at + 1, 'past') && line.language === 'en' ? at + 2 : at + 1
  const hour = numberAt(line, past)
  if (line.language === 'en') return hour !== undefined && plus === 0 ? hourAt(line, past, 30) : noonHalf(line, past)
  if (hour === undefined || hour > 12) return undefined
  return hourAt(line, past, plus - 30)
}

function noonHalf(line: Line, at: number): Found {
  return has(line, at, 'noon') || has(line, at, 'midnight') ? hourAt(line, at, 30) : undefined
}

/** The full hour at a place, moved by so many minutes. */
function hourAt(line: Line, at: number, move: number): Found {
  const base = noonAt(line, at) ?? writtenAt(line, at) ?? spokenAt(line, at) ?? wholeHourAt(line, at)
  if (base?.meaning.kind !== 'clock') return undefined
  const { clock } = base.meaning
  const minutes = (clock.hour * 60 + move + 1440) % 1440
  const hour = Math.floor(minutes / 60)
  const shown = !clock.sure && hour === 0 ? 12 : hour
  return found(base.to, { ...clock, hour: shown, minute: minutes % 60 })
}

function wholeHourAt(line: Line, at: number): Found {
  const hour = numberAt(line, at)
  if (hour === undefined || hour > 24 || hour < 1) return undefined
  if (line.words[at]?.kind === 'digits' && isGlued(line, at + 1) && isSign(line, at + 1, ':')) return undefined
  const end = ended(line, at + 1, hour, 0, false)
  return end
}
