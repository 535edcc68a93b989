/**
 * A change on disk, journal and all, against a bare write, fsync and rename of the same bytes, in pairs of which now the one,
 * now the other comes first. The journal is sealed, as in the program. A change is confirmed when store.json has it for good, its
 * journal line in the outbox; the journal's own sync, which follows within 100 ms, is waited for before the bare write, so that
 * it slows neither, and told by itself.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../src/adapters/store.lowdb.ts'
import { change } from './partners.ts'

// A thread needs JavaScript.
const built = new URL('../dist/adapters/store.lowdb.thread.js', import.meta.url).href
const { replaceOnThread }: typeof import('../src/adapters/store.lowdb.thread.ts') = await import(built)

const changes = Number(process.argv[2] ?? 100)
const seals = { ofSettings: 'a key of at least thirty-two characters', checkpoint() {} }
const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function bareWrite(folder: string, bytes: Buffer): Promise<void> {
  const file = await open(join(folder, 'bare.new'), 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(join(folder, 'bare.new'), join(folder, 'bare'))
}

async function compare(count: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-durable-'))
  const store = await openStore(
    folder,
    { now: () => Date.now() },
    (message) => console.warn(message),
    seals,
    replaceOnThread(),
  )
  try {
    await Promise.all(Array.from({ length: count }, (_, n) => store.relationships.change(change(n))))
    await store.journal.flush()
    const pairs: { ours: number; bare: number; journal: number }[] = []
    for (let version = 2; version < changes + 2; version++) {
      const bytes = readFileSync(join(folder, 'store.json'))
      const bareFirst = version % 2 === 0 ? await timed(() => bareWrite(folder, bytes)) : undefined
      const ours = await timed(() => store.relationships.change(change(0, version)))
      const journal = await timed(() => store.journal.flush())
      pairs.push({ ours, journal, bare: bareFirst ?? (await timed(() => bareWrite(folder, bytes))) })
    }
    const ours = median(pairs.map((pair) => pair.ours))
    const bare = median(pairs.map((pair) => pair.bare))
    const journal = median(pairs.map((pair) => pair.journal))
    const ratio = median(pairs.map((pair) => pair.ours / pair.bare))
    return `${String(count).padStart(6)} relationships: ${ours.toFixed(2)} ms, bare ${bare.toFixed(2)} ms, ratio ${ratio.toFixed(2)} (median of pairs, at most 1.50); the journal's sync ${journal.toFixed(2)} ms`
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

for (const count of [1, 100, 1_000]) console.log(await compare(count))
