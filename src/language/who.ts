/** The people a question names, as written: names found by where they stand, so that case and a month's name do not matter. */
import type { Language } from './question.ts'
import type { Line, Sentence, Word } from './words/line.ts'
import { plainEnglish } from './words/plain.en.ts'
import { plainDutch } from './words/plain.nl.ts'

const plain: Readonly<Record<Language, ReadonlySet<string>>> = { en: plainEnglish, nl: plainDutch }

/** Words between the parts of a name: "Jan de Vries", "van der Berg". */
const particles = new Set(
  "de van der den het ter ten te von zu da di do dos del della la le el al bin ibn 't 's op in".split(' '),
)
const leadingParticles = new Set('de van der den ter ten von la le el al bin ibn'.split(' '))

const subjectsAfter: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    "is are was were will would does do did can could has have had if whether when when's that see meet grab catch about both between either is't isn't aren't doesn't might should shall whens call reach phone ring visit mr mrs ms dr prof".split(
      ' ',
    ),
  ),
  nl: new Set(
    'is zijn was waren zal zullen zou zouden heeft heb hebben kan kunnen kon of wanneer dat als beide zowel lukt schikt komt past spreken zien ook dan wordt moet zit ik ziet werkt werken dhr mevr meneer mevrouw'.split(
      ' ',
    ),
  ),
}
const subjectsBefore: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set("is are has have will would can could free available busy 's able".split(' ')),
  nl: new Set("is zijn heeft hebben kan kunnen zal vrij beschikbaar bezet tijd er 's".split(' ')),
}
const objectsAfter: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set('with for of'.split(' ')),
  nl: new Set('met van voor bij'.split(' ')),
}
const determiners = new Set(
  'my your the a an this that his her our their its any some no every each mijn jouw je uw de het een dit dat deze die zijn haar ons onze hun geen elke'.split(
    ' ',
  ),
)

interface Name {
  readonly from: number
  /** the place after its last word */
  readonly to: number
}

/** With its words as written. */
export type Named = Name & { readonly text: string }

interface Search {
  readonly line: Line
  readonly taken: ReadonlySet<number>
  /** capitals tell names apart only in texts that use them sparingly */
  readonly capitals: boolean
}

/** Only in the sentence that asks, when there is one: "Thanks, Pia! Is Alice free?" */
export function whoIn(line: Line, taken: ReadonlySet<number>, sentence: Sentence | undefined): readonly string[] {
  const search: Search = { line, taken, capitals: usesCapitals(line) }
  const names: Name[] = []
  const { from, to: end } = sentence ?? { from: 0, to: line.words.length }
  for (let at = from; at < end && names.length < 20; ) {
    const to = nameEnd(search, at)
    const isName = to > at && standsAsName(search, { from: at, to }, names)
    if (isName) names.push({ from: at, to })
    at = Math.max(to, at + 1)
  }
  return unique(names.map(({ from, to }) => textOf(line, from, to)))
}

/** Every run of words that could be a name, wherever it stands. */
export function namesFrom(line: Line, taken: ReadonlySet<number>): readonly Named[] {
  const search: Search = { line, taken, capitals: usesCapitals(line) }
  const names: Named[] = []
  for (let at = 0; at < line.words.length; ) {
    const to = nameEnd(search, at)
    if (to > at) names.push({ from: at, to, text: textOf(line, at, to) })
    at = Math.max(to, at + 1)
  }
  return names
}

function textOf({ text, words }: Line, from: number, to: number): string {
  return text.slice(words[from]?.from ?? 0, words[to - 1]?.to ?? 0)
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
}

function usesCapitals({ text }: Line): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return capitals > 0 && capitals * 2 < (text.match(/\p{L}/gu)?.length ?? 0) + 2
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text)
}

function isCandidate({ line, taken, capitals }: Search, at: number): boolean {
  const word = line.words[at]
  if (!word || taken.has(at) || word.word.startsWith("'")) return false
  if (word.kind === 'address') return true
  if (word.kind !== 'word' || word.text.includes(' ')) return false
  const midSentence = at > 0 && !endsSentence(line.words[at - 1])
  if (plain[line.language].has(word.word) || word.word.length === 1) {
    return capitals && midSentence && isCapital(word) && isSometimesName(word)
  }
  return word.sense === undefined || isSometimesName(word) || word.sense.roles.size === 0
}

const endsSentence = (word: Word | undefined) => word?.kind === 'sign' && /[.?!:]/.test(word.word)

/** Months that are first names, and ordinary words that are too when they are written as one. */
function isSometimesName({ sense, word }: Word): boolean {
  return (
    sense?.doubtful === true ||
    /^(may|mark|will|grace|hope|joy|art|bill|dawn|faith|guy|rich|rob|sue|drew|pat|rose|daan|bas|wil|dag)$/.test(word)
  )
}

/** The end of the name that may begin here; `at` itself when none can. */
function nameEnd(search: Search, at: number): number {
  const { words } = search.line
  if (words[at]?.kind === 'address') return search.taken.has(at) ? at : at + 1
  let to = startOfName(search, at)
  if (to === at) return at
  for (;;) {
    const next = afterJoint(search, to)
    if (next === to) return to
    to = next
  }
}

