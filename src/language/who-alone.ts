/** Names that stand by themselves beside a time, without a word that asks: "alice tomorrow", "alice & bob, 1h, this week". */
import type { Language } from './question.ts'
import { namesFrom } from './who.ts'
import type { Line } from './words/line.ts'

/** What may stand beside the names and the time; any other word says something else. */
const beside: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'and or & + with for on in at by after before between from until till to hi hey hello please pls thanks around maybe preferably then ok sorry i mean meant no actually rather instead also add plus too about maybe later'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'en of & + met voor op in om na vanaf tussen van tot hoi hallo hey graag aub alstublieft alsjeblieft rond liefst dan ok sorry ik bedoel bedoelde nee liever toch ook plus erbij misschien anders'.split(
      ' ',
    ),
  ),
}
/** "what about alice", "hoe zit het met alice": "what" alone asks for something else */
const leads = new Set(['what about', 'how about', 'hoe zit', 'zit het'])
const signs = /^[,.?;:()/&+@-]$/

/** Things, not people: "weather tomorrow" and "deadline Friday" ask for nobody's time. */
const things =
  /^(?:weather|forecast|alarms?|reminders?|birthdays?|holidays?|deadlines?|news|music|flights?|trains?|traffic|tickets?|rain|snow|events?|tasks?|todos?|to-?do|appointments?|standups?|payday|closed|due|test|testing|weer|weerbericht|wekkers?|herinnering(?:en)?|verjaardag(?:en)?|feestdag(?:en)?|nieuws|muziek|vlucht(?:en)?|trein(?:en)?|file|files|kaartjes|regen|sneeuw|taken|gesloten|vrij)$/

const mostPeople = 6
const mostWords = 40

/** Empty where anything stands beside them that is neither a name nor a time nor a small word. */
export function namesAlone(line: Line, taken: ReadonlySet<number>): readonly string[] {
  const { words, language } = line
  if (words.length > mostWords) return []
  const names = namesFrom(line, taken)
  const named = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, n) => from + n)))
  const isAlone = words.every(({ word, kind }, at) => {
    if (taken.has(at)) return true
    // "alice ma di of wo": a short weekday is no part of her name
    if (named.has(at)) return !things.test(word) && words[at]?.sense?.weekday === undefined
    if (leads.has(`${word} ${words[at + 1]?.word ?? ''}`) || leads.has(`${words[at - 1]?.word ?? ''} ${word}`))
      return true
    return kind === 'sign' ? signs.test(word) : beside[language].has(word)
  })
  const isShort = names.every(({ from, to }) => to - from <= 3)
  return isAlone && isShort && names.length <= mostPeople ? names.map(({ text }) => text) : []
}
