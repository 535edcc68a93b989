/** A bare hour ("at 3") is looked for within the working hours of the person asked about, by the asker's clock. */
import type { Circumstances, Question } from '../language/question.ts'
import type { Person } from '../policy/person.ts'
import { clocksOf } from '../time/offsets.ts'

const minute = 60_000

/** Whether an hour was read that could be another one. */
export function hasBareHour({ when }: Question): boolean {
  return when?.some(({ assumed }) => assumed.some(({ kind }) => kind === 'hour')) ?? false
}

/** Undefined: not known, or over midnight where the asker is. */
export function hoursByClockOf(
  askerZone: string,
  { workingHours, timeZone }: Person,
  now: number,
): Circumstances['workingHours'] {
  if (!workingHours) return undefined
  const ahead = (clocksOf(askerZone).offsetAt(now) - clocksOf(timeZone).offsetAt(now)) / minute
  const start = workingHours.start + ahead
  const end = workingHours.end + ahead
  return start >= 0 && end <= 1_440 ? { start, end } : undefined
}
