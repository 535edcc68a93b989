/** What was understood, as one line that a table of sentences can hold: who | ask | when. */
import type { Circumstances, Question, When } from '../src/language/question.ts'
import { readMessage, understand } from '../src/language/understand.ts'

/** Tuesday 17 November 2026, 10:00 in Amsterdam. */
export const tuesday: Circumstances = {
  now: Date.parse('2026-11-17T10:00+01:00'),
  timeZone: 'Europe/Amsterdam',
  locale: 'en-GB',
}

export const english = { ...tuesday, locale: 'en-GB' }
export const dutch = { ...tuesday, locale: 'nl-NL' }

export function meaningOf(text: string, circumstances: Circumstances): string {
  const understood = understand(text, circumstances)
  if (understood.kind === 'availability') return questionText(understood, circumstances.timeZone)
  if (understood.kind !== 'unclear') return understood.kind
  const readings = understood.readings.map((when) => whenText(when, circumstances.timeZone))
  return [`unclear: ${understood.because}`, ...readings].join(' | ')
}

export function questionText(question: Question, timeZone: string): string {
  const when = question.when?.map((one) => whenText(one, timeZone)).join(' or ') ?? 'any time'
  const length = question.minutes === undefined ? [] : [`${question.minutes} min`]
  const together = question.together ? ['together'] : []
  return [question.who.join(' + ') || 'nobody', question.ask, when, ...length, ...together].join(' | ')
}

/** "2026-11-24", "2026-11-23..2026-11-27" (last day included), "2026-11-24 15:00", "2026-11-24 15:00-16:00". */
export function whenText({ start, end, grain, timeZone: said }: When, timeZone: string): string {
  const from = wall(start, timeZone)
  const to = wall(end, timeZone)
  const zone = said ? ` ${said}` : ''
  if (grain === 'point') return `${from.day} ${from.time}${zone}`
  const last = wall(end - 1, timeZone).day
  if (grain === 'days') return last === from.day ? from.day : `${from.day}..${last}`
  return `${from.day} ${from.time}-${to.day === from.day ? '' : to.time === '00:00' && last === from.day ? '24:00' : `${to.day} `}${to.time === '00:00' && last === from.day ? '' : to.time}${zone}`
}

function wall(instant: number, timeZone: string): { readonly day: string; readonly time: string } {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const [day = '', time = ''] = format.format(instant).split(' ')
  return { day, time }
}

/** What was understood of the time: the sentence asks for Alice. */
export function timeOf(phrase: string, { locale } = english): string {
  const asked = locale === 'nl-NL' ? `is Alice ${phrase} vrij?` : `is Alice free ${phrase}?`
  return meaningOf(asked, { ...tuesday, locale }).replace('Alice | free-then | ', '')
}

/** What was read of the time in a message that asks nothing. */
export function saidOf(text: string, circumstances = english): string {
  const { time } = readMessage(text, circumstances)
  return time.kind === 'whens' ? time.whens.map((when) => whenText(when, tuesday.timeZone)).join(' or ') : time.kind
}
