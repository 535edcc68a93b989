/** journal.jsonl: one JSON line for each question and each change, appended, and read back from its end. */
import { constants, type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type ChangeLine, type Journal, OutsideError } from '../ports.ts'
import { changesIn, lastAskedIn, questionsIn } from './journal.find.ts'
import { jsonFrom } from './journal.line.ts'
import { lastLineEnd, placeOf, stretchesBackwards } from './journal.read.ts'
import { chainBehind, type Seal, type Sealing, unbegun, unsealed } from './journal.seal.ts'
import { type LineWriter, lineWriter } from './journal.write.ts'
import { syncDirectory } from './store.lowdb.disk.ts'
import type { Warn } from './warn.ts'

export interface FileJournal extends Journal {
  /** Never rejects: a line that cannot be written yet is tried again, and its id stays in `unsettled`. */
  append(lines: readonly ChangeLine[]): Promise<void>
  /** Rejects while a change's line cannot be written. */
  caughtUp(): Promise<void>
  readonly unsettled: ReadonlySet<string>
  /** in bytes: a line appended from now on stands there or behind */
  size(): number
  /** where the change's line stands, looked for from there on; undefined when it does not */
  placeOfChange(id: string, from: number): Promise<number | undefined>
  close(): Promise<void>
}

/**
 * Mends a line that a kill tore: a whole one that lacks its new line gets it, a part of one is cut off and `warn` says so.
 * With `sealing` each line is chained to the one before it.
 */
export async function openJournal(dataDirectory: string, warn: Warn, sealing?: Sealing): Promise<FileJournal> {
  const path = join(dataDirectory, 'journal.jsonl')
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  await syncDirectory(dataDirectory)
  const size = await mended(file, path, warn, sealing ? isSealedLine : isWholeLine)
  const chain = sealing && chainBehind(await lastSeal(file, size), sealing)
  return journalOn(file, lineWriter(file, size, warn, chain), warn)
}

function journalOn(file: FileHandle, writer: LineWriter, warn: Warn): FileJournal {
  return {
    note: (line) => writer.add([line]),
    async append(lines) {
      writer.add(lines)
      await writer.written().catch((cause) => warn('The journal could not be written; it is tried again', cause))
    },
    async caughtUp() {
      if (writer.waiting.some((line) => line.kind === 'change')) await writer.written()
    },
    unsettled: writer.unsettled,
    size: writer.size,
    placeOfChange: async (id, from) =>
      placeOf(file, Buffer.from(JSON.stringify(id)), from <= writer.size() ? from : 0, writer.size()),
    changes: (filter) => reading(changesIn(file, writer, filter)),
    questions: (filter) => reading(questionsIn(file, writer, filter)),
    lastAsked: (filter) => reading(lastAskedIn(file, writer, filter)),
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

/** The newest seal of the file's own chain, which goes on behind it; a journal that came from PostgreSQL has others too. */
async function lastSeal(file: FileHandle, size: number): Promise<Seal> {
  for await (const stretch of stretchesBackwards(file, size))
    for (const line of stretch.toString('utf8').split('\n').reverse()) {
      const { seal } = unsealed(line)
      if (seal && seal.writer === undefined) return seal
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