/** After the first word of a name, or after its leading particles and that word: "van der Berg". */
function startOfName(search: Search, at: number): number {
  if (isCandidate(search, at)) return at + 1
  const { words } = search.line
  if (isOf(search, at)) return at
  let to = at
  while (to - at < 3 && !search.taken.has(to) && leadingParticles.has(words[to]?.word ?? '')) to++
  const isName =
    to > at &&
    isCandidate(search, to) &&
    (isCapital(words[to]) || !determiners.has(words[to - 1]?.word ?? '') || to - at > 1)
  return isName && (isCapital(words[to]) || to - at > 1) ? to + 1 : at
}

/** "de agenda van Alice": a lone "van" is part of a name only where a name must stand. */
function isOf({ line: { words, language } }: Search, at: number): boolean {
  if (words[at]?.word !== 'van' || leadingParticles.has(words[at + 1]?.word ?? '')) return false
  return !subjectsAfter[language].has(words[at - 1]?.word ?? '')
}

/** Over a hyphen, particles or nothing to the next word of the same name. */
function afterJoint(search: Search, at: number): number {
  const { words } = search.line
  const isHyphen = words[at]?.word === '-' && words[at]?.glued && words[at + 1]?.glued
  if (isHyphen && isCandidate(search, at + 1)) return at + 2
  if (words[at]?.kind === 'address' || words[at]?.kind === 'sign') return at
  let to = at
  while (to - at < 3 && !search.taken.has(to) && particles.has(words[to]?.word ?? '') && words[to]?.kind === 'word')
    to++
  const next = words[to]
  if (!isCandidate(search, to) || next?.kind === 'address') return at
  if (to > at && search.capitals && !isCapital(next)) return at
  return search.capitals && isCapital(words[at - 1]) && !isCapital(next) ? at : to + 1
}

function standsAsName(search: Search, name: Name, before: readonly Name[]): boolean {
  const { line, capitals } = search
  const first = line.words[name.from]
  if (first?.kind === 'address') return true
  const previous = line.words[name.from - 1]
  const written = capitals && isCapital(line.words[name.to - 1])
  const starts = name.from === 0 || endsSentence(previous)
  if (isOthers(line, name)) return false
  if (written && !starts) return possesses(line, name) || !isPlace(search, name, before)
  return inSubject(search, name, before) || inObject(search, name, before) || (written && isShortQuestion(search, name))
}

/** "Alice from Contoso", "at Fabrikam": where somebody works; "een gaatje bij Alice": with her. */
function isPlace({ line: { words } }: Search, { from }: Name, before: readonly Name[]): boolean {
  const lead = words[from - 1]?.word ?? ''
  return /^(from|at|in|near|uit)$/.test(lead) || (lead === 'bij' && before.length > 0)
}

function possesses({ words }: Line, { to }: Name): boolean {
  return words[to]?.word === "'s" && words[to]?.glued === true
}

/** "Alice's manager", "de manager van Alice": somebody else, whose name was not said. */
function isOthers(line: Line, name: Name): boolean {
  const { words } = line
  if (possesses(line, name)) return related.has(words[name.to + 1]?.word ?? '')
  return words[name.from - 1]?.word === 'van' && related.has(words[name.from - 2]?.word ?? '')
}

const related: ReadonlySet<string> = new Set(
  'manager boss team assistant secretary pa colleague colleagues supervisor lead department deputy replacement wife husband partner baas leidinggevende assistent assistente secretaris secretaresse collega collegas afdeling vervanger vervangster vrouw man'.split(
    ' ',
  ),
)

function inSubject({ line }: Search, { from, to }: Name, before: readonly Name[]): boolean {
  const previous = line.words[from - 1]?.word ?? ''
  const next = line.words[to]?.word ?? ''
  if (determiners.has(previous)) return false
  const goesOn = from === 1 && /^(and|en|or|of|also|ook|maybe|misschien)$/.test(previous)
  const listed = /^(and|or|en|of|&|,|\+)$/.test(previous) && before.at(-1)?.to === from - 1
  const possessed = possesses(line, { from, to })
  return (
    goesOn ||
    listed ||
    possessed ||
    subjectsAfter[line.language].has(previous) ||
    subjectsBefore[line.language].has(next)
  )
}

/** In lower case "with alice" names somebody only when nobody was named before. */
function inObject({ line }: Search, { from }: Name, before: readonly Name[]): boolean {
  const previous = line.words[from - 1]?.word ?? ''
  const isSpokenTo = previous === 'to' && /^(?:talk|speak|chat)$/.test(line.words[from - 2]?.word ?? '')
  if (before.length > 0 || !(isSpokenTo || objectsAfter[line.language].has(previous))) return false
  return !line.words.some(({ word }) => word === 'am' || word === "i'm" || word === 'ben')
}

/** "Alice Tuesday?": a name and a time, and nothing else. */
function isShortQuestion({ line, taken }: Search, { from, to }: Name): boolean {
  const next = line.words[to]
  return from === 0 && (next === undefined || taken.has(to) || /^(and|or|en|of|&|,|\?|on|op|at|om)$/.test(next.word))
}
