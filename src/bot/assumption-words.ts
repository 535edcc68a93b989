/** Says what was filled in that had not been said, so that a wrong guess shows. */
import type { Assumption } from '../language/question.ts'
import { longDayOf, type Place, timeOf } from './moments.ts'
import { shown } from './shown-text.ts'
import { wordsFor } from './words.ts'

export function assumptionWords(assumption: Assumption, to: Place): string {
  const { assumed, duration } = wordsFor(to.language)
  const utc = { ...to, timeZone: 'UTC' }
  const time = (clock: string) => timeOf(Date.parse(`2026-01-01T${clock}:00Z`), utc)
  switch (assumption.kind) {
    case 'day':
      return assumed.day(shown(assumption.said, 60), longDayOf(Date.parse(`${assumption.day}T12:00:00Z`), utc))
    case 'hour':
      return assumed.hour(shown(assumption.said, 60), time(assumption.time))
    case 'part-of-day':
      return assumed.part(shown(assumption.said, 60), time(assumption.from), time(assumption.to))
    case 'length':
      return assumed.length(duration(assumption.minutes))
    case 'when':
      return assumed.when
  }
}
