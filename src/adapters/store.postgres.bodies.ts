/** What stands in the rows of PostgreSQL, read back as what was written: JSON text to relationships, drafts and the rest. */
import { LRUCache } from 'lru-cache'
import type { z } from 'zod'
import type { Relationship } from '../relationship/relationship.ts'
import type { Row } from './postgres.ts'
import * as shape from './store.lowdb.shape.ts'

/** The same text is the same relationship, so it is read once: nearly every question asks for one of a few. */
const relationships = new LRUCache<string, Relationship>({
  maxSize: 8_000_000,
  sizeCalculation: (_, text) => text.length,
})

export const relationshipIn = bodyOf(shape.relationship, relationships)
export const removedIn = bodyOf(shape.removed)
export const draftIn = bodyOf(shape.draft)
export const planIn = bodyOf(shape.plan)
export const conversationIn = bodyOf(shape.conversation)
export const operationIn = bodyOf(shape.operation)

/** Undefined for no row. Throws for a body that this program did not write: nothing is shown after that. */
function bodyOf<Body extends object>(
  shape: z.ZodType<Body>,
  known?: LRUCache<string, Body>,
): { (row: Row): Body; (row: Row | undefined): Body | undefined } {
  function read(row: Row): Body
  function read(row: Row | undefined): Body | undefined
  function read(row: Row | undefined): Body | undefined {
    if (!row) return undefined
    const text = String(row['body'])
    const body = known?.get(text) ?? shape.parse(JSON.parse(text))
    known?.set(text, body)
    return body
  }
  return read
}
