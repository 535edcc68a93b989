/** Everything a store keeps but its journal, as rows of PostgreSQL and back. */

import { insertOf, mostRowsAtOnce } from './postgres.insert.ts'
import type { Row, Run, Value } from './postgres.ts'
import { type StoreContents, schemaVersion } from './store.lowdb.shape.ts'
import { conversationIn, draftIn, operationIn, planIn, relationshipIn, removedIn } from './store.postgres.bodies.ts'
import { levelIn } from './store.postgres.people.ts'
import { emptyTables, isSharingStopped, nameKey, type Tables } from './store.tables.ts'

interface Part {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** `said` is told how many rows a table has got. */
export async function tablesToRows(
  tables: Tables,
  run: Run,
  said: (table: string, rows: number, of: number) => void,
): Promise<void> {
  for (const { table, columns, rows } of partsOf(tables))
    for (let from = 0; from < rows.length; from += mostRowsAtOnce) {
      const some = rows.slice(from, from + mostRowsAtOnce)
      const { text, values } = insertOf(table, columns, some)
      await run({ text }, values)
      said(table, from + some.length, rows.length)
    }
}

function partsOf(tables: Tables): readonly Part[] {
  const { relationships, removed, drafts, plans, ownSharing, conversations, operations, errands } = tables
  const all = [...relationships.kept.values()]
  return [
    {
      table: 'relationship',
      columns: ['id', 'name_key', 'version', 'body'],
      rows: all.map((row) => [row.id, nameKey(row.name), row.version, JSON.stringify(row)]),
    },
    {
      table: 'relationship_domain',
      columns: ['domain', 'relationship_id'],
      rows: all.flatMap(({ id, domains }) => domains.map(({ name }) => [name, id])),
    },
    {
      table: 'removed_relationship',
      columns: ['id', 'removed_at', 'body'],
      rows: [...removed.kept].map(([id, row]) => [id, row.at, JSON.stringify(row)]),
    },
    {
      table: 'draft',
      columns: ['owner', 'id', 'version', 'body'],
      rows: [...drafts.kept.values()].map((row) => [row.owner, row.id, row.version, JSON.stringify(row)]),
    },
    {
      table: 'import_plan',
      columns: ['owner', 'made_at', 'body'],
      rows: [...plans.kept.values()].map((row) => [row.owner, row.madeAt, JSON.stringify(row)]),
    },
    {
      table: 'own_sharing',
      columns: ['object_id', 'most'],
      rows: [...ownSharing.kept.values()].map(({ objectId, most }) => [objectId, most]),
    },
    {
      table: 'conversation',
      columns: ['id', 'person', 'met_at', 'body'],
      // When they were met is not known; their order is.
      rows: [...conversations.kept.values()].map((row, n) => [row.id, row.person, n, JSON.stringify(row)]),
    },
    {
      table: 'operation',
      columns: ['key', 'made_at', 'body'],
      rows: [...operations.kept.values()].map((row) => [row.key, row.at, JSON.stringify(row)]),
    },
    {
      table: 'errand',
      columns: ['key', 'until'],
      rows: [...errands.kept.values()].map(({ key, until }) => [key, until]),
    },
    {
      table: 'sharing_switch',
      columns: ['name', 'stopped'],
      rows: isSharingStopped(tables) ? [['sharing', true]] : [],
    },
  ]
}

export async function contentsFromRows(run: Run): Promise<StoreContents> {
  async function all<Body>(read: (row: Row) => Body, text: string): Promise<Body[]> {
    return (await run({ text })).rows.map((row) => read(row))
  }
  const switches = await all((row) => row['stopped'] === true, 'select stopped from sharing_switch')
  return {
    schema: schemaVersion,
    sharing: { stopped: switches.includes(true) },
    relationships: await all((row) => relationshipIn(row), 'select body from relationship order by id'),
    removed: await all((row) => removedIn(row), 'select body from removed_relationship order by removed_at, id'),
    drafts: await all((row) => draftIn(row), 'select body from draft order by owner'),
    plans: await all((row) => planIn(row), 'select body from import_plan order by owner'),
    ownSharing: await all(
      (row) => ({ objectId: String(row['object_id']), most: levelIn(row['most']) }),
      'select object_id, most from own_sharing order by object_id',
    ),
    conversations: await all((row) => conversationIn(row), 'select body from conversation order by met_at, id'),
    operations: await all((row) => operationIn(row), 'select body from operation order by made_at, key'),
    errands: await all(
      (row) => ({ key: String(row['key']), until: Number(row['until']) }),
      'select key, until from errand order by key',
    ),
    outbox: [],
  }
}

/** Names of tables that have rows already. */
export async function tablesInUse(run: Run): Promise<readonly string[]> {
  const tables = [...partsOf(emptyTables()).map(({ table }) => table), 'journal_line']
  const { rows } = await run({
    text: tables.map((table) => `select '${table}' as name where exists (select 1 from ${table})`).join(' union all '),
  })
  return rows.map((row) => String(row['name']))
}
