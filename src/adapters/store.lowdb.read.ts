/** store.json's text to tables, or the reason why the program must not start on it. */
import type { z } from 'zod'
import { type StoreContents, schemaOf, schemaVersion, storeShape } from './store.lowdb.shape.ts'
import { allTables, emptyTables, nameKey, putConversation, putRelationship, type Tables } from './store.tables.ts'

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
  const double = doubleOf(contents.data)
  return double ? { kind: 'corrupt', because: double } : { kind: 'read', tables: filled(contents.data) }
}

function faults(error: z.ZodError): string {
  const shown = error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)
  const more = error.issues.length - shown.length
  return shown.join('; ') + (more > 0 ? `; and ${more} more` : '')
}

/** Ids, names and domains stand once; a file edited by hand may say otherwise. */
function doubleOf({ relationships }: StoreContents): string | undefined {
  const seen = new Set<string>()
  for (const { id, name, domains } of relationships)
    for (const key of [`id ${id}`, `name ${nameKey(name)}`, ...domains.map((domain) => `domain ${domain.name}`)]) {
      if (seen.has(key)) return `two relationships have the same ${key}`
      seen.add(key)
    }
  return undefined
}

function filled(contents: StoreContents): Tables {
  const tables = emptyTables()
  tables.sharing.put('sharing', contents.sharing)
  for (const row of contents.relationships) putRelationship(tables, row.id, row)
  for (const row of contents.removed) tables.removed.put(row.relationship.id, row)
  for (const row of contents.drafts) tables.drafts.put(row.owner, row)
  for (const row of contents.ownSharing) tables.ownSharing.put(row.objectId, row)
  for (const row of contents.conversations) putConversation(tables, row)
  for (const row of contents.operations) tables.operations.put(row.key, row)
  for (const row of contents.outbox) tables.outbox.put(row.line.id, row)
  for (const table of allTables(tables)) table.keep()
  return tables
}
