/** A question, from words to a disclosed answer: gather facts, let policy decide, read the calendar, disclose. Start reading here. */

import { hasQuestionsLeft, isWithinLimits } from './answer/budget.ts'
import { hasBareHour, hoursByClockOf } from './answer/hours.ts'
import { isStranger, type Judge } from './answer/judge.ts'
import type { Answer, Chosen } from './answer/kinds.ts'
import { askedBack, type Note, noteInto } from './answer/note.ts'
import { eachOnce, type Found, type Missing, type Several, whoIsMeant } from './answer/people.ts'
import { startOfToday, stretchesAskedFor } from './answer/stretch.ts'
import { commonTime } from './freebusy/common-time.ts'
import type { Journal } from './journal.ts'
import type { Circumstances, Question, Understood, When } from './language/question.ts'
import { type Asked, understand, wishIn } from './language/understand.ts'
import type { Asker } from './policy/asker.ts'
import { disclosed } from './policy/disclosed.ts'
import type { Limits } from './policy/limits.ts'
import type { Refusal } from './policy/partner.ts'
import type { Permit } from './policy/permit.ts'
import type { Person } from './policy/person.ts'
import type { Calendar, Clock, Counters, Directory, OwnSharing, Relationships } from './ports.ts'
import type { Interval } from './time/interval.ts'

export type { Answer, Chosen } from './answer/kinds.ts'

const minute = 60_000

type Unclarity = Extract<Understood, { kind: 'unclear' }>

export interface AnswerPorts {
  readonly directory: Directory
  readonly relationships: Relationships
  readonly ownSharing: OwnSharing
  readonly calendar: Calendar
  readonly journal: Journal
  readonly counters: Counters
  readonly clock: Clock
  readonly limits: Limits
  readonly newId: () => string
}

export interface Asking {
  readonly text: string
  readonly asker: Asker
  /** made for this very asker and question: an older one would not notice what was turned off since */
  readonly judge: Judge
  /** a valid zone */
  readonly timeZone: string
  readonly locale: string
  /** the question before this one in the same conversation */
  readonly previous?: Question
  /** what was pressed on choice cards for this question */
  readonly chosen?: Chosen
  /** a draft waits for words */
  readonly awaited?: boolean
}

/** The answers, each a message of its own, and the question to keep for a follow-up. */
export interface Answered {
  readonly answers: readonly Answer[]
  readonly question?: Question
}

/** From words. A failure of the outside is thrown (OutsideError), and nothing has been disclosed then. */
export async function answer(asking: Asking, ports: AnswerPorts): Promise<Answered> {
  const understood = understand(asking.text, circumstancesOf(asking, ports.clock))
  if (understood.kind === 'other') return answerWish(asking, ports)
  if (understood.kind === 'too-long') return only({ kind: 'too-long' })
  return answerUnderstood(understood, asking, ports)
}

/** Nothing can be booked; whether those it is wanted with are free then can be told. */
async function answerWish(asking: Asking, ports: AnswerPorts): Promise<Answered> {
  const isHeard = !isStranger(asking.judge) && !asking.awaited
  const wish = isHeard ? wishIn(asking.text, circumstancesOf(asking, ports.clock)) : undefined
  if (!wish) return only({ kind: 'not-understood' })
  if (!wish.question) return only({ kind: 'books-nothing', goesOn: false })
  const { answers, ...rest } = await answerUnderstood(wish.question, asking, ports)
  return { answers: [{ kind: 'books-nothing', goesOn: true }, ...answers], ...rest }
}

async function answerUnderstood(understood: Asked, asking: Asking, ports: AnswerPorts): Promise<Answered> {
  switch (understood.kind) {
    case 'availability':
      return answerQuestion(understood, asking, ports)
    case 'unclear': {
      const when = asking.chosen?.when
      if (when) return answerQuestion({ ...understood.question, when: [read(when)] }, asking, ports)
      return answerQuestion(understood.question, asking, ports, understood)
    }
  }
}

function circumstancesOf({ timeZone, locale, previous, awaited }: Asking, clock: Clock): Circumstances {
  return { now: clock.now(), timeZone, locale, ...(previous && { previous }), ...(awaited && { awaited }) }
}

function read(when: Interval): When {
  return { start: when.start, end: when.end, grain: 'time', said: '', assumed: [] }
}

/** From a question already read: a button, or words. */
export async function answerQuestion(
  question: Question,
  asking: Asking,
  ports: AnswerPorts,
  unclear?: Unclarity,
): Promise<Answered> {
  const { judge } = asking
  const note = noteInto(ports.journal, asking.asker, judge.relationshipId, ports.clock.now())
  if (judge.refusal) {
    note(judge.refusal)
    return only({ kind: 'refused', because: isStranger(judge) ? 'stranger' : 'no-active-sharing', names: [] })
  }
  if (asking.asker.kind === 'outsider' && !(await hasQuestionsLeft(asking.asker.key, ports))) {
    note('over the limit')
    return only(tooMany)
  }
  if (unclear) return only(clarifyWhen(unclear, asking))
  if (question.who.length === 0) return only({ kind: 'nobody-named' })
  return answerAbout({ question, asking, ports, judge, note })
}

/** One question on its way through the house. */
interface Case {
  readonly question: Question
  readonly asking: Asking
  readonly ports: AnswerPorts
  readonly judge: Judge
  readonly note: Note
}

