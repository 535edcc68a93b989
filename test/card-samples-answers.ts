/** Every answer there is, and what answers are made of, for tests that look at cards. */
import type { Answer } from '../src/answer.ts'
import type { Question } from '../src/language/question.ts'
import type { Disclosure } from '../src/policy/disclose.ts'
import { at, tuesday } from './card-samples-reader.ts'

const dayOfNovember = (day: number) => ({
  start: at(`2026-11-${day}T00:00:00+01:00`),
  end: at(`2026-11-${day + 1}T00:00:00+01:00`),
})

export const question: Question = {
  kind: 'availability',
  ask: 'free-then',
  who: ['Alice'],
  when: undefined,
  together: false,
  language: 'en',
}

export function disclosure(more: Partial<Disclosure> = {}): Disclosure {
  const day = tuesday('09:00', '17:00')
  return {
    name: 'Alice de Vries',
    address: 'alice@contoso.com',
    level: 'availabilityOnly',
    verdict: 'partly',
    timeZone: 'Europe/Amsterdam',
    busy: [
      { ...tuesday('10:00', '11:00'), status: 'busy' },
      { ...tuesday('13:30', '14:00'), status: 'tentative' },
      { ...tuesday('16:00', '17:30'), status: 'oof' },
    ],
    free: [tuesday('09:00', '10:00'), tuesday('11:00', '13:30'), tuesday('14:00', '16:00')],
    judged: [day],
    outsideWorkingHours: false,
    workingHoursAssumed: false,
    ...more,
  }
}

type Availability = Extract<Answer, { kind: 'availability' }>

export function availability(more: Partial<Availability> = {}): Availability {
  return {
    kind: 'availability',
    question,
    asked: { ...dayOfNovember(24), timeZone: 'Europe/Amsterdam', grain: 'days' },
    assumed: [{ kind: 'day', said: 'Tuesday', day: '2026-11-24' }],
    people: [disclosure()],
    common: [],
    notShown: [],
    ...more,
  }
}

/** With every status and every detail; `text` stands wherever people write something. */
export function detailed(text: string): Disclosure {
  return disclosure({
    name: text,
    level: 'limitedDetails',
    busy: [
      { ...tuesday('08:00', '09:30'), status: 'workingElsewhere', subject: text },
      { ...tuesday('10:00', '11:00'), status: 'busy', subject: text, location: text },
      { ...tuesday('10:30', '12:00'), status: 'tentative', subject: text },
      { ...tuesday('15:00', '15:15'), status: 'busy' },
      { ...tuesday('16:00', '17:30'), status: 'oof', location: text },
    ],
    free: [tuesday('09:00', '10:00'), tuesday('12:00', '15:00'), tuesday('15:15', '16:00')],
  })
}

/** Monday to Friday, as "this week" is. */
export function week(): Availability {
  const days = [23, 24, 25, 26, 27].map(dayOfNovember)
  const hours = (day: { start: number }, from: number, to: number) => ({
    start: day.start + from * 3_600_000,
    end: day.start + to * 3_600_000,
  })
  const alice = disclosure({
    busy: days.slice(1).map((day, n) => ({ ...hours(day, 10 + n, 12 + n), status: n % 2 ? 'busy' : 'tentative' })),
    free: days.flatMap((day, n) => (n ? [hours(day, 9, 9 + n), hours(day, 11 + n, 17)] : [hours(day, 9, 17)])),
    judged: days.map((day) => hours(day, 9, 17)),
  })
  const bob = disclosure({
    name: 'Bob Jansen',
    address: 'bob@contoso.com',
    timeZone: 'Europe/London',
    workingHoursAssumed: true,
    verdict: 'busy',
    busy: [{ start: days[0]?.start ?? 0, end: days[4]?.end ?? 0, status: 'oof' }],
    free: [],
    judged: days.map((day) => hours(day, 10, 18)),
  })
  return availability({
    question: { ...question, together: true, minutes: 60 },
    asked: { start: days[0]?.start ?? 0, end: days[4]?.end ?? 0, timeZone: 'Europe/Amsterdam', grain: 'days' },
    assumed: [],
    people: [
      alice,
      bob,
      disclosure({ name: 'Pia Smit', address: 'pia@contoso.com', verdict: 'unknown', busy: [], free: [] }),
    ],
    notShown: ['Carol'],
  })
}

export function answers(text: string): Record<string, Answer> {
  const point = { ...tuesday('10:00', '10:30'), timeZone: 'Europe/Amsterdam', grain: 'point' } as const
  const evening = { ...tuesday('19:00', '21:00'), timeZone: 'Europe/London', grain: 'time' } as const
  return {
    answer: availability(),
    'answer-detailed': availability({ people: [detailed(text)] }),
    'answer-week': week(),
    'answer-together': availability({
      people: [disclosure(), detailed(text)],
      common: [tuesday('09:00', '10:00'), tuesday('12:00', '13:30')],
      assumed: [{ kind: 'length', minutes: 30 }],
    }),
    'answer-point': availability({
      asked: point,
      assumed: [
        { kind: 'hour', said: text, time: '10:00' },
        { kind: 'length', minutes: 30 },
      ],
      people: [
        disclosure({
          verdict: 'busy',
          busy: [{ ...tuesday('10:00', '10:30'), status: 'busy' }],
          free: [],
          judged: [point],
        }),
      ],
    }),
    'answer-evening': availability({
      asked: evening,
      assumed: [{ kind: 'part-of-day', said: 'evening', from: '18:00', to: '20:00' }],
      people: [
        disclosure({ verdict: 'free', busy: [], free: [evening], judged: [evening], outsideWorkingHours: true }),
      ],
    }),
    'answer-unknown': availability({
      people: [disclosure({ verdict: 'unknown', busy: [], free: [] })],
      notShown: [text],
    }),
    'answer-next': availability({
      next: tuesday('11:00', '11:30'),
      question: { ...question, ask: 'next-free' },
      assumed: [{ kind: 'when', said: '' }],
    }),
    refused: { kind: 'refused', because: 'cannot-show', names: [text] },
    'refused-no-sharing': { kind: 'refused', because: 'no-active-sharing', names: [text] },
    'refused-stranger': { kind: 'refused', because: 'stranger', names: [] },
    'refused-past': { kind: 'refused', because: 'past', names: [] },
    'refused-too-many': { kind: 'refused', because: 'too-many-questions', names: [] },
    'clarify-who': {
      kind: 'clarify-who',
      said: text,
      more: true,
      question: text,
      chosen: { who: {} },
      choices: [1, 2, 3, 4, 5].map((n) => ({ key: `${n}`, name: `${text} ${n}` })),
    },
    'clarify-when': {
      kind: 'clarify-when',
      because: 'hour-either',
      choices: [tuesday('07:00', '08:00'), tuesday('19:00', '20:00')],
      timeZone: 'Europe/Amsterdam',
      question: text,
      chosen: { who: { Bob: '1' } },
    },
    'clarify-when-nothing': {
      kind: 'clarify-when',
      because: 'no-such-date',
      choices: [],
      timeZone: 'Europe/Amsterdam',
      question: text,
      chosen: { who: { Bob: '1' } },
    },
    'nobody-named': { kind: 'nobody-named' },
    'too-long': { kind: 'too-long' },
  }
}
