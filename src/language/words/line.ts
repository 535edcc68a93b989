/** A sentence ready to be read: its words with their meanings, and what is known of the day it was said on. */

import { type Token, tokensOf } from './tokens.ts'
import { mend } from './typos.ts'
import type { Node, Role, Sense, Vocabulary } from './vocabulary.ts'

/** A word or a known phrase of several words. */
export interface Word extends Token {
  readonly sense: Sense | undefined
  /** a name of a day, a month or a part of the day, put right */
  readonly mended: boolean
}

export interface Sentence {
  /** counted from 0 */
  readonly index: number
  /** the places of its words: [from, to) */
  readonly from: number
  readonly to: number
  /** folded, with single spaces */
  readonly text: string
}

export interface Line {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: readonly Sentence[]
  readonly language: 'en' | 'nl'
  /** 8/10 is 8 October */
  readonly dayFirst: boolean
  /** it asks about availability, which makes "voor 10 uur" a limit rather than a purpose */
  readonly asks: boolean
  /** the day it was said on, as a day number */
  readonly today: number
}

/** The words of a text, the longest known phrase taken as one. */
export function wordsOf(text: string, vocabulary: Vocabulary): readonly Word[] {
  const tokens = tokensOf(text)
  const words: Word[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    const phrase = longestPhrase(tokens, at, vocabulary.root)
    const last = tokens[at + phrase.length - 1] ?? token
    words.push(
      phrase.length > 1
        ? joined(text, token, last, phrase.sense)
        : single(token, phrase.sense, vocabulary, words.at(-1)),
    )
    at += phrase.length
  }
  return words
}

function joined(text: string, first: Token, last: Token, sense: Sense | undefined): Word {
  const whole = text.slice(first.from, last.to)
  return { ...first, text: whole, word: whole.toLowerCase(), to: last.to, sense, mended: false }
}

/** A word put right may end a phrase with the one before it: "good mornig" speaks of no morning. */
function single(token: Token, sense: Sense | undefined, vocabulary: Vocabulary, before: Word | undefined): Word {
  const { kind, text, word, from, to, glued } = token
  if (sense || kind !== 'word') return { kind, text, word, from, to, glued, sense, mended: false }
  const meant = mend(word, vocabulary)
  const { next } = vocabulary.root
  const phrase = meant === undefined ? undefined : next.get(before?.word ?? '')?.next?.get(meant)
  const mendedSense = meant === undefined ? undefined : (phrase?.sense ?? next.get(meant)?.sense)
  return { kind, text, word: meant ?? word, from, to, glued, sense: mendedSense, mended: meant !== undefined }
}

function longestPhrase(tokens: readonly Token[], at: number, root: Node): { length: number; sense: Sense | undefined } {
  let node: Node | undefined = root
  let best: { length: number; sense: Sense | undefined } = { length: 1, sense: undefined }
  for (let length = 1; node; length++) {
    const token = tokens[at + length - 1]
    node = token && node.next?.get(token.word)
    if (node?.sense) best = { length, sense: node.sense }
  }
  return best
}

export function has(line: Line, at: number, role: Role): boolean {
  return line.words[at]?.sense?.roles.has(role) ?? false
}

/** Where the next word stands when one with the role is passed over. */
export function skip(line: Line, at: number, role: Role): number {
  return has(line, at, role) ? at + 1 : at
}

/** The "and" of "between half past eleven and one". */
export function isBetweenAnd(line: Line, at: number): boolean {
  return has(line, at, 'and') && [2, 3, 4, 5].some((back) => has(line, at - back, 'between'))
}

export function isSign(line: Line, at: number, sign: string): boolean {
  return line.words[at]?.word === sign && line.words[at]?.kind === 'sign'
}

export function skipSign(line: Line, at: number, signs: string): number {
  const word = line.words[at]
  return word?.kind === 'sign' && signs.includes(word.word) ? at + 1 : at
}

export function isGlued(line: Line, at: number): boolean {
  return line.words[at]?.glued ?? false
}

/** The place after "later", "from now", "vanaf vandaag"; undefined when nothing counts from today there. */
export function sinceThen(line: Line, at: number): number | undefined {
  if (has(line, at, 'since-then')) return at + 1
  const isToday = has(line, at + 1, 'now') || line.words[at + 1]?.sense?.daysAhead === 0
  return isToday && (has(line, at, 'from') || has(line, at, 'after')) ? at + 2 : undefined
}

/** The number at a place, in digits or written out. */
export function numberAt(line: Line, at: number): number | undefined {
  const word = line.words[at]
  if (word?.kind === 'digits') return word.text.length <= 4 ? Number(word.text) : undefined
  return word?.sense?.number
}

/** Exactly so many digits at a place. */
export function digitsAt(line: Line, at: number, least: number, most: number): number | undefined {
  const word = line.words[at]
  if (word?.kind !== 'digits' || word.text.length < least || word.text.length > most) return undefined
  return Number(word.text)
}
