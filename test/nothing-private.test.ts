/** What every test writes to logs and journals is looked through at the end of the run; this is the looking itself. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../src/adapters/journal.file.ts'
import { create, fabrikam } from './kept.ts'
import { leaksIn } from './run-folder.ts'
import { turnLog } from './turn-log.ts'
import { newWorld } from './world.ts'

function folder(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(tmpdir(), 'liaison-nothing-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text)
  return made
}

const secrets = 'Merger with Litware\0Übung “a”\tb\0x\0'
const leaks: readonly (readonly [what: string, log: string])[] = [
  ['a subject', '{"msg":"Merger with Litware is busy"}'],
  ['a subject as JSON writes it', JSON.stringify({ msg: 'Übung “a”\tb' })],
  ['a subject of the example organization', 'Acquisition talks'],
  ['a token', 'eyJhbGciOiJSUzI1NiJ9.eyJ1cG4iOiJhbGljZSJ9.c2lnbmF0dXJl'],
  ['a token that is no JSON Web Token', '{"authorization":"Bearer abcdefgh"}'],
  ['a field of a calendar entry', '{"subject":"?"}'],
  ['a line of a calendar', 'BEGIN:VEVENT\nSUMMARY:?\n'],
  ['the password of a database', 'postgres://liaison:hush@localhost/liaison'],
]

test.each(leaks)('%s in a log or a journal is found', (_, text) => {
  expect(leaksIn(folder({ secrets, 'log-1': text }))).toHaveLength(1)
  expect(leaksIn(folder({ secrets, 'journal-1': `{}\n${text}` }))).toHaveLength(1)
})

const here = new URL('./', import.meta.url).pathname

test('no test opens a log but through the one that keeps it', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const strays = files.filter((file) => readFileSync(join(here, file), 'utf8').includes(`open${'Log'}(`))
  expect(strays).toEqual(['turn-log.ts'])
})

test('no test has a journal in memory but the one that is kept', () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const strays = files.filter((file) => readFileSync(join(here, file), 'utf8').includes(`memory${'Journal'}()`))
  expect(strays).toEqual(['kept-journal.ts'])
})

test('what is not private is not', () => {
  const journal = '{"kind":"question","at":1,"asker":"a:b","askerName":"Pia x","because":"gate 5"}'
  expect(leaksIn(folder({ secrets, 'journal-1': journal, 'log-1': '{"msg":"the calendar is unknown"}' }))).toEqual([])
})

test('whatever tests write gets into the folder of the run: files, memory, logs, and what is secret', async () => {
  const journal = await openJournal(folder({}), (message) => expect.fail(message))
  journal.note({ kind: 'question', at: 1, asker: 'a:b', outcome: 'refusal', because: 'written to a file here' })
  await journal.close()
  turnLog().warn({ because: 'written to a log here' }, 'x')
  const busy = { start: 0, end: 1, status: 'busy', subject: 'a subject only here', isPrivate: false } as const
  const world = newWorld({ 'bob@contoso.com': [busy] })
  await world.deliver('mallory', { text: 'is Bob free on Tuesday?' })
  await world.ports.relationships.change(create(fabrikam({ reason: 'a change only here' })))
  const run = process.env['TEST_RUN_FOLDER'] ?? ''
  const all = readdirSync(run).map((name) => `${name} ${readFileSync(join(run, name), 'utf8')}`)
  const inOneOf = (kind: string, text: string) => all.some((file) => file.startsWith(kind) && file.includes(text))
  expect(inOneOf('journal', 'written to a file here')).toBe(true)
  expect(inOneOf('log', 'written to a log here')).toBe(true)
  expect(inOneOf('journal', '"kind":"question"')).toBe(true)
  expect(inOneOf('journal', 'a change only here')).toBe(true)
  expect(inOneOf('secrets', 'a subject only here')).toBe(true)
})
