/** The store on disk: lowdb under the memory store's tables, a journal beside it, a lock around both. */
import { mkdir } from 'node:fs/promises'
import { type Adapter, Low } from 'lowdb'
import type { ChangeLine } from '../journal.ts'
import { type Clock, OutsideError } from '../ports.ts'
import { droppingDaily } from './journal.begin.ts'
import { type FileJournal, openJournal } from './journal.file.ts'
import { journalKey } from './journal.key.ts'
import type { Sealing } from './journal.seal.ts'
import { type Lock, takeLock } from './lock.ts'
import { forgetOld } from './store.change.ts'
import { codeOf, type ReplaceFile } from './store.lowdb.disk.ts'
import { storeFile } from './store.lowdb.file.ts'
import { portsOver, type Store } from './store.memory.ts'
import { commitsTo } from './store.queue.ts'
import { allTables, emptyTables, type Tables } from './store.tables.ts'
import type { Warn } from './warn.ts'

/** How the journal's lines are sealed; without a key in the settings one is kept beside them. */
export interface Seals extends Omit<Sealing, 'key'> {
  readonly ofSettings: string | undefined
  /** how long lines of the journal are kept; absent: all are */
  readonly keepMs?: number
}

/**
 * Opens, or begins, the store in a data directory. Rejects with words for the person who starts the program when another
 * process holds it, or when what is there cannot be used; what is there is then left as it is.
 */
export async function openStore(
  dataDirectory: string,
  clock: Clock,
  warn: Warn,
  seals?: Seals,
  replace?: ReplaceFile,
): Promise<Store> {
  const file = storeFile(dataDirectory, replace)
  return opened(dataDirectory, file, clock, warn, seals).catch((cause) => Promise.reject(inWords(dataDirectory, cause)))
}

/** What the file system refused is said as what to do about it. */
function inWords(dataDirectory: string, cause: unknown): unknown {
  if (codeOf(cause) === undefined) return cause
  return new Error(
    `The data directory ${dataDirectory} cannot be used (${String(cause)}). ` +
      'Look at LIAISON_DATA: the user this program runs as must be able to write there, and the disk needs room.',
    { cause },
  )
}

async function opened(
  dataDirectory: string,
  file: Adapter<Tables>,
  clock: Clock,
  warn: Warn,
  seals?: Seals,
): Promise<Store> {
  await mkdir(dataDirectory, { recursive: true, mode: 0o700 })
  const lock = await takeLock(dataDirectory)
  try {
    const db = new Low<Tables>(file, emptyTables())
    await db.read()
    const sealing = seals && { ...seals, key: await journalKey(dataDirectory, seals.ofSettings) }
    const journal = await openJournal(dataDirectory, warn, sealing)
    await sendOutbox(db, journal).catch((cause) => journal.close().finally(() => Promise.reject(cause)))
    return storeOn(db, journal, lock, clock, warn, seals?.keepMs)
  } catch (cause) {
    await lock.release()
    throw cause
  }
}

function storeOn(
  db: Low<Tables>,
  journal: FileJournal,
  lock: Lock,
  clock: Clock,
  warn: Warn,
  keepMs: number | undefined,
): Store {
  const dropping = droppingDaily(keepMs, clock, warn, (time) => journal.dropBefore(time, clock.now()))
  const commit = commitsTo(db.data, () => write(db, journal))
  return {
    ...portsOver(db.data, commit, clock),
    journal,
    async close() {
      dropping.stop()
      await commit.idle()
      await sendOutbox(db, journal).catch((cause) =>
        warn('Some journal lines wait in the store for the next start', cause),
      )
      await journal.close().finally(lock.release)
    },
  }
}

/**
 * The store and the journal cannot be written in one step, so a change's line is first written with the change, in the
 * store's outbox, and then to the journal. Whatever a kill leaves in the outbox is sent at the next start.
 */
async function write(db: Low<Tables>, journal: FileJournal): Promise<void> {
  const { outbox } = db.data
  const lines = [...outbox.tried.values()].flatMap((row) => row?.line ?? [])
  try {
    await journal.caughtUp()
    forgetOld(db.data)
    for (const id of outbox.kept.keys()) if (!journal.unsettled.has(id)) outbox.put(id, undefined)
    for (const line of lines) outbox.put(line.id, { from: journal.size(), line })
    await db.write()
  } catch (cause) {
    throw new OutsideError('store', 'write', true, cause)
  }
  journal.append(lines)
}

/** Afterwards the journal has each line of the outbox once, and the outbox is empty. */
async function sendOutbox(db: Low<Tables>, journal: FileJournal): Promise<void> {
  const { outbox } = db.data
  if (outbox.kept.size === 0) return
  await journal.flush()
  const missing: ChangeLine[] = []
  let last = 0
  for (const { line, from } of outbox.kept.values()) {
    // Lines stand in the journal as they do in the outbox: each is looked for behind the one before it, then everywhere.
    const near = last > from ? await journal.placeOfChange(line.id, last) : undefined
    const place = near ?? (await journal.placeOfChange(line.id, from))
    if (place === undefined) missing.push(line)
    else last = place
  }
  journal.append(missing)
  await journal.flush()
  for (const id of outbox.kept.keys()) outbox.put(id, undefined)
  await db.write()
  for (const table of allTables(db.data)) table.keep()
}
