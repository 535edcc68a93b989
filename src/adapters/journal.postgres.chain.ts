/** The chain this process writes in PostgreSQL: a new one with every start, and whenever nobody knows how far the last one got. */
import { randomBytes } from 'node:crypto'
import type { ChangeLine, LookLine, QuestionLine } from '../journal.ts'
import type { Clock } from '../ports.ts'
import { lineText } from './journal.line.ts'
import { type Older, olderIn, openingIn, openingText } from './journal.opening.ts'
import { endsOfChains } from './journal.postgres.ends.ts'
import { type Places, places } from './journal.postgres.place.ts'
import { type JournalRow, journalRow, otherRow } from './journal.postgres.rows.ts'
import { checkpointEvery, type Seal, type Sealing, sealAfter, unbegun, unsealed, withSeal } from './journal.seal.ts'
import { journalRows } from './journal.whole.ts'
import { bytesOf } from './move.journal.ts'
import type { Database, Row } from './postgres.ts'
import { inTurn } from './turns.ts'

type Line = ChangeLine | QuestionLine | LookLine

/** The next rows of the chain, each time behind those given before; the row of a change is placed behind every change there is. */
export type RowsFor = (lines: readonly Line[]) => Promise<readonly JournalRow[]>

export interface RowChain {
  /**
   * One at a time, for a line stands behind the one before it. `write` begins each of its attempts with `attempt`; when it
   * rejects nobody knows whether its rows were written, so the next ones begin a chain.
   */
  inTurn<Result>(write: (attempt: () => RowsFor) => Promise<Result>): Promise<Result>
  /** Tells how far it came, when nobody was told yet. */
  end(): void
}

/** Without `sealing` rows have no seal. */
export function rowChain(database: Database, clock: Clock, sealing: Sealing | undefined): RowChain {
  const place = places(clock)
  if (!sealing) return unsealedRows(database, place)
  const turn = inTurn()
  const { key, checkpoint } = sealing
  let settled: Seal | undefined
  let told = 0

  const settle = (seal: Seal | undefined) => {
    if (seal && (seal.writer !== settled?.writer || seal.n >= told + checkpointEvery)) tell(seal)
    settled = seal
  }
  const tell = (seal: Seal) => {
    told = seal.n
    checkpoint(seal)
  }
  return {
    inTurn: (write) =>
      turn('', async () => {
        const found = settled ? undefined : await foundBefore(database, place)
        let reached = settled
        const attempt = (): RowsFor => {
          reached = settled
          return async (lines) => {
            await goBehindChanges(lines, place, database)
            const begun = reached ?? { writer: randomBytes(6).toString('hex'), ...unbegun }
            const rows: JournalRow[] = []
            const add = (text: string, row: (body: string) => JournalRow) => {
              reached = sealAfter(reached ?? begun, text, key)
              rows.push(row(withSeal(text, reached)))
            }
            if (found && !reached) {
              const at = clock.now()
              add(openingText(at, found.behind, found.older), (body) => otherRow(place.next(), 'opening', at, body))
            }
            for (const line of lines) add(lineText(line).trimEnd(), (body) => journalRow(place.next(), line, body))
            return rows
          }
        }
        try {
          const result = await write(attempt)
          settle(reached)
          return result
        } catch (cause) {
          settle(undefined)
          throw cause
        }
      }),
    end() {
      if (settled && settled.n > told) tell(settled)
    },
  }
}

function unsealedRows(database: Database, place: Places): RowChain {
  const rowsFor: RowsFor = async (lines) => {
    await goBehindChanges(lines, place, database)
    return lines.map((line) => journalRow(place.next(), line, lineText(line).trimEnd()))
  }
  return { inTurn: (write) => write(() => rowsFor), end() {} }
}

const newestChange = {
  name: 'newest change',
  text: "select place from journal_line where kind = 'change' order by place desc limit 1",
}

/** The clocks of replicas differ, and one may be set back; asked outside the change's transaction, for all changes to share. */
async function goBehindChanges(lines: readonly Line[], place: Places, { run }: Database): Promise<void> {
  if (!lines.some(({ kind }) => kind === 'change')) return
  for (const row of (await run(newestChange)).rows) place.goBehind(String(row['place']))
}

const openings = { text: "select kind, body from journal_line where kind = 'opening'" }

interface Found {
  readonly behind: readonly Seal[]
  readonly older?: Older
}

const newestLine = { text: 'select place from journal_line order by place desc limit 1' }

/** What an opening records. Its place is behind all of that, and only the first sealed row can vouch for the unsealed ones before it. */
async function foundBefore({ run }: Database, place: Places): Promise<Found> {
  const ends = await endsOfChains(run)
  const older = ends.length === 0 ? await olderIn(journalRows(run).lines()) : undefined
  for (const row of (await run(newestLine)).rows) place.goBehind(String(row['place']))
  return { behind: notNamed(ends, (await run(openings)).rows), ...(older ? { older } : {}) }
}

/** Ends that no opening names yet: those of chains that went on since, or came to be. */
function notNamed(ends: readonly Seal[], rows: readonly Row[]): readonly Seal[] {
  const known = new Set(
    rows.flatMap((row) => openingIn(unsealed(bytesOf(row).toString('utf8')).text)?.behind ?? []).map(nameOf),
  )
  return ends.filter((seal) => !known.has(nameOf(seal)))
}

const nameOf = ({ writer = '', n }: Seal) => `${writer} ${n}`
