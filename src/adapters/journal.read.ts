/** Reads a journal of any length from its end, a stretch at a time, and gives the lines that hold certain words. */
import type { FileHandle } from 'node:fs/promises'

const stretch = 1 << 18
const newLine = 0x0a

/**
 * Whole lines only, newest stretch first; in a stretch the oldest line stands first. `end` is where a line ends. A stretch holds
 * until the next one is asked for: all are read into the same memory, or a long journal would leave it in pieces.
 */
export async function* stretchesBackwards(file: FileHandle, end: number): AsyncGenerator<Buffer> {
  let memory = Buffer.allocUnsafeSlow(2 * stretch)
  /** at the beginning of `memory`: the end of a line that begins before */
  let rest = 0
  for (let stop = end; stop > 0; ) {
    const start = Math.max(0, stop - stretch)
    const size = stop - start + rest
    if (size > memory.length) memory = Buffer.concat([memory], 2 * size)
    memory.copyWithin(stop - start, 0, rest)
    const read = await fill(memory.subarray(0, stop - start), file, start)
    if (read < stop - start) throw new Error(`the journal ends at ${start + read} bytes and should have ${end}`)
    const firstLine = start === 0 ? 0 : memory.subarray(0, size).indexOf(newLine) + 1
    rest = firstLine === 0 && start > 0 ? size : firstLine
    if (rest < size) yield memory.subarray(rest, size)
    stop = start
  }
}

/** Where the bytes stand at or after `from`; undefined when they do not. */
export async function placeOf(file: FileHandle, bytes: Buffer, from: number, end: number): Promise<number | undefined> {
  for (let start = from; start < end; start += stretch) {
    const stop = Math.min(end, start + stretch + bytes.length)
    const at = (await readBetween(file, start, stop)).indexOf(bytes)
    if (at >= 0) return start + at
  }
  return undefined
}

/** The lines that hold all the words, newest first, without their new line. The first word, best a rare one, is what is searched for. */
export function linesHolding(bytes: Buffer, words: readonly string[]): string[] {
  const [rare = '', ...others] = words
  const lines: string[] = []
  for (let at = bytes.indexOf(rare); at >= 0; ) {
    const start = bytes.lastIndexOf(newLine, at) + 1
    const end = bytes.indexOf(newLine, at)
    const line = bytes.toString('utf8', start, end)
    if (others.every((word) => line.includes(word))) lines.push(line)
    at = bytes.indexOf(rare, end)
  }
  return lines.reverse()
}

/** The end of the last whole line, and what stands behind it. */
export async function lastLineEnd(file: FileHandle, size: number): Promise<{ end: number; torn: string }> {
  let torn = Buffer.alloc(0)
  for (let stop = size; stop > 0; ) {
    const start = Math.max(0, stop - stretch)
    const bytes = await readBetween(file, start, stop)
    const last = bytes.lastIndexOf(newLine)
    torn = Buffer.concat([bytes.subarray(last + 1), torn])
    if (last >= 0) return { end: start + last + 1, torn: torn.toString() }
    stop = start
  }
  return { end: 0, torn: torn.toString() }
}

async function readBetween(file: FileHandle, start: number, stop: number): Promise<Buffer> {
  const buffer = Buffer.alloc(stop - start)
  return buffer.subarray(0, await fill(buffer, file, start))
}

/** Gives how many bytes there were. */
async function fill(buffer: Buffer, file: FileHandle, start: number): Promise<number> {
  let filled = 0
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return filled
}
