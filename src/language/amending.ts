/** One thing about a relationship changed in one sentence: "set NAME to time only", "add fabrikam.nl to NAME". */

import { englishAmending } from './amending.en.ts'
import { dutchAmending } from './amending.nl.ts'
import type { AmendingWords, Way, What } from './amending-words.ts'
import type { Amendment } from './instruction.ts'
import { unquoted } from './phrase.ts'
import type { Language } from './question.ts'
import { groupWordsIn, isEveryone, levelIn } from './step-answer.ts'

const languages: Readonly<Record<Language, AmendingWords>> = { en: englishAmending, nl: dutchAmending }

/** What is said of one field by name goes first: "set the level of NAME to" is not about a relationship called "the level of". */
const ways: readonly Way[] = Object.values(languages).flatMap(({ ofField, fields, ways }) => [
  ...fields.map(([what, words]) => ({ what, said: ofField(words) })),
  ...ways,
])

export type Amending = { readonly name: string } & Amendment

export function amendingIn(said: string): Amending | undefined {
  for (const { what, said: pattern } of ways) {
    const { name, words = '' } = pattern.exec(said)?.groups ?? {}
    const amendment = name && amendmentOf(what, words.trim())
    if (name && amendment) return { name: unquoted(name), ...amendment }
  }
  return undefined
}

/** Undefined: words that do not fit what they would be about, so something else was said. */
function amendmentOf(what: What, words: string): Amendment | undefined {
  switch (what) {
    case 'level': {
      const level = levelIn(words)
      return level && { what, words: level }
    }
    case 'scope':
      return isEveryone(words)
        ? { what: 'everyone', words: '' }
        : { what: 'group', words: groupWordsIn(words.replace(/[.!?]+$/u, '')) }
    case 'everyone':
      return isEveryone(words) ? { what, words: '' } : undefined
    case 'more-domains':
    case 'fewer-domains':
      return /[^\s,;]\.[^\s,;]/u.test(words) ? { what, words } : undefined
    default:
      return { what, words }
  }
}

/** For help, in the words people are taught. */
export const amendmentsTaught = Object.entries(languages).flatMap(([language, { taught }]) =>
  taught.map((phrase) => ({ language: language as Language, phrase, kind: 'amend' as const })),
)
