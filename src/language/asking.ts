/** Whether a message asks about availability, and what it wants to know. */
import type { Ask, Language } from './question.ts'
import { askingInEnglish } from './words/asking.en.ts'
import { askingInDutch } from './words/asking.nl.ts'
import type { Asking } from './words/asking.ts'
import type { Sentence } from './words/line.ts'

export const asking: Readonly<Record<Language, Asking>> = { en: askingInEnglish, nl: askingInDutch }

/** A question has been put by then; what follows in one breath does not change that, and stays cheap to read. */
const mostAsked = 300

/** The sentence that asks about availability, the last one when several do. */
export function askingSentence(sentences: readonly Sentence[], language: Language): Sentence | undefined {
  const { asks, asksForDay } = asking[language]
  return sentences.findLast(({ text }) => {
    const tried = text.slice(0, mostAsked)
    return [...asks, ...asksForDay].some((one) => one.test(tried)) && !isRefused(text, language)
  })
}

/** It wants something else done: "cancel the meeting with Alice". */
export function isRefused(sentence: string, language: Language): boolean {
  const tried = sentence.slice(0, mostAsked)
  return asking[language].refuses.some((one) => one.test(tried))
}

export function askOf(whole: string, language: Language): Ask {
  const sentence = whole.slice(0, mostAsked)
  const { asksNext, asksWhen, asksForDay, asks } = asking[language]
  const fits = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(sentence))
  if (fits(asksNext)) return 'next-free'
  if (fits(asksForDay) && !asks.slice(0, 1).some((pattern) => pattern.test(sentence))) return 'day'
  return fits(asksWhen) ? 'free-when' : 'free-then'
}
