/** Which language a message is in: its own words decide, the locale breaks ties. */
import type { Language } from './question.ts'
import { english } from './words/en.ts'
import { dutch } from './words/nl.ts'
import { fold } from './words/tokens.ts'
import type { Vocabulary } from './words/vocabulary.ts'

/** Common words beside those about time, which stand in the vocabularies. */
const common: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'is are am was will would does do did can could what when which who how the a an and or with that if has have his her their free busy available availability any please show me my i you we he she they it meet meeting schedule calendar look looks like not yes no both all go back out be us your'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'is ben bent zijn was zal zullen zou zouden kan kun kunnen kunt wanneer wat wie welke hoe de het een en of met dat als heeft heb hebben hij zij ze wij jij jullie vrij bezet beschikbaar beschikbaarheid graag alstublieft alsjeblieft toon laat mij mijn ik je we ziet eruit afspraak vergadering niet ja nee nog eens beide allebei ga terug weg tijd u'.split(
      ' ',
    ),
  ),
}
const vocabularies: Readonly<Record<Language, Vocabulary>> = { en: english, nl: dutch }

/** Ends of words that only Dutch has: "dinsdagochtend", "eenentwintig". */
const dutchEnding = /(?:dag|ochtend|middag|avond|twintig|dertig|uurtje|kwartiertje|tiende|nacht|ij\p{L}*|heid)$/u
const mostWords = 400

export function tongueOf(text: string, locale: string): Language {
  const count = { en: 0, nl: 0 }
  for (const raw of fold(text).split(/[^\p{L}'’‘]+/u, mostWords)) {
    const word = raw.replace(/^'|'$|'s$/g, '')
    if (word === '') continue
    const isEnglish = isWordOf('en', word)
    const isDutch = isWordOf('nl', word) || (!isEnglish && word.length > 4 && dutchEnding.test(word))
    if (isEnglish !== isDutch) count[isEnglish ? 'en' : 'nl']++
  }
  if (count.en !== count.nl) return count.en > count.nl ? 'en' : 'nl'
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

function isWordOf(language: Language, word: string): boolean {
  return (
    common[language].has(word) || (word.length > 1 && vocabularies[language].root.next.get(word)?.sense !== undefined)
  )
}
