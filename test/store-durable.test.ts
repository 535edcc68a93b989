/** A change is confirmed only when a power cut cannot take it: what is written is synced before it gets its name, and its name after that. */
import fs from 'node:fs'
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../src/adapters/store.lowdb.ts'
import { create, fabrikam, now } from './kept.ts'

const steps: string[] = []
const mended: (() => void)[] = []
afterAll(() => {
  for (const mend of mended) mend()
  syncBuiltinESMExports()
})

/** Tells of each call before it is made; undefined: of none. */
function told(target: object, name: string, step: (...parts: unknown[]) => string | undefined): void {
  const methods = target as Record<string, (...parts: unknown[]) => unknown>
  const original = methods[name]
  if (!original) throw new Error(name)
  mended.push(() => {
    methods[name] = original
  })
  methods[name] = function (this: unknown, ...parts: unknown[]) {
    steps.push(...[step(...parts)].filter((one) => one !== undefined))
    return original.apply(this, parts)
  }
}

const probe = await promises.open(tmpdir())
const handle = Object.getPrototypeOf(probe) as FileHandle
await probe.close()
const nameOf = (path: unknown) => String(path).replace(/.*\//, '')
told(fs, 'writeSync', (_, bytes) => (String(bytes).startsWith('{ "schema"') ? 'write the store' : undefined))
told(fs, 'fsyncSync', (file) => (fs.fstatSync(Number(file)).isDirectory() ? 'sync the folder' : 'sync the new file'))
told(fs, 'renameSync', (_, to) => `name it ${nameOf(to)}`)
told(handle, 'write', () => 'write the journal')
told(handle, 'datasync', () => 'sync the journal')
syncBuiltinESMExports()

async function openedStore() {
  const directory = await promises.mkdtemp(join(tmpdir(), 'liaison-durable-'))
  const store = await openStore(directory, { now: () => now }, (message) => expect.fail(message))
  onTestFinished(async () => {
    await store.close()
    await promises.rm(directory, { recursive: true })
  })
  steps.length = 0
  return store
}

test('the store is written, synced, named, and the name is synced, before the change is confirmed', async () => {
  const { relationships } = await openedStore()
  await relationships.change(create(fabrikam()))
  expect(steps).toEqual(['write the store', 'sync the new file', 'name it store.json', 'sync the folder'])
})

test('the journal is synced when somebody waits for it', async () => {
  const { journal } = await openedStore()
  journal.note({ kind: 'question', at: now, asker: 'a:b', outcome: 'refusal', because: 'nobody' })
  await journal.flush()
  expect(steps).toEqual(['write the journal', 'sync the journal'])
})
