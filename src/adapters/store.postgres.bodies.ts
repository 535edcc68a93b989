/** What stands in the rows of PostgreSQL, read back as what was written: JSON text to relationships, drafts and the rest. */
import type { z } from 'zod'
import type { Row } from './postgres.ts'
import * as shape from './store.lowdb.shape.ts'

export const relationshipIn = bodyOf(shape.relationship)
export const removedIn = bodyOf(shape.removed)
export const draftIn = bodyOf(shape.draft)
export const planIn = bodyOf(shape.plan)
export const conversationIn = bodyOf(shape.conversation)
export const operationIn = bodyOf(shape.operation)

/** Undefined for no row. Throws for a body that this program did not write: nothing is shown after that. */
function bodyOf<Body>(shape: z.ZodType<Body>): { (row: Row): Body; (row: Row | undefined): Body | undefined } {
  function read(row: Row): Body
  function read(row: Row | undefined): Body | undefined
  function read(row: Row | undefined): Body | undefined {
    return row && shape.parse(JSON.parse(String(row['body'])))
  }
  return read
}
