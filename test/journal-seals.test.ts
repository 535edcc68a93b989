/** Nobody without the key can change the journal unseen; what a kill leaves is no tampering. */
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../src/adapters/journal.file.ts'
import { lineText } from '../src/adapters/journal.line.ts'
import type { Seal } from '../src/adapters/journal.seal.ts'
import { verifyJournal } from '../src/adapters/journal.verify.ts'
import { wholeJournal } from '../src/adapters/journal.whole.ts'
import type { QuestionLine } from '../src/journal.ts'
import { personKey } from '../src/relationship/organization.ts'
import { secret } from './written.ts'

const key = 'a key of at least thirty-two characters'
secret(key)

const question = (n: number): QuestionLine => ({
  kind: 'question',
  at: 1_700_000_000_000 + n,
  asker: personKey('fabrikam-tenant', `pia-${n}`),
  askerName: 'Pia “de\tVries”\n',
  outcome: 'refusal',
  because: 'gate 6: outside the scope',
})

async function newDirectory(): Promise<{ directory: string; path: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-seals-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  return { directory, path: join(directory, 'journal.jsonl') }
}

/** Opens, notes and closes, as one process after the other would. */
async function written(directory: string, ...batches: readonly (readonly QuestionLine[])[]): Promise<Seal[]> {
  const checkpoints: Seal[] = []
  for (const batch of batches) {
    const journal = await openJournal(directory, () => {}, { key, checkpoint: (seal) => checkpoints.push(seal) })
    for (const line of batch) journal.note(line)
    await journal.close()
  }
  return checkpoints
}

async function verified(path: string, checkpoints: readonly Seal[] = [], withKey = key) {
  const { lines, torn } = await wholeJournal(path)
  return verifyJournal(lines(), torn, withKey, checkpoints)
}

const some = (from: number, many: number) => Array.from({ length: many }, (_, n) => question(from + n))
const linesOf = async (path: string) => (await readFile(path, 'utf8')).trimEnd().split('\n')
const rewrite = (path: string, lines: readonly string[]) => writeFile(path, lines.map((line) => `${line}\n`).join(''))

test('a journal written by several processes, one after the other, is one chain, and is read as before', async () => {
  const { directory, path } = await newDirectory()
  const checkpoints = await written(directory, some(0, 5), some(5, 250), some(255, 1), [])
  expect(await verified(path, checkpoints)).toEqual({ good: 256, older: 0, torn: false, findings: [] })
  expect(checkpoints.map(({ n }) => n)).toEqual([5, 5, 255, 255, 256, 256])
  const journal = await openJournal(directory, () => {}, { key, checkpoint() {} })
  onTestFinished(() => journal.close())
  expect(await journal.questions({ since: 0, most: 2 })).toEqual([question(255), question(254)])
})

const bare = (n: number) => lineText(question(n)).trimEnd()

test('lines of before there were seals are told by the first sealed one, and what comes behind them is a chain', async () => {
  const { directory, path } = await newDirectory()
  await rewrite(path, [bare(0), bare(1), bare(2)])
  await written(directory, [], some(3, 3), some(6, 1))
  expect(await verified(path)).toEqual({ good: 5, older: 3, torn: false, findings: [] })
  const told = (await linesOf(path)).map((line) => line.includes('"kind":"opening"'))
  expect(told).toEqual([false, false, false, true, false, false, false, false])
})

const attacksOnOlder: [string, (lines: string[]) => string[]][] = [
  ['edited', ([a = '', ...rest]) => [a.replace('gate 6', 'gate 7'), ...rest]],
  ['swapped', ([a = '', b = '', ...rest]) => [b, a, ...rest]],
  ['taken out', ([, ...rest]) => rest],
  ['all taken out', ([, , , ...rest]) => rest],
  ['put in', (lines) => [bare(99), ...lines]],
  ['left without what tells of them', (lines) => lines.filter((line) => !line.includes('"kind":"opening"'))],
]

test.each(attacksOnOlder)('lines without seal that are %s are found', async (_, attack) => {
  const { directory, path } = await newDirectory()
  await rewrite(path, [bare(0), bare(1), bare(2)])
  await written(directory, some(3, 3))
  await rewrite(path, attack(await linesOf(path)))
  expect((await verified(path)).findings).not.toEqual([])
})

test('where no line has a seal nothing is as it was written', async () => {
  const { directory, path } = await newDirectory()
  await written(directory, some(0, 6))
  await rewrite(
    path,
    (await linesOf(path)).map((line) => line.split('\t')[0] ?? ''),
  )
  expect(await verified(path)).toMatchObject({ good: 0, older: 6, findings: [expect.stringContaining('no seal')] })
})

