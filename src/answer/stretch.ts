/** Which stretch of time is asked for, when the words left it open or reach back before today. */
import type { Question, When, Whens } from '../language/question.ts'
import { addDays, startOfDay, wallClockAt } from '../time/zone.ts'

const days = { 'free-then': 1, day: 1, 'free-when': 7, 'next-free': 14 } as const

export function startOfToday(now: number, timeZone: string): number {
  return startOfDay(wallClockAt(now, timeZone), timeZone)
}

/** One or more stretches; one that began before today is clipped, one that ended before today is left for gate 8. */
export function stretchesAskedFor(question: Question, now: number, timeZone: string): Whens {
  const earliest = question.ask === 'next-free' ? now : startOfToday(now, timeZone)
  const [first, ...others] = question.when ?? [unsaid(question, now, timeZone)]
  return [clip(first, earliest), ...others.map((when) => clip(when, earliest))]
}

function clip(when: When, earliest: number): When {
  return when.start < earliest && when.end > earliest ? { ...when, start: earliest } : when
}

function unsaid(question: Question, now: number, timeZone: string): When {
  const today = wallClockAt(now, timeZone)
  return {
    start: startOfDay(today, timeZone),
    end: startOfDay(addDays(today, days[question.ask]), timeZone),
    grain: 'days',
    said: '',
    assumed: [{ kind: 'when', said: '' }],
  }
}
