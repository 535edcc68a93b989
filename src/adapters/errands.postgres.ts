/** What is to be done once by one of many replicas: whoever writes the row first does it, and another only after the lease. */
import type { Clock, Errands } from '../ports.ts'
import type { Database } from './postgres.ts'
import { errandsRememberedMs } from './store.memory.ts'

const take = {
  text: `insert into errand (key, until) values ($1, $2)
    on conflict (key) do update set until = excluded.until where errand.until <= $3`,
}
const done = {
  text: 'insert into errand (key, until) values ($1, $2) on conflict (key) do update set until = excluded.until',
}

export function postgresErrands({ run }: Database, clock: Clock): Errands {
  return {
    async take(key, leaseMs) {
      const now = clock.now()
      return (await run(take, [key, now + leaseMs, now])).count === 1
    },
    done: async (key) => void (await run(done, [key, clock.now() + errandsRememberedMs])),
  }
}
