/** What is confirmed is on disk, what is on disk is understood or refused, and the store never disagrees with its journal. */
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../src/adapters/store.lowdb.ts'
import { type Change, OutsideError } from '../src/ports.ts'
import { personKey } from '../src/relationship/organization.ts'
import type { Relationship } from '../src/relationship/relationship.ts'

const now = Date.UTC(2026, 10, 23, 9)
const alice = { key: personKey('contoso-tenant', 'alice'), name: 'Alice de Vries' }

async function dataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-disk-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  return directory
}

const warnings: string[] = []
const open = (directory: string) => openStore(directory, { now: () => now }, (message) => warnings.push(message))

const relationship = (name: string, values: Partial<Relationship> = {}): Relationship => ({
  id: `id of ${name}`,
  name,
  domains: [{ name: `${name.toLowerCase()}.com`, pin: { kind: 'pinned', at: now, tenantId: 'fabrikam-tenant' } }],
  enabled: true,
  freeBusyEnabled: true,
  level: 'limitedDetails',
  scope: { kind: 'group', groupId: 'sales', groupName: 'Sales “€” 💼' },
  version: 1,
  createdBy: alice.key,
  createdAt: now,
  changedBy: alice.key,
  changedAt: now,
  carried: { PhotosEnabled: false },
  ...values,
})

let presses = 0
const press = (edit: Change['edit']): Change => ({ operationId: `press-${++presses}`, by: alice, at: now, edit })
const create = (name: string) => press({ kind: 'create', relationship: relationship(name) })
const journalLines = async (directory: string) =>
  (await readFile(join(directory, 'journal.jsonl'), 'utf8')).split('\n').filter((line) => line !== '')

test('everything is there again after a restart', async () => {
  const directory = await dataDirectory()
  const first = await open(directory)
  const again = create('Fabrikam')
  await first.relationships.change(again)
  await first.relationships.change(create('Example'))
  await first.relationships.change(press({ kind: 'remove', id: 'id of Example', sawVersion: 1 }))
  await first.relationships.change(press({ kind: 'sharing', stopped: true }))
  await first.drafts.save({
    id: 'd',
    owner: alice.key,
    shape: 'form',
    step: 'name',
    values: {},
    version: 1,
    touchedAt: now,
  })
  await first.ownSharing.set('bob', 'availabilityOnly')
  await first.conversations.meet({ id: 'a:1', person: alice.key, reference: { serviceUrl: 'https://example.com' } })
  await first.close()

  const { relationships, drafts, ownSharing, conversations, journal, close } = await open(directory)
  onTestFinished(close)
  expect(await relationships.all()).toEqual([relationship('Fabrikam')])
  expect(await relationships.byDomain('fabrikam.com')).toEqual(relationship('Fabrikam'))
  expect(await relationships.removed()).toMatchObject([{ relationship: { name: 'Example' }, by: alice }])
  expect(await relationships.isSharingStopped()).toBe(true)
  expect(await relationships.change(again)).toMatchObject({ kind: 'done', repeated: true })
  expect(await drafts.of(alice.key)).toMatchObject({ id: 'd' })
  expect(await ownSharing.of('bob')).toBe('availabilityOnly')
  expect(
    await conversations.meet({ id: 'a:1', person: alice.key, reference: { serviceUrl: 'https://example.com' } }),
  ).toBe(false)
  expect((await journal.changes({ most: 10 })).map(({ what }) => what)).toEqual([
    'sharing',
    'remove',
    'create',
    'create',
  ])
})

test('when a change is confirmed, the file has it and its journal line, which the journal has soon', async () => {
  const directory = await dataDirectory()
  const { relationships, journal, close } = await open(directory)
  onTestFinished(close)
  await relationships.change(create('Fabrikam'))
  const file = JSON.parse(await readFile(join(directory, 'store.json'), 'utf8'))
  const line = { kind: 'change', what: 'create', after: { name: 'Fabrikam' } }
  expect(file).toMatchObject({ schema: 1, relationships: [{ name: 'Fabrikam' }], outbox: [{ line }] })
  expect(await journal.changes({ most: 10 })).toMatchObject([line])
  await journal.flush()
  expect(await journalLines(directory)).toHaveLength(1)
})

test('changes that wait together share one write and each has its journal line', async () => {
  const directory = await dataDirectory()
  const { relationships, journal, close } = await open(directory)
  onTestFinished(close)
  await relationships.change(create('First'))
  await Promise.all(Array.from({ length: 300 }, (_, n) => relationships.change(create(`Partner${n}`))))
  expect(await relationships.all()).toHaveLength(301)
  expect(await journal.changes({ most: 1_000 })).toHaveLength(301)
  // The good copy is the store before the last write: all 300 came with that one.
  const before = JSON.parse(await readFile(join(directory, 'store.json.good'), 'utf8'))
  expect(before.relationships).toHaveLength(1)
})

