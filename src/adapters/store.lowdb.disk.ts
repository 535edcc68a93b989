/** Replaces a file whole: after a kill or a power cut there is the old one or the new one, never half of either. */
import { closeSync, copyFileSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'

/**
 * What it resolves with would survive a power cut; after a rejection the old contents stand, and what was replaced stays under
 * `keepAs`. For each path one at a time.
 */
export type ReplaceFile = (path: string, pieces: readonly Uint8Array[], keepAs: string) => Promise<void>

/**
 * As `ReplaceFile` says, and nothing else happens meanwhile. Tells `done` as soon as the new contents would survive; the
 * name `keepAs` changes hands behind that, for letting go of the file that had it costs as much as a quarter of all the rest.
 */
export function replaceFile(path: string, text: Uint8Array, keepAs: string, done = () => {}): void {
  const replaced = `${keepAs}.new`
  let hadOne = false
  // write-file-atomic trusts one write(2), which a nearly full disk cuts short without an error: it gets the file filled.
  const fill = (temporary: string) => {
    writeAll(temporary, text)
    hadOne = putBeside(path, replaced)
  }
  writeFileAtomic.sync(path, '', { mode: 0o600, tmpfileCreated: fill })
  try {
    syncName(path)
  } catch (cause) {
    if (hadOne) renameSync(replaced, path)
    else rmSync(path, { force: true })
    throw cause
  }
  done()
  if (hadOne) keepReplaced(replaced, keepAs)
}

/** A fault here refuses nothing: the contents are safe, and the older copy stays. */
function keepReplaced(replaced: string, keepAs: string): void {
  try {
    renameSync(replaced, keepAs)
  } catch {}
}

/** A nearly full disk takes a part without an error. */
function writeAll(path: string, text: Uint8Array): void {
  const file = openSync(path, 'r+')
  try {
    for (let done = 0; done < text.length; ) done += writeSync(file, text, done)
  } finally {
    closeSync(file)
  }
}

/** Gives the contents of a path a second name; false when there are none. */
function putBeside(path: string, beside: string): boolean {
  try {
    linkSync(path, beside)
  } catch (cause) {
    if (isMissing(cause)) return false
    // The name is still taken, by what a fault left, or this file system gives none.
    rmSync(beside, { force: true })
    copyFileSync(path, beside)
  }
  return true
}

/** Makes the name that a file was given last. Windows has no such call and does not need it. */
function syncName(path: string): void {
  if (process.platform === 'win32') return
  const directory = openSync(dirname(path), 'r')
  try {
    fsyncSync(directory)
  } finally {
    closeSync(directory)
  }
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
