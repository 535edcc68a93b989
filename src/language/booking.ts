/** Whether a message wants a meeting made, moved or called off, which Liaison cannot do; whom it is with and when is a question all the same. */
import type { Language } from './question.ts'
import type { Named } from './who.ts'
import type { Line, Sentence } from './words/line.ts'

interface Wish {
  /** tried on one folded sentence; each names the doing and what is to be made */
  readonly books: readonly RegExp[]
  readonly cancels: RegExp
  /** words after which the person stands it is booked with */
  readonly before: ReadonlySet<string>
}

const meetingInEnglish =
  '(?:meetings?|calls?|chat|appointments?|invit(?:e|es|ation|ations)|slot|session|catch-?up|sync|interview|something|lunch|coffee|1:1|one on one|video call|teams call)'
const meetingInDutch =
  '(?:vergadering|meeting|afspraak|belafspraak|gesprek|gesprekje|overleg|uitnodiging|call|telefoongesprek|uurtje|half uurtje|halfuurtje|kwartier|kwartiertje|moment|lunch|koffie|belletje)'

const wishes: Readonly<Record<Language, Wish>> = {
  en: {
    books: [
      new RegExp(
        `\\b(?:book|schedule|plan|set ?up|arrange|organi[sz]e|make|put|create|reserve|move|reschedule|cancel|postpone|send)\\b(?: [\\p{L}\\d:.'@-]+){0,6} ${meetingInEnglish}\\b`,
        'u',
      ),
      /^(?:please |pls |can you |could you |ok |then )*(?:book|invite|reserve|reschedule) (?!at$)\S/,
    ],
    cancels: /\b(?:cancel|call off)\b/,
    before: new Set('with invite send book reserve schedule see meet call'.split(' ')),
  },
  nl: {
    books: [
      new RegExp(
        `\\b(?:plan|plannen|inplannen|boek|boeken|regel|regelen|maak|maken|zet|organiseer|leg|stuur|sturen|verzet|verplaats|annuleer|verzetten)\\b(?: [\\p{L}\\d:.'@-]+){0,6} ${meetingInDutch}\\b`,
        'u',
      ),
      new RegExp(
        `\\b${meetingInDutch}\\b(?: [\\p{L}\\d:.'@-]+){0,8} (?:plannen|inplannen|boeken|regelen|maken|vastleggen|verzetten)\\b`,
        'u',
      ),
      /\b(?:uitnodigen|nodig \S.* uit)\b|^(?:graag |kun je |kunt u |oke )*(?:boek|reserveer) \S/,
    ],
    cancels: /\b(?:annuleer|annuleren|afzeggen|zeg \S.* af)\b/,
    before: new Set('met stuur uitnodig je u bij nodig boek reserveer'.split(' ')),
  },
}

/** What follows in one breath changes nothing, and stays cheap to read. */
const mostTried = 300

/** The sentence that wants it, the last one when several do. */
export function wishingSentence(sentences: readonly Sentence[], language: Language): Sentence | undefined {
  return sentences.findLast(({ text }) => wishes[language].books.some((one) => one.test(text.slice(0, mostTried))))
}

export function isCancelled({ text }: Sentence, language: Language): boolean {
  return wishes[language].cancels.test(text.slice(0, mostTried))
}

/** "with alice and bob", "send alice an invite": the names after the words it is done with. */
export function bookedWith({ words, language }: Line, names: readonly Named[]): readonly string[] {
  const booked: Named[] = []
  for (const name of names) {
    const previous = words[name.from - 1]?.word ?? ''
    const isListed = /^(?:and|en|&|,|\+)$/.test(previous) && booked.at(-1)?.to === name.from - 1
    if (isListed || wishes[language].before.has(previous) || name.text.includes('@')) booked.push(name)
  }
  return booked.map(({ text }) => text)
}
