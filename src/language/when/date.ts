/** Dates: "14 November 2017", "Jan first", "the 5th", "de 15e", "22-04", "8/10/2012", "2018-7-6". */
import { digitsAt, has, isGlued, isSign, type Line, numberAt, skip, skipSign } from '../words/line.ts'
import type { DaySaid, Found } from './piece.ts'
import { resolveDay } from './resolve-day.ts'
import { weekdayWord } from './weekday.ts'
import { isGluedColon, yearAt } from './year.ts'

export function dateAt(line: Line, at: number): Found {
  return numericDateAt(line, at) ?? dayMonthAt(line, at) ?? monthDayAt(line, at) ?? dayNumberAt(line, at)
}

function found(to: number, day: DaySaid): Found {
  return { to, meaning: { kind: 'day', day } }
}

/** A month's name; one that is a name of people too counts only where `besideNumber`. */
function monthAt(line: Line, at: number): number | undefined {
  return line.words[at]?.sense?.month
}

interface DayOfMonth {
  readonly to: number
  readonly day: number
  readonly ordinal: boolean
}

const suffixes = new Set(['st', 'nd', 'rd', 'th', 'e', 'de', 'ste'])

/** "15", "15th", "15e", "fifteenth", "twenty one", "3.": 1 to 31. */
export function dayOfMonthAt(line: Line, at: number): DayOfMonth | undefined {
  const word = line.words[at]
  const ordinal = word?.sense?.ordinal
  if (ordinal !== undefined) return { to: at + 1, day: ordinal, ordinal: true }
  const day = numberAt(line, at)
  if (day === undefined || day < 1 || day > 31 || ((word?.text.length ?? 0) > 2 && word?.kind === 'digits'))
    return undefined
  const next = line.words[at + 1]
  if (next?.glued && suffixes.has(next.word)) return { to: skipSign(line, at + 2, '.'), day, ordinal: true }
  if (isSign(line, at + 1, '.') && isGlued(line, at + 1) && digitsAt(line, at + 2, 1, 4) === undefined)
    return { to: at + 2, day, ordinal: true }
  return { to: at + 1, day, ordinal: false }
}

/** "2 Oct", "the 6th of March 2018", "1.Jun", "1-jan", "2/okt", "1st Dec, 2018". */
function dayMonthAt(line: Line, at: number): Found {
  const day = dayOfMonthAt(line, skip(line, at, 'the'))
  if (!day) return undefined
  const dayWord = line.words[day.to]?.sense?.unit === 'day' ? day.to + 1 : day.to
  const joint = skip(line, skip(line, skipSign(line, dayWord, '-/.,'), 'of'), 'the')
  const month = monthAt(line, joint)
  if (month === undefined) return undefined
  const year = yearAt(line, skipSign(line, joint + 1, '.')) ?? shortYearAt(line, joint)
  return found(year?.to ?? skipDot(line, joint + 1), { day: day.day, month, ...(year && { year: year.year }) })
}

/** "Jan first", "October2", "Oct-2", "february the 15th", "Feb 18, 2018". */
function monthDayAt(line: Line, at: number): Found {
  const month = monthAt(line, at)
  if (month === undefined) return undefined
  const joint = skip(line, skipSign(line, skipSign(line, at + 1, '.'), '-/,'), 'the')
  const day = dayOfMonthAt(line, joint)
  if (!day || isHour(line, day.to) || isYearNumber(line, joint)) return undefined
  const year = yearAt(line, day.to)
  const to = year?.to ?? day.to
  return found(to, { day: day.day, month, ...(year && { year: year.year }) })
}

function isYearNumber(line: Line, at: number): boolean {
  return (numberAt(line, at) ?? 0) > 31
}

/** "May 10am", "May 10:30": the number belongs to a time. */
function isHour(line: Line, at: number): boolean {
  const word = line.words[at]
  if (word?.word === ':' && isGlued(line, at + 1)) return true
  return (has(line, at, 'am') || has(line, at, 'pm')) && (word?.glued === true || word?.text.length === 2)
}

function skipDot(line: Line, at: number): number {
  return isSign(line, at, '.') && isGlued(line, at) && line.words[at + 1] !== undefined ? at + 1 : at
}

