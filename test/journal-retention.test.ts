/** Lines older than the settings keep are dropped by whole days; what is kept is a chain still, and says where it begins. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type FileJournal, openJournal } from '../src/adapters/journal.file.ts'
import { lineText } from '../src/adapters/journal.line.ts'
import type { Seal } from '../src/adapters/journal.seal.ts'
import { verifyJournal } from '../src/adapters/journal.verify.ts'
import { wholeJournal } from '../src/adapters/journal.whole.ts'
import type { ChangeLine, QuestionLine } from '../src/journal.ts'
import { openKeptStore } from '../src/kept-store.ts'
import { alice, create, fabrikam, now } from './kept.ts'
import { secret } from './written.ts'

const day = 86_400_000
const key = 'a key of at least thirty-two characters'
secret(key)
const today = Math.floor(now / day) * day

const question = (at: number, because = `at ${at}`): QuestionLine => ({
  kind: 'question',
  at,
  asker: alice.key,
  outcome: 'refusal',
  because,
})
const change = (at: number): ChangeLine => ({ kind: 'change', id: `change ${at}`, at, by: alice, what: 'sharing' })

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'liaison-retention-'))
  onTestFinished(() => rm(made, { recursive: true }))
  return made
}

async function opened(directory: string, checkpoints: Seal[] = []): Promise<FileJournal> {
  return openJournal(directory, (message) => expect.fail(message), {
    key,
    checkpoint: (seal) => checkpoints.push(seal),
  })
}

/** Ten lines on each of ten days, the last of them today. */
async function tenDays(journal: FileJournal): Promise<void> {
  for (let ago = 9; ago >= 0; ago--) {
    for (let n = 0; n < 9; n++) journal.note(question(today - ago * day + n))
    journal.append([change(today - ago * day + 10)])
    await journal.flush()
  }
}

async function verified(directory: string, checkpoints: readonly Seal[] = []) {
  const { lines, torn } = await wholeJournal(join(directory, 'journal.jsonl'))
  return verifyJournal(lines(), torn, key, checkpoints)
}

test('what is older goes, in a journal that is open and written, and the rest is read and verified as before', async () => {
  const directory = await folder()
  const checkpoints: Seal[] = []
  const journal = await opened(directory, checkpoints)
  await tenDays(journal)
  const place = await journal.placeOfChange(`change ${today + 10}`, 0)
  const before = journal.size()
  const dropped = journal.dropBefore(today - 2 * day, now)
  journal.append([change(now)])
  await Promise.all([dropped, journal.flush()])
  expect(await verified(directory, checkpoints)).toMatchObject({ good: 31, older: 0, findings: [] })
  expect((await verified(directory)).begin).toMatchObject({ at: now, from: today - 2 * day })
  expect((await journal.questions({ since: 0, most: 100 })).map(({ at }) => at).at(-1)).toBe(today - 2 * day)
  expect(await journal.changes({ most: 100 })).toHaveLength(4)
  // a place in the file is the same whatever was dropped before it
  expect(journal.size()).toBeGreaterThan(before)
  expect(await journal.placeOfChange(`change ${today + 10}`, place ?? 0)).toBe(place)
  expect(await journal.placeOfChange(`change ${now}`, before)).toBeGreaterThanOrEqual(before)
  await journal.close()
  expect(await readdir(directory)).toEqual(['journal.jsonl'])
})

test('again and again, over restarts, it stays one chain', async () => {
  const directory = await folder()
  const checkpoints: Seal[] = []
  const first = await opened(directory, checkpoints)
  await tenDays(first)
  const place = await first.placeOfChange(`change ${today + 10}`, 0)
  await first.dropBefore(today - 5 * day, now)
  await first.close()
  for (const ago of [4, 3, 1, 0]) {
    const journal = await opened(directory, checkpoints)
    journal.note(question(today + day - ago))
    await journal.dropBefore(today - ago * day, now)
    await journal.dropBefore(today - ago * day, now)
    expect(await journal.placeOfChange(`change ${today + 10}`, place ?? 0)).toBe(place)
    await journal.close()
  }
  expect(await verified(directory, checkpoints)).toMatchObject({ good: 14, older: 0, findings: [] })
})

test('the newest line stays, however old, so that the chain goes on behind it', async () => {
  const directory = await folder()
  const journal = await opened(directory)
  await tenDays(journal)
  await journal.dropBefore(today + 100 * day, now)
  await journal.close()
  expect(await verified(directory)).toMatchObject({ good: 1, findings: [] })
  const again = await opened(directory)
  again.note(question(now))
  await again.close()
  expect(await verified(directory)).toMatchObject({ good: 2, findings: [] })
})

const attacks: readonly (readonly [what: string, attack: (lines: readonly string[]) => readonly string[]])[] = [
  ['the beginning taken away', ([, ...rest]) => rest],
  ['more cut off behind the beginning', ([begin = '', , ...rest]) => [begin, ...rest]],
  ['a beginning that names a later day', ([begin = '', ...rest]) => [begin.replace(/"from":\d/, '"from":9'), ...rest]],
  [
    'a beginning made up without the key',
    ([begin = '', , ...rest]) => [begin.replace(/"n":\d+/, (n) => `"n":${Number(n.slice(4)) + 1}`), ...rest],
  ],
]

test.each(attacks)('%s is found', async (_, attack) => {
  const directory = await folder()
  const journal = await opened(directory)
  await tenDays(journal)
  await journal.dropBefore(today - 2 * day, now)
  await journal.close()
  const path = join(directory, 'journal.jsonl')
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  await writeFile(path, `${attack(lines).join('\n')}\n`)
  expect((await verified(directory)).findings).not.toEqual([])
})

test('of lines without seal that were shortened it is said that nothing vouches for the rest, more of them are found', async () => {
  const directory = await folder()
  const path = join(directory, 'journal.jsonl')
  const older = [9, 8, 7, 6].map((ago) => lineText(question(today - ago * day)))
  await writeFile(path, older.join(''))
  const journal = await opened(directory)
  journal.note(question(today))
  await journal.dropBefore(today - 8 * day, now)
  expect(await verified(directory)).toMatchObject({ good: 2, older: 3, isShortened: true, findings: [] })
  const lines = await readFile(path, 'utf8')
  await writeFile(path, lines.replace(older[1] ?? '', `${older[0]}${older[0]}${older[1]}`))
  expect((await verified(directory)).findings).toHaveLength(1)
  await writeFile(path, lines)
  await journal.dropBefore(today - 1 * day, now)
  const left = await verified(directory)
  expect(left).toMatchObject({ good: 1, older: 0, findings: [] })
  expect(left.isShortened).toBeUndefined()
  await journal.close()
})

test('the store drops what its settings say at the start, and nothing without them', async () => {
  const directory = await folder()
  const clock = { now: () => now }
  const settings = { LIAISON_DATA: directory, LIAISON_JOURNAL_KEY: key }
  const open = (days?: number) =>
    openKeptStore(
      { ...settings, LIAISON_JOURNAL_DAYS: days },
      clock,
      (message) => expect.fail(message),
      () => {},
    )
  const journal = await opened(directory)
  await tenDays(journal)
  await journal.close()
  await (await open()).close()
  expect(await verified(directory)).toMatchObject({ good: 100 })
  const store = await open(3)
  await store.relationships.change(create(fabrikam()))
  await store.journal.flush()
  expect(await store.journal.changes({ most: 100 })).toHaveLength(5)
  await store.close()
  expect(await verified(directory)).toMatchObject({ good: 41, findings: [] })
})
