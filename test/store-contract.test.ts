/** One promise for every store: what `ports.ts` and `journal.ts` say of what we keep holds in memory and on disk. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../src/adapters/store.lowdb.ts'
import { openMemoryStore, type Store } from '../src/adapters/store.memory.ts'
import { keptJournal } from './kept-journal.ts'
import { clockOfPromises, promisesOf } from './store-contract.ts'

const stores = [
  { store: 'memory', open: async () => openMemoryStore(clockOfPromises, keptJournal()) },
  { store: 'lowdb', open: openOnDisk },
]

async function openOnDisk(): Promise<Store> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-store-'))
  const store = await openStore(directory, clockOfPromises, (message) => expect.fail(message))
  onTestFinished(async () => {
    await store.close()
    await rm(directory, { recursive: true })
  })
  return store
}

test.each(promisesOf(stores))('$store: $promise', ({ open, keeps }) => keeps({ open }))
