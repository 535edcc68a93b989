/** Whichever call to the disk fails, whole or half-way: what was confirmed stays, what was refused never was, and both can go on. */
import fs from 'node:fs'
import promises, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/adapters/store.lowdb.ts'
import type { Store } from '../../src/adapters/store.memory.ts'
import { type Change, OutsideError } from '../../src/ports.ts'
import { personKey } from '../../src/relationship/organization.ts'
import type { Relationship } from '../../src/relationship/relationship.ts'

// ------------------------------------------------------------------------------------------------- a disk that fails

const { mkdtemp, readFile, rm } = promises
const probe = await promises.open(tmpdir())
const handle = Object.getPrototypeOf(probe) as FileHandle
await probe.close()

let calls = 0
let fails: (call: number) => boolean = () => false
const mended: (() => void)[] = []
afterAll(() => {
  for (const mend of mended) mend()
  syncBuiltinESMExports()
})

type Call = (...parts: unknown[]) => Promise<unknown>

/** `half` does a part of the work before the call fails. */
function failing(target: object, name: string, half?: (original: Call, parts: unknown[]) => Promise<unknown>): void {
  const methods = target as Record<string, Call>
  const original = methods[name] as Call
  mended.push(() => {
    methods[name] = original
  })
  methods[name] = async function (this: unknown, ...parts) {
    if (!fails(++calls)) return original.apply(this, parts)
    await half?.(original.bind(this), parts)
    throw Object.assign(new Error(`EIO: i/o error, ${name}`), { code: 'EIO' })
  }
}

/** The same for what waits for nobody: what replaces store.json, and what write-file-atomic calls. */
function failingSync(
  name: string,
  half?: (original: (...parts: unknown[]) => unknown, parts: unknown[]) => void,
): void {
  const methods = fs as unknown as Record<string, (...parts: unknown[]) => unknown>
  const original = methods[name]
  if (!original) throw new Error(name)
  mended.push(() => {
    methods[name] = original
  })
  methods[name] = (...parts) => {
    if (!fails(++calls)) return original(...parts)
    half?.(original, parts)
    throw Object.assign(new Error(`EIO: i/o error, ${name}`), { code: 'EIO' })
  }
}

for (const name of ['open', 'fsync', 'close', 'chown', 'chmod', 'rename', 'link', 'rm', 'copyFile'])
  failingSync(`${name}Sync`)
failingSync('writeSync', (writeSync, [file, bytes]) => {
  if (Buffer.isBuffer(bytes)) writeSync(file, bytes.subarray(0, bytes.length / 2))
})
for (const name of ['open', 'rename', 'rm', 'copyFile']) failing(promises, name)
for (const name of ['sync', 'datasync', 'truncate', 'stat']) failing(handle, name)
failing(handle, 'write', (write, [bytes, from, length, at]) =>
  Buffer.isBuffer(bytes) ? write(bytes, from, Math.floor(Number(length) / 2), at) : Promise.resolve(),
)
syncBuiltinESMExports()

// ------------------------------------------------------------------------------------------------- what is done on it

const ada = { key: personKey('contoso', 'ada'), name: 'Ada Hartman' }
const partner = (name: string, version: number): Relationship => ({
  id: name,
  name,
  domains: [{ name: `${name.toLowerCase()}.example`, pin: { kind: 'not-looked-up' } }],
  enabled: version === 1,
  freeBusyEnabled: true,
  level: 'availabilityOnly',
  scope: { kind: 'everyone' },
  version,
  createdBy: ada.key,
  createdAt: 0,
  changedBy: ada.key,
  changedAt: version,
})
const edits: readonly Change['edit'][] = [
  { kind: 'create', relationship: partner('First', 1) },
  { kind: 'create', relationship: partner('Second', 1) },
  { kind: 'replace', relationship: partner('First', 2) },
  { kind: 'remove', id: 'Second', sawVersion: 1 },
]
const changes: readonly Change[] = edits.map((edit, n) => ({ operationId: `operation ${n}`, by: ada, at: n, edit }))
const namesAfter = [['First 1'], ['First 1', 'Second 1'], ['First 2', 'Second 1'], ['First 2']]
const namesIn = async ({ relationships }: Store) =>
  (await relationships.all()).map(({ name, version }) => `${name} ${version}`)

async function namesOnDisk(directory: string): Promise<readonly string[]> {
  const text = await readFile(join(directory, 'store.json'), 'utf8').catch(() => '{ "relationships": [] }')
  const { relationships } = JSON.parse(text) as { readonly relationships: readonly Relationship[] }
  return relationships.map(({ name, version }) => `${name} ${version}`)
}

const open = (directory: string) => openStore(directory, { now: () => 0 }, () => {})

/** How often the disk failed somebody who was told so. */
async function worked(directory: string, mend: () => void, isOneOnly: boolean): Promise<number> {
  let refused = 0
  const again = async <Result>(work: () => Promise<Result>, left = 3): Promise<Result> =>
    work().catch((cause) => {
      if (cause.name === 'AssertionError') throw cause
      refused++
      mend()
      return left > 0 ? again(work, left - 1) : Promise.reject(cause)
    })
  const store = await again(() => open(directory))
  for (const [n, change] of changes.entries()) {
    const changed = await again(() =>
      store.relationships.change(change).catch(async (cause) => {
        expect(cause).toBeInstanceOf(OutsideError)
        expect(await namesIn(store)).toEqual(namesAfter[n - 1] ?? [])
        if (isOneOnly) expect(await namesOnDisk(directory)).toEqual(namesAfter[n - 1] ?? [])
        throw cause
      }),
    )
    expect(changed).toMatchObject({ kind: 'done', repeated: false })
    expect(await namesIn(store)).toEqual(namesAfter[n])
  }
  await store.close().catch(() => refused++)
  return refused
}

async function expectAllThere(directory: string): Promise<void> {
  const store = await open(directory)
  const lines = await store.journal.changes({ most: 100 })
  expect(await namesIn(store)).toEqual(['First 2'])
  await store.close()
  expect(lines.map(({ what }) => what)).toEqual(['remove', 'replace', 'create', 'create'])
  const text = await readFile(join(directory, 'journal.jsonl'), 'utf8')
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).what),
  ).toEqual(['create', 'create', 'replace', 'remove'])
}

test.each([
  { way: 'one call fails', until: 1 },
  { way: 'three in a row fail', until: 3 },
  { way: 'every call fails until somebody was told', until: Number.POSITIVE_INFINITY },
])('$way, wherever it is', { timeout: 60_000 }, async ({ until }) => {
  let refused = 0
  let step = 1
  for (let reached = true; reached; step++) {
    const directory = await mkdtemp(join(tmpdir(), 'liaison-fault-'))
    onTestFinished(() => rm(directory, { recursive: true }))
    calls = 0
    let isWorking = false
    fails = (call) => !isWorking && call >= step && call < step + until
    const mend = () => {
      if (until === Number.POSITIVE_INFINITY) isWorking = true
    }
    refused += await worked(directory, mend, until === 1)
    reached = calls >= step
    fails = () => false
    await expectAllThere(directory)
  }
  expect(step).toBeGreaterThan(50)
  expect(refused).toBeGreaterThan(20)
})
