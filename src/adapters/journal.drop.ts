/** Drops the oldest lines of journal.jsonl: what is kept is written to a new file, behind a line that says where it begins. */
import { createReadStream } from 'node:fs'
import { constants, type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Begin, beginIn, beginLine, behindBoth } from './journal.begin.ts'
import { timeIn } from './journal.line.ts'
import { type Seal, unsealed } from './journal.seal.ts'
import { linesIn } from './move.journal.ts'
import { syncDirectory } from './store.lowdb.disk.ts'

export interface Shorter {
  readonly file: FileHandle
  readonly size: number
  /** bytes it is shorter than the journal ever was */
  readonly dropped: number
}

/** A hundred bytes a chain. */
const longestBegin = 1 << 20

interface Dropping {
  /** lines of before go */
  readonly time: number
  readonly now: number
  readonly key: string
}

/** Undefined: there was nothing to drop. A kill leaves the old file or the new one. */
export async function withoutOldLines(path: string, size: number, dropping: Dropping): Promise<Shorter | undefined> {
  const { begin, from, to, seals } = await oldLines(path, size, dropping.time)
  if (to === from) return undefined
  const before = (begin?.before === undefined ? 0 : begin.before - from) + to
  const behind = behindBoth(begin?.behind ?? [], seals)
  const line = `${beginLine({ at: dropping.now, from: dropping.time, before, behind }, dropping.key)}\n`
  const next = `${path}.shorter`
  const file = await open(next, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC, 0o600)
  try {
    await file.writeFile(line)
    for await (const part of createReadStream(path, { start: to, end: size - 1 })) await file.writeFile(part as Buffer)
    await file.sync()
    await rename(next, path)
    await syncDirectory(dirname(path))
  } catch (cause) {
    await file.close()
    await rm(next, { force: true })
    throw cause
  }
  const bytes = Buffer.byteLength(line)
  return { file, size: size - to + bytes, dropped: before - bytes }
}

/** By how many bytes the file is shorter than the journal ever was. */
export async function droppedFrom(file: FileHandle): Promise<number> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(longestBegin), 0, longestBegin, 0)
  const end = buffer.subarray(0, bytesRead).indexOf(0x0a)
  const begin = end < 0 ? undefined : beginIn(buffer.toString('utf8', 0, end))
  return begin?.before === undefined ? 0 : begin.before - end - 1
}

/** From where to where, in bytes, lines are older than `time`, and the last seal of each chain among them; the last line stays. */
async function oldLines(path: string, size: number, time: number) {
  const seals = new Map<string, Seal>()
  let begin: Begin | undefined
  let from = 0
  let to = 0
  for await (const bytes of linesIn(path)) {
    const line = bytes.toString('utf8')
    const end = to + bytes.length + 1
    const begun = to === 0 ? beginIn(line) : undefined
    if (begun) {
      begin = begun
      from = end
    } else {
      if ((timeIn(line) ?? 0) >= time || end >= size) break
      const { seal } = unsealed(line)
      if (seal) seals.set(seal.writer ?? '', seal)
    }
    to = end
  }
  return { begin, from, to, seals: [...seals.values()] }
}
