/** The parts of the day: which hours they are, and what they make of an hour that was said beside them. */
import type { Part } from '../words/vocabulary.ts'
import type { Clock } from './piece.ts'

/** "morning" is so many minutes after midnight; changed here, it changes everywhere. */
export const partTable: Readonly<Record<Part, readonly [number, number]>> = {
  morning: [9 * 60, 12 * 60],
  forenoon: [9 * 60, 12 * 60],
  lunch: [12 * 60, 13 * 60],
  afternoon: [12 * 60, 17 * 60],
  evening: [18 * 60, 24 * 60],
  night: [18 * 60, 24 * 60],
  'small-hours': [0, 6 * 60],
  workday: [9 * 60, 17 * 60],
}

/** The clock read in a part of the day: 5 in the afternoon is 17, 12 in the evening midnight. */
export function halved(clock: Clock, part: Part): Clock {
  if (clock.sure) return clock
  const hour = hourIn(clock.hour, part)
  return { ...clock, hour, sure: true, half: hour < 12 ? 'am' : 'pm' }
}

function hourIn(hour: number, part: Part): number {
  switch (part) {
    case 'morning':
    case 'forenoon':
      return hour
    case 'afternoon':
    case 'lunch':
      return hour < 11 ? hour + 12 : hour
    case 'evening':
      return hour === 12 ? 24 : hour + 12
    case 'small-hours':
    case 'night':
      return hour === 12 ? 24 : hour >= 6 ? hour + 12 : hour
    case 'workday':
      return hour < 7 ? hour + 12 : hour
  }
}

/** The clock a part of the day begins at. */
export function partStart(part: Part): Clock {
  return { hour: partTable[part][0] / 60, minute: 0, sure: true, written: false }
}
