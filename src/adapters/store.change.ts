/** Whether a change may be made to what is stored now, and what it makes of it. */
import { randomUUID } from 'node:crypto'
import type { Change, Changed, ChangeLine } from '../ports.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { isSharingStopped, nameKey, putRelationship, type Tables } from './store.tables.ts'

const day = 86_400_000
export const operationsRemembered = { most: 1_000, ms: day }
export const removedKeptMs = 30 * day

/** Tries the change on the tables; whoever calls keeps or forgets it. A refused one leaves nothing tried. */
export function tryChange(tables: Tables, change: Change): Changed {
  const key = operationKey(change)
  const earlier = tables.operations.get(key)
  if (earlier) return { kind: 'done', before: earlier.before, after: earlier.after, repeated: true }
  const refused = refusal(tables, change.edit)
  if (refused) return refused
  forgetOld(tables, change.at)
  const { line, before, after } = made(tables, change)
  tables.outbox.put(line.id, { from: 0, line })
  tables.operations.put(key, { key, at: change.at, before, after })
  if (change.endsDraft) dropDraft(tables, change.endsDraft)
  return { kind: 'done', before, after, repeated: false }
}

/** The operation id comes from a card and is not trusted alone: somebody else's, or one for another relationship, is another operation. */
export function operationKey({ operationId, by, edit }: Change): string {
  return [operationId, by.key, edit.kind, idOf(edit)].join(' ')
}

function idOf(edit: Change['edit']): string {
  switch (edit.kind) {
    case 'replace':
      return edit.relationship.id
    case 'remove':
      return edit.id
    case 'create':
    case 'sharing':
      return ''
  }
}

function refusal(tables: Tables, edit: Change['edit']): Changed | undefined {
  switch (edit.kind) {
    case 'create':
      return taken(tables, edit.relationship) ?? mustBe(tables, edit.relationship.id, undefined)
    case 'replace':
      return mustBe(tables, edit.relationship.id, edit.relationship.version - 1) ?? taken(tables, edit.relationship)
    case 'remove':
      return mustBe(tables, edit.id, edit.sawVersion)
    case 'sharing':
      return undefined
  }
}

function mustBe(tables: Tables, id: string, version: number | undefined): Changed | undefined {
  const current = tables.relationships.get(id)
  return current?.version === version ? undefined : { kind: 'stale', current }
}

function taken(tables: Tables, { id, name, domains }: Relationship): Changed | undefined {
  const holder = (otherId: string | undefined) =>
    otherId === undefined || otherId === id ? undefined : tables.relationships.get(otherId)
  const namesake = holder(tables.idByName.get(nameKey(name)))
  if (namesake) return { kind: 'taken', field: 'name', value: name, by: namesake }
  for (const domain of domains) {
    const by = holder(tables.idByDomain.get(domain.name))
    if (by) return { kind: 'taken', field: 'domain', value: domain.name, by }
  }
  return undefined
}

interface Made {
  readonly line: ChangeLine
  readonly before?: Relationship
  readonly after?: Relationship
}

function made(tables: Tables, change: Change): Made {
  const { at, by, edit } = change
  const line = { kind: 'change', id: randomUUID(), at, by, what: edit.kind, operation: change.operationId } as const
  switch (edit.kind) {
    case 'create':
    case 'replace': {
      const before = tables.relationships.get(edit.relationship.id)
      const after = edit.relationship
      putRelationship(tables, after.id, after)
      tables.removed.put(after.id, undefined)
      return { line: { ...line, before, after }, before, after }
    }
    case 'remove': {
      const before = tables.relationships.get(edit.id)
      if (before) tables.removed.put(edit.id, { relationship: before, at, by })
      putRelationship(tables, edit.id, undefined)
      return { line: { ...line, before }, before }
    }
    case 'sharing': {
      const before = { stopped: isSharingStopped(tables) }
      const after = { stopped: edit.stopped }
      tables.sharing.put('sharing', after)
      return { line: { ...line, before, after } }
    }
  }
}

function dropDraft(tables: Tables, id: string): void {
  for (const owner of tables.drafts.kept.keys())
    if (tables.drafts.get(owner)?.id === id) tables.drafts.put(owner, undefined)
}

function forgetOld(tables: Tables, now: number): void {
  for (const [id, { at }] of tables.removed.kept) if (at < now - removedKeptMs) tables.removed.put(id, undefined)
  let over = tables.operations.kept.size + 1 - operationsRemembered.most
  for (const { key, at } of tables.operations.kept.values()) {
    if (over-- <= 0 && at >= now - operationsRemembered.ms) break
    tables.operations.put(key, undefined)
  }
}
