/** Deletes from PostgreSQL what is no longer needed; every replica does it now and then, which costs nothing when another just did. */
import type { Clock } from '../ports.ts'
import { planHoldsMs } from '../relationship/exchange/import-plan.ts'
import type { Database } from './postgres.ts'
import { operationsRemembered, removedKeptMs } from './store.change.ts'
import { topicKeptMs } from './topics.postgres.ts'
import type { Warn } from './warn.ts'

const everyMs = 60_000
const day = 86_400_000

export function sweepNowAndThen(database: Database, clock: Clock, warn: Warn): { stop(): void } {
  const timer = setInterval(() => {
    sweep(database, clock.now()).catch((cause) => warn('PostgreSQL could not be swept; it is tried again', cause))
  }, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

export async function sweep({ run }: Database, now: number): Promise<void> {
  await run({ text: 'delete from counted where until < $1' }, [now])
  // No window is longer than a day: rows of a clock that ran ahead count from now on, and not until then.
  await run({ text: 'update counted set added_at = $1, until = $2 where until > $3' }, [now, now + day, now + 2 * day])
  await run({ text: 'delete from topic where asked_at < $1' }, [now - topicKeptMs])
  await run({ text: 'delete from errand where until <= $1' }, [now])
  await run({ text: 'delete from import_plan where made_at <= $1' }, [now - planHoldsMs])
  await run({ text: 'delete from operation where made_at < $1' }, [now - operationsRemembered.ms])
  await run({ text: 'delete from removed_relationship where removed_at < $1' }, [now - removedKeptMs])
}
