/** Times on the clock as they are said, hour first: "3pm", "eight forty pm", "3 uur 20". */
import { has, isBetweenAnd, isGlued, isSign, type Line, numberAt, skip } from '../words/line.ts'
import { ended, halfAt } from './clock-end.ts'
import { dateAt } from './date.ts'
import { amountAt } from './length.ts'
import type { Found } from './piece.ts'

/** "3pm", "eight forty pm", "2 30 pm", "3 o'clock", "3 uur 20". */
export function spokenAt(line: Line, at: number): Found {
  const hour = numberAt(line, at)
  if (hour === undefined || hour > 24) return undefined
  const withMinutes = spokenMinutesAt(line, at, hour)
  if (withMinutes) return withMinutes
  const half = halfAt(line, skip(line, skip(line, at + 1, 'ish'), 'oclock'))
  return half || has(line, at + 1, 'oclock') ? oclockAt(line, at, hour) : undefined
}

/** "seven thirty", which is a time after "at", at either end of a range, before "pm", or beside a part of the day. */
function spokenMinutesAt(line: Line, at: number, hour: number): Found {
  const next = behindHyphen(line, at + 1)
  const spelled = line.words[at]?.kind === 'word' && line.words[next]?.kind === 'word'
  const minute = minuteAt(line, spelled ? next : at + 1, spelled)
  const end = minute && ended(line, minute.to, hour, minute.value, true)
  if (!minute || !end) return undefined
  if (halfAt(line, skip(line, minute.to, 'oclock'))) return end
  const beside = line.words[minute.to]?.sense?.part ?? line.words[skip(line, minute.to, 'at')]?.sense?.part
  const behind = line.words[skip(line, skip(line, minute.to, 'in'), 'the')]?.sense?.part
  const isFor = has(line, at - 1, 'for') && line.words[minute.to] === undefined
  const shown = isHourLead(line, at - 1) || isFor || (beside ?? behind) !== undefined
  return spelled && minute.value >= 10 && shown ? end : undefined
}

/** "three-thirty"; "nine-ten" are two hours. */
function behindHyphen(line: Line, at: number): number {
  const isHyphen = isSign(line, at, '-') && isGlued(line, at) && isGlued(line, at + 1)
  return isHyphen && (numberAt(line, at + 1) ?? 0) > 12 ? at + 1 : at
}

function isHourLead(line: Line, at: number): boolean {
  return (
    isBetweenAnd(line, at) ||
    (['at', 'from', 'to', 'between', 'after', 'before'] as const).some((role) => has(line, at, role))
  )
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
  const minutes = word === 'uur' && !half && !dateAt(line, at + 2) ? minuteAt(line, at + 2, false) : undefined
  const isLength = minutes && line.words[minutes.to]?.sense?.unit === 'minute'
  return minutes && !isLength && !has(line, minutes.to, 'oclock')
    ? ended(line, minutes.to, hour, minutes.value, true)
    : ended(line, at + 1, hour, 0, false)
}

function isLengthRather(line: Line, at: number, word: string | undefined): boolean {
  const minutes = minuteAt(line, at + 2, false)
  if (line.words[minutes?.to ?? at + 2]?.sense?.part !== undefined) return false
  const more = has(line, at + 2, 'and') ? amountAt(line, at + 3)?.unit : undefined
  if (more === 'minute' || more === 'quarter') return true
  if (word === 'uren' || word === 'hours' || word === 'hrs') return true
  if (has(line, at - 1, 'at') || has(line, at - 1, 'between') || has(line, at - 1, 'from') || has(line, at - 1, 'to'))
    return false
  const value = numberAt(line, at)
  if (line.words[at - 1]?.word === 'gedurende' || ((value ?? 9) <= 4 && isBehindWritten(line, at))) return true
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

/** "om 14:30, twee uur", "om 14:30 voor 2 uur": the time is said already. */
function isBehindWritten(line: Line, at: number): boolean {
  const end = line.words[at - 1]?.word === ',' || has(line, at - 1, 'for') ? at - 2 : at - 1
  return line.words[end]?.kind === 'digits' && /^[:.u]$/.test(line.words[end - 1]?.word ?? '') && isGlued(line, end)
}

function isClockish(value: number | undefined): boolean {
  return value !== undefined && value >= 6
}