test.each([
  ['half of it', (text: string) => text.slice(0, text.length / 2), 'it is not JSON'],
  ['nothing', () => '', 'it is not JSON'],
  ['another shape', () => '[]', 'cannot be used'],
  ['a level nobody knows', (text: string) => text.replace('limitedDetails', 'everything'), 'relationships.0.level'],
  ['a domain twice', (text: string) => text.replace('second.com', 'first.com'), 'first.com stands in two'],
  ['a newer schema', (text: string) => text.replace('"schema": 1', '"schema": 2'), 'a newer Liaison (schema 2)'],
])('a file with %s stops the start, says why, and stays as it is', async (_, damage, because) => {
  const directory = await dataDirectory()
  const path = join(directory, 'store.json')
  const store = await open(directory)
  await store.relationships.change(create('First'))
  await store.relationships.change(create('Second'))
  await store.close()
  const good = await readFile(path, 'utf8')
  await writeFile(path, damage(good))
  await expect(open(directory)).rejects.toThrow(because)
  expect(await readFile(path, 'utf8')).toBe(damage(good))
  await writeFile(path, good)
  await (await open(directory)).close()
})

test('a data directory in which nothing can be written stops the start with what to look at', async () => {
  const file = join(await dataDirectory(), 'a file')
  await writeFile(file, '')
  await expect(open(join(file, 'data'))).rejects.toThrow(/cannot be used \(.*ENOTDIR.*Look at LIAISON_DATA/)
})

test('the good copy starts in place of a broken file', async () => {
  const directory = await dataDirectory()
  const store = await open(directory)
  await store.relationships.change(create('First'))
  await store.relationships.change(create('Second'))
  await store.close()
  await writeFile(join(directory, 'store.json'), await readFile(join(directory, 'store.json.good')))
  const again = await open(directory)
  onTestFinished(again.close)
  expect((await again.relationships.all()).map(({ name }) => name)).toContain('First')
})

test('a file brought from elsewhere has a good copy from the start on', async () => {
  const directory = await dataDirectory()
  const store = await open(directory)
  await store.relationships.change(create('First'))
  await store.close()
  await rm(join(directory, 'store.json.good'), { force: true })
  await (await open(directory)).close()
  expect(await readFile(join(directory, 'store.json.good'))).toEqual(await readFile(join(directory, 'store.json')))
})

test('a write that fails changes nothing, and the next one works when the disk does', async () => {
  const directory = await dataDirectory()
  const path = join(directory, 'store.json')
  const { relationships, journal, close } = await open(directory)
  onTestFinished(close)
  await relationships.change(create('First'))
  const good = await readFile(path)
  await rm(path)
  await mkdir(join(path, 'in the way'), { recursive: true })
  const failed = create('Second')
  await expect(relationships.change(failed)).rejects.toThrow(OutsideError)
  expect(await relationships.all()).toHaveLength(1)
  expect(await relationships.byDomain('second.com')).toBeUndefined()
  expect(await journal.changes({ most: 10 })).toHaveLength(1)

  await rm(path, { recursive: true })
  await writeFile(path, good)
  expect(await relationships.change(failed)).toMatchObject({ kind: 'done', repeated: false })
  expect(JSON.parse(await readFile(path, 'utf8')).relationships).toHaveLength(2)
  await journal.flush()
  expect(await journalLines(directory)).toHaveLength(2)
})

test('a line that a kill kept from the journal is sent at the next start, once', async () => {
  const directory = await dataDirectory()
  const store = await open(directory)
  await store.relationships.change(create('First'))
  const outbox = await readFile(join(directory, 'store.json'))
  await store.journal.flush()
  const journal = await readFile(join(directory, 'journal.jsonl'))
  await store.close()
  for (const left of [journal, Buffer.alloc(0), journal.subarray(0, 100), journal.subarray(0, -1)]) {
    await writeFile(join(directory, 'store.json'), outbox)
    await writeFile(join(directory, 'journal.jsonl'), left)
    await (await open(directory)).close()
    expect(await journalLines(directory)).toHaveLength(1)
    expect(JSON.parse(await readFile(join(directory, 'store.json'), 'utf8')).outbox).toEqual([])
  }
})

test('a torn last line is cut off and said, and the lines before it stay', async () => {
  const directory = await dataDirectory()
  const store = await open(directory)
  await store.relationships.change(create('First'))
  await store.close()
  await appendFile(join(directory, 'journal.jsonl'), '{"kind":"question","at":17')
  warnings.length = 0
  const again = await open(directory)
  onTestFinished(again.close)
  await again.relationships.change(create('Second'))
  await again.journal.flush()
  expect(warnings).toEqual([expect.stringContaining('26 bytes')])
  expect((await journalLines(directory)).map((line) => JSON.parse(line).after.name)).toEqual(['First', 'Second'])
})

test('temporary files of a killed write are removed, others are left alone', async () => {
  const directory = await dataDirectory()
  await writeFile(join(directory, 'store.json.123456'), '{')
  await writeFile(join(directory, 'store.json.mine'), '{')
  await (await open(directory)).close()
  expect((await readdir(directory)).sort()).toEqual(['journal.jsonl', 'store.json.mine', 'store.lock'])
})

test('a second one is kept off until the first has closed', async () => {
  const directory = await dataDirectory()
  const store = await open(directory)
  await expect(open(directory)).rejects.toThrow(`in use by process ${process.pid}`)
  await store.close()
  await (await open(directory)).close()
})

test('a data directory with a very long path can be locked too', async () => {
  const directory = join(await dataDirectory(), 'long'.repeat(40))
  const store = await open(directory)
  await expect(open(directory)).rejects.toThrow('in use by process')
  await store.close()
  await (await open(directory)).close()
  expect(await readdir(join(directory, 'store.lock'))).toHaveLength(1)
})
