/**
 * Loaded by every process that a test starts, by whatever way (NODE_OPTIONS, run-folder.ts): of those that are Liaison's, what
 * they write to logs and journals is kept in the folder of the run.
 */
import fs, { appendFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.env['TEST_RUN_FOLDER']
const program = process.argv[1] ?? ''
const root = fileURLToPath(new URL('../', import.meta.url))
const main = join(root, 'dist', 'main.js')

if (folder && ['dist', 'test'].some((ours) => program.startsWith(join(root, ours) + sep))) {
  await import('./written-files.mjs')
  if (process.env['DATABASE_URL']) await import('./written-rows.mjs')
  // what commands print is for whoever asked, and no log
  if (program === main) keepLog((text) => appendFileSync(join(folder, `log-${process.pid}`), text))
}

/** The log goes to the file descriptors, what else is said to the streams. */
function keepLog(keep) {
  for (const stream of [process.stdout, process.stderr]) {
    const { write } = stream
    stream.write = function (text, ...rest) {
      keep(text)
      return write.call(this, text, ...rest)
    }
  }
  for (const name of ['write', 'writeSync']) {
    const original = fs[name]
    fs[name] = (file, text, ...rest) => {
      if (file === 1 || file === 2) keep(text)
      return original(file, text, ...rest)
    }
  }
}
