/** Which language a message is in: its own words decide, the locale breaks ties. */
import type { Language } from './question.ts'
import { fold } from './words/tokens.ts'

const words: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'is are am was will would does do can could when what who which where how the a an and or with between from until till to for on at this that next week today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march july august october free busy available availability time any please show me my i you we he she they have has his her their day after before noon morning afternoon evening night about around half past quarter hour hours minutes days weeks months if it look looks like meet meeting schedule calendar later same first second both all of us not us yes no'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'is ben bent zijn was wordt zal zou kan kun kunnen kunt wanneer wat wie welke waar hoe de het een en of met tussen van vanaf tot voor op om in deze dit die volgende komende week vandaag morgen overmorgen vanavond vanmiddag vanochtend maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart mei juni juli augustus oktober vrij bezet beschikbaar beschikbaarheid tijd graag alstublieft alsjeblieft toon laat mij mijn ik jij je we wij hij zij ze heeft heb hebben hun haar dag na ochtend middag avond nacht rond half kwart over uur uurtje minuten dagen weken maanden als er ziet eruit ook afspraak vergadering agenda later zelfde eerste tweede beide allebei ons niet nee ja nog eens weekend ga terug'.split(
      ' ',
    ),
  ),
}

/** Ends of words that only Dutch has: "dinsdagochtend", "morgenavond", "eenentwintig". */
const dutchEnding = /(dag|ochtend|middag|avond|twintig|dertig|uurtje|kwartiertje|tiende|nacht)$/

export function tongueOf(text: string, locale: string): Language {
  const count = { en: 0, nl: 0 }
  for (const raw of text.split(/[^\p{L}'’‘]+/u, 400)) {
    const word = fold(raw).replace(/^'|'$|'s$/g, '')
    const isEnglish = words.en.has(word)
    const isDutch = words.nl.has(word) || (word.length > 5 && dutchEnding.test(word))
    if (isEnglish) count.en += isDutch ? 0.5 : 1
    if (isDutch) count.nl += isEnglish ? 0.5 : 1
  }
  if (count.en !== count.nl) return count.en > count.nl ? 'en' : 'nl'
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
