/** A change in PostgreSQL: what it concerns is read, the same rules as in memory are tried on it, and what they made is written. */
import type { Change, Changed } from '../ports.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { RowsFor } from './journal.postgres.chain.ts'
import { type JournalRow, journalRowsInsert } from './journal.postgres.rows.ts'
import { insertOf, mostRowsAtOnce } from './postgres.insert.ts'
import { Overtaken } from './postgres.trouble.ts'
import type { Row, Run, Statement, Value } from './postgres.ts'
import { operationKey, tryChange } from './store.change.ts'
import { draftIn, operationIn, relationshipIn, removedIn } from './store.postgres.bodies.ts'
import { allTables, emptyTables, nameKey, putRelationship, type Tables } from './store.tables.ts'

/**
 * For a transaction. Each write names what was read before, and names, domains and operations have unique indexes, so that two
 * replicas cannot both succeed even where an engine isolates less than it says; who comes second is told by `isConflict`.
 */
export async function changeIn(run: Run, rowsFor: RowsFor, change: Change): Promise<Changed> {
  const tables = await concerned(run, change)
  const changed = tryChange(tables, change)
  for (const { text, values, must } of await writesFor(tables, rowsFor)) {
    const { count } = await run({ text }, values)
    if (must !== undefined && count !== must) throw new Overtaken()
  }
  return changed
}

/** $1 ids, $2 names, $3 domains, $4 operation, $5 draft */
const concernedBy: Statement = {
  name: 'what a change concerns',
  text: `
select 'relationship' as part, id as key, body from relationship where id in (
  select id from relationship where id = any($1) or name_key = any($2)
  union select relationship_id from relationship_domain where domain = any($3))
union all select 'operation', key, body from operation where key = $4
union all select 'draft', owner, body from draft where id = $5
union all select 'removed', id, body from removed_relationship where id = any($1)
union all select 'sharing', name, case when stopped then 'stopped' else '' end from sharing_switch`,
}

async function concerned(run: Run, change: Change): Promise<Tables> {
  const { edit } = change
  const next = relationshipsWritten(edit)
  const ids = edit.kind === 'remove' ? [edit.id] : next.map(({ id }) => id)
  const names = next.map(({ name }) => nameKey(name))
  const domains = next.flatMap((one) => one.domains.map(({ name }) => name))
  const { rows } = await run(concernedBy, [ids, names, domains, operationKey(change), change.endsDraft ?? ''])
  const tables = emptyTables()
  for (const row of rows) put(tables, row)
  for (const table of allTables(tables)) table.keep()
  return tables
}

function relationshipsWritten(edit: Change['edit']): readonly Relationship[] {
  switch (edit.kind) {
    case 'create':
    case 'replace':
      return [edit.relationship]
    case 'several':
      return edit.writes.map(({ relationship }) => relationship)
    case 'remove':
    case 'sharing':
      return []
  }
}

function put(tables: Tables, row: Row): void {
  const key = String(row['key'])
  if (row['part'] === 'relationship') putRelationship(tables, key, relationshipIn(row))
  if (row['part'] === 'operation') tables.operations.put(key, operationIn(row))
  if (row['part'] === 'draft') tables.drafts.put(key, draftIn(row))
  if (row['part'] === 'removed') tables.removed.put(key, removedIn(row))
  if (row['part'] === 'sharing') tables.sharing.put('sharing', { stopped: row['body'] === 'stopped' })
}

interface Write extends Statement {
  readonly values: readonly Value[]
  /** how many rows it must touch */
  readonly must?: number
}

