/** A message, and what is asked in it: whom, when and how, or that it is something else. */
import { LRUCache } from 'lru-cache'
import { dayNumberAt } from '../time/zone.ts'
import { asking, askingSentence, askOf, isRefused } from './asking.ts'
import { bookedWith, isCancelled, wishingSentence } from './booking.ts'
import { continued, goesOn, type Read } from './follow-up.ts'
import type { Circumstances, Language, Question, Understood } from './question.ts'
import { tongueOf } from './tongue.ts'
import { readTime, type TimeRead } from './when/read-time.ts'
import { type Spoken, spokenIn } from './when/spoken.ts'
import { namesFrom, whoIn } from './who.ts'
import { namesAlone } from './who-alone.ts'
import { english } from './words/en.ts'
import { type Line, type Sentence, type Word, wordsOf } from './words/line.ts'
import { dutch } from './words/nl.ts'
import { sentencesOf } from './words/sentences.ts'

/** Longer messages are not read. */
const most = 1000
/** No sentence people write has more words and signs than this in so few characters. */
const mostWords = 400
const vocabularies = { en: english, nl: dutch }

/** Everything read from a message: the time it speaks of does not depend on whether it asks. */
export interface Reading {
  readonly understood: Understood
  readonly time: TimeRead['found']
}

/** What is asked; never throws, whatever the text. */
export function understand(text: string, circumstances: Circumstances): Understood {
  return readMessage(text, circumstances).understood
}

export function readMessage(text: string, circumstances: Circumstances): Reading {
  const language = tongueOf(text.slice(0, most), circumstances.locale)
  if (text.length > most) return { understood: { kind: 'too-long', language }, time: { kind: 'none' } }
  const { locale, timeZone, now } = circumstances
  const heard = hear(text, language, locale, dayNumberAt(now, timeZone))
  return heard ? readLine(heard, circumstances) : { understood: { kind: 'other', language }, time: { kind: 'none' } }
}

/** What a message says, on the day it is said and to whoever says it: the hour and the zone are not looked at yet. */
interface Heard {
  readonly line: Line
  /** the sentence that asks */
  readonly sentence: Sentence | undefined
  /** all sentences, folded */
  readonly folded: string
  readonly spoken: Spoken
  readonly who: readonly string[]
  /** names and a time, and nothing that asks or tells */
  readonly isTerse: boolean
}

/** Buttons, examples and people say the same words again: what was heard is kept, about as many words as make 20 MB. */
const kept = new LRUCache<string, Heard>({ maxSize: 100_000, sizeCalculation: ({ line }) => line.words.length + 1 })

/** Undefined: nobody writes so many words and signs in so few characters. */
function hear(text: string, language: Language, locale: string, today: number): Heard | undefined {
  const key = `${language} ${locale} ${today} ${text}`
  const before = kept.get(key)
  if (before) return before
  const words = wordsOf(text, vocabularies[language])
  if (words.length > mostWords) return undefined
  const heard = heardIn(text, words, language, locale, today)
  kept.set(key, heard)
  return heard
}

function heardIn(
  text: string,
  words: readonly Word[],
  language: Language,
  locale: string,
  today: number,
  wishing?: Sentence,
): Heard {
  const sentences = sentencesOf(text, words)
  const sentence = wishing ?? askingSentence(sentences, language)
  const dayFirst = language === 'nl' || !/^en(-us|-ph)?$/i.test(locale)
  const line: Line = { text, words, sentences, language, dayFirst, asks: sentence !== undefined && !wishing, today }
  const spoken = spokenIn(line, sentence?.index)
  const folded = sentences.map(({ text }) => text).join(' ')
  const alone = sentence ? [] : namesAlone(line, spoken.taken)
  const who = alone.length > 0 ? alone : whoIn(line, spoken.taken, sentence)
  return { line, sentence, folded, spoken, who, isTerse: alone.length > 0 }
}

function readLine(heard: Heard, circumstances: Circumstances): Reading {
  const { line, folded, spoken, who } = heard
  const { language } = line
  const time = readTime(line, spoken, circumstances)
  const alone = askedAlone(heard, time, circumstances)
  const read = { text: folded, words: line.words.length, language, who, time }
  const understood = alone && !lacksPerson(alone, folded, circumstances) ? alone : followed(read, alone, circumstances)
  return { understood: understood.kind === 'other' ? understood : answerable(understood, time), time: time.found }
}

/** Something is asked about availability. */
export type Asked = Exclude<Understood, { kind: 'other' | 'too-long' }>

