/** PostgreSQL for the adapters: a bounded pool that mends itself, statements that cannot last, transactions that are tried again. */
import { setTimeout as pause } from 'node:timers/promises'
import { Pool, type PoolClient, type QueryResult } from 'pg'
import { OutsideError } from '../ports.ts'
import { isConflict, isRetryable } from './postgres.trouble.ts'
import type { Warn } from './warn.ts'

type Single = string | number | boolean | null | undefined
export type Value = Single | readonly Single[]

/** Rows are unknown until somebody reads them as something. */
export type Row = Readonly<Record<string, unknown>>

export interface Answered {
  readonly rows: readonly Row[]
  /** written, or given back by a `select` */
  readonly count: number
}

/** A statement; with a name it is planned once on each connection. */
export interface Statement {
  readonly name?: string
  readonly text: string
}

export type Run = (statement: Statement, values?: readonly Value[]) => Promise<Answered>

export interface Database {
  /** One statement, all of it or nothing. Rejects with an OutsideError only. */
  run: Run
  /**
   * All of `work` or nothing, as if nobody else wrote meanwhile. `work` is done again when somebody did, so it must have
   * no other effects. Rejects with an OutsideError, or with what `work` threw of its own.
   */
  transaction<Result>(work: (run: Run) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** A few connections do, since asks of one moment are sent together. The smallest server on Azure has 35 for all replicas. */
const mostConnections = 8
const patienceMs = 5_000
/** The server cancels a slow statement; this much later we give up too, in case nothing comes back at all. */
const silenceMs = 3_000
const mostTries = 8

/** `statementMs`: how long one statement may take. */
export function openDatabase(url: string, warn: Warn, statementMs = patienceMs): Database {
  const pool = new Pool({
    connectionString: url,
    application_name: 'liaison',
    max: mostConnections,
    connectionTimeoutMillis: patienceMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: statementMs,
    query_timeout: statementMs + silenceMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
  })
  // An idle connection that breaks is dropped by the pool; without a listener it would end the program.
  pool.on('error', (cause) => {
    if (!pool.ending) warn('A connection to PostgreSQL was lost; the next one is made when needed', cause)
  })
  return {
    run: async (statement, values) => {
      try {
        return await untilMade(() => runOn(pool, statement, values))
      } catch (cause) {
        throw outside(statement, cause)
      }
    },
    transaction: (work) => untilMade(() => once(pool, work)),
    close: () => pool.end(),
  }
}

async function runOn(on: Pool | PoolClient, { name, text }: Statement, values: readonly Value[] = []) {
  // No text in PostgreSQL holds the character 0; whatever has one can be found nowhere.
  const sent = values.map((value) => (Array.isArray(value) ? value.map(withoutNul) : withoutNul(value)))
  const { rows, rowCount }: QueryResult<Row> = await on.query({ ...(name ? { name } : {}), text, values: sent })
  return { rows, count: rowCount ?? 0 }
}

function withoutNul<Sent>(value: Sent): Sent | string {
  return typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value
}

async function once<Result>(pool: Pool, work: (run: Run) => Promise<Result>): Promise<Result> {
  const begin = { text: 'begin isolation level serializable' }
  const client = await pool.connect().catch((cause) => Promise.reject(outside(begin, cause)))
  const run: Run = (statement, values) =>
    runOn(client, statement, values).catch((cause) => Promise.reject(outside(statement, cause)))
  try {
    await run(begin)
    const result = await work(run)
    await run({ text: 'commit' })
    client.release()
    return result
  } catch (cause) {
    // A connection on which even that fails is not used again.
    await client.query('rollback').then(
      () => client.release(),
      (broken) => client.release(broken),
    )
    throw cause
  }
}

async function untilMade<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (cause) {
      if (!isConflict(cause) || tries === mostTries) throw cause
      await pause(2 ** tries * Math.random())
    }
  }
}

function outside({ name, text }: Statement, cause: unknown): OutsideError {
  return new OutsideError('store', name ?? text.split(/\s/, 3).join(' '), isRetryable(cause), cause)
}
