/** Writes noted lines to PostgreSQL soon, many at a time: none lost while it does not answer, none written twice. */
import { journalInsert, type Placed } from './journal.postgres.rows.ts'
import type { Database } from './postgres.ts'
import type { Warn } from './warn.ts'

/** Lines wait this long for others; with the write itself it stays under 100 ms. */
const batchMs = 40
const retryMs = 1_000
/** A statement takes 65,535 values, of which a line needs seven. */
const mostAtOnce = 1_000
/** Kept in memory while the database does not answer; beyond that the oldest are given up, and that is said. */
const mostWaiting = 100_000

export interface RowWriter {
  add(line: Placed): void
  /** Everything added so far is written; rejects when it could not be. */
  written(): Promise<void>
  close(): Promise<void>
}

export function rowWriter(database: Database, warn: Warn): RowWriter {
  const waiting: Placed[] = []
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()

  function written(): Promise<void> {
    const result = last.then(write).catch((cause) => {
      giveUpOldest()
      throw cause
    })
    last = result.catch(() => {})
    return result
  }

  async function write(): Promise<void> {
    for (let left = waiting.length; left > 0; left -= mostAtOnce) {
      const batch = waiting.slice(0, Math.min(left, mostAtOnce))
      const { text, values } = journalInsert(batch)
      await database.run({ text }, values)
      waiting.splice(0, batch.length)
    }
  }

  function soon(ms: number): void {
    timer ??= setTimeout(() => {
      timer = undefined
      written().catch((cause) => {
        warn('The journal could not be written; it is tried again', cause)
        soon(retryMs)
      })
    }, ms)
  }

  function giveUpOldest(): void {
    const over = waiting.length - mostWaiting
    if (over <= 0) return
    waiting.splice(0, over)
    warn(`The journal lost ${over} questions: the database has refused them for too long`)
  }

  return {
    add(line) {
      waiting.push(line)
      soon(batchMs)
    },
    written,
    async close() {
      clearTimeout(timer)
      await written()
    },
  }
}
