/** Whether a message asks about availability, and what it wants to know. */
import type { Ask, Language } from './question.ts'
import { askingInEnglish } from './words/asking.en.ts'
import { askingInDutch } from './words/asking.nl.ts'
import type { Asking } from './words/asking.ts'

export const asking: Readonly<Record<Language, Asking>> = { en: askingInEnglish, nl: askingInDutch }

export interface Sentence {
  readonly text: string
  /** counted from 0 */
  readonly index: number
}

/** Sentences of a folded text; a point after a number or an abbreviation ends none. */
export function sentencesOf(folded: string): readonly Sentence[] {
  return folded
    .split(/(?<=[?!])|(?<=[\p{L}]{4}\.)(?=\s|\p{L}{2})/u)
    .map((text, index) => ({ text: text.trim(), index }))
    .filter(({ text }) => text !== '')
}

/** The sentence that asks about availability, the last one when several do. */
export function askingSentence(sentences: readonly Sentence[], language: Language): Sentence | undefined {
  const { asks, asksForDay, refuses } = asking[language]
  return sentences.findLast(
    ({ text }) =>
      [...asks, ...asksForDay].some((pattern) => pattern.test(text)) && !refuses.some((pattern) => pattern.test(text)),
  )
}

export function askOf(sentence: string, language: Language): Ask {
  const { asksNext, asksWhen, asksForDay, asks } = asking[language]
  const fits = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(sentence))
  if (fits(asksNext)) return 'next-free'
  if (fits(asksForDay) && !asks.slice(0, 1).some((pattern) => pattern.test(sentence))) return 'day'
  return fits(asksWhen) ? 'free-when' : 'free-then'
}
