/** Keeps what tests write to logs and journals in the folder of the run, and what must not be in it; outside of a run nothing. */
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

/** Set by run-folder.ts. */
const folder = process.env['TEST_RUN_FOLDER']

/** For a process that gets an environment of its own: what it writes is kept too (written-child.mjs). */
export const keeping: Readonly<Record<string, string>> = {
  NODE_OPTIONS: process.env['NODE_OPTIONS'] ?? '',
  ...(folder ? { TEST_RUN_FOLDER: folder } : {}),
}

/** A log or a journal got this. */
export function written(kind: 'log' | 'journal', text: string | Uint8Array): void {
  if (folder) appendFileSync(join(folder, `${kind}-${process.pid}`), text)
}

/** None of these may be found in what was written: subjects, places, tokens, keys. */
export function secret(...texts: readonly (string | undefined)[]): void {
  const said = texts.filter((text) => text !== undefined)
  if (folder && said.length > 0)
    appendFileSync(join(folder, `secrets-${process.pid}`), said.map((one) => `${one}\0`).join(''))
}
