/** What an admin may mean by what stands in an input so far: groups for a scope, people to look after a relationship. */
import type { Directory } from '../ports.ts'
import { type AdminContext, type AdminPorts, deskFor } from './desk.ts'

export const suggestible = ['groups', 'people'] as const
export type Suggestible = (typeof suggestible)[number]

/** Enough to be told apart and chosen. */
export interface Suggestion {
  readonly id: string
  readonly name: string
  readonly address?: string
}

/** Teams shows no more (Adaptive Cards, "Dynamic typeahead search"). */
const mostSuggestions = 15
/** Longer than any name. */
const longestTyped = 200

/** Nothing for anybody but an admin, and nothing was looked up for them. Throws OutsideError when a port fails. */
export async function suggest(
  what: Suggestible,
  typed: string,
  context: AdminContext,
  ports: AdminPorts,
): Promise<readonly Suggestion[]> {
  const words = typed.trim()
  if (words === '' || words.length > longestTyped) return []
  const desk = await deskFor(context, ports)
  return desk === undefined ? [] : (await found(what, words, desk.directory)).slice(0, mostSuggestions)
}

function found(what: Suggestible, words: string, directory: Directory): Promise<readonly Suggestion[]> {
  switch (what) {
    case 'groups':
      return directory.findGroups(words)
    case 'people':
      return directory.suggestPeople(words, mostSuggestions)
  }
}