async function writesFor(tables: Tables, rowsFor: RowsFor): Promise<readonly Write[]> {
  return [
    ...namesGivenUp(tables),
    ...relationshipWrites(tables),
    ...domainWrites(tables),
    ...[...tables.removed.tried].map(([id, row]) => removedWrite(id, row)),
    ...[...tables.drafts.tried.keys()].map((owner) => ({
      text: 'delete from draft where owner = $1',
      values: [owner],
    })),
    ...sharingWrites(tables),
    ...[...tables.operations.tried.values()].flatMap((row) => (row ? operationWrite(row) : [])),
    ...inParts(await journalRows(tables, rowsFor)).map(journalRowsInsert),
  ]
}

async function journalRows({ outbox }: Tables, rowsFor: RowsFor): Promise<readonly JournalRow[]> {
  const lines = [...outbox.tried.values()].flatMap((row) => row?.line ?? [])
  return lines.length === 0 ? [] : rowsFor(lines)
}

/** A name that changes hands within one change is unique all the way. */
function namesGivenUp({ idByName, relationships }: Tables): readonly Write[] {
  const ids = [...idByName.tried].flatMap(([name, id]) => {
    const last = idByName.kept.get(name)
    return id === undefined || last === undefined || last === id || !relationships.get(last) ? [] : [last]
  })
  return ids.length === 0
    ? []
    : [{ text: "update relationship set name_key = ' ' || id where id = any($1)", values: [ids], must: ids.length }]
}

/** What is removed first: another one may take its name. */
function relationshipWrites({ relationships }: Tables): readonly Write[] {
  const tried = [...relationships.tried]
  const removed = tried.filter(([, next]) => !next)
  const stored = tried.filter(([, next]) => next)
  return [...removed, ...stored].map(([id, next]) => {
    const seen = relationships.kept.get(id)?.version ?? 0
    if (!next) return { text: 'delete from relationship where id = $1 and version = $2', values: [id, seen], must: 1 }
    const values = [id, nameKey(next.name), next.version, JSON.stringify(next)]
    if (seen === 0)
      return { text: 'insert into relationship (id, name_key, version, body) values ($1, $2, $3, $4)', values, must: 1 }
    const text = 'update relationship set name_key = $2, version = $3, body = $4 where id = $1 and version = $5'
    return { text, values: [...values, seen], must: 1 }
  })
}

/** Domains that stay are left alone. */
function domainWrites({ byDomain }: Tables): readonly Write[] {
  const changed = [...byDomain.tried].filter(([domain, one]) => byDomain.kept.get(domain)?.id !== one?.id)
  const left = changed.filter(([domain]) => byDomain.kept.has(domain)).map(([domain]) => domain)
  const come = changed.flatMap(([domain, one]) => (one === undefined ? [] : [[domain, one.id]]))
  return [
    ...(left.length > 0 ? [{ text: 'delete from relationship_domain where domain = any($1)', values: [left] }] : []),
    ...inParts(come).map((part) => insertOf('relationship_domain', ['domain', 'relationship_id'], part)),
  ]
}

function inParts<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  const most = mostRowsAtOnce
  return Array.from({ length: Math.ceil(all.length / most) }, (_, n) => all.slice(n * most, (n + 1) * most))
}

function removedWrite(id: string, row: { readonly at: number } | undefined): Write {
  if (!row) return { text: 'delete from removed_relationship where id = $1', values: [id] }
  const text = `insert into removed_relationship (id, removed_at, body) values ($1, $2, $3)
    on conflict (id) do update set removed_at = excluded.removed_at, body = excluded.body`
  return { text, values: [id, row.at, JSON.stringify(row)] }
}

function sharingWrites({ sharing }: Tables): readonly Write[] {
  const text = `insert into sharing_switch (name, stopped) values ('sharing', $1)
    on conflict (name) do update set stopped = excluded.stopped`
  return [...sharing.tried.values()].flatMap((row) => (row ? { text, values: [row.stopped] } : []))
}

function operationWrite(row: { readonly key: string; readonly at: number }): Write {
  const text = 'insert into operation (key, made_at, body) values ($1, $2, $3)'
  return { text, values: [row.key, row.at, JSON.stringify(row)] }
}
