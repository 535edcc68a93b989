/** Decides whether an answer gets bars of time, over which hours, and with which labels and legend. */

import type { Interval } from '../time/interval.ts'
import type { Availability } from './answer-value.ts'
import type { AnswerCard } from './cards-answer.ts'
import { spansOf } from './day-bar.ts'
import { type Place, timeOf } from './moments.ts'
import type { Words } from './words.en.ts'

const minute = 60_000

/** One span a day, or none where a bar would say nothing: a short time, many days, or nothing known. */
export function barsShown(
  { asked, people }: Pick<Availability, 'asked' | 'people'>,
  days: readonly Interval[],
): Interval[] {
  const known = people.filter(({ verdict }) => verdict !== 'unknown')
  const tooShort = asked.end - asked.start < 60 * minute
  if (!known.length || tooShort || days.length > 7 || days.length * people.length > 21) return []
  if (asked.grain === 'days') return spansOf(days, known)
  return days.length === 1 ? [asked] : []
}

/** Labels at even distances under the bar, five at most; widths are minutes. A last one without room on a phone is left out. */
export function hoursOf(bars: readonly Interval[], to: Place): AnswerCard['hours'] {
  const [span] = bars
  if (!span) return []
  const minutes = Math.round((span.end - span.start) / minute)
  const step = [15, 30, 60, 120, 180, 240].find((each) => minutes / each <= 5) ?? 300
  return Array.from({ length: Math.ceil(minutes / step) }, (_, n) => {
    const width = Math.min(step, minutes - n * step)
    return { label: width * 6 < minutes ? '\u00a0' : timeOf(span.start + n * step * minute, to), width }
  })
}

/** Each with a pattern near its bar's, for those who cannot tell the colours apart. */
const squares = {
  free: ['□', 'good'],
  busy: ['■', 'attention'],
  tentative: ['▨', 'warning'],
  oof: ['▦', 'accent'],
  workingElsewhere: ['▧', 'default'],
} as const

/** What the bars mean, in words, for what appears in them: a square, then its word. */
export function legendOf(
  { people }: Pick<Availability, 'people'>,
  words: Pick<Words, 'free' | 'status'>,
): AnswerCard['legend'] {
  const met = new Set(people.flatMap(({ busy }) => busy.map(({ status }) => status)))
  const taken = (['busy', 'tentative', 'oof', 'workingElsewhere'] as const).filter((status) => met.has(status))
  return [...swatch(words.free, 'free'), ...taken.flatMap((status) => swatch(words.status[status], status))]
}

function swatch(word: string, of: keyof typeof squares): AnswerCard['legend'] {
  const [square, color] = squares[of]
  return [
    { text: `${square} `, color },
    { text: `${word}    `, color: 'default' },
  ]
}