/** A meeting that is wanted, which nobody here can make. */
export interface Wish {
  readonly language: Language
  /** about those it is wanted with and the time it is wanted at */
  readonly question?: Asked
}

/** Undefined: no meeting is wanted, or it is a question as it stands. */
export function wishIn(text: string, circumstances: Circumstances): Wish | undefined {
  const { locale, timeZone, now, previous } = circumstances
  if (text.length > most) return undefined
  const language = tongueOf(text, locale)
  const words = wordsOf(text, vocabularies[language])
  const sentences = sentencesOf(text, words)
  const sentence = wishingSentence(sentences, language)
  if (sentence === undefined || words.length > mostWords) return undefined
  const heard = heardIn(text, words, language, locale, dayNumberAt(now, timeZone), sentence)
  const { line, folded, spoken } = heard
  const time = readTime(line, spoken, circumstances)
  const who = bookedWith(line, namesFrom(line, spoken.taken))
  if (isCancelled(sentence, language)) return { language }
  if (who.length > 0)
    return { language, question: answerable(questionOf(sentence.text, folded, language, who, time), time) }
  if (!previous || time.found.kind === 'none') return { language }
  return {
    language,
    question: answerable(
      continued({ text: folded, words: words.length, language, who, time }, previous, circumstances),
      time,
    ),
  }
}

/** The question as the message puts it by itself. */
function askedAlone(
  { line, sentence, folded, who, isTerse }: Heard,
  time: TimeRead,
  { awaited }: Circumstances,
): Question | undefined {
  if (sentence) return questionOf(sentence.text, folded, line.language, who, time)
  const asks =
    isBareQuestion(line, time, who) || (isTerse && !awaited && !wantsElse(line) && isTerseQuestion(time, who))
  return asks ? questionOf(folded, folded, line.language, who, time) : undefined
}

/** "alice tomorrow"; an address says whom even without a time. */
function isTerseQuestion({ found }: TimeRead, who: readonly string[]): boolean {
  return found.kind !== 'none' || who.every((name) => name.includes('@'))
}

/** Nobody is named, but somebody was before: "is she free Wednesday?" */
function lacksPerson({ who }: Question, folded: string, { previous }: Circumstances): boolean {
  return (
    previous !== undefined &&
    who.length === 0 &&
    !/\b(i|my|me|ik|mijn|i'm|anyone|anybody|everyone|everybody|somebody|someone|who|iemand|iedereen|wie|niemand)\b/.test(
      folded,
    )
  )
}

/** As the continuation of the question before, if there was one and this goes on from it. */
function followed(
  read: Read,
  alone: Question | undefined,
  circumstances: Circumstances,
): Question | Extract<Understood, { kind: 'other' }> {
  const { previous } = circumstances
  if (previous && (alone || goesOn(read, previous))) {
    const question = continued(read, previous, circumstances)
    return alone ? { ...question, ask: alone.ask === 'free-then' ? question.ask : alone.ask } : question
  }
  return alone ?? { kind: 'other', language: read.language }
}

/** "Alice Tuesday?", "Alice and Bob tomorrow at 3?": names and a time, and a question mark. */
function isBareQuestion(line: Line, time: TimeRead, who: readonly string[]): boolean {
  const isAsked = line.text.trimEnd().endsWith('?') && !wantsElse(line)
  const named = who.join(' ').split(/\s+/).length
  return isAsked && who.length > 0 && time.found.kind !== 'none' && line.words.length <= named + time.taken.size + 5
}

function wantsElse({ sentences, language }: Line): boolean {
  return sentences.some(({ text }) => isRefused(text, language))
}

function questionOf(
  sentence: string,
  folded: string,
  language: Language,
  who: readonly string[],
  time: TimeRead,
): Question {
  const said = askOf(sentence, language)
  const when = time.found.kind === 'whens' ? time.found.whens : undefined
  const isWindow =
    time.minutes !== undefined &&
    when?.every(({ grain, end, start }) => grain !== 'point' && end - start > (time.minutes ?? 0) * 60_000)
  const ask =
    said === 'free-then' && (isWindow || (when === undefined && time.found.kind === 'none')) ? 'free-when' : said
  const isOr = who.length > 1 && / (or|of) /.test(sentence) && !asking[language].together.test(folded)
  return {
    kind: 'availability',
    ask,
    who,
    when,
    ...(time.minutes !== undefined && { minutes: time.minutes }),
    together: who.length > 1 && !isOr,
    language,
  }
}

function answerable(question: Question, { found }: TimeRead): Asked {
  if (found.kind !== 'unclear') return question
  return { kind: 'unclear', question, because: found.because, readings: found.readings }
}
