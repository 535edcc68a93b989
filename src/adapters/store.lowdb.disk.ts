/** Replaces a file whole: after a kill or a power cut there is the old one or the new one, never half of either. */
import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/**
 * Resolves once the new contents would survive a power cut; after a rejection the old contents stand.
 * What was replaced stays under `keepAs`. For each path one at a time.
 */
export async function replaceFile(path: string, pieces: readonly Buffer[], keepAs: string): Promise<void> {
  let hadOne = false
  // write-file-atomic trusts one write(2), which a nearly full disk cuts short without an error: it gets the file filled.
  const fill = async (temporary: string) => {
    const copy = putCopy(path, keepAs)
    await allDone([writeAll(temporary, pieces), copy])
    hadOne = await copy
  }
  await writeFileAtomic(path, '', { mode: 0o600, tmpfileCreated: fill })
  try {
    await syncDirectory(dirname(path))
  } catch (cause) {
    await (hadOne ? putCopy(keepAs, path) : rm(path, { force: true }))
    throw cause
  }
}

/** Side by side, each a wait for the disk; when one fails the others are still waited for, so that none goes on behind our back. */
async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

const piecesAtOnce = 512

/** A nearly full disk takes a part without an error. */
async function writeAll(path: string, pieces: readonly Buffer[]): Promise<void> {
  const file = await open(path, 'r+')
  try {
    for (let n = 0; n < pieces.length; n += piecesAtOnce) {
      let left = pieces.slice(n, n + piecesAtOnce)
      while (left.length > 0) left = unwritten(left, (await file.writev(left)).bytesWritten)
    }
  } finally {
    await file.close()
  }
}

function unwritten(pieces: readonly Buffer[], written: number): Buffer[] {
  let past = 0
  return pieces.flatMap((piece) => {
    const rest = piece.subarray(Math.min(piece.length, Math.max(0, written - past)))
    past += piece.length
    return rest.length > 0 ? [rest] : []
  })
}

/** Puts the contents of one path under another too, whole or not at all; false when there is nothing to copy. */
async function putCopy(from: string, to: string): Promise<boolean> {
  const beside = `${to}.new`
  try {
    await link(from, beside).catch((cause) => copyInstead(from, beside, cause))
    await rename(beside, to)
    return true
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    return false
  }
}

/** A second name for the same contents costs no writing; file systems without such names get a copy. */
async function copyInstead(from: string, to: string, cause: unknown): Promise<void> {
  if (isMissing(cause)) throw cause
  await rm(to, { force: true })
  await copyFile(from, to)
}

export function isMissing(cause: unknown): boolean {
  return codeOf(cause) === 'ENOENT'
}

export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
}

/** Makes a rename last. Windows has no such call and does not need it. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  await directory.sync().finally(() => directory.close())
}
