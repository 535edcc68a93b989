/** Writes what Exchange does with an imported relationship and Liaison does not, for whoever edits it. */
import type { Reviewed } from '../administer.ts'
import type { ReviewCard } from './cards-draft.ts'
import type { Reader } from './reader.ts'
import { shown } from './shown-text.ts'
import { exchangeWordsFor } from './words.ts'

export function beyondPart(beyond: Reviewed['beyond'], to: Reader): ReviewCard['beyond'] {
  const words = exchangeWordsFor(to.language).beyond
  if (beyond.length === 0) return { title: '', lines: [] }
  return {
    title: words.title,
    lines: [...beyond.map(({ kind, value = '' }) => words[kind](shown(value, 120))), words.kept],
  }
}
