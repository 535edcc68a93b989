/** Replaces a file whole: after a kill or a power cut there is the old one or the new one, never half of either. */
import { copyFile, link, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/**
 * Resolves once the new contents would survive a power cut; after a rejection the old contents stand.
 * What was replaced stays under `keepAs`.
 */
export async function replaceFile(path: string, pieces: readonly Buffer[], keepAs: string): Promise<void> {
  // write-file-atomic trusts one write(2), which a nearly full disk cuts short without an error: it gets the file filled.
  const fill = async (temporary: string) => {
    await Promise.all([writeAll(temporary, pieces), putCopy(path, keepAs)])
  }
  await writeFileAtomic(path, '', { mode: 0o600, tmpfileCreated: fill })
  try {
    await syncDirectory(dirname(path))
  } catch (cause) {
    await putCopy(keepAs, path)
    throw cause
  }
}

const piecesAtOnce = 512

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

/** Puts the contents of one path under another too, whole or not at all; nothing when there is nothing to copy. */
export async function putCopy(from: string, to: string): Promise<void> {
  const beside = `${to}.new`
  try {
    await link(from, beside).catch((cause) => copyInstead(from, beside, cause))
    await rename(beside, to)
  } catch (cause) {
    if (!isMissing(cause)) throw cause
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
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
