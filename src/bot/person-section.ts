/** What the answer card says about one person: verdict, bars, free and taken times, and whose hours these are. */

import type { DisclosedBlock, Disclosure, Verdict } from '../policy/disclose.ts'
import { type Interval, intersect, lengthOf } from '../time/interval.ts'
import { details } from './answer-value.ts'
import type { Fact, PersonSection } from './cards.ts'
import { barOf } from './day-bar.ts'
import { dayOf, stretchOf, timeOf, timesOf, zoneOf } from './moments.ts'
import { picture } from './picture.ts'
import type { Reader } from './reader.ts'
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

export function personSection(person: Disclosure, frame: Frame, to: Reader): PersonSection {
  const words = wordsFor(to.language)
  const oneDay = frame.days.length === 1
  return {
    name: shown(person.name),
    address: shown(person.address),
    verdict: words.answer.verdict[person.verdict],
    detail: detail(person, words),
    style: styles[person.verdict],
    free: oneDay ? freeLine(person, frame, to) : '',
    bars: person.verdict === 'unknown' ? [] : bars(person, frame, to),
    taken: oneDay ? words.answer.taken : words.answer.day,
    facts: oneDay ? takenFacts(person, frame, to) : dayFacts(person, frame, to),
    notes: notes(person, frame, to),
  }
}

function detail(person: Disclosure, { answer, duration }: Words): string {
  const { free, verdict } = person
  if (verdict !== 'partly') return answer.detail[verdict]
  if (!free.length) return answer.detail.nothingLeft
  return answer.detail.partly(duration(Math.round(lengthOf(free) / 60_000)), free.length)
}

function freeLine({ free, verdict, outsideWorkingHours }: Disclosure, frame: Frame, to: Reader): string {
  const { answer } = wordsFor(to.language)
  if (verdict === 'unknown' || (!free.length && frame.asked.grain !== 'days')) return ''
  if (!free.length) return outsideWorkingHours ? answer.nothingFreeAtAll : answer.nothingFree
  const times = free.map((stretch) => within(stretch, frame.asked, frame, to))
  return `**${answer.freeIn}** ${times.join(', ')}`
}

function takenFacts(person: Disclosure, frame: Frame, to: Reader): Fact[] {
  const words = wordsFor(to.language)
  return person.busy.map((block) => {
    const value = [words.status[block.status], ...said(person, block, frame.most)].join(' · ')
    return { title: within(block, frame.asked, frame, to), value }
  })
}

/** One line a day; days on which nothing was judged and nothing is taken are left out. */
function dayFacts(person: Disclosure, frame: Frame, to: Reader): Fact[] {
  return frame.days.flatMap((day) => {
    const value = dayLine(person, day, frame, to)
    return value ? [{ title: dayOf(day.start, to), value }] : []
  })
}

function dayLine(person: Disclosure, day: Interval, frame: Frame, to: Reader): string {
  const words = wordsFor(to.language)
  const free = person.free.flatMap((stretch) => intersect(stretch, day) ?? []).map((s) => within(s, day, frame, to))
  const taken = person.busy.flatMap((block) => {
    const part = intersect(block, day)
    if (!part) return []
    const what = said(person, block, frame.most)
    return [
      `${words.status[block.status]} ${within(part, day, frame, to)}${what.length ? ` (${what.join(' · ')})` : ''}`,
    ]
  })
  return [...(free.length ? [`**${words.free}** ${free.join(', ')}`] : []), ...taken].join('; ')
}

function said(person: Disclosure, block: DisclosedBlock, most: number): string[] {
  const { subject, location } = details(person, block, most)
  return [subject, location].flatMap((text) => (text ? [shown(text, most)] : []))
}

/** The times of a stretch inside a day; midnights of whole days are not written out. */
function within(stretch: Interval, day: Interval, { asked, days }: Frame, to: Reader): string {
  if (days.length > 1 && day === asked) return stretchOf(stretch, to)
  const fromStart = asked.grain === 'days' && stretch.start === day.start
  const toEnd = asked.grain === 'days' && stretch.end === day.end
  if (!fromStart && !toEnd) return timesOf(stretch, to)
  const words = wordsFor(to.language)
  if (fromStart && toEnd) return words.allDay
  return fromStart ? words.until(timeOf(stretch.end, to)) : words.from(timeOf(stretch.start, to))
}

function bars(person: Disclosure, frame: Frame, to: Reader): PersonSection['bars'] {
  const { answer } = wordsFor(to.language)
  return frame.spans.map((span, n) => {
    const day = frame.days[n] ?? span
    const label = dayOf(day.start, to)
    return { label, url: picture(barOf(span, person)), alt: answer.bar(label, altOf(person, day, frame, to)) }
  })
}

function altOf(person: Disclosure, day: Interval, frame: Frame, to: Reader): string {
  return dayLine(person, day, { ...frame, most: 0 }, to).replaceAll('**', '')
}

function notes(person: Disclosure, { asked }: Frame, to: Reader): string {
  const { answer } = wordsFor(to.language)
  const theirs = { ...to, timeZone: person.timeZone }
  const same = [asked.start, asked.end].every((at) => timeOf(at, to) === timeOf(at, theirs))
  return [
    person.outsideWorkingHours && answer.outside,
    person.workingHoursAssumed && !person.outsideWorkingHours && answer.hoursAssumed,
    !same && theirTime(asked, theirs),
    person.level === 'availabilityOnly' && person.busy.length > 0 && answer.onlyTime,
  ]
    .filter((note) => note !== false)
    .join(' ')
}

function theirTime(asked: Frame['asked'], theirs: Reader): string {
  const { answer } = wordsFor(theirs.language)
  const zone = zoneOf(asked.start, theirs)
  return asked.grain === 'days' ? answer.theirZone(zone) : answer.thereItIs(stretchOf(asked, theirs), zone)
}
