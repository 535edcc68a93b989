/** Replaces files on a thread of its own: a slow disk holds up nobody's question, and one wait stands for all its calls. */
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReplaceFile } from './store.lowdb.disk.ts'
import type { Done, Order } from './store.lowdb.thread.entry.ts'

/** One file at a time. The thread begins with the first; one that broke is followed by another. The program may end while it rests. */
export function replaceOnThread(): ReplaceFile {
  let thread: Worker | undefined
  let settle: (failed: Done['failed']) => void = () => {}
  // Goes to the thread and comes back: memory fresh from the system costs more than what is put into it. What a large import took is given back.
  let memory = new ArrayBuffer(0)

  function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0)
    const room = memory.byteLength
    if (room < length || room > 2 * length) memory = new ArrayBuffer(Math.ceil(length * 1.25))
    const text = new Uint8Array(memory, 0, length)
    let end = 0
    for (const piece of pieces) {
      text.set(piece, end)
      end += piece.length
    }
    return text
  }

  function begun(): Worker {
    const worker = new Worker(new URL(`store.lowdb.thread.entry${extname(import.meta.url)}`, import.meta.url))
    const broke = (cause: unknown) => {
      if (thread !== worker) return
      thread = undefined
      settle({ message: `The thread that writes ended (${String(cause)})`, code: undefined })
    }
    const done = ({ failed, memory: back }: Done) => {
      memory = back
      settle(failed)
    }
    return worker.on('message', done).on('error', broke).on('exit', broke)
  }

  return (path, pieces, keepAs) =>
    new Promise((resolve, reject) => {
      const worker = thread ?? begun()
      thread = worker
      settle = (failed) => {
        worker.unref()
        if (failed) reject(Object.assign(new Error(failed.message), failed))
        else resolve()
      }
      const text = joined(pieces)
      const order: Order = { path, text, keepAs }
      worker.ref()
      worker.postMessage(order, [text.buffer])
    })
}