/** "14-Sep-17": two figures are a year when dashes or slashes hold the date together. */
function shortYearAt(line: Line, month: number): { readonly to: number; readonly year: number } | undefined {
  const sign = line.words[month + 1]
  const isHeld = sign !== undefined && /^[-/]$/.test(sign.word) && line.words[month - 1]?.word === sign.word
  const year = isHeld && isGlued(line, month + 2) && sign.glued ? digitsAt(line, month + 2, 2, 2) : undefined
  return year === undefined ? undefined : { to: month + 3, year: 2000 + year }
}

/** "22-04", "8/10/2012", "24.11.17", "2018-7-6", "08/12,2015". */
function numericDateAt(line: Line, at: number): Found {
  const first = digitsAt(line, at, 1, 4)
  const sign = line.words[at + 1]
  const second = digitsAt(line, at + 2, 1, 2)
  if (first === undefined || second === undefined || !sign || !'-/.'.includes(sign.word) || sign.kind !== 'sign')
    return undefined
  if (
    !isGlued(line, at + 1) ||
    !isGlued(line, at + 2) ||
    (isGlued(line, at) && line.words[at - 1]?.kind === 'sign' && line.words[at - 1]?.word === sign.word)
  )
    return undefined
  if (line.words[at]?.text.length === 4) return yearFirst(line, at, first, second, sign.word)
  if (line.words[at]?.text.length === 3) return undefined
  return fullDate(line, at, first, second, sign.word) ?? shortDate(line, at, first, second, sign.word)
}

function yearFirst(line: Line, at: number, year: number, month: number, sign: string): Found {
  const day = digitsAt(line, at + 4, 1, 2)
  if (day === undefined || line.words[at + 3]?.word !== sign || year < 1900) return undefined
  return month <= 12 ? found(at + 5, { year, month, day }) : found(at + 5, { year, month: day, day: month })
}

function fullDate(line: Line, at: number, first: number, second: number, sign: string): Found {
  const isAgain = (line.words[at + 3]?.word === sign || line.words[at + 3]?.word === ',') && isGlued(line, at + 4)
  const figures = isAgain ? line.words[at + 4] : undefined
  if (figures?.kind !== 'digits' || (figures.text.length !== 2 && figures.text.length !== 4)) return undefined
  const year = figures.text.length === 2 ? 2000 + Number(figures.text) : Number(figures.text)
  return found(at + 5, { ...inOrder(line, first, second), year })
}

/** The locale's order, unless only the other one is a date. */
function inOrder(line: Line, first: number, second: number): DaySaid {
  const usual = line.dayFirst ? { day: first, month: second } : { day: second, month: first }
  if (usual.month > 12) return { day: usual.month, month: usual.day, crossed: true }
  return { ...usual, swappable: usual.day <= 12 }
}

function shortDate(line: Line, at: number, first: number, second: number, sign: string): Found {
  const day = inOrder(line, first, second)
  if ((day.month ?? 0) > 12 || (day.day ?? 0) > 31 || !day.month || !day.day) return undefined
  if (isGluedColon(line, at + 3) || isLongerDate(line, at + 3)) return undefined
  if (monthAt(line, at + 3) !== undefined) return undefined
  if (sign === '-' && (areHours(line, at, first, second) || isOfMonth(line, at + 3))) return undefined
  const end = isSign(line, at + 3, '.') && isGlued(line, at + 3) ? at + 4 : at + 3
  if (sign === '.' && line.words[at + 2]?.text.length === 2 && first <= 24 && second <= 59 && end === at + 3)
    return undefined
  return found(end, day)
}

/** "4-23 of next month", "3-12 van sept": two days of it. */
function isOfMonth(line: Line, at: number): boolean {
  const isMonth = (place: number) => monthAt(line, place) !== undefined || has(line, place, 'month')
  return has(line, at, 'of') && [at + 1, at + 2, at + 3].some(isMonth)
}

/** "05-06.10.17": the second number begins a date of its own. */
function isLongerDate(line: Line, at: number): boolean {
  return (
    isSign(line, at, '.') && isGlued(line, at) && isGlued(line, at + 1) && digitsAt(line, at + 1, 1, 4) !== undefined
  )
}

