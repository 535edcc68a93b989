/** What `ports.ts` says of what we keep, and of counting, holds in PostgreSQL too. */
import { expect, onTestFinished, test } from 'vitest'
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