async function answerAbout(one: Case): Promise<Answered> {
  const { question, asking, ports, judge, note } = one
  const look = { directory: ports.directory, ownSharing: ports.ownSharing, scope: judge.scope, whyNot: judge.whyNot }
  const named = await Promise.all(question.who.map((said) => whoIsMeant(said, asking.chosen?.who[said], look)))
  const several = named.find((name) => name.kind === 'several')
  if (several) {
    const offered = several.people.slice(0, mostChoices)
    if (!(await mayLearnOf(offered, [], one))) return only(tooMany)
    note(askedBack)
    // the name of one of them may be typed next: "oduya"
    return { ...only(clarifyWho(several, offered, asking)), ...(question.who.length === 1 && { question }) }
  }
  const found = eachOnce(named.filter((name) => name.kind === 'one'))
  const missing = named.filter((name) => name.kind === 'nobody')
  for (const { refusal, target } of missing) note(refusal, target)
  const people = found.map(({ facts }) => facts.target)
  if (!(await mayLearnOf(people, missing, one))) return only(tooMany)
  if (found.length === 0) return only(nothingToShow(missing, asking.asker))
  const understood = inTheirHours(question, found, asking, ports.clock)
  if (understood.kind === 'unclear') {
    for (const { facts } of found) note(askedBack, facts.target)
    return only(clarifyWhen(understood, asking))
  }
  const read = understood.kind === 'availability' ? understood : question
  const whens = stretchesAskedFor(read, ports.clock.now(), asking.timeZone)
  const answers = await Promise.all(whens.map((when) => answerFor(when, found, missing, { ...one, question: read })))
  return { answers, question: read }
}

/** Our own people may ask about as many as they like. */
async function mayLearnOf(people: readonly Person[], missing: readonly Missing[], one: Case): Promise<boolean> {
  const { asker } = one.asking
  if (asker.kind !== 'outsider' || (await isWithinLimits(asker.key, people, missing, one.ports))) return true
  one.note('over the limit')
  return false
}

/** Reads the words once more, now that it is known whose working hours decide what a bare hour means. */
function inTheirHours(question: Question, found: readonly Found[], asking: Asking, clock: Clock): Understood {
  const [only, ...others] = found
  if (!only || others.length > 0 || asking.text === '' || asking.chosen?.when || !hasBareHour(question)) return question
  const workingHours = hoursByClockOf(asking.timeZone, only.facts.target, clock.now())
  return workingHours ? understand(asking.text, { ...circumstancesOf(asking, clock), workingHours }) : question
}

async function answerFor(when: When, found: readonly Found[], missing: readonly Missing[], one: Case): Promise<Answer> {
  const { question, asking, ports, judge, note } = one
  const today = startOfToday(ports.clock.now(), asking.timeZone)
  const stretch = { start: when.start, end: when.end }
  const permits: Permit[] = []
  for (const { facts } of found) {
    const decision = judge.decide({ stretch, startOfToday: today, ...facts })
    note(decision, facts.target, stretch)
    if (decision.kind === 'refusal') return refusedStretch(decision, found)
    permits.push(decision)
  }
  const people = await Promise.all(
    permits.map(async (permit) => disclosed(permit, await ports.calendar.entries(permit), when.grain)),
  )
  const common =
    missing.length > 0
      ? []
      : commonTime(
          people.map(({ free }) => free),
          (question.minutes ?? 30) * minute,
        )
  const next = question.ask === 'next-free' ? common[0] : undefined
  return {
    kind: 'availability',
    question,
    asked: { timeZone: asking.timeZone, grain: when.grain, ...stretch },
    assumed: when.assumed,
    people,
    common,
    notShown: missing.map(({ said }) => said),
    ...(next ? { next } : {}),
  }
}

// ------------------------------------------------------------------------------------ answers that show nothing

const tooMany: Answer = { kind: 'refused', because: 'too-many-questions', names: [] }

function only(one: Answer): Answered {
  return { answers: [one] }
}

function clarifyWhen({ because, readings }: Unclarity, asking: Asking): Answer {
  const { text: question, timeZone, chosen } = asking
  return { kind: 'clarify-when', because, choices: readings, timeZone, question, chosen: chosen ?? { who: {} } }
}

const mostChoices = 5

function clarifyWho({ said, people }: Several, offered: readonly Person[], asking: Asking): Answer {
  const choices = offered.map(({ id, name }) => ({ key: id, name }))
  const more = people.length > offered.length
  return { kind: 'clarify-who', said, choices, more, question: asking.text, chosen: asking.chosen ?? { who: {} } }
}

/** A partner is told the same at gates 5, 6 and 7; a colleague may know that nobody has that name. */
function nothingToShow(missing: readonly Missing[], asker: Asker): Answer {
  const nobody = asker.kind === 'colleague' && missing.every(({ refusal }) => refusal.gate === 5)
  return {
    kind: 'refused',
    because: nobody ? 'nobody-of-that-name' : 'cannot-show',
    names: missing.map(({ said }) => said),
  }
}

function refusedStretch({ gate, because }: Refusal, found: readonly Found[]): Answer {
  const names = found.map(({ said }) => said)
  if (gate !== 8) return { kind: 'refused', because: 'cannot-show', names }
  return {
    kind: 'refused',
    because: because === 'the stretch of time is longer than 62 days' ? 'too-long-stretch' : 'past',
    names,
  }
}
