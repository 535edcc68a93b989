/** The store in PostgreSQL: as many replicas as one likes over one database, each seeing what any of them confirmed. */
import { type Clock, type Counters, OutsideError, type Topics } from '../ports.ts'
import { postgresCounters } from './counters.postgres.ts'
import { postgresErrands } from './errands.postgres.ts'
import { droppingDaily } from './journal.begin.ts'
import { dropRows } from './journal.postgres.drop.ts'
import { postgresJournal } from './journal.postgres.ts'
import type { Sealing } from './journal.seal.ts'
import { migrate } from './postgres.migrate.ts'
import { openDatabase } from './postgres.ts'
import type { Store } from './store.memory.ts'
import { postgresConversations, postgresDrafts, postgresOwnSharing, postgresPlans } from './store.postgres.people.ts'
import { postgresRelationships } from './store.postgres.relationships.ts'
import { sweepNowAndThen } from './store.postgres.sweep.ts'
import { postgresTopics } from './topics.postgres.ts'
import type { Warn } from './warn.ts'

export interface PostgresStore extends Store {
  readonly counters: Counters
  readonly topics: Topics
}

/**
 * Opens the database at a postgres:// address, bringing its tables to what this program needs. Rejects when it cannot be
 * reached, and with words for the person who starts the program when a newer one wrote it. Without `sealing` the journal
 * has no seals; without `keepMs` all its lines are kept.
 */
export async function openPostgresStore(
  url: string,
  clock: Clock,
  warn: Warn,
  sealing?: Sealing,
  keepMs?: number,
): Promise<PostgresStore> {
  await migrate(url, warn).catch((cause) =>
    Promise.reject(cause instanceof OutsideError ? unusable(url, cause) : cause),
  )
  const database = openDatabase(url, warn)
  const journal = postgresJournal(database, clock, warn, sealing)
  const sweep = sweepNowAndThen(database, clock, warn)
  const dropping = droppingDaily(keepMs, clock, warn, (time) => dropRows(database, time, clock.now(), sealing?.key))
  return {
    relationships: postgresRelationships(database, clock, journal.chain),
    drafts: postgresDrafts(database),
    plans: postgresPlans(database),
    ownSharing: postgresOwnSharing(database),
    conversations: postgresConversations(database, clock),
    errands: postgresErrands(database, clock),
    counters: postgresCounters(database, clock),
    topics: postgresTopics(database, clock),
    journal,
    async close() {
      sweep.stop()
      dropping.stop()
      await journal.close().finally(database.close)
    },
  }
}

/** The address without its password. */
function unusable(url: string, { cause }: OutsideError): Error {
  const { host, pathname, username } = new URL(url)
  return new Error(
    `The database ${host}${pathname} cannot be used as ${username} (${reasonIn(cause)}). ` +
      'Look at DATABASE_URL, and whether the server runs and lets this machine in. Nothing was changed.',
    { cause },
  )
}

/** Several addresses tried in vain say nothing together, so the first speaks for all. */
function reasonIn(cause: unknown): string {
  return cause instanceof AggregateError ? reasonIn(cause.errors[0]) : String(cause)
}
