/** A store moved into PostgreSQL and back is the store it was, to the last byte of its journal, and nothing is ever moved onto something. */
import { execFile } from 'node:child_process'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/adapters/store.lowdb.ts'
import { openPostgresStore } from '../../src/adapters/store.postgres.ts'
import { alice, another, bob, change, create, draft, fabrikam, now, remove, replace } from '../kept.ts'
import { keeping } from '../written.ts'
import { ask, emptyDatabase, hasPostgres } from './postgres-database.ts'

const clock = { now: () => now }
const noWarning = (message: string) => expect.fail(message)
const moving = test.runIf(hasPostgres)

async function directory(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'liaison-move-'))
  onTestFinished(() => rm(path, { recursive: true }))
  return path
}

async function move(data: string, ...words: string[]): Promise<{ readonly code: number; readonly said: string }> {
  const program = new URL('../../dist/commands/move.js', import.meta.url).pathname
  const env = { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', ...keeping, LIAISON_DATA: data }
  return promisify(execFile)(process.execPath, [program, ...words], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

/** Some of everything a store can hold. */
async function fill(data: string): Promise<void> {
  const { relationships, drafts, ownSharing, conversations, errands, journal, close } = await openStore(
    data,
    clock,
    noWarning,
  )
  await relationships.change(
    create(fabrikam({ name: 'Fabrikam “€” 💼\u2028', carried: { b: 1, a: [null, 'x\u0000y'] } })),
  )
  await relationships.change(create(another()))
  await relationships.change(replace(fabrikam({ version: 2, expires: '2027-01-01' }), { by: bob }))
  await relationships.change(remove('r-example', 1))
  await relationships.change(change({ kind: 'sharing', stopped: true }))
  await drafts.save(draft({ values: { name: 'Half a name' } }))
  await ownSharing.set('bob', 'none')
  await errands.done('reminder 14 r-fabrikam 2027-01-01')
  for (const id of ['z', 'a', 'm'])
    await conversations.meet({ id, person: alice.key, reference: { serviceUrl: `https://example.com/${id}` } })
  for (let n = 0; n < 2_500; n++)
    journal.note({ kind: 'question', at: now - (n % 7), asker: bob.key, outcome: 'refusal', because: `reason ${n}` })
  await close()
}

/** Lists in an order of their own: which row stands first in the file means nothing. */
async function contentsOf(data: string) {
  const contents: Record<string, unknown> = JSON.parse(await readFile(join(data, 'store.json'), 'utf8'))
  const lists = Object.entries(contents).map(([name, rows]) => [
    name,
    Array.isArray(rows) ? rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) : rows,
  ])
  return Object.fromEntries(lists)
}

function keyOf({ id, key, owner, objectId, relationship }: Record<string, unknown>): string {
  return String(id ?? key ?? owner ?? objectId ?? JSON.stringify(relationship))
}

moving('there and back again is the same', async () => {
  const [from, back] = [await directory(), await directory()]
  const url = await emptyDatabase()
  await fill(from)
  const journal = join(from, 'journal.jsonl')
  await appendFile(journal, Buffer.from([0x7b, 0x00, 0xff, 0xfe, 0x0a]))
  await appendFile(journal, '{"kind":"checkpoint","at":1}\n\n')
  expect(await move(from, '--to', url)).toMatchObject({ code: 0, said: expect.stringContaining('1 relationships') })
  expect(await move(back, '--from', url)).toMatchObject({
    code: 0,
    said: expect.stringContaining('2508 journal lines'),
  })
  expect(await contentsOf(back)).toEqual(await contentsOf(from))
  expect(await readFile(join(back, 'journal.jsonl'))).toEqual(await readFile(journal))
})

moving('what was moved is what PostgreSQL answers with', async () => {
  const from = await directory()
  const url = await emptyDatabase()
  await fill(from)
  await move(from, '--to', url)
  const old = await openStore(from, clock, noWarning)
  const { close, ...moved } = await openPostgresStore(url, clock, noWarning)
  onTestFinished(async () => {
    await old.close()
    await close()
  })
  const told = async (store: Omit<typeof old, 'close'>) => ({
    all: await store.relationships.all(),
    byDomain: await store.relationships.byDomain('fabrikam.com'),
    removed: await store.relationships.removed(),
    stopped: await store.relationships.isSharingStopped(),
    draft: await store.drafts.of(alice.key),
    own: [await store.ownSharing.of('bob'), await store.ownSharing.of('alice')],
    conversation: await store.conversations.ofPerson(alice.key),
    changes: await store.journal.changes({ most: 100 }),
    questions: (await store.journal.questions({ since: now - 2, most: 5_000 })).length,
  })
  expect(await told(moved)).toEqual(await told(old))
})

moving('nothing is moved onto something, from nothing, or halfway', async () => {
  const [full, empty] = [await directory(), await directory()]
  const url = await emptyDatabase()
  await fill(full)
  expect(await move(empty, '--to', url)).toMatchObject({ code: 1, said: expect.stringContaining('nothing to move') })
  expect(await move(empty, '--from', url)).toMatchObject({ code: 1, said: expect.stringContaining('nothing to move') })
  await ask(url, `alter table journal_line add constraint refuses check (body not like '%reason 2400%')`)
  expect(await move(full, '--to', url)).toMatchObject({ code: 1, said: expect.stringContaining('Nothing was changed') })
  expect(await ask(url, 'select id from relationship')).toEqual([])
  await ask(url, 'alter table journal_line drop constraint refuses')
  expect(await move(full, '--to', url)).toMatchObject({ code: 0 })
  expect(await move(full, '--to', url)).toMatchObject({ code: 1, said: expect.stringContaining('not empty') })
  expect(await move(full, '--from', url)).toMatchObject({ code: 1, said: expect.stringContaining('is there already') })
  await writeFile(join(empty, 'journal.jsonl'), 'something\n')
  expect(await move(empty, '--from', url)).toMatchObject({ code: 1, said: expect.stringContaining('is there already') })
})

moving('words it does not know are answered with how to use it', async () => {
  const data = await directory()
  for (const words of [[], ['--too', 'x'], ['--to', 'x', '--from', 'y']])
    expect(await move(data, ...words)).toMatchObject({ code: 2, said: expect.stringContaining('--from postgres://') })
  expect(await move(data, '--from', 'postgres://nobody@127.0.0.1:1/none')).toMatchObject({ code: 1 })
})
