/** A database of its own for one test, on the server of this run. */
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'

/** The address of an empty database, dropped when the test has finished. */
export async function emptyDatabase(): Promise<string> {
  const server = inject('postgresUrl')
  if (!server) throw new Error('this test needs PostgreSQL: skip it where there is none')
  const name = `liaison_${randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name}`)
  onTestFinished(() => ask(server, `drop database ${name} with (force)`).then(() => {}))
  return Object.assign(new URL(server), { pathname: name }).href
}

/** One statement, on a connection of its own. */
export async function ask(url: string, text: string, values: readonly unknown[] = []) {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}

export const hasPostgres = inject('postgresUrl') !== undefined