/** "9-11" is a stretch of hours where it is not put as a date. */
function areHours(line: Line, at: number, first: number, second: number): boolean {
  if (halfFollows(line, at + 3) || (isBesidePart(line, at) && !has(line, at - 1, 'on'))) return true
  const beside = [at - 1, skip(line, at + 3, 'on')]
  if (beside.some((place) => line.words[place]?.sense?.daysAhead !== undefined)) return first <= 24 && second <= 24
  const weekday = beside.map((place) => weekdayWord(line, place)).find((day) => day !== undefined)
  if (weekday !== undefined) {
    const date = resolveDay({ ...inOrder(line, first, second), weekday }, line.today)
    if (date.kind !== 'day') return first <= 24 && second <= 24
    if (saysHours(line, at)) return false
  }
  if ((has(line, at - 1, 'between') || has(line, at - 1, 'from')) && second > first) return true
  if (has(line, at - 1, 'on') || line.words[at]?.text.startsWith('0') || line.words[at + 2]?.text.startsWith('0'))
    return false
  return second > first && second - first <= 4 && second <= 20
}

/** "Friday afternoon 1-6", "1-6 on Friday afternoon" */
function isBesidePart(line: Line, at: number): boolean {
  const behind = skip(line, at + 3, 'on')
  return [at - 1, behind, behind + 1].some((place) => line.words[place]?.sense?.part !== undefined)
}

/** "Tuesday 8-12 after 4 pm": the hours are said elsewhere. */
function saysHours(line: Line, at: number): boolean {
  const isHour = (place: number) => {
    const isNamed = has(line, place, 'noon') || has(line, place, 'midnight')
    return (
      isNamed || isGluedColon(line, place) || (halfFollows(line, place) && line.words[place - 1]?.kind === 'digits')
    )
  }
  return line.words.some((_, place) => (place < at || place > at + 3) && isHour(place))
}

function halfFollows(line: Line, at: number): boolean {
  return has(line, at, 'am') || has(line, at, 'pm') || has(line, at, 'oclock') || has(line, at, 'ish')
}

/** "the 5th", "de 15e", "on the first", "25.": an ordinal that counts days and nothing else. */
function dayNumberAt(line: Line, at: number): Found {
  const start = skip(line, at, 'the')
  const day = dayOfMonthAt(line, start)
  if (!day?.ordinal) return undefined
  const spelled = line.words[start]?.kind === 'word'
  const lead = start > at || (['on', 'the', 'to', 'between', 'from'] as const).some((role) => has(line, at - 1, role))
  const isDated = has(line, at - 1, 'on') || line.words[at - 1]?.sense?.weekday !== undefined || isBehindDate(line, at)
  if (spelled && !(lead && endsPhrase(line, day.to, isDated || day.day > 12))) return undefined
  if (isCounting(line, day.to)) return undefined
  const dotOnly = isSign(line, day.to - 1, '.') && day.to - start === 2 && line.words[day.to - 2]?.kind === 'digits'
  if (dotOnly && start === at && !(line.words.length <= 3 || isRange(line, day.to)))
    return endOfSentence(start, day.day)
  const dayWord = line.words[day.to]?.sense?.unit === 'day' ? day.to + 1 : day.to
  return found(dayWord, { day: day.day })
}

/** "16." at the end of a sentence may be an hour as well. */
function endOfSentence(at: number, day: number): Found {
  const clock = { hour: day, minute: 0, sure: day > 12, written: false }
  return { to: at + 1, meaning: { kind: 'open', dotted: false, day: { day }, ...(day <= 24 && { clock }) } }
}

/** "April 9th through": what follows ends a range of days. */
function isBehindDate(line: Line, at: number): boolean {
  const before = line.words[at - 2]
  const isDay = before?.kind === 'digits' || suffixes.has(before?.word ?? '') || before?.sense?.ordinal !== undefined
  return has(line, at - 1, 'to') && isDay
}

/** "the second option", "the 5th free slot"; but "is the 5th free" and "op de 5e tijd" ask about that day. */
function isCounting(line: Line, at: number): boolean {
  const isAskedFor = has(line, at, 'asked-for') && line.words[at + 1]?.kind !== 'word'
  return has(line, at, 'number-noun') && !isAskedFor
}

function isRange(line: Line, at: number): boolean {
  return has(line, at, 'to') || has(line, at, 'and')
}

/** "the second" alone is a day, "the second option" is not; nobody counts options beyond twelve. */
function endsPhrase(line: Line, at: number, isLed: boolean): boolean {
  const next = line.words[at]
  if (next?.kind !== 'word') return true
  if (next.sense === undefined) return isLed
  return !isCounting(line, at)
}
