/** Whether a change may be made to what is stored now, and what it makes of it. */
import { randomUUID } from 'node:crypto'
import type { ChangeLine } from '../journal.ts'
import type { Change, Changed, Write } from '../ports.ts'
import { isPlanOver } from '../relationship/exchange/import-plan.ts'
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
  const { lines, before, after } = made(tables, change)
  for (const line of lines) tables.outbox.put(line.id, { from: 0, line })
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
    case 'several':
      return ''
  }
}

/** Of the relationships that it writes. */
export function idsIn(edit: Change['edit']): readonly string[] {
  switch (edit.kind) {
    case 'create':
    case 'replace':
      return [edit.relationship.id]
    case 'remove':
      return [edit.id]
    case 'several':
      return edit.writes.map(({ relationship }) => relationship.id)
    case 'sharing':
      return []
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
    case 'several':
      return refusalAmong(tables, edit.writes)
  }
}

function mustBe(tables: Tables, id: string, version: number | undefined): Changed | undefined {
  const current = tables.relationships.get(id)
  return current?.version === version ? undefined : { kind: 'stale', current }
}

function taken(
  tables: Tables,
  { id, name, domains }: Relationship,
  written: ReadonlyMap<string, Relationship> = new Map(),
): Changed | undefined {
  const holder = (otherId: string | undefined) =>
    otherId === undefined || otherId === id || written.has(otherId) ? undefined : tables.relationships.get(otherId)
  const namesake = holder(tables.idByName.get(nameKey(name)))
  if (namesake) return { kind: 'taken', field: 'name', value: name, by: namesake }
  for (const domain of domains) {
    const by = holder(tables.byDomain.get(domain.name)?.id)
    if (by) return { kind: 'taken', field: 'domain', value: domain.name, by }
  }
  return undefined
}

/** Judged as if all were written: what one gives up, another may take. */
function refusalAmong(tables: Tables, writes: readonly Write[]): Changed | undefined {
  const written = new Map(writes.map(({ relationship }) => [relationship.id, relationship]))
  const claims = new Map<string, Relationship>()
  for (const { kind, relationship } of writes) {
    const moved = mustBe(tables, relationship.id, versionSeen({ kind, relationship }))
    if (kind === 'remove' && !moved) continue
    const refused = moved ?? taken(tables, relationship, written) ?? claimed(claims, relationship)
    if (refused) return refused
  }
  return undefined
}

function versionSeen({ kind, relationship: { version } }: Write): number | undefined {
  if (kind === 'create') return undefined
  return kind === 'replace' ? version - 1 : version
}

/** Notes its name and domains; refused when one written with it has them already. */
function claimed(claims: Map<string, Relationship>, relationship: Relationship): Changed | undefined {
  const { name, domains } = relationship
  const wanted = [
    { key: `name ${nameKey(name)}`, field: 'name' as const, value: name },
    ...domains.map((domain) => ({ key: `domain ${domain.name}`, field: 'domain' as const, value: domain.name })),
  ]
  for (const { key, field, value } of wanted) {
    const by = claims.get(key)
    if (by) return { kind: 'taken', field, value, by }
    claims.set(key, relationship)
  }
  return undefined
}

interface Made {
  readonly lines: readonly ChangeLine[]
  readonly before?: Relationship
  readonly after?: Relationship
}

function made(tables: Tables, change: Change): Made {
  const { at, by, edit } = change
  const line = { kind: 'change', at, by, operation: change.operationId } as const
  switch (edit.kind) {
    case 'create':
    case 'replace': {
      const { before, after } = put(tables, edit.relationship)
      return { lines: [{ ...line, id: randomUUID(), what: edit.kind, before, after }], before, after }
    }
    case 'remove': {
      const before = tables.relationships.get(edit.id)
      if (before) tables.removed.put(edit.id, { relationship: before, at, by })
      putRelationship(tables, edit.id, undefined)
      return { lines: [{ ...line, id: randomUUID(), what: edit.kind, before }], before }
    }
    case 'sharing': {
      const before = { stopped: isSharingStopped(tables) }
      const after = { stopped: edit.stopped }
      tables.sharing.put('sharing', after)
      return { lines: [{ ...line, id: randomUUID(), what: edit.kind, before, after }] }
    }
    case 'several':
      return { lines: putAll(tables, change, edit.writes).map((one) => ({ ...line, id: randomUUID(), ...one })) }
  }
}

function put(tables: Tables, after: Relationship) {
  const before = tables.relationships.get(after.id)
  putRelationship(tables, after.id, after)
  tables.removed.put(after.id, undefined)
  return { before, after }
}

/** Names and domains are all given up before any is taken. */
function putAll(tables: Tables, { at, by }: Change, writes: readonly Write[]) {
  const seen = writes.map(({ relationship }) => tables.relationships.get(relationship.id))
  for (const { relationship } of writes) putRelationship(tables, relationship.id, undefined)
  return writes.map(({ kind: what, relationship }, n) => {
    const before = seen[n]
    if (what !== 'remove') return { what, ...put(tables, relationship), before }
    if (before) tables.removed.put(before.id, { relationship: before, at, by })
    return { what, before }
  })
}

function dropDraft(tables: Tables, id: string): void {
  for (const owner of tables.drafts.kept.keys())
    if (tables.drafts.get(owner)?.id === id) tables.drafts.put(owner, undefined)
}

/** Drops what is no longer needed, as part of the next write: once for all changes written together. */
export function forgetOld(tables: Tables): void {
  const newest = [...tables.operations.tried.values()].findLast((operation) => operation !== undefined)
  if (newest === undefined) return
  const now = newest.at
  for (const [owner, plan] of tables.plans.kept) if (isPlanOver(plan, now)) tables.plans.put(owner, undefined)
  for (const [id, { at }] of tables.removed.kept) if (at < now - removedKeptMs) tables.removed.put(id, undefined)
  const operations = [...tables.operations.kept.values(), ...tables.operations.tried.values()]
  let over = operations.length - operationsRemembered.most
  for (const operation of operations) {
    if (operation === undefined) continue
    if (over-- <= 0 && operation.at >= now - operationsRemembered.ms) break
    tables.operations.put(operation.key, undefined)
  }
}
