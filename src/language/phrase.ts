/** A phrase with NAME in it, as a pattern that tolerates case, punctuation and politeness. */
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
}

/** The names the phrase is said with: '' when there is none in it, undefined when something else was said. */
export type Matcher = (said: string) => string | undefined

export function matcherOf(phrase: string): Matcher {
  const words = phrase.split(' ').map((word) => (word === 'NAME' ? '(.+?)' : escaped(word)))
  const pattern = new RegExp(`^${words.join(' ')}$`, 'iu')
  return (said) => {
    const found = pattern.exec(said)
    return found === null ? undefined : unquoted(found[1] ?? '')
  }
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

const quotes = /^(?:"(.+)"|'(.+)'|“(.+)”|„(.+)[”“]|‘(.+)’|«\s?(.+?)\s?»|`(.+)`)[.!?]*$/u

function unquoted(name: string): string {
  return (
    quotes
      .exec(name)
      ?.slice(1)
      .find((inner) => inner !== undefined) ?? name
  )
}
