/** The sentences of a message, and which words stand in each. */
import type { Sentence, Word } from './line.ts'
import { fold } from './tokens.ts'

export function sentencesOf(text: string, words: readonly Word[]): readonly Sentence[] {
  const sentences: Sentence[] = []
  let from = 0
  words.forEach((_, at) => {
    if (at + 1 < words.length && !endsSentence(text, words, at)) return
    sentences.push({ index: sentences.length, from, to: at + 1, text: folded(text, words.slice(from, at + 1)) })
    from = at + 1
  })
  return sentences
}

/** As written, but for the days and months that were put right. */
function folded(text: string, words: readonly Word[]): string {
  const whole = fold(text.slice(words[0]?.from ?? 0, words.at(-1)?.to ?? 0)).replace(/\s+/g, ' ')
  return words.reduce((said, word) => (word.mended ? said.replace(fold(word.text), word.word) : said), whole)
}

/** A point after an abbreviation or a number ends none. */
function endsSentence(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]]
  if (!word || !next) return false
  if (text.slice(word.to, next.from).includes('\n')) return true
  if (word.kind !== 'sign') return false
  if (/^[?!]$/.test(word.word)) return true
  const before = words[at - 1]
  const isLong = before?.kind === 'word' && before.text.length >= 4 && !/^(sept|febr)$/.test(before.word)
  return (
    word.word === '.' &&
    next.kind === 'word' &&
    (isLong || (!next.glued && /^\p{Lu}/u.test(next.text) && !isTitle(before)))
  )
}

/** "Dr. Jansen", "Mon. Feb 18", "p.m. CET" go on. */
function isTitle(word: Word | undefined): boolean {
  const sense = word?.sense
  return (
    /^(dr|mr|mrs|ms|prof|dhr|mevr|mw|drs|ir|st|p|m|a|s)$/.test(word?.word ?? '') ||
    sense?.month !== undefined ||
    sense?.weekday !== undefined
  )
}
