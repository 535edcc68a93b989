/** What the answer card says about one person: verdict, bars, free and taken times, and whose hours these are. */

import type { DisclosedBlock, Disclosure, Verdict } from '../policy/disclose.ts'
import { type Interval, intersect, lengthOf } from '../time/interval.ts'
import { details } from './answer-value.ts'
import type { Fact } from './card-parts.ts'
import type { PersonSection } from './cards-answer.ts'
import { barOf } from './day-bar.ts'
import { dashKept, dayOf, type Place, stretchOf, timeOf, timesOf, unbroken, zoneOf } from './moments.ts'
import { picture } from './picture.ts'
import { shown } from './shown-text.ts'
import type { Words } from './words.en.ts'
import { wordsFor } from './words.ts'

export interface Frame {
  readonly asked: Interval & { readonly grain: 'point' | 'time' | 'days' }
  /** the days of `asked` in the reader's zone, and what of each is drawn (empty: nothing is) */
  readonly days: readonly Interval[]
  readonly spans: readonly Interval[]
  /** how many characters of a subject or a location are shown */
  readonly most: number
}

const styles: Record<Verdict, PersonSection['style']> = {
  free: 'good',
  busy: 'attention',
  tentative: 'warning',
  partly: 'accent',
  unknown: 'emphasis',
}

export function personSection(person: Disclosure, frame: Frame, to: Place): PersonSection {
  const words = wordsFor(to.language)
  const days = frame.days.map((day) => timesIn(day, person, frame, to))
  const [only] = days
  const oneDay = days.length === 1 && only ? only : undefined
  return {
    name: shown(person.name),
    address: shown(person.address),
    verdict: words.answer.verdict[person.verdict],
    detail: detail(person, words),
    style: styles[person.verdict],
    free: oneDay ? freeLine(oneDay, person, frame, words) : '',
    bars: person.verdict === 'unknown' ? [] : bars(person, days, frame, to),
    taken: oneDay ? words.answer.taken : words.answer.day,
    facts: oneDay ? takenFacts(oneDay) : dayFacts(days, words),
    notes: notes(person, frame, to),
  }
}

function detail(person: Disclosure, { answer, duration }: Words): string {
  const { free, verdict } = person
  if (verdict !== 'partly') return answer.detail[verdict]
  if (!free.length) return answer.detail.nothingLeft
  return answer.detail.partly(duration(Math.round(lengthOf(free) / 60_000)), free.length)
}

/** One person's day in words. */
interface DayTimes {
  readonly label: string
  readonly free: readonly string[]
  readonly taken: readonly { readonly times: string; readonly status: string; readonly said: readonly string[] }[]
}

function timesIn(day: Interval, person: Disclosure, frame: Frame, to: Place): DayTimes {
  const { status } = wordsFor(to.language)
  const times = (part: Interval) => timesWithin(part, day, frame.asked.grain, to)
  return {
    label: dayOf(day.start, to),
    free: person.free.flatMap((stretch) => intersect(stretch, day) ?? []).map(times),
    taken: person.busy.flatMap((block) => {
      const part = intersect(block, day)
      return part ? [{ times: times(part), status: status[block.status], said: said(person, block, frame.most) }] : []
    }),
  }
}

function said(person: Disclosure, block: DisclosedBlock, most: number): string[] {
  const { subject, location } = details(person, block, most)
  return [subject, location].flatMap((text) => (text ? [shown(text, most)] : []))
}

/** Midnights of whole days are not written out. */
export function timesWithin(stretch: Interval, day: Interval, grain: Frame['asked']['grain'], to: Place): string {
  const fromStart = grain === 'days' && stretch.start === day.start
  const toEnd = grain === 'days' && stretch.end === day.end
  if (!fromStart && !toEnd) return timesOf(stretch, to)
  const words = wordsFor(to.language)
  if (fromStart && toEnd) return words.allDay
  return fromStart ? words.until(timeOf(stretch.end, to)) : words.from(timeOf(stretch.start, to))
}

function freeLine({ free }: DayTimes, person: Disclosure, { asked }: Frame, { answer }: Words): string {
  if (free.length) return `**${answer.freeIn}** ${free.join(', ')}`
  if (person.verdict === 'unknown' || asked.grain !== 'days') return ''
  return person.outsideWorkingHours ? answer.nothingFreeAtAll : answer.nothingFree
}

function takenFacts({ taken }: DayTimes): Fact[] {
  return taken.map(({ times, status, said }) => ({ title: dashKept(times), value: [status, ...said].join(' · ') }))
}

/** One line a day; days on which nothing was judged and nothing is taken are left out. */
function dayFacts(days: readonly DayTimes[], words: Words): Fact[] {
  return days.flatMap((day) =>
    day.free.length || day.taken.length ? [{ title: unbroken(day.label), value: dayLine(day, words) }] : [],
  )
}

function dayLine({ free, taken }: DayTimes, words: Words): string {
  const blocks = taken.map(
    ({ times, status, said }) => `${status} ${times}${said.length ? ` (${said.join(' · ')})` : ''}`,
  )
  return [...(free.length ? [`**${words.free}** ${free.join(', ')}`] : []), ...blocks].join('; ')
}

function bars(person: Disclosure, days: readonly DayTimes[], { spans }: Frame, to: Place): PersonSection['bars'] {
  const { answer } = wordsFor(to.language)
  return spans.flatMap((span, n) => {
    const day = days[n]
    return day ? [{ label: day.label, url: picture(barOf(span, person)), alt: answer.bar(day.label) }] : []
  })
}

function notes(person: Disclosure, { asked }: Frame, to: Place): string {
  const { answer } = wordsFor(to.language)
  const theirs = { ...to, timeZone: person.timeZone }
  const same =
    person.timeZone === to.timeZone || [asked.start, asked.end].every((at) => timeOf(at, to) === timeOf(at, theirs))
  return [
    person.outsideWorkingHours && answer.outside,
    person.workingHoursAssumed && !person.outsideWorkingHours && answer.hoursAssumed,
    !same && theirTime(asked, theirs),
    person.level === 'availabilityOnly' && person.busy.length > 0 && answer.onlyTime,
  ]
    .filter((note) => note !== false)
    .join(' ')
}

function theirTime(asked: Frame['asked'], theirs: Place): string {
  const { answer } = wordsFor(theirs.language)
  const zone = zoneOf(asked.start, theirs)
  return asked.grain === 'days' ? answer.theirZone(zone) : answer.thereItIs(stretchOf(asked, theirs), zone)
}
