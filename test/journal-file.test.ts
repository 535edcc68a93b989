/** The journal is read from its end however long it is, lies on disk soon after it is noted, and outlives a disk that refuses. */
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openJournal } from '../src/adapters/journal.file.ts'
import { lineText } from '../src/adapters/journal.line.ts'
import type { ChangeLine, QuestionLine } from '../src/journal.ts'
import { personKey } from '../src/relationship/organization.ts'

const pia = personKey('fabrikam-tenant', 'pia')

const question = (n: number, values: Partial<QuestionLine> = {}): QuestionLine => ({
  kind: 'question',
  at: n,
  asker: pia,
  askerName: 'Pia van der Berg {"kind":"change"',
  target: { id: `person-${n % 7}`, address: 'alice@contoso.com' },
  outcome: 'refusal',
  because: 'outside scope',
  ...values,
})

const change = (n: number): ChangeLine => ({
  kind: 'change',
  id: `change-${n}`,
  at: n,
  by: { key: pia, name: 'Pia' },
  what: 'sharing',
  before: { stopped: false },
  after: { stopped: true },
})

async function journalFile(text = ''): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-journal-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await writeFile(join(directory, 'journal.jsonl'), text)
  return directory
}

async function opened(directory: string, warnings: string[] = []) {
  const journal = await openJournal(directory, (message) => warnings.push(message))
  onTestFinished(() => journal.close())
  return journal
}

test('a long journal is read newest first, each line once, wherever the reading happens to cut it', async () => {
  // Lines of many lengths over more than a dozen stretches, so that cuts fall everywhere in a line.
  const lines = Array.from({ length: 8_000 }, (_, n) =>
    n % 100 === 0 ? change(n) : question(n, { because: 'x'.repeat((n * 37) % 900) }),
  )
  const journal = await opened(await journalFile(lines.map(lineText).join('')))
  const questions = await journal.questions({ since: 0, most: 10_000 })
  expect(questions.map(({ at }) => at)).toEqual(
    lines.flatMap(({ kind, at }) => (kind === 'question' ? at : [])).reverse(),
  )
  expect((await journal.changes({ most: 3 })).map(({ at }) => at)).toEqual([7_900, 7_800, 7_700])
  expect(await journal.changes({ most: 1_000 })).toHaveLength(80)
  expect((await journal.questions({ targetId: 'person-3', since: 7_990, most: 9 })).map(({ at }) => at)).toEqual([
    7_997, 7_990,
  ])
})

test('a line longer than a stretch is read whole', async () => {
  const long = question(2, { because: 'é'.repeat(400_000) })
  const journal = await opened(await journalFile([question(1), long, question(3)].map(lineText).join('')))
  expect(await journal.questions({ since: 0, most: 5 })).toEqual([question(3), long, question(1)])
})

test('a damaged line hides no other', async () => {
  const text = `${lineText(change(1))}{"kind":"change","at":2}\n\0\0\0\n"kind":"change"\n{"kind":"change"\n${lineText(change(3))}`
  const journal = await opened(await journalFile(text))
  expect((await journal.changes({ most: 9 })).map(({ at }) => at)).toEqual([3, 1])
})

test('what is noted can be read at once, is on disk soon, and stands there in the order noted', async () => {
  const directory = await journalFile()
  const journal = await opened(directory)
  for (let n = 0; n < 500; n++) journal.note(question(n))
  expect(await journal.questions({ since: 0, most: 2 })).toEqual([question(499), question(498)])
  const expected = Array.from({ length: 500 }, (_, n) => lineText(question(n))).join('')
  await vi.waitFor(async () => expect(await readFile(join(directory, 'journal.jsonl'), 'utf8')).toBe(expected), 10_000)
})

test('after flush everything is on disk', async () => {
  const directory = await journalFile()
  const journal = await opened(directory)
  journal.note(question(1))
  journal.append([change(2)])
  expect(journal.unsettled.has('change-2')).toBe(true)
  await journal.flush()
  expect(journal.unsettled.size).toBe(0)
  expect(await readFile(join(directory, 'journal.jsonl'), 'utf8')).toBe(lineText(question(1)) + lineText(change(2)))
})

test.each([
  ['nothing', '', ''],
  ['whole lines', lineText(question(1)), lineText(question(1))],
  ['a last line without its new line', lineText(question(1)).trimEnd(), lineText(question(1))],
  ['half a line', `${lineText(question(1))}{"kind":"que`, lineText(question(1))],
  ['only half a line', '{"kind":"que', ''],
  ['zeros that a power cut left', `${lineText(question(1))}${'\0'.repeat(5_000)}`, lineText(question(1))],
])('a journal with %s is mended when it is opened', async (_, before, after) => {
  const directory = await journalFile(before)
  await opened(directory)
  expect(await readFile(join(directory, 'journal.jsonl'), 'utf8')).toBe(after)
})

test('a journal emptied by somebody else goes on from its new end', async () => {
  const directory = await journalFile(lineText(question(1)))
  const journal = await opened(directory)
  await truncate(join(directory, 'journal.jsonl'))
  journal.note(question(2))
  await journal.flush()
  expect(await readFile(join(directory, 'journal.jsonl'), 'utf8')).toBe(lineText(question(2)))
})

test('a line is found from where it was to stand', async () => {
  const directory = await journalFile()
  const journal = await opened(directory)
  journal.note(question(1))
  const from = journal.size()
  journal.append([change(2)])
  await journal.flush()
  expect(await journal.placeOfChange('change-2', from)).toBeGreaterThan(from)
  expect(await journal.placeOfChange('change-2', journal.size())).toBeUndefined()
  expect(await journal.placeOfChange('change-2', journal.size() + 1_000)).toBeGreaterThan(from)
  expect(await journal.placeOfChange('change-20', 0)).toBeUndefined()
})
