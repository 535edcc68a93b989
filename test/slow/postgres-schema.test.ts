/** The tables are brought to what the program needs, once, and a program that is too old does not start on them. */
import { readdirSync } from 'node:fs'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/adapters/postgres.migrate.ts'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import { ask, emptyDatabase, hasPostgres } from './postgres-database.ts'

const clock = { now: () => Date.now() }
const noWarning = (message: string) => expect.fail(message)
const known = readdirSync(new URL('../../migrations', import.meta.url))
  .map((file) => Number.parseInt(file, 10))
  .sort((a, b) => a - b)
const versions = async (url: string) =>
  (await ask(url, 'select version from liaison_schema')).map(({ version }) => version)

test.runIf(hasPostgres)('many replicas that start at once make the tables once', async () => {
  const url = await emptyDatabase()
  await Promise.all(Array.from({ length: 5 }, () => migrate(url, noWarning)))
  expect(await versions(url)).toEqual(known)
})

test.runIf(hasPostgres)('who comes while another one makes the tables waits for the advisory lock', async () => {
  const url = await emptyDatabase()
  const other = new Client(url)
  await other.connect()
  onTestFinished(() => other.end())
  await other.query('begin; select pg_advisory_xact_lock(21507477106257774)')
  const migrating = migrate(url, noWarning).then(() => 'made')
  const waiting = async () => {
    const waiters = `select 1 from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`
    while ((await ask(url, waiters)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20))
    return 'waits'
  }
  expect(await Promise.race([migrating, waiting()])).toBe('waits')
  await other.query('rollback')
  expect(await migrating).toBe('made')
  expect(await versions(url)).toEqual(known)
})

test.runIf(hasPostgres)('an engine without advisory locks has the tables made once too', async () => {
  const url = await emptyDatabase()
  await ask(
    url,
    `create function public.pg_advisory_xact_lock(bigint) returns void language plpgsql
      as $$ begin raise exception 'no such locks here' using errcode = '0A000'; end $$`,
  )
  const without = `${url}?options=${encodeURIComponent('-c search_path=public,pg_catalog')}`
  await Promise.all(Array.from({ length: 5 }, () => migrate(without, noWarning)))
  expect(await versions(url)).toEqual(known)
})

test.runIf(hasPostgres)('a database that a newer program wrote is left alone', async () => {
  const url = await emptyDatabase()
  await migrate(url, noWarning)
  await ask(url, `insert into liaison_schema (version, file) values (99, '099-later.sql')`)
  await expect(openPostgresStore(url, clock, noWarning)).rejects.toThrow(
    /newer Liaison \(schema 99; this one knows \d+\)/,
  )
})

test.runIf(hasPostgres)('a database that cannot be used is named, its password is not', async () => {
  const wrong = Object.assign(new URL(await emptyDatabase()), { password: 'secret', pathname: 'nowhere' }).href
  const refusal = await openPostgresStore(wrong, clock, noWarning).catch(String)
  expect(refusal).toMatch(/nowhere cannot be used as postgres .*does not exist/)
  expect(refusal).not.toContain('secret')
})
