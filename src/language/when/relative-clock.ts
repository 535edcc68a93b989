/** Times on the clock by the hour they are near: "kwart over 9", "half vier", "quarter past nine", "15 to noon". */
import { has, isGlued, isSign, type Line, numberAt, skip } from '../words/line.ts'
import { ended, found } from './clock-end.ts'
import { namedClockAt } from './named-clock.ts'
import type { Found } from './piece.ts'
import { spokenAt } from './spoken-clock.ts'
import { writtenAt } from './written-clock.ts'

/** "quarter past nine", "kwart voor acht", "vijf over half acht", "half vier", "half past 3", "15 to noon". */
export function relativeClockAt(line: Line, at: number): Found {
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
 * noon" is a range, and so is "10 to noon" where 10 can be an hour of the morning. "20 to 23 May" are days.
 */
function isMinutes(line: Line, start: number, hour: number, amount: number): boolean {
  if (has(line, start, 'quarter') || line.words[start + 1]?.sense?.unit === 'minute') return true
  if (amount % 5 !== 0 && line.words[start]?.kind === 'digits') return false
  if (isDayOrLate(line, hour)) return false
  const clear = line.language === 'nl' || has(line, start + 1, 'past')
  if (clear || has(line, start - 1, 'at')) return true
  if (has(line, start - 1, 'from') || has(line, start - 1, 'between')) return false
  if (amount > 12 || isBackwards(line, amount, hour)) return true
  const isMorning = line.words[start]?.kind === 'digits' && amount >= 7 && amount < 12
  return (has(line, hour, 'noon') && !isMorning) || has(line, hour, 'midnight')
}

/** "five to three" can be no range of a working day. */
function isBackwards(line: Line, amount: number, at: number): boolean {
  const hour = numberAt(line, at)
  return amount === 5 && hour !== undefined && hour >= 1 && hour <= 4
}

/** "23 May", "23 of May", or an hour that is on no dial: "15 to 20". */
function isDayOrLate(line: Line, at: number): boolean {
  const value = numberAt(line, at)
  const next = line.words[skip(line, skip(line, at + 1, 'of'), 'the')]?.sense
  return line.words[at]?.kind === 'digits' && ((value ?? 0) > 12 || next?.month !== undefined)
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
  const base = namedClockAt(line, at) ?? writtenAt(line, at) ?? spokenAt(line, at) ?? wholeHourAt(line, at)
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
  return ended(line, at + 1, hour, 0, false)
}
