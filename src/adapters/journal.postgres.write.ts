/** Writes noted lines to PostgreSQL soon, many at a time: none lost while it does not answer, none written twice. */
import type { LookLine, QuestionLine } from '../journal.ts'
import type { RowChain } from './journal.postgres.chain.ts'
import { journalRowsInsert } from './journal.postgres.rows.ts'
import { mostWaiting, writingSoon } from './journal.soon.ts'
import { mostRowsAtOnce } from './postgres.insert.ts'
import type { Database } from './postgres.ts'
import type { Warn } from './warn.ts'

/** One row more begins a chain. */
const mostAtOnce = mostRowsAtOnce - 1

export interface RowWriter {
  add(line: QuestionLine | LookLine): void
  /** Everything added so far is written; rejects when it could not be. */
  written(): Promise<void>
  close(): Promise<void>
}

export function rowWriter(database: Database, chain: RowChain, warn: Warn): RowWriter {
  const waiting: (QuestionLine | LookLine)[] = []
  /** The oldest that wait, when nobody knows whether they were written; `place` is that of their first row. */
  let tried: { readonly lines: number; readonly place: unknown } | undefined
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
    await forgetWritten()
    for (let left = waiting.length; left > 0; left -= mostAtOnce) {
      const batch = waiting.slice(0, Math.min(left, mostAtOnce))
      await chain.inTurn(async (attempt) => {
        const rows = await attempt()(batch)
        const { text, values } = journalRowsInsert(rows)
        tried = { lines: batch.length, place: rows[0]?.[0] }
        await database.run({ text }, values)
      })
      waiting.splice(0, batch.length)
      tried = undefined
    }
  }

  /** The rows of one statement are all there or none is. */
  async function forgetWritten(): Promise<void> {
    if (!tried) return
    const text = 'select place from journal_line where place = $1'
    const { count } = await database.run({ text }, [String(tried.place)])
    if (count > 0) waiting.splice(0, tried.lines)
    tried = undefined
  }

  function giveUpOldest(): void {
    const over = waiting.length - mostWaiting
    if (over <= 0) return
    waiting.splice(tried?.lines ?? 0, over)
    warn(`The journal lost ${over} questions: the database has refused them for too long`)
  }

  const soon = writingSoon(written, warn)
  return {
    add(line) {
      waiting.push(line)
      soon.go()
    },
    written,
    async close() {
      soon.stop()
      await written()
    },
  }
}
