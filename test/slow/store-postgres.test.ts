/** What `ports.ts` says of what we keep holds in PostgreSQL too. */
import { expect, onTestFinished, test } from 'vitest'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import { clockOfPromises, promisesOf } from '../store-contract.ts'
import { emptyDatabase, hasPostgres } from './postgres-database.ts'

async function open() {
  const store = await openPostgresStore(await emptyDatabase(), clockOfPromises, (message) => expect.fail(message))
  onTestFinished(store.close)
  return store
}

test.runIf(hasPostgres).each(promisesOf([{ store: 'postgres', open }]))('$store: $promise', ({ open, keeps }) =>
  keeps({ open }),
)
