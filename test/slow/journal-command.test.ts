/** `npm run journal`: what was edited, swapped or cut is told and fails; an auditor gets the lines of the days asked for. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../src/adapters/journal.file.ts'
import type { Seal } from '../../src/adapters/journal.seal.ts'
import { alice } from '../kept.ts'
import { secret } from '../written.ts'

const key = 'a key of at least thirty-two characters'
secret(key)
const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']

/** A question at noon of each day, and how to run the command on them. */
async function journalOf() {
  const data = mkdtempSync(join(tmpdir(), 'liaison-journal-'))
  onTestFinished(() => rmSync(data, { recursive: true }))
  const checkpoints: Seal[] = []
  const sealing = { key, checkpoint: (seal: Seal) => checkpoints.push(seal) }
  const journal = await openJournal(data, (message) => expect.fail(message), sealing)
  for (const day of days) {
    const at = Date.parse(`${day}T12:00:00Z`)
    journal.note({ kind: 'question', at, asker: alice.key, outcome: 'refusal', because: 'gate 2: nobody' })
  }
  await journal.close()
  const log = join(data, 'log')
  writeFileSync(log, checkpoints.map((checkpoint) => `${JSON.stringify({ checkpoint })}\n`).join(''))
  const path = join(data, 'journal.jsonl')
  const change = (how: (lines: readonly string[]) => readonly string[]) =>
    writeFileSync(
      path,
      how(readFileSync(path, 'utf8').trimEnd().split('\n'))
        .map((line) => `${line}\n`)
        .join(''),
    )
  const env = { PATH: process.env['PATH'], NODE_NO_WARNINGS: '1', LIAISON_DATA: data, LIAISON_JOURNAL_KEY: key }
  const program = new URL('../../dist/commands/journal.js', import.meta.url).pathname
  const run = (...words: string[]) =>
    promisify(execFile)(process.execPath, [program, ...words], { env, cwd: tmpdir() }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}` }),
    )
  return { run, change, log }
}

test('what is as it was written verifies, and says whether a cut at its end would show', async () => {
  const { run, log } = await journalOf()
  const said = '4 lines as they were written'
  expect(await run('verify')).toEqual({ code: 0, said: `${said}, no checkpoints: a cut at the end would not show\n` })
  expect(await run('verify', '--checkpoints', log)).toEqual({ code: 0, said: `${said}, 1 checkpoints\n` })
})

test.each<[string, (lines: readonly string[]) => readonly string[], RegExp]>([
  ['an edit', ([a = '', ...rest]) => [a.replace('gate 2', 'gate 3'), ...rest], /line 1 was changed/],
  ['a swap', ([a = '', b = '', ...rest]) => [b, a, ...rest], /line 1 is entry 2/],
  ['a cut at the beginning', ([, ...rest]) => rest, /the beginning is cut off/],
  ['a cut at the end', (lines) => lines.slice(0, -1), /the end is cut off/],
])('%s fails, and is told', async (_, how, finding) => {
  const { run, change, log } = await journalOf()
  change(how)
  expect(await run('verify', '--checkpoints', log)).toEqual({ code: 1, said: expect.stringMatching(finding) })
})

test.each<[readonly string[], readonly string[]]>([
  [[], days],
  [['--from', '2026-11-21'], days.slice(1)],
  [['--until', '2026-11-22'], days.slice(0, 2)],
  [['--from', '2026-11-21', '--until', '2026-11-23'], days.slice(1, 3)],
])('an export with %j has the lines of %j', async (words, expected) => {
  const { run } = await journalOf()
  const { code, said } = await run('export', ...words)
  const lines = said
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(0)
  expect(lines.map(({ time }) => time.slice(0, 10))).toEqual(expected)
  expect(lines[0]).toMatchObject({ kind: 'question', asker: alice.key, entry: days.indexOf(expected[0] ?? '') + 1 })
})
