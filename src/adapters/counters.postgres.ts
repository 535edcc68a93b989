/** Counting for limits over all replicas: a row for each member of a window, so that two who count at once never wait for each other. */
import type { Clock, Counters } from '../ports.ts'
import type { Database, Statement } from './postgres.ts'

/** Far above what any limit counts to: a window this full stays full, which is over every limit. */
const mostMembers = 10_000

/**
 * $1 key, $2 member, $3 now, $4 start of the window, $5 when the row is of no more use. One statement, one round trip. Two adds
 * at the very same time may not see each other, so a limit may be passed by as many as are under way at once.
 */
const add: Statement = {
  name: 'count a member',
  text: `
with others as (
  select count(*) as n from (
    select 1 from counted where key = $1 and added_at > $4 and member <> $2 limit ${mostMembers}) as seen
), added as (
  insert into counted (key, member, added_at, until)
  select $1, $2, $3, $5 from others where n < ${mostMembers}
  on conflict (key, member) do update set added_at = excluded.added_at, until = excluded.until
)
select least(n + 1, ${mostMembers}) as n from others`,
}
const count: Statement = {
  name: 'count members',
  text: `select count(*) as n from (
    select 1 from counted where key = $1 and added_at > $2 limit ${mostMembers}) as seen`,
}

export function postgresCounters({ run }: Database, clock: Clock): Counters {
  return {
    async add(key, member, windowMs) {
      const now = clock.now()
      const { rows } = await run(add, [key, member, now, now - windowMs, now + windowMs])
      return Number(rows[0]?.['n'])
    },
    async count(key, windowMs) {
      const { rows } = await run(count, [key, clock.now() - windowMs])
      return Number(rows[0]?.['n'])
    },
  }
}
