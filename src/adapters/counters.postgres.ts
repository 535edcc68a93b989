/** Counting for limits over all replicas: a row for each member of a window, so that no row is everybody's. */
import { LRUCache } from 'lru-cache'
import type { Clock, Counters } from '../ports.ts'
import type { Database, Row, Statement } from './postgres.ts'
import { together } from './together.ts'

/** Far above what any limit counts to: a window this full stays full, which is over every limit. */
const mostMembers = 10_000

/** A window this large is counted again once a second, and in between its count goes on from there. */
const large = 500
const largeKeptMs = 1_000

/** Without a member it is only counted. */
interface Counting {
  readonly key: string
  readonly member?: string
  readonly windowMs: number
}

/**
 * $1 to $3 keys and lengths of the windows and their counts where known, $4 to $6 keys, members and lengths, $7 now; lengths and
 * now in ms. Gives for each window how many were in it and which of the members already. A window is counted once, however
 * many add to it. Rows are written in the order of their keys, so that two statements never wait for each other.
 */
const count: Statement = {
  name: 'count members',
  text: `
with windows as (
  select key, ms, coalesce(told, (select count(*) from (
    select 1 from counted where counted.key = asked.key and added_at > $7::bigint - ms limit ${mostMembers}) as seen)) as n
  from unnest($1::text[], $2::bigint[], $3::bigint[]) as asked (key, ms, told)
), members as (
  select key, member, ms from unnest($4::text[], $5::text[], $6::bigint[]) as given (key, member, ms)
), added as (
  insert into counted (key, member, added_at, until)
  select key, member, $7::bigint, $7::bigint + max(ms) from members join windows using (key, ms)
    where n < ${mostMembers} group by key, member order by key, member
  on conflict (key, member) do update set added_at = excluded.added_at, until = excluded.until
)
select key, ms, n, array(
  select counted.member from members join counted on counted.key = members.key and counted.member = members.member
    where members.key = windows.key and members.ms = windows.ms and added_at > $7::bigint - windows.ms) as known
from windows`,
}

/**
 * Those counted together see each other in their order, and one trip follows the other. Two replicas that count at the very
 * same moment do not see each other's, nor in a large window those of the last second: a limit may be passed by as many.
 */
export function postgresCounters({ run }: Database, clock: Clock): Counters {
  const largeCounts = new LRUCache<string, number>({ max: 10_000, ttl: largeKeptMs, noUpdateTTL: true })
  const counted = together(async (asks: readonly Counting[]) => {
    const windows = [...new Map(asks.map((ask) => [windowOf(ask), ask])).values()]
    const members = asks.flatMap(({ key, member, windowMs }) =>
      member === undefined ? [] : [{ key, member, windowMs }],
    )
    const { rows } = await run(count, [
      windows.map(({ key }) => key),
      windows.map(({ windowMs }) => windowMs),
      windows.map((window) => largeCounts.get(windowOf(window)) ?? null),
      members.map(({ key }) => key),
      members.map(({ member }) => member),
      members.map(({ windowMs }) => windowMs),
      clock.now(),
    ])
    const found = new Map(rows.map((row) => [`${row['ms']} ${row['key']}`, tallyFrom(row)]))
    // A window that is missing would be under every limit, so it is over all of them.
    return asks.map((ask) => {
      const members = found.get(windowOf(ask))?.(ask.member) ?? mostMembers
      if (members >= large) largeCounts.set(windowOf(ask), members)
      return members
    })
  }, 1)
  return {
    add: (key, member, windowMs) => counted({ key, member, windowMs }),
    count: (key, windowMs) => counted({ key, windowMs }),
  }
}

function windowOf({ key, windowMs }: Counting): string {
  return `${windowMs} ${key}`
}

/** Counts on from what was found. */
function tallyFrom({ n: found, known: members }: Row): (member: string | undefined) => number {
  const known = new Set<unknown>(Array.isArray(members) ? members : [])
  let n = Number(found)
  return (member) => {
    if (member !== undefined && !known.has(member)) {
      known.add(member)
      n++
    }
    return Math.min(n, mostMembers)
  }
}
