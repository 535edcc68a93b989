/** Moves everything a store keeps between a data directory and PostgreSQL, whole or not at all, and leaves where it came from as it was. */
import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { takeLock } from './lock.ts'
import { journalToRows, rowsToJournal } from './move.journal.ts'
import { contentsFromRows, tablesInUse, tablesToRows } from './move.rows.ts'
import { migrate } from './postgres.migrate.ts'
import { openDatabase, type Run } from './postgres.ts'
import { isMissing, syncDirectory } from './store.lowdb.disk.ts'
import { storeFile } from './store.lowdb.file.ts'
import { tablesFrom } from './store.lowdb.read.ts'
import type { StoreContents } from './store.lowdb.shape.ts'
import { openStore } from './store.lowdb.ts'
import { emptyTables, type Tables } from './store.tables.ts'
import type { Warn } from './warn.ts'

/** One statement may take as long as the largest journal needs. */
const patienceMs = 3_600_000

export interface Moved {
  readonly relationships: number
  readonly lines: number
}

export interface Move {
  readonly dataDirectory: string
  readonly url: string
  /** of the settings; without it lines that wait for the journal are sealed with the key beside it, if there is one */
  readonly journalKey?: string
  readonly warn: Warn
  /** told now and then how far it is */
  readonly said: (progress: string) => void
}

/** Rejects with words for whoever runs it when there is nothing to move, or something where it should go. */
export async function moveToPostgres({ dataDirectory, url, warn, said, journalKey }: Move): Promise<Moved> {
  if ((await sizeOf(join(dataDirectory, 'store.json'))) === 0)
    throw new Error(`There is nothing to move: ${dataDirectory} has no store.json.`)
  // Opening it mends what a kill left, and sends to the journal what waits for it.
  const isSealed = journalKey !== undefined || (await sizeOf(join(dataDirectory, 'journal.key'))) > 0
  const seals = isSealed ? { ofSettings: journalKey, checkpoint() {} } : undefined
  await (await openStore(dataDirectory, { now: () => Date.now() }, warn, seals)).close()
  const lock = await takeLock(dataDirectory)
  try {
    const tables = (await storeFile(dataDirectory).read()) ?? emptyTables()
    return await inOneTransaction(url, warn, async (run) => {
      const inUse = await tablesInUse(run)
      if (inUse.length > 0) throw new Error(`The database is not empty (${inUse.join(', ')}). Nothing was changed.`)
      await tablesToRows(tables, run, (table, done, all) => said(`${table}: ${done} of ${all}`))
      const lines = await journalToRows(join(dataDirectory, 'journal.jsonl'), run, (done) =>
        said(`journal: ${done} lines`),
      )
      return { relationships: tables.relationships.kept.size, lines }
    })
  } finally {
    await lock.release()
  }
}

/** The journal comes first: a directory that has no store yet shows nobody anything. */
export async function moveFromPostgres({ dataDirectory, url, warn, said }: Move): Promise<Moved> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  const lock = await takeLock(dataDirectory)
  try {
    const journal = join(dataDirectory, 'journal.jsonl')
    for (const path of [join(dataDirectory, 'store.json'), journal])
      if ((await sizeOf(path)) > 0) throw new Error(`${path} is there already. Nothing was changed.`)
    const { contents, lines } = await inOneTransaction(url, warn, async (run) => {
      if ((await tablesInUse(run)).length === 0) throw new Error('There is nothing to move: the database is empty.')
      const contents = await contentsFromRows(run)
      said(`relationships: ${contents.relationships.length}`)
      return {
        contents,
        lines: await rowsToJournal(`${journal}.moving`, run, (done) => said(`journal: ${done} lines`)),
      }
    })
    const tables = tablesToStart(contents)
    await rename(`${journal}.moving`, journal)
    await syncDirectory(dataDirectory)
    await storeFile(dataDirectory).write(tables)
    return { relationships: contents.relationships.length, lines }
  } finally {
    await lock.release()
  }
}

/** As a start would read them, so that what was moved can be started with. */
function tablesToStart(contents: StoreContents): Tables {
  const read = tablesFrom(JSON.stringify(contents))
  if (read.kind === 'read') return read.tables
  throw new Error(`What the database holds cannot be used: ${read.kind === 'corrupt' ? read.because : read.kind}.`)
}

async function inOneTransaction<Result>(url: string, warn: Warn, work: (run: Run) => Promise<Result>): Promise<Result> {
  await migrate(url, warn)
  const database = openDatabase(url, warn, patienceMs)
  return database.transaction(work).finally(database.close)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    (cause) => (isMissing(cause) ? 0 : Promise.reject(cause)),
  )
}
