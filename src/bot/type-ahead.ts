/** What stands in an input of a form so far, and the choices that Teams shows under it (Adaptive Cards, "Dynamic typeahead search"). */
import { z } from 'zod'
import { type Suggestible, suggest, suggestible } from '../administer.ts'
import type { Choice } from './card-parts.ts'
import type { Said, SayPorts } from './say.ts'
import { shaped } from './shaped.ts'
import { plain } from './shown-text.ts'

/** What is asked for; all of it comes from a client. `dataset` is the one that the card's input names. */
export interface TypeAhead {
  readonly dataset: Suggestible
  readonly words: string
  readonly skip: number
  readonly top: number
}

const count = z.number().int().min(0).max(1_000)
const asked = z.object({
  kind: z.literal('search').optional(),
  dataset: z.enum(suggestible),
  queryText: z.string().max(1_000),
  queryOptions: z.object({ skip: count.default(0), top: count.default(15) }).default({ skip: 0, top: 15 }),
})

/** Undefined: nothing that an input of ours would ask. */
export function typeAheadIn(value: unknown): TypeAhead | undefined {
  const data = shaped(asked, value)
  return data && { dataset: data.dataset, words: data.queryText, ...data.queryOptions }
}

/** Rights are looked up first, as for every instruction; whoever is no admin gets no choices. */
export async function choicesFor(
  { dataset, words, skip, top }: TypeAhead,
  { sender, operationId }: Omit<Said, 'text'>,
  ports: SayPorts,
): Promise<readonly Choice[]> {
  const found = await suggest(dataset, words, { asker: sender.asker, operationId }, ports)
  return found.slice(skip, skip + top).map(({ id, name, address }) => ({ title: named(name, address), value: id }))
}

/** The address tells two of one name apart. */
export function named(name: string, address?: string): string {
  return plain(address ? `${name} (${address})` : name)
}
