/** Whether what was said is an instruction, in whichever language it was said. */

import { type Amending, amendingIn, amendmentsTaught } from './amending.ts'
import { importIn } from './exchange-instruction.ts'
import { english } from './instruction.en.ts'
import { dutch } from './instruction.nl.ts'
import type { Instruction } from './instruction.ts'
import { lookingIn, looksTaught } from './looking.ts'
import { alternatives, matcherOf, type Vocabulary } from './phrase.ts'
import type { Language } from './question.ts'

const vocabularies: Readonly<Record<Language, Vocabulary>> = { en: english, nl: dutch }

const ways = Object.values(vocabularies)
  .flatMap(({ phrases }) => phrases)
  .flatMap(({ says, means }) => says.map((phrase) => ({ phrase, means })))

/** Fixed phrases come before ones with a name: "turn off all sharing" is not about a relationship called "all sharing". */
const fixed = new Map(
  ways.filter(({ phrase }) => !phrase.includes('NAME')).map(({ phrase, means }) => [phrase, means('')]),
)

/** The more of a phrase is fixed, the more it means. */
const namingPhrases = ways
  .filter(({ phrase }) => phrase.includes('NAME'))
  .toSorted((a, b) => b.phrase.length - a.phrase.length)
  .map(({ phrase, means }) => ({ begins: firstWordOf(phrase), nameIn: matcherOf(phrase), means }))

/** Only phrases that begin as the text does can be what it says. */
const namingBy = new Map(
  namingPhrases.map(({ begins }) => [
    begins,
    namingPhrases.filter((one) => one.begins === begins || one.begins === 'name'),
  ]),
)
const beginningWithName = namingPhrases.filter(({ begins }) => begins === 'name')

function firstWordOf(text: string): string {
  return text.split(' ', 1)[0]?.toLowerCase() ?? ''
}

const politeWords = alternatives(Object.values(vocabularies).flatMap(({ polite }) => polite))
const politeStart = new RegExp(`^(?:${politeWords})[,!.]* (?=\\S)`, 'iu')
const politeEnd = new RegExp(`,? (?:${politeWords})[.!]*$`, 'iu')
const longest = 200

/** What was told, or undefined: a question, an answer to the bot, or something else. */
export function instructionIn(text: string): Instruction | undefined {
  const asked = text.length > longest ? undefined : alone(tidied(text))
  const read = asked ?? importIn(text) ?? lookingIn(text)
  if (read !== undefined) return read
  if (text.length > longest * 2) return undefined
  const whole = tidied(text)
  const said = withoutPoliteness(whole)
  if (said === '' || said.length > longest) return undefined
  return alone(whole.replace(politeEnd, '')) ?? alone(said) ?? naming(said) ?? naming(withoutEnd(said))
}

const tidied = (text: string) => text.normalize('NFC').replace(/’/gu, "'").replace(/\s+/gu, ' ').trim()

const withoutEnd = (said: string) => said.replace(/\s*[.!?…]+$/u, '')

function alone(said: string): Instruction | undefined {
  return fixed.get(said.toLowerCase()) ?? fixed.get(withoutEnd(said).toLowerCase())
}

function naming(said: string): Instruction | undefined {
  const amending = amendingIn(said)
  if (amending && !isAboutTime(said, amending.name) && !isTimeOfSomebody(said, amending))
    return { kind: 'amend', ...amending }
  for (const { nameIn, means } of namingBy.get(firstWordOf(said)) ?? beginningWithName) {
    const name = nameIn(said)
    if (name !== undefined) return isAboutTime(said, name) ? undefined : means(name)
  }
  return undefined
}

/** "show me Alice's week", "toon de agenda van Bob" and cancelled meetings are about people's time; a name in quotes is a name. */
function isAboutTime(said: string, name: string): boolean {
  const isQuoted = /["“„«'`]/u.test(said.charAt(said.indexOf(name) - 1))
  return !isQuoted && (beforePeople.test(name) || aboutTime.test(name))
}

/** "let Alice see only the agenda" restricts nobody to a group. */
function isTimeOfSomebody(said: string, { what, words }: Amending): boolean {
  return what === 'group' && isAboutTime(said, words)
}

const anyWord = (words: (vocabulary: Vocabulary) => readonly string[]) =>
  alternatives(Object.values(vocabularies).flatMap(words))
const beforePeople = new RegExp(`^(?:${anyWord((vocabulary) => vocabulary.beforePeople)})\\b`, 'iu')
const aboutTime = new RegExp(`\\b(?:${anyWord((vocabulary) => vocabulary.aboutTime)})\\b`, 'iu')

function withoutPoliteness(said: string): string {
  const once = said.replace(politeStart, '').replace(politeEnd, '')
  return once === said ? said : withoutPoliteness(once)
}

/** How each thing is said, the phrase people are taught; for help and for the command list of the manifest. */
export function phrasesTaught(
  language: Language,
): readonly { readonly phrase: string; readonly kind: Instruction['kind'] }[] {
  return [
    ...vocabularies[language].phrases.map(({ says, means }) => ({ phrase: says[0], kind: means('NAME').kind })),
    ...[...looksTaught, ...amendmentsTaught].filter((taught) => taught.language === language),
  ]
}
