/** The thread that replaces files: begun by store.lowdb.thread.ts, which sends it one file at a time. */
import { parentPort } from 'node:worker_threads'
import { codeOf, replaceFile } from './store.lowdb.disk.ts'

/** The memory of the text goes back with `Done`. */
export interface Order {
  readonly path: string
  readonly text: Uint8Array<ArrayBuffer>
  readonly keepAs: string
}

export interface Done {
  readonly memory: ArrayBuffer
  /** an error's code would get lost on its way */
  readonly failed: { readonly message: string; readonly code: string | undefined } | undefined
}

parentPort?.on('message', ({ path, text, keepAs }: Order) => {
  const memory = text.buffer
  const tell = (failed?: Done['failed']) => parentPort?.postMessage({ memory, failed } satisfies Done, [memory])
  try {
    replaceFile(path, text, keepAs, tell)
  } catch (cause) {
    tell({ message: String(cause), code: codeOf(cause) })
  }
})
