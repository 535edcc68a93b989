/** The one statement that counts: what it is asked, and what follows from what it found. */
import type { Counting } from '../ports.ts'
import type { Row, Statement, Value } from './postgres.ts'

/**
 * $1 to $4, for each window: its key, beginning, limit and, where known, its count. $5 to $9, for each member to count: which
 * ask it belongs to, which window (from 1), the member, when it was added, until when its row is kept. $10: a number above
 * every limit. Times in ms. Members are looked up by the whole primary key, so that a plan made while the table was empty
 * stays good. Rows are written in the order of their keys, so that two statements never wait for each other.
 */
const statement: Statement = {
  name: 'count members',
  text: `
with windows as materialized (
  select w, key, since, most, coalesce(told, (select count(*) from (
    select 1 from counted where counted.key = given.key and added_at > since limit $10::bigint) as seen)) as n
  from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[]) with ordinality as given (key, since, most, told, w)
), asked as materialized (
  select ask, w, key, member, at, until, since, n > most as is_over,
    (select added_at from counted where counted.key = windows.key and counted.member = given.member) as before
  from unnest($5::bigint[], $6::bigint[], $7::text[], $8::bigint[], $9::bigint[]) as given (ask, w, member, at, until)
    join windows using (w)
), added as (
  insert into counted (key, member, added_at, until)
  select key, member, max(at), max(until) from asked
    where member is not null and (before is null or before < at) and ask not in (select ask from asked where is_over)
    group by key, member order by key, member
  on conflict (key, member) do update set added_at = excluded.added_at, until = excluded.until
)
select array(select n from windows order by w) as counts,
  array(select w || ' ' || member from asked where before > since) as known`,
}

/** A member may count for one such part of its window too long; in return, adding it repeatedly writes only once in that time. */
const step = 60

type Ask = readonly Counting[]

/** `told`: how many are in the window of that name, if that is known well enough. */
export function countMembers(asks: readonly Ask[], told: (window: string) => number | undefined, now: number) {
  const windows = windowsIn(asks)
  const numbers = new Map(windows.map((window, n) => [nameOf(window), n + 1]))
  const counted = asks.flatMap((ask, n) => ask.map((one) => ({ ask: n, at: afterNow(one, now), ...one })))
  const values: readonly Value[] = [
    windows.map(({ key }) => key),
    windows.map(({ windowMs }) => now - windowMs),
    windows.map(({ most }) => most),
    windows.map((window) => told(nameOf(window)) ?? null),
    counted.map(({ ask }) => ask),
    counted.map((one) => numbers.get(nameOf(one))),
    counted.map(({ member }) => member ?? null),
    counted.map(({ at }) => at),
    counted.map(({ at, windowMs }) => at + windowMs),
    Math.max(...windows.map(({ most }) => most)) + 1,
  ]
  return { statement, values }
}

function afterNow({ windowMs }: Counting, now: number): number {
  const ms = Math.ceil(windowMs / step)
  return Math.ceil(now / ms) * ms
}

export interface Windows {
  /** Adds as `Counters.count` says, to what was found and those before. */
  add(ask: Ask): readonly number[]
  /** by name */
  counts(): Iterable<readonly [string, number]>
}

/** A window that is missing in the row would be under every limit, so it is over all of them. */
export function found(row: Row | undefined, asks: readonly Ask[]): Windows {
  const counts: readonly unknown[] = Array.isArray(row?.['counts']) ? row['counts'] : []
  const known = new Set<unknown>(Array.isArray(row?.['known']) ? row['known'] : [])
  const windows = new Map(
    windowsIn(asks).map((window, n) => [
      nameOf(window),
      { n: Number(counts[n] ?? Number.POSITIVE_INFINITY), w: n + 1 },
    ]),
  )
  const isOver = (one: Counting) => countIn(one) > one.most
  const countIn = (one: Counting) => windows.get(nameOf(one))?.n ?? Number.POSITIVE_INFINITY

  function addOne(one: Counting): void {
    const window = windows.get(nameOf(one))
    const member = `${window?.w} ${one.member}`
    if (!window || one.member === undefined || known.has(member)) return
    known.add(member)
    window.n++
  }

  return {
    add(ask) {
      if (!ask.some(isOver)) ask.forEach(addOne)
      return ask.map(countIn)
    },
    counts: () => [...windows].map(([name, { n }]) => [name, n] as const),
  }
}

function windowsIn(asks: readonly Ask[]): readonly Counting[] {
  return [...new Map(asks.flat().map((one) => [nameOf(one), one])).values()]
}

function nameOf({ key, windowMs }: Counting): string {
  return `${windowMs} ${key}`
}
