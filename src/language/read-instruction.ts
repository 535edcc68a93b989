/** Whether what was said is an instruction, in whichever language it was said. */

import { english } from './instruction.en.ts'
import { dutch } from './instruction.nl.ts'
import type { Instruction } from './instruction.ts'
import { type Matcher, matcherOf, type Phrases, type Vocabulary } from './phrase.ts'
import type { Language } from './question.ts'

const vocabularies: Readonly<Record<Language, Vocabulary>> = { en: english, nl: dutch }

interface Way {
  readonly match: Matcher
  readonly means: Phrases['means']
}

const ways: readonly Way[] = Object.values(vocabularies)
  .flatMap(({ phrases }) => phrases)
  .flatMap(({ says, means }) => says.map((phrase) => ({ phrase, means })))
  .sort((a, b) => literalLength(b.phrase) - literalLength(a.phrase))
  .map(({ phrase, means }) => ({ match: matcherOf(phrase), means }))

/** The more of a phrase is fixed, the more it means: "turn off all sharing" is not about a relationship called "all sharing". */
function literalLength(phrase: string): number {
  return phrase.includes('NAME') ? phrase.length - 1_000 : phrase.length
}

const politeness = Object.values(vocabularies)
  .flatMap(({ polite }) => polite.map(escaped))
  .join('|')
const politeStart = new RegExp(`^(?:${politeness})[,!.]* (?=\\S)`, 'iu')
const politeEnd = new RegExp(`,? (?:${politeness})[.!]*$`, 'iu')
const longest = 200

/** What was told, or undefined: a question, an answer to the bot, or something else. */
export function instructionIn(text: string): Instruction | undefined {
  const said = withoutPoliteness(
    text
      .normalize('NFC')
      .replace(/[’]/gu, "'")
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim(),
  )
  if (said === '' || said.length > longest) return undefined
  return meantBy(said) ?? meantBy(said.replace(/\s*[.!?…]+$/u, ''))
}

function meantBy(said: string): Instruction | undefined {
  for (const { match, means } of ways) {
    const name = match(said)
    if (name !== undefined) return isAboutTime(said, name) ? undefined : means(name)
  }
  return undefined
}

/** "show me Alice's week", "toon de agenda van Bob" and "cancel"led meetings are about people's time. */
function isAboutTime(said: string, name: string): boolean {
  if (name === '' || /["“„«'`]/u.test(said.slice(said.indexOf(name) - 1, said.indexOf(name)))) return false
  return /^(?:me|mij|us|ons|my|mijn|when|wanneer|if|of|whether)\b/iu.test(name) || aboutTime.test(name)
}

const aboutTime =
  /\b(?:calendars?|agenda|schedule|availability|beschikbaarheid|free|busy|vrij|bezet|meetings?|vergadering(?:en)?|afspra(?:ak|ken)|appointments?)\b/iu

function withoutPoliteness(said: string): string {
  const once = said.replace(politeStart, '').replace(politeEnd, '')
  return once === said ? said : withoutPoliteness(once)
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** How each thing is said, the phrase people are taught; for help and for the command list of the manifest. */
export function phrasesTaught(
  language: Language,
): readonly { readonly phrase: string; readonly kind: Instruction['kind'] }[] {
  return vocabularies[language].phrases.map(({ says, means }) => ({ phrase: says[0], kind: means('NAME').kind }))
}
