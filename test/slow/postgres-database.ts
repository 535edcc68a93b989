/** Databases for tests, on the server of this run. */
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'

export const hasPostgres = inject('postgresUrl') !== undefined

/** The address of an empty database for one test, dropped when it has finished. */
export async function emptyDatabase(): Promise<string> {
  const { url, drop } = await newDatabase()
  onTestFinished(drop)
  return url
}

export async function newDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const server = inject('postgresUrl')
  if (!server) throw new Error('this test needs PostgreSQL: skip it where there is none')
  const name = `liaison_${randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name}`)
  const drop = async () => void (await ask(server, `drop database ${name} with (force)`))
  return { url: Object.assign(new URL(server), { pathname: name }).href, drop }
}

/** One statement, or several without values, on a connection of its own. */
export async function ask(url: string, text: string, values: readonly unknown[] = []) {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query(text, values.length > 0 ? [...values] : undefined)).rows
  } finally {
    await client.end()
  }
}
