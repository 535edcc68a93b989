/** What `ports.ts` and `journal.ts` say of what we keep, and of counting, holds in PostgreSQL too. */
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/adapters/postgres.ts'
import { sweep } from '../../src/adapters/store.postgres.sweep.ts'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import type { Clock } from '../../src/ports.ts'
import { promisesOfCounters } from '../counters-contract.ts'
import { clockOfPromises, promisesOf } from '../store-contract.ts'
import { emptyDatabase, hasPostgres } from './postgres-database.ts'

async function open(clock: Clock) {
  const store = await openPostgresStore(await emptyDatabase(), clock, (message) => expect.fail(message))
  onTestFinished(store.close)
  return store
}

const stores = [{ store: 'postgres', open: () => open(clockOfPromises) }]
test.runIf(hasPostgres).each(promisesOf(stores))('$store: $promise', ({ open, keeps }) => keeps({ open }))

const counting = promisesOfCounters(async (clock) => (await open(clock)).counters)
test.runIf(hasPostgres).each(counting)('$promise', ({ keeps }) => keeps())

test.runIf(hasPostgres)('counts of a clock that ran a year ahead hold for a day, not for a year', async () => {
  const year = 365 * 86_400_000
  const url = await emptyDatabase()
  let now = year
  const store = await openPostgresStore(url, { now: () => now }, (message) => expect.fail(message))
  onTestFinished(store.close)
  const window = { key: 'pia', windowMs: 3_600_000, most: 60 }
  const database = openDatabase(url, (message) => expect.fail(message))
  onTestFinished(database.close)
  await store.counters.count([{ ...window, member: 'alice' }])
  now = 0
  await sweep(database, now)
  expect(await store.counters.count([window])).toEqual([1])
  now = 3_600_000
  expect(await store.counters.count([window])).toEqual([0])
  await sweep(database, 2 * 86_400_000)
  expect(await database.run({ text: 'select key from counted' })).toMatchObject({ count: 0 })
})
