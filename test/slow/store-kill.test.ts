/** SIGKILL at any moment of a write loses nothing that was confirmed, tears nothing, and lets the next process in at once. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../../src/adapters/store.lowdb.ts'
import type { ChangeLine } from '../../src/journal.ts'

const writer = new URL('store-writer.mjs', import.meta.url).pathname

const directories: string[] = []
afterAll(() => Promise.all(directories.map((directory) => rm(directory, { recursive: true }))))

async function dataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-kill-'))
  directories.push(directory)
  return directory
}

interface Life {
  readonly confirmed: readonly string[]
  readonly isFinished: boolean
}

/** Runs a writer until it ends, by its own hand or by ours, `killAfterMs` after its first change is confirmed. */
async function writerLife(args: readonly string[], killAfterMs?: number): Promise<Life> {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  child.stderr.on('data', (bytes) => {
    complaint += bytes
  })
  child.stdout.on('data', (bytes) => {
    const hadOne = said.includes(' ')
    said += bytes
    if (killAfterMs !== undefined && !hadOne && said.includes(' ')) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  const [code, signal] = await once(child, 'close')
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(complaint)
  const lines = said.split('\n').filter((line) => line !== '')
  return { confirmed: lines.filter((line) => line.includes(' ')), isFinished: lines.includes('done') }
}

const nameOf = (line: ChangeLine) => {
  const { id, version } = { ...line.before, ...line.after } as { id: string; version: number }
  return `${id} ${line.what === 'remove' ? version + 1 : version}`
}

/** Opens what the kill left and compares it with what was confirmed, and the store with its journal. */
async function expectNothingLost(directory: string, confirmed: readonly string[]): Promise<void> {
  const { relationships, journal, close } = await openStore(directory, { now: () => 0 }, () => {})
  const lines = await journal.changes({ most: 1_000_000 })
  const stored = await relationships.all()
  await close()

  const names = lines.map(nameOf)
  expect(new Set(names).size, 'a change stands in the journal twice').toBe(names.length)
  const known = new Set(names)
  expect(confirmed.filter((name) => !known.has(name))).toEqual([])

  // Played from the beginning, the journal makes exactly what is stored: no change without its line, no line without its change.
  const played = new Map<string, unknown>()
  for (const line of lines.toReversed()) {
    const id = nameOf(line).split(' ')[0] ?? ''
    if (line.after) played.set(id, line.after)
    else played.delete(id)
  }
  expect(new Map(stored.map((relationship) => [relationship.id, relationship]))).toEqual(played)

  const text = await readFile(join(directory, 'journal.jsonl'), 'utf8')
  for (const line of text.split('\n').slice(0, -1)) expect(() => JSON.parse(line), line).not.toThrow()
  expect(text === '' || text.endsWith('\n')).toBe(true)
}

test.concurrent.each([
  { way: 'whole', atLeast: 80 },
  { way: 'half', atLeast: 10 },
])('killed at each file system call, one after the other ($way)', async ({ way, atLeast }) => {
  const directory = await dataDirectory()
  const confirmed: string[] = []
  let kills = 0
  for (; ; kills++) {
    const life = await writerLife([directory, String(kills), String(kills + 1), way])
    confirmed.push(...life.confirmed)
    await expectNothingLost(directory, confirmed)
    if (life.isFinished) break
  }
  expect(kills).toBeGreaterThanOrEqual(atLeast)
})

test.concurrent('killed 110 times at any moment of a steady stream of writes', async () => {
  const directory = await dataDirectory()
  const confirmed: string[] = []
  for (let kill = 0; kill < 110; kill++) {
    const life = await writerLife([directory, String(kill)], (kill * 7.3) % 30)
    confirmed.push(...life.confirmed)
    await expectNothingLost(directory, confirmed)
  }
  expect(confirmed.length).toBeGreaterThan(100)
})
