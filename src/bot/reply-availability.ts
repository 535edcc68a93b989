/** Turns an availability answer into its card: who, which stretch, and for everybody a verdict, a bar and the times. */
import { type Interval, intersect } from '../time/interval.ts'
import { barsShown, hoursOf, legendOf } from './answer-bars.ts'
import { type Availability, copyOf } from './answer-value.ts'
import { assumptionWords } from './assumption-words.ts'
import type { Button, Fact } from './card-parts.ts'
import { fill, fillButtons } from './cards.ts'
import type { AnswerCard } from './cards-answer.ts'
import { type Drawable, drawingOf } from './drawn.ts'
import {
  dayOf,
  daysAfter,
  daysIn,
  daysOf,
  listOf,
  longDayOf,
  type Place,
  stretchOf,
  unbroken,
  zoneOf,
} from './moments.ts'
import { personSection, timesWithin } from './person-section.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { shown, spoken } from './shown-text.ts'
import { wordsFor } from './words.ts'

/** Teams takes about 100 KB, counted in UTF-16; card and value together stay well under it. */
const mostCharacters = 38_000

/** More stretches than this do not fit even without details; fewer than `fewStretches` need not be measured. */
const mostStretches = 450
const fewStretches = 30

/** Where details make it too long they are shortened, then left out; the times are always complete or the asker is told. */
export function answerReply(answer: Availability, to: Reader): Reply {
  const reply = drawingOf(answer, to, draw)
  return reply.value?.kind === 'availability' ? withButtons(reply, actions(answer, to)) : reply
}

function draw(answer: Drawable): Reply {
  const stretches = answer.people.reduce(
    (sum, { busy, free }) => sum + busy.length + free.length,
    answer.people.length * 4,
  )
  for (const most of stretches > mostStretches ? [] : [200, 40, 0]) {
    const reply = answerWith(answer, most)
    if (stretches < fewStretches || JSON.stringify(reply).length <= mostCharacters) return reply
  }
  const { tooMuch, tooMuchText } = wordsFor(answer.place.language).answer
  return notice(answer.place, {
    title: tooMuch,
    lines: [tooMuchText],
    value: { kind: 'clarify', about: 'when', choices: [] },
  })
}

function withButtons(reply: Reply, buttons: readonly Button[]): Reply {
  return { ...reply, card: { ...reply.card, actions: fillButtons('answer', buttons) } }
}

function answerWith(answer: Drawable, most: number): Reply {
  const data = answerCard(answer, most)
  return { card: fill('answer', data), summary: data.speak, value: copyOf(answer, most) }
}

function answerCard(answer: Drawable, most: number): AnswerCard {
  const { asked, people, place: asker } = answer
  const words = wordsFor(asker.language)
  const to = { ...asker, timeZone: asked.timeZone }
  const days = daysIn(asked, to.timeZone)
  const spans = barsShown(answer, days)
  const frame = { asked, days, spans, most }
  const sections = people.map((person) => personSection(person, frame, to))
  const names = sections.map(({ name }) => name)
  const title = names.length ? listOf(names, to.language) : words.refused['cannot-show'].title
  const stretch = asked.grain === 'days' ? daysOf(asked, to) : stretchOf(asked, to, longDayOf)
  const next = nextFree(answer, to)
  const { common, commonFacts } = commonTime(answer, days, to)
  const together = [common.replace(/\.$/, ''), commonFacts.map((fact) => `${fact.title} ${fact.value}`).join('; ')]
  const told = sections.map(({ name, verdict, detail }) => {
    return `${sections.length > 1 ? `${name}: ` : ''}${verdict.slice(2)}, ${detail}`
  })
  return {
    language: to.language,
    speak: spoken(
      [`${title}, ${stretch}`, next, together.filter(Boolean).join(': '), ...told].filter(Boolean).join('. '),
    ),
    title,
    stretch,
    assumed: answer.assumed.map((assumption) => assumptionWords(assumption, to)).join(' '),
    next,
    alone: people.length === 1,
    spacing: people.length === 1 ? 'Small' : 'Medium',
    labelled: days.length > 1,
    hours: hoursOf(spans, to),
    legend: spans.length && days.length > 1 ? legendOf(answer, words) : [],
    people: sections,
    common,
    commonFacts,
    notShown: notShown(answer, to),
    zone: words.answer[asker.timeZone === asked.timeZone ? 'zone' : 'otherZone'](zoneOf(asked.start, to)),
    actions: [],
  }
}

function nextFree({ next, question, people, notShown }: Drawable, to: Place): string {
  const words = wordsFor(to.language).answer
  if (next) return words.next(stretchOf(next, to))
  const looked = !notShown.length && people.every(({ verdict }) => verdict !== 'unknown')
  return question.ask === 'next-free' && looked ? words.noNext : ''
}

function notShown({ notShown }: Drawable, to: Place): string {
  const names = notShown.slice(0, 10).map((name) => shown(`“${name}”`, 80))
  return names.length ? wordsFor(to.language).answer.notShown(listOf(names, to.language)) : ''
}

/** What everybody has in common, when more than one was asked about. */
function commonTime(answer: Drawable, days: readonly Interval[], to: Place) {
  const words = wordsFor(to.language)
  const { people, notShown, common, question } = answer
  const none: Pick<AnswerCard, 'common' | 'commonFacts'> = { common: '', commonFacts: [] }
  if (people.length + notShown.length < 2 || !people.length) return none
  if (common.length) return { common: words.answer.common(people.length), commonFacts: commonByDay(answer, days, to) }
  const complete = !notShown.length && people.every(({ verdict }) => verdict !== 'unknown')
  const text = complete ? words.answer.noCommon(words.duration(question.minutes ?? 30)) : words.answer.commonNotKnown
  return { ...none, common: text }
}

function commonByDay({ asked, common }: Drawable, days: readonly Interval[], to: Place): Fact[] {
  return days.flatMap((day) => {
    const parts = common.flatMap((stretch) => intersect(stretch, day) ?? [])
    const times = parts.map((part) => timesWithin(part, day, asked.grain, to))
    return times.length ? [{ title: unbroken(dayOf(day.start, to)), value: times.join(', ') }] : []
  })
}

function actions({ people, question, asked }: Availability, to: Reader): Button[] {
  const words = wordsFor(to.language).answer
  const who = people.slice(0, 50).map(({ address }) => address)
  const isLong = daysIn(asked, asked.timeZone).length >= 5
  const next = daysAfter(asked.end - 1, isLong ? 7 : 1, asked.timeZone)
  if (!who.length || !next) return []
  const operation = to.operationId
  const minutes = Math.min(Math.max(question.minutes ?? 30, 5), 1_440)
  const soon = { who, start: to.now, end: to.now + 14 * 86_400_000 }
  return [
    button(isLong ? words.nextWeek : words.nextDay, {
      kind: 'next-days',
      who,
      start: next.start,
      end: next.end,
      operation,
    }),
    button(words.findTime, { kind: 'find-time', ...soon, minutes, operation }),
  ]
}
