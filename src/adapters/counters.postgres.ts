/** Counting for limits over all replicas: a row for each member of a window, so that no row is everybody's. */
import { LRUCache } from 'lru-cache'
import type { Clock, Counters, Counting } from '../ports.ts'
import { countMembers, found } from './counters.postgres.statement.ts'
import type { Database } from './postgres.ts'
import { together } from './together.ts'

/** A window this large is counted again once a second, and in between its count goes on from there. */
const large = 500
const largeKeptMs = 1_000

/**
 * Those counted together see each other in their order, and one trip follows the other. Two replicas that count at the very
 * same moment do not see each other's, nor in a large window those of the last second: a limit may be passed by as many.
 */
export function postgresCounters({ run }: Database, clock: Clock): Counters {
  const largeCounts = new LRUCache<string, number>({ max: 10_000, ttl: largeKeptMs, noUpdateTTL: true })
  const count = together(async (asks: readonly (readonly Counting[])[]) => {
    const { statement, values } = countMembers(asks, (window) => largeCounts.get(window), clock.now())
    const windows = found((await run(statement, values)).rows[0], asks)
    const counts = asks.map((ask) => windows.add(ask))
    for (const [window, n] of windows.counts()) if (n >= large) largeCounts.set(window, n)
    return counts
  }, 1)
  return { count: async (windows) => (windows.length === 0 ? [] : count(windows)) }
}
