/** A phrase with NAME in it, as a pattern that gives the name it is said with. */
import type { Instruction } from './instruction.ts'

/** `says`: the ways to put it, the first one being the one people are taught; NAME stands for a relationship's name. */
export interface Phrases {
  readonly says: readonly [string, ...string[]]
  readonly means: (name: string) => Instruction
}

export interface Vocabulary {
  readonly phrases: readonly Phrases[]
  /** words of politeness at either end, left out before phrases are compared */
  readonly polite: readonly string[]
  /** a "name" that begins with one of these, or has one of those in it, is about somebody's time ("show me her agenda") */
  readonly beforePeople: readonly string[]
  readonly aboutTime: readonly string[]
}

/** The name the phrase is said with, as written but for quotes around it; undefined when something else was said. */
export type Matcher = (said: string) => string | undefined

export function matcherOf(phrase: string): Matcher {
  const [before = '', after = ''] = phrase.split('NAME').map(escaped)
  const pattern = new RegExp(`^${before}(.+?)${after}$`, 'iu')
  return (said) => {
    const name = pattern.exec(said)?.[1]
    return name === undefined ? undefined : unquoted(name)
  }
}

/** The longest first, so that none hides behind one it begins with. */
export function alternatives(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
}

function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

const quotes = /^(?:"(.+)"|'(.+)'|“(.+)”|„(.+)[”“]|‘(.+)’|«\s?(.+?)\s?»|`(.+)`)[.!?]*$/u

export function unquoted(name: string): string {
  return (
    quotes
      .exec(name)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? name
  )
}

/** A word for something spoken of before, in either language. */
export function isPronoun(name: string): boolean {
  return /^(?:it|that|this|that one|this one|them|hem|haar|die|deze|dat|dit|ze)$/iu.test(name)
}
