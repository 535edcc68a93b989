/** Appends lines to a file in order: many at once, none lost while the disk refuses, none written twice. */
import type { FileHandle } from 'node:fs/promises'
import type { ChangeLine, LookLine, QuestionLine } from '../journal.ts'
import { lineText } from './journal.line.ts'
import { type Chain, noChain } from './journal.seal.ts'
import { mostWaiting, writingSoon } from './journal.soon.ts'
import type { Warn } from './warn.ts'

const readersMs = 60_000
type Line = ChangeLine | QuestionLine | LookLine

export interface LineWriter {
  /** Written and synced soon. */
  add(lines: readonly Line[]): void
  /** Everything added so far is written, so that it outlives this process; rejects when it could not be. */
  written(): Promise<void>
  /** Everything added so far would survive a power cut; rejects when it could not be made so. */
  synced(): Promise<void>
  /** oldest first */
  readonly waiting: readonly Line[]
  /** ids of changes not known to survive a power cut */
  readonly unsettled: ReadonlySet<string>
  size(): number
  /** Between two writes: `replace` gets the size, and gives what stands in the place of the file from now on. */
  replaced(replace: (size: number) => Promise<(OpenFile & { readonly size: number }) | undefined>): Promise<void>
  close(): Promise<void>
}

/** The file may be replaced by a shorter one; whoever reads it takes the one there is. */
export interface OpenFile {
  file: FileHandle
}

export function lineWriter(open: OpenFile, initialSize: number, warn: Warn, chain: Chain = noChain): LineWriter {
  const waiting: Line[] = []
  const unsettled = new Set<string>()
  let size = initialSize
  let last: Promise<void> = Promise.resolve()

  function inTurn(work: () => Promise<void>): Promise<void> {
    const result = last.then(work)
    last = result.catch(() => {})
    return result
  }

  async function write(): Promise<void> {
    const batch = [...waiting]
    if (batch.length === 0) return
    const { written, settle } = chain.next(batch.map((line) => lineText(line).trimEnd()))
    const bytes = Buffer.from(written)
    // Somebody may have emptied the file under us; never leave a hole before the line.
    const start = Math.min(size, (await open.file.stat()).size)
    // Given its place, a try that failed half-way is overwritten by the next one.
    await writeAt(open.file, bytes, start)
    size = start + bytes.length
    settle()
    waiting.splice(0, batch.length)
  }

  async function sync(): Promise<void> {
    await write()
    const settled = [...unsettled]
    await open.file.datasync()
    const still = new Set(waiting.flatMap((line) => (line.kind === 'change' ? line.id : [])))
    for (const id of settled) if (!still.has(id)) unsettled.delete(id)
  }

  function giveUpOldest(): void {
    const over = waiting.length - mostWaiting
    if (over <= 0) return
    const changes = waiting.slice(0, over).filter((line) => line.kind === 'change')
    waiting.splice(0, over, ...changes)
    warn(`The journal lost ${over - changes.length} questions: the disk has refused them for too long`)
  }

  const syncOrGiveUp = () =>
    inTurn(sync).catch((cause) => {
      giveUpOldest()
      throw cause
    })
  const soon = writingSoon(syncOrGiveUp, warn)
  return {
    add(lines) {
      waiting.push(...lines)
      for (const line of lines) if (line.kind === 'change') unsettled.add(line.id)
      soon.go()
    },
    written: () => inTurn(write),
    synced: () => inTurn(sync),
    waiting,
    unsettled,
    size: () => size,
    replaced: (replace) =>
      inTurn(async () => {
        await sync()
        const next = await replace(size)
        if (!next) return
        const { file } = open
        open.file = next.file
        size = next.size
        // Whoever reads the old one still may end.
        setTimeout(() => file.close().catch(() => {}), readersMs).unref()
      }),
    async close() {
      soon.stop()
      await inTurn(sync)
        .then(chain.end)
        .finally(() => open.file.close())
    },
  }
}

async function writeAt(file: FileHandle, bytes: Buffer, start: number): Promise<void> {
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, start + done)).bytesWritten
}
