/** Brings the tables of a database to what this program needs, once however many replicas start, and refuses what is newer. */
import { readdir, readFile } from 'node:fs/promises'
import { sqlStateOf } from './postgres.trouble.ts'
import { type Database, openDatabase, type Run } from './postgres.ts'
import type { Warn } from './warn.ts'

const folder = new URL('../../migrations/', import.meta.url)
/** Any number that nobody else on the same database would choose: "Liaison" in ASCII. */
const lockNumber = '21507477106257774'

/** A journal of years may take a while to get an index. */
const patienceMs = 600_000

interface Migration {
  readonly version: number
  readonly file: string
}

/**
 * Migrations are the files of migrations/, in the order of their numbers, each in a transaction of its own that also notes its
 * number. Rejects with words for the person who starts the program when the database is newer than the program.
 */
export async function migrate(url: string, warn: Warn): Promise<void> {
  const database = openDatabase(url, warn, patienceMs)
  try {
    const migrations = await allMigrations()
    const newest = migrations.at(-1)?.version ?? 0
    const found = await versionOf(database.run)
    if (found > newest) throw newer(found, newest)
    for (const migration of migrations) if (migration.version > found) await apply(database, migration)
  } finally {
    await database.close()
  }
}

async function allMigrations(): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return files.map((file) => ({ version: Number.parseInt(file, 10), file }))
}

/** 0 for a database nothing was put in yet. */
async function versionOf(run: Run): Promise<number> {
  try {
    const { rows } = await run({ text: 'select max(version) as version from liaison_schema' })
    return Number(rows[0]?.['version'] ?? 0)
  } catch (cause) {
    if (sqlStateOf(cause) === '42P01') return 0
    throw cause
  }
}

/**
 * Two replicas that start at once are kept apart by an advisory lock. An engine without such locks has the primary key of
 * liaison_schema instead: the second one waits for it or is refused, tries again, and finds that nothing is left to do.
 */
async function apply(database: Database, { version, file }: Migration): Promise<void> {
  const sql = await readFile(new URL(file, folder), 'utf8')
  const steps = async (run: Run) => {
    if ((await versionOfOrBegin(run)) >= version) return
    await run({ text: `insert into liaison_schema (version, file) values (${version}, '${file}')` })
    await run({ text: sql })
  }
  const locked = async (run: Run) => {
    await run({ text: `select pg_advisory_xact_lock(${lockNumber})` })
    await steps(run)
  }
  await database.transaction(locked).catch((cause) => {
    if (['42883', '0A000'].includes(sqlStateOf(cause) ?? '')) return database.transaction(steps)
    throw cause
  })
}

async function versionOfOrBegin(run: Run): Promise<number> {
  await run({
    text: `create table if not exists liaison_schema (
      version integer primary key, file text not null, applied_at timestamptz not null default now())`,
  })
  return versionOf(run)
}

function newer(found: number, newest: number): Error {
  return new Error(
    `The database was written by a newer Liaison (schema ${found}; this one knows ${newest}). ` +
      'Start that version, or set DATABASE_URL to another database. Nothing was changed.',
  )
}
