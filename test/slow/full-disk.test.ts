/** A disk that fills up refuses changes, loses none that was confirmed, and takes them again when there is room. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/adapters/store.lowdb.ts'
import { type Change, OutsideError } from '../../src/ports.ts'

const ada = { key: 'contoso-tenant:ada', name: 'Ada Hartman' } as const

/** A small disk of our own; undefined where we may not have one. */
async function smallDisk(): Promise<string | undefined> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-full-'))
  const options = ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', directory]
  const isMounted = spawnSync('mount', options).status === 0
  onTestFinished(() => {
    if (isMounted) spawnSync('umount', ['--lazy', directory])
    rmSync(directory, { recursive: true })
  })
  return isMounted ? directory : undefined
}

const create = (n: number): Change => ({
  operationId: `create ${n}`,
  by: ada,
  at: n,
  edit: {
    kind: 'create',
    relationship: {
      id: `id-${n}`,
      name: `Partner ${n}`,
      domains: [{ name: `partner${n}.example.com`, pin: { kind: 'not-looked-up' } }],
      enabled: true,
      freeBusyEnabled: true,
      level: 'availabilityOnly',
      scope: { kind: 'everyone' },
      version: 1,
      createdBy: ada.key,
      createdAt: n,
      changedBy: ada.key,
      changedAt: n,
    },
  },
})

test('what does not fit is refused and changes nothing; with room again it is taken', async ({ skip }) => {
  const directory = await smallDisk()
  if (directory === undefined) return skip('no file system of our own may be mounted here')
  const store = await openStore(directory, { now: () => 0 }, () => {})
  let made = 0
  while (made < 160) await store.relationships.change(create(made++))

  for (const room of [0, 4_096, 16_384, 65_536]) {
    await fillBut(directory, room)
    await expect(store.relationships.change(create(made))).rejects.toThrow(OutsideError)
    expect(await store.relationships.all()).toHaveLength(made)
    expect(await store.relationships.byName(`Partner ${made}`)).toBeUndefined()
    expect(JSON.parse(await readFile(join(directory, 'store.json'), 'utf8')).relationships).toHaveLength(made)
    await rm(join(directory, 'ballast'))
    expect(await store.relationships.change(create(made++))).toMatchObject({ kind: 'done', repeated: false })
  }

  await fillBut(directory, 4_096)
  store.journal.note({ kind: 'question', at: 0, asker: ada.key, outcome: 'refusal', because: 'x'.repeat(100_000) })
  await expect(store.journal.flush()).rejects.toThrow(OutsideError)
  await rm(join(directory, 'ballast'))
  await store.journal.flush()
  await store.close()

  await expectEachChangeOnce(directory, made)
  const again = await openStore(directory, { now: () => 0 }, (message) => expect.fail(message))
  expect(await again.relationships.all()).toHaveLength(made)
  expect(await again.journal.questions({ since: 0, most: 10 })).toHaveLength(1)
  await again.close()
})

async function expectEachChangeOnce(directory: string, count: number): Promise<void> {
  const lines = (await readFile(join(directory, 'journal.jsonl'), 'utf8')).trimEnd().split('\n')
  const names = lines
    .map((line) => JSON.parse(line))
    .flatMap(({ kind, after }) => (kind === 'change' ? after.name : []))
  expect(names).toEqual(Array.from({ length: count }, (_, n) => `Partner ${n}`))
}

/** Leaves so many bytes free, so that a write fails at its beginning or further on. */
async function fillBut(directory: string, room: number): Promise<void> {
  // The copy beside the store makes room when the next one takes its place.
  await rm(join(directory, 'store.json.good'))
  const { bavail, bsize } = await statfs(directory)
  await writeFile(join(directory, 'ballast'), Buffer.alloc(bavail * bsize - room))
}
