/** Keeps what tests write to journal.jsonl in the folder of the run, whichever test opens it: its lines go through no other door. */
import { open } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { written } from './written.ts'

interface Handle {
  write: (this: unknown, buffer: string | Uint8Array, ...rest: unknown[]) => Promise<unknown>
}

const handle = await open(fileURLToPath(import.meta.url))
const prototype: Handle & { isWatched?: true } = Object.getPrototypeOf(handle)
await handle.close()
if (!prototype.isWatched) {
  const { write } = prototype
  prototype.isWatched = true
  prototype.write = function (buffer, ...rest) {
    written('journal', buffer)
    return write.call(this, buffer, ...rest)
  }
}
