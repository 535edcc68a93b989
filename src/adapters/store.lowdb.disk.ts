/** Replaces a file whole: after a kill or a power cut there is the old one or the new one, never half of either. */
import { copyFile, type FileHandle, link, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Resolves once the new contents would survive a power cut; after a rejection the old contents stand.
 * What was replaced stays under `keepAs`. For each path one at a time.
 */
export async function replaceFile(path: string, pieces: readonly Buffer[], keepAs: string): Promise<void> {
  const beside = `${path}.new`
  const directory = openDirectory(dirname(path))
  const copy = putCopy(path, keepAs)
  try {
    await allDone([directory, writeWhole(beside, pieces, path), copy])
    await rename(beside, path)
    await (await directory)?.sync().catch(async (cause) => {
      await ((await copy) ? putCopy(keepAs, path) : rm(path, { force: true }))
      throw cause
    })
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => {})
    throw cause
  } finally {
    // What it was opened for is done or has failed: nobody need wait.
    directory.then((opened) => opened?.close()).catch(() => {})
  }
}

/** Side by side, each a wait for the disk; when one fails the others are still waited for, so that none goes on behind our back. */
async function allDone(work: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** A new file with these contents, on disk; owned by whoever owns `like`, when another user's program writes here. */
async function writeWhole(path: string, pieces: readonly Buffer[], like: string): Promise<void> {
  const [file, owner] = await Promise.all([open(path, 'w', 0o600), ownerOf(like)])
  try {
    // Only root may give a file away; for everybody else it stays as it is.
    if (owner && owner.uid !== process.getuid?.()) await file.chown(owner.uid, owner.gid).catch(() => {})
    await writeAll(file, pieces)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function ownerOf(path: string) {
  return process.getuid ? stat(path).catch(() => undefined) : undefined
}

const piecesAtOnce = 512

/** A nearly full disk takes a part without an error. */
async function writeAll(file: FileHandle, pieces: readonly Buffer[]): Promise<void> {
  for (let n = 0; n < pieces.length; n += piecesAtOnce) {
    let left = pieces.slice(n, n + piecesAtOnce)
    while (left.length > 0) left = unwritten(left, (await file.writev(left)).bytesWritten)
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
  const directory = await openDirectory(path)
  await directory?.sync().finally(() => directory.close())
}

async function openDirectory(path: string): Promise<FileHandle | undefined> {
  return process.platform === 'win32' ? undefined : open(path, 'r')
}
