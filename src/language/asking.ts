/** Whether a message asks about availability, and what it wants to know. */
import type { Ask, Language } from './question.ts'
import { askingInEnglish } from './words/asking.en.ts'
import { askingInDutch } from './words/asking.nl.ts'
import type { Asking } from './words/asking.ts'
import type { Sentence } from './words/line.ts'

export const asking: Readonly<Record<Language, Asking>> = { en: askingInEnglish, nl: askingInDutch }

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
