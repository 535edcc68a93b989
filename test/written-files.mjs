/** Keeps what this process writes to journal.jsonl in the folder of the run, whoever opens it: its lines go through no other door. */
import { appendFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = process.env['TEST_RUN_FOLDER']
const handle = await open(fileURLToPath(import.meta.url))
const prototype = Object.getPrototypeOf(handle)
await handle.close()
if (folder && !prototype.isWatched) {
  const { write } = prototype
  prototype.isWatched = true
  prototype.write = function (buffer, ...rest) {
    appendFileSync(join(folder, `journal-${process.pid}`), buffer)
    return write.call(this, buffer, ...rest)
  }
}
