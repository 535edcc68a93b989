/** "and Wednesday?", "what about Bob?", "same time Friday", "later": a message that goes on from the question before it. */
import { isoDay, isoWeekday, mondayOf } from '../time/calendar.ts'
import { dayNumberAt, wallClockAt } from '../time/zone.ts'
import { asking } from './asking.ts'
import type { Circumstances, Language, Question, When, Whens } from './question.ts'
import type { TimeRead } from './when/read-time.ts'
import { instantAt } from './when/whens.ts'
import { fold } from './words/tokens.ts'

/** A message as far as it could be read by itself. */
export interface Read {
  /** folded: lower-case, without accents */
  readonly text: string
  readonly words: number
  readonly language: Language
  readonly who: readonly string[]
  readonly time: TimeRead
}

const mostWordsBeside = 3

/** "without Bob", when he was asked about and not he alone. */
function leftOut(
  { text, language }: Pick<Read, 'text' | 'language'>,
  { who }: Question,
): readonly string[] | undefined {
  const name = asking[language].without.exec(text)?.groups?.['name']
  const rest =
    name === undefined ? who : who.filter((one) => !fold(one).split(' ').includes(name) && fold(one) !== name)
  return rest.length > 0 && rest.length < who.length ? rest : undefined
}

/** Whether the message goes on from the question before it rather than saying something new. */
export function goesOn({ text, words, language, who, time }: Read, previous: Question): boolean {
  const { adds, follows, same, later, earlier, dayAfter, refuses, laterToday } = asking[language]
  if ([same, later, earlier, dayAfter, laterToday].some((pattern) => pattern.test(text))) return true
  if (leftOut({ text, language }, previous)) return true
  if (time.found.kind === 'none' && who.length === 0 && time.minutes === undefined) return false
  const named = who.join(' ').split(/\s+/).filter(Boolean).length
  const beside = words - named - time.taken.size
  if (who.length > 0 && adds.test(text) && beside <= mostWordsBeside) return true
  if (refuses.some((pattern) => pattern.test(text))) return false
  return beside <= mostWordsBeside || (follows.test(text) && beside <= mostWordsBeside * 2)
}

/** The question before with what was said now put in its place. */
export function continued(read: Read, previous: Question, circumstances: Circumstances): Question {
  const { text, language, who, time } = read
  const minutes = time.minutes ?? previous.minutes
  const rest = leftOut(read, previous)
  const people =
    rest ?? (who.length === 0 ? previous.who : isAdded(read) ? [...new Set([...previous.who, ...who])] : who)
  return {
    kind: 'availability',
    ask: asking[language].asksWhen.some((pattern) => pattern.test(text)) ? 'free-when' : previous.ask,
    who: people,
    when: whenThen(read, previous.when, circumstances),
    ...(minutes !== undefined && { minutes }),
    together: people.length > 1 && (previous.together || isAdded(read) || who.length > 1),
    language,
  }
}

function isAdded({ text, language }: Read): boolean {
  const { adds, together } = asking[language]
  return adds.test(text) || together.test(text)
}

function whenThen(
  { text, language, time }: Read,
  previous: Whens | undefined,
  circumstances: Circumstances,
): Whens | undefined {
  const said = time.found.kind === 'whens' ? time.found.whens : undefined
  const [before] = previous ?? []
  if (!before) return said
  const { timeZone, now } = circumstances
  const { later, earlier, dayAfter, laterToday } = asking[language]
  if (laterToday.test(text)) return [afterwards({ ...before, grain: 'time', start: now, end: now }, timeZone)]
  if (later.test(text)) return [afterwards(before, timeZone)]
  if (earlier.test(text)) return [beforehand(before, timeZone, now)]
  if (dayAfter.test(text) && time.shape !== 'both') return [onDay(before, dayOf(before.start, timeZone) + 1, timeZone)]
  if (!said) return previous
  const [first, ...rest] = said
  const merge = (when: When) =>
    merged(time.byWeekday ? inThatWeek(when, before, timeZone) : when, before, time.shape, timeZone)
  return [merge(first), ...rest.map(merge)]
}

/** A day keeps the time asked about before; a time keeps the day. */
function merged(said: When, before: When, shape: TimeRead['shape'], timeZone: string): When {
  if (shape === 'days' && before.grain !== 'days' && isOneDay(said, timeZone))
    return onDay(before, dayOf(said.start, timeZone), timeZone, said)
  if (shape === 'time' && isOneDay(before, timeZone)) return onDay(said, dayOf(before.start, timeZone), timeZone)
  return said
}

/** "and Wednesday?" after a day of a later week is the Wednesday of that week. */
function inThatWeek(said: When, before: When, timeZone: string): When {
  const day = dayOf(said.start, timeZone)
  const monday = mondayOf(dayOf(before.start, timeZone))
  return day < monday ? onDay(said, monday + isoWeekday(day) - 1, timeZone) : said
}

function dayOf(instant: number, timeZone: string): number {
  return dayNumberAt(instant, timeZone)
}

function isOneDay({ start, end }: When, timeZone: string): boolean {
  return dayOf(start, timeZone) === dayOf(end - 1, timeZone)
}

/** The same hours on another day; the day's own words and assumptions when they are given. */
function onDay(hours: When, day: number, timeZone: string, said: When = hours): When {
  const first = dayOf(hours.start, timeZone)
  const at = (instant: number) => {
    const { hour, minute } = wallClockAt(instant, timeZone)
    return instantAt(day + dayOf(instant, timeZone) - first, hour * 60 + minute, timeZone)
  }
  const moved = hours.assumed.map((one) => (one.kind === 'day' ? { ...one, day: isoDay(day) } : one))
  const assumed = said === hours ? moved : [...said.assumed, ...hours.assumed.filter(({ kind }) => kind !== 'day')]
  return { ...hours, start: at(hours.start), end: at(hours.end), said: said.said, assumed }
}

/** What is left of that day; for whole days, as many days after them. */
function afterwards(before: When, timeZone: string): When {
  const day = dayOf(before.end - 1, timeZone)
  const days = day - dayOf(before.start, timeZone) + 1
  if (before.grain === 'days')
    return { ...before, start: before.end, end: instantAt(day + 1 + days, 0, timeZone), assumed: [] }
  return { ...before, grain: 'time', start: before.end, end: instantAt(day + 1, 0, timeZone), assumed: [] }
}

function beforehand(before: When, timeZone: string, now: number): When {
  const day = dayOf(before.start, timeZone)
  const days = dayOf(before.end - 1, timeZone) - day + 1
  const from = before.grain === 'days' ? instantAt(day - days, 0, timeZone) : instantAt(day, 0, timeZone)
  const start = Math.max(from, Math.min(now, before.start))
  return start < before.start ? { ...before, grain: 'time', start, end: before.start, assumed: [] } : before
}
