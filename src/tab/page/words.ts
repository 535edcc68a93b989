/** The page's words in the language of whoever reads it; a language that lacks a sentence does not compile. */
import { en, type Words } from './words.en.ts'
import { nl } from './words.nl.ts'

export type { Words } from './words.en.ts'

export function wordsFor(locale: string): { readonly language: 'en' | 'nl'; readonly words: Words } {
  return locale.toLowerCase().startsWith('nl') ? { language: 'nl', words: nl } : { language: 'en', words: en }
}
