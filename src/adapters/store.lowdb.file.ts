/** store.json as a lowdb adapter: read once and checked, written whole and durably, its last good copy beside it. */
import { constants, copyFile, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Adapter } from 'lowdb'
import { isMissing, type ReplaceFile, replaceFile } from './store.lowdb.disk.ts'
import { tablesFrom } from './store.lowdb.read.ts'
import { textOf } from './store.lowdb.text.ts'
import type { Tables } from './store.tables.ts'

/** While this thread writes it does nothing else. */
const replaceHere: ReplaceFile = async (path, pieces, keepAs) => replaceFile(path, Buffer.concat(pieces), keepAs)

/** `read` rejects with words for the person who starts the program; the file is never written after that. */
export function storeFile(dataDirectory: string, replace: ReplaceFile = replaceHere): Adapter<Tables> {
  const path = join(dataDirectory, 'store.json')
  const good = `${path}.good`
  let text: (() => readonly Buffer[]) | undefined
  return {
    async read() {
      await removeLeftovers(dataDirectory)
      const found = await readFile(path, 'utf8').catch((cause) =>
        isMissing(cause) ? undefined : Promise.reject(cause),
      )
      if (found === undefined) return null
      const tables = checked(found, path)
      // A second name would go bad with it when somebody writes into the file.
      await copyFile(path, good, constants.COPYFILE_EXCL).catch(() => {})
      return tables
    },
    async write(tables) {
      text ??= textOf(tables)
      await replace(path, text(), good)
    },
  }
}

function checked(text: string, path: string): Tables {
  const read = tablesFrom(text)
  switch (read.kind) {
    case 'read':
      return read.tables
    case 'newer':
      throw new Error(
        `${path} was written by a newer Liaison (schema ${read.schema}). Start that version, or another data directory. Nothing was changed.`,
      )
    case 'corrupt':
      throw new Error(
        `${path} cannot be used: ${read.because}. Nothing was changed. ${path}.good holds the store as it was before the last change: ` +
          'keep the broken file elsewhere, copy the good one to its place, start again, and compare the end of journal.jsonl.',
      )
  }
}

/** Temporary files of a write that a kill cut short. */
async function removeLeftovers(dataDirectory: string): Promise<void> {
  for (const name of await readdir(dataDirectory))
    if (/^store\.json\.(\d+|new|good\.new)$/.test(name)) await rm(join(dataDirectory, name), { force: true })
}
