/** The right to read one calendar for one stretch of time. Only this folder can make one: no permit, no reading. */
import type { Level } from '../relationship/relationship.ts'
import type { Interval } from '../time/interval.ts'
import type { Person } from './person.ts'

declare const issued: unique symbol

export interface Permit {
  readonly [issued]: true
  readonly kind: 'permit'
  readonly target: Person
  readonly stretch: Interval
  readonly level: Exclude<Level, 'none'>
}

/** For `policy/` only (kept by test/boundaries.test.ts). */
export function issuePermit(target: Person, stretch: Interval, level: Exclude<Level, 'none'>): Permit {
  return { kind: 'permit', target, stretch, level } as Permit
}
