/** What every card of a draft says and carries, step by step and on one form. */
import type { Draft, Problem } from '../relationship/draft.ts'
import type { Reader } from './reader.ts'
import type { Form } from './reply.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { dateText } from './terms-facts.ts'
import { adminWordsFor } from './words.ts'

export function makingText({ editing }: Draft, to: Reader): string {
  const words = adminWordsFor(to.language)
  return editing ? words.editing(shown(editing.name)) : words.making
}

export const formOf = (draft: Draft, to: Reader): Form => ({ title: plain(spoken(makingText(draft, to))) })

export const draftData = (draft: Draft, to: Reader) => ({
  draft: draft.id,
  version: draft.version,
  operation: to.operationId,
})

export function problemText({ because, value = '', other = '' }: Problem, to: Reader): string {
  const said = because === 'date-past' ? dateText(value, to) : value
  return adminWordsFor(to.language).problems[because](shown(said, 80), shown(other, 80))
}

/** As much of what was typed as a card can carry: more than 238 domains of usual length. */
export const fitting = (text = '') => text.slice(0, 20_000)
