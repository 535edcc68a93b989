/** journal.jsonl: one JSON line for each question and each change, appended, and read back from its end. */
import { constants, type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChangeLine, Journal } from '../journal.ts'
import { OutsideError } from '../ports.ts'
import { droppedFrom, withoutOldLines } from './journal.drop.ts'
import { changesIn, lastAskedIn, questionsIn } from './journal.find.ts'
import { jsonFrom } from './journal.line.ts'
import { olderIn, openingText } from './journal.opening.ts'
import { lastLineEnd, placeOf, stretchesBackwards } from './journal.read.ts'
import { type Chain, chainBehind, type Seal, type Sealing, unbegun, unsealed } from './journal.seal.ts'
import { wholeJournal } from './journal.whole.ts'
import { type LineWriter, lineWriter, type OpenFile } from './journal.write.ts'
import { syncDirectory } from './store.lowdb.disk.ts'
import type { Warn } from './warn.ts'

export interface FileJournal extends Journal {
  /** Written and synced soon; a line that cannot be is tried again, and its id stays in `unsettled` until it could. */
  append(lines: readonly ChangeLine[]): void
  /** Rejects while a change's line cannot be written. */
  caughtUp(): Promise<void>
  readonly unsettled: ReadonlySet<string>
  /** Lines of before that time are dropped, the newest line never; chains go on behind them. Only a sealed journal drops lines. */
  dropBefore(time: number, now: number): Promise<void>
  /** in bytes since the journal began, those dropped included: a line appended from now on stands there or behind */
  size(): number
  /** where the change's line stands, looked for from there on; undefined when it does not */
  placeOfChange(id: string, from: number): Promise<number | undefined>
  close(): Promise<void>
}

/**
 * Mends a line that a kill tore: a whole one that lacks its new line gets it, a part of one is cut off and `warn` says so.
 * With `sealing` each line is chained to the one before it; where none was yet, the first one tells which lines without seal it found.
 */
export async function openJournal(dataDirectory: string, warn: Warn, sealing?: Sealing): Promise<FileJournal> {
  const path = join(dataDirectory, 'journal.jsonl')
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  try {
    await syncDirectory(dataDirectory)
    const size = await mended(file, path, warn, sealing ? isSealedLine : isWholeLine)
    const chain = sealing && (await chainOf(file, path, size, sealing))
    const kept = { path, file, dropped: await droppedFrom(file) }
    return journalOn(kept, lineWriter(kept, size, warn, chain), sealing?.key)
  } catch (cause) {
    await file.close()
    throw cause
  }
}

interface Kept extends OpenFile {
  readonly path: string
  /** in bytes */
  dropped: number
}

function journalOn(kept: Kept, writer: LineWriter, key: string | undefined): FileJournal {
  return {
    dropBefore: (time, now) =>
      writer.replaced(async (size) => {
        if (key === undefined) return undefined
        const shorter = await withoutOldLines(kept.path, size, { time, now, key })
        if (shorter) kept.dropped = shorter.dropped
        return shorter
      }),
    note: (line) => writer.add([line]),
    append: (lines) => writer.add(lines),
    async caughtUp() {
      if (writer.waiting.some((line) => line.kind === 'change')) await writer.written()
    },
    unsettled: writer.unsettled,
    size: () => writer.size() + kept.dropped,
    async placeOfChange(id, from) {
      const start = Math.max(0, from - kept.dropped)
      const words = Buffer.from(JSON.stringify(id))
      const place = await placeOf(kept.file, words, start <= writer.size() ? start : 0, writer.size())
      return place === undefined ? undefined : place + kept.dropped
    },
    changes: (filter) => reading(changesIn(kept.file, writer, filter)),
    questions: (filter) => reading(questionsIn(kept.file, writer, filter)),
    lastAsked: (filter) => reading(lastAskedIn(kept.file, writer, filter)),
    flush: () => writer.synced().catch((cause) => Promise.reject(new OutsideError('journal', 'flush', true, cause))),
    close: writer.close,
  }
}

async function reading<Lines>(lines: Promise<Lines>): Promise<Lines> {
  try {
    return await lines
  } catch (cause) {
    throw new OutsideError('journal', 'read', true, cause)
  }
}

async function chainOf(file: FileHandle, path: string, size: number, sealing: Sealing): Promise<Chain> {
  const last = await lastSeal(file, size)
  const older = last.n > 0 ? undefined : await olderIn((await wholeJournal(path)).lines())
  return chainBehind(last, sealing, older && openingText(older.until, [], older))
}

/** The newest seal of the file's own chain, which goes on behind it; a journal that came from PostgreSQL has others too. */
async function lastSeal(file: FileHandle, size: number): Promise<Seal> {
  for await (const stretch of stretchesBackwards(file, size))
    for (const line of stretch.toString('utf8').split('\n').reverse()) {
      const { seal } = unsealed(line)
      if (seal && seal.n > 0 && seal.writer === undefined) return seal
    }
  return unbegun
}

async function mended(file: FileHandle, path: string, warn: Warn, isWhole: (torn: string) => boolean): Promise<number> {
  const { end, torn } = await lastLineEnd(file, (await file.stat()).size)
  if (torn === '') return end
  const bytes = Buffer.byteLength(torn)
  if (isWhole(torn)) {
    await file.write('\n', end + bytes)
    return end + bytes + 1
  }
  await file.truncate(end)
  warn(`${path}: the last line was cut short, probably by a kill; ${bytes} bytes of it were dropped`)
  return end
}

function isWholeLine(torn: string): boolean {
  return jsonFrom(unsealed(torn).text) !== undefined
}

/** Where lines are sealed, one without its whole seal is a torn one; a change in it is still in the store's outbox. */
function isSealedLine(torn: string): boolean {
  return unsealed(torn).seal !== undefined && isWholeLine(torn)
}
