/** store.json's text to tables, or the reason why the program must not start on it. */
import type { z } from 'zod'
import type { Relationship } from '../relationship/relationship.ts'
import { type StoreContents, schemaOf, schemaVersion, storeShape } from './store.lowdb.shape.ts'
import { tableOf } from './store.table.ts'
import { nameKey, type Tables } from './store.tables.ts'

export type Read =
  | { readonly kind: 'read'; readonly tables: Tables }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'corrupt'; readonly because: string }

export function tablesFrom(text: string): Read {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    return { kind: 'corrupt', because: `it is not JSON (${String(cause)})` }
  }
  const version = schemaOf.safeParse(json)
  if (!version.success) return { kind: 'corrupt', because: faults(version.error) }
  if (version.data.schema > schemaVersion) return { kind: 'newer', schema: version.data.schema }
  const contents = storeShape.safeParse(json)
  if (!contents.success) return { kind: 'corrupt', because: faults(contents.error) }
  return tablesOrDouble(contents.data)
}

function faults(error: z.ZodError): string {
  const shown = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
  const more = error.issues.length - shown.length
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '')
}

/** Ids, names and domains stand once; a file edited by hand may say otherwise. */
function tablesOrDouble(contents: StoreContents): Read {
  const { relationships, conversations } = contents
  const ids = indexed(
    relationships,
    ({ id }) => [id],
    (one) => one,
  )
  const names = indexed(
    relationships,
    ({ name }) => [nameKey(name)],
    ({ id }) => id,
  )
  const domains = indexed(
    relationships,
    (one) => one.domains.map(({ name }) => name),
    (one) => one,
  )
  const double = names.double ?? domains.double ?? ids.double
  if (double !== undefined) return { kind: 'corrupt', because: `${double} stands in two relationships` }
  const tables = {
    relationships: tableOf(ids.byKey),
    removed: tableOf(contents.removed.map((row) => [row.relationship.id, row])),
    drafts: tableOf(contents.drafts.map((row) => [row.owner, row])),
    plans: tableOf(contents.plans.map((row) => [row.owner, row])),
    ownSharing: tableOf(contents.ownSharing.map((row) => [row.objectId, row])),
    conversations: tableOf(conversations.map((row) => [row.id, row])),
    operations: tableOf(contents.operations.map((row) => [row.key, row])),
    errands: tableOf(contents.errands.map((row) => [row.key, row])),
    outbox: tableOf(contents.outbox.map((row) => [row.line.id, row])),
    sharing: tableOf([['sharing', contents.sharing]]),
    idByName: tableOf(names.byKey),
    byDomain: tableOf(domains.byKey),
    conversationByPerson: tableOf(conversations.map((row) => [row.person, row.id])),
  }
  return { kind: 'read', tables }
}

function indexed<Row>(
  relationships: readonly Relationship[],
  keysOf: (relationship: Relationship) => readonly string[],
  rowOf: (relationship: Relationship) => Row,
) {
  const byKey = new Map<string, Row>()
  let double: string | undefined
  for (const relationship of relationships)
    for (const key of keysOf(relationship)) {
      const { size } = byKey
      byKey.set(key, rowOf(relationship))
      if (byKey.size === size) double ??= key
    }
  return { byKey, double }
}