test('every change of a single byte is found', async () => {
  const { directory, path } = await newDirectory()
  await written(directory, some(0, 6))
  const bytes = await readFile(path)
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 2), fc.integer({ min: 1, max: 255 }), async (place, difference) => {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ difference
      await writeFile(path, changed)
      expect((await verified(path)).findings).not.toEqual([])
    }),
    { numRuns: 150 },
  )
})

const attacks: [string, (lines: string[]) => string[]][] = [
  ['a line taken out', ([a = '', , ...rest]) => [a, ...rest]],
  ['two lines swapped', ([a = '', b = '', ...rest]) => [b, a, ...rest]],
  ['a line written twice', ([a = '', ...rest]) => [a, a, ...rest]],
  ['the beginning cut off', ([, , ...rest]) => rest],
  ['a line put in', ([a = '', ...rest]) => [a, lineText(question(99)).trimEnd(), ...rest]],
  ['a line put at the very beginning', (lines) => [bare(99), ...lines]],
  ['a line put at the end', (lines) => [...lines, lineText(question(99)).trimEnd()]],
  ['the seal of another line', ([a = '', b = '', ...rest]) => [a, `${b.split('\t')[0]}\t${a.split('\t')[1]}`, ...rest]],
  ['a seal taken away', ([a = '', b = '', ...rest]) => [a, b.split('\t')[0] ?? '', ...rest]],
]

test.each(attacks)('%s is found', async (_, attack) => {
  const { directory, path } = await newDirectory()
  await written(directory, some(0, 6))
  await rewrite(path, attack(await linesOf(path)))
  expect((await verified(path)).findings).not.toEqual([])
})

test('a line of the same place in another journal of the same key is found', async () => {
  const [one, other] = [await newDirectory(), await newDirectory()]
  await written(one.directory, some(0, 6))
  await written(other.directory, some(50, 6))
  const [mine, theirs] = [await linesOf(one.path), await linesOf(other.path)]
  await rewrite(one.path, [...mine.slice(0, 3), ...theirs.slice(3)])
  expect((await verified(one.path)).findings).toHaveLength(1)
})

test('what was done while Liaison was stopped stays to be found after the next start', async () => {
  const { directory, path } = await newDirectory()
  await written(directory, some(0, 6))
  const lines = await linesOf(path)
  await rewrite(path, [...lines.slice(0, 3), ...lines.slice(4)])
  await written(directory, some(6, 3))
  expect((await verified(path)).findings).toHaveLength(1)
})

test('a cut at the end, even of everything, is found by a checkpoint that is kept elsewhere', async () => {
  const { directory, path } = await newDirectory()
  const checkpoints = await written(directory, some(0, 6), [])
  const lines = await linesOf(path)
  await rewrite(path, lines.slice(0, 5))
  expect((await verified(path)).findings).toEqual([])
  expect((await verified(path, checkpoints)).findings).toHaveLength(1)
  await rewrite(path, [])
  expect((await verified(path, checkpoints)).findings).toHaveLength(1)
})

test('an end that was cut off and written anew is found by the checkpoint', async () => {
  const { directory, path } = await newDirectory()
  const checkpoints = await written(directory, some(0, 6), [])
  await rewrite(path, (await linesOf(path)).slice(0, 5))
  await written(directory, some(100, 4))
  expect((await verified(path)).findings).toEqual([])
  expect((await verified(path, checkpoints)).findings).toHaveLength(1)
})

test('another key fits nothing', async () => {
  const { directory, path } = await newDirectory()
  await written(directory, some(0, 6))
  expect((await verified(path, [], 'another key of at least thirty-two chars')).good).toBe(0)
})

test('wherever a kill tears the last line, that is no finding, and the next start mends it', async () => {
  const { directory, path } = await newDirectory()
  await written(directory, some(0, 4))
  const whole = await readFile(path)
  const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1
  for (let size = lastLine + 1; size < whole.length; size += 7) {
    await writeFile(path, whole)
    await truncate(path, size)
    expect(await verified(path)).toEqual({ good: 3, older: 0, torn: true, findings: [] })
    await written(directory, some(9, 1))
    expect(await verified(path)).toEqual({ good: 4, older: 0, torn: false, findings: [] })
  }
  await writeFile(path, whole.subarray(0, -1))
  await written(directory, some(9, 1))
  expect(await verified(path)).toEqual({ good: 5, older: 0, torn: false, findings: [] })
})

test('a line that somebody adds by hand without its seal does not start the chain anew', async () => {
  const { directory, path } = await newDirectory()
  await written(directory, some(0, 4))
  await appendFile(path, lineText(question(77)))
  await written(directory, some(4, 2))
  expect(await verified(path)).toMatchObject({ good: 6, findings: [expect.stringContaining('line 5')] })
})
