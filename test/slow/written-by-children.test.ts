/** What processes write that a test started, whichever way, is kept in the folder of the run too, where nothing private may be found. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startLocalBot } from '../../src/commands/local-bot.ts'
import { openChats } from './chat.ts'
import { emptyDatabase, hasPostgres } from './postgres-database.ts'
import { type Bot, ended, exampleData, startBot } from './process.ts'

function kept(kind: 'log' | 'journal', pid: number | undefined): string {
  const path = join(process.env['TEST_RUN_FOLDER'] ?? '', `${kind}-${pid}`)
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

async function askedOf(bot: Bot): Promise<void> {
  const chat = await openChats(() => bot.url)
  onTestFinished(chat.close)
  await chat.say('mallory', 'is Alice free tomorrow?')
  bot.child.kill('SIGTERM')
  await ended(bot.child)
}

test('the log and the journal of a bot with an environment of its own', async () => {
  const bot = await startBot(exampleData())
  await askedOf(bot)
  expect(kept('log', bot.child.pid)).toContain('"msg":"listening on')
  expect(kept('log', bot.child.pid)).toContain('"checkpoint"')
  expect(kept('journal', bot.child.pid)).toContain('"kind":"question"')
})

test.runIf(hasPostgres)('the journal that it writes to PostgreSQL', async () => {
  const bot = await startBot(exampleData(), { DATABASE_URL: await emptyDatabase() })
  await askedOf(bot)
  expect(kept('journal', bot.child.pid)).toMatch(/\\"kind\\":\\"question\\"/)
})

test('the log of a bot that a command started', async () => {
  const data = exampleData()
  const { child, address } = startLocalBot(data, data, 0)
  address.catch(() => {})
  await child.saying('listening on')
  await child.end()
  const { pid } = JSON.parse(readFileSync(join(data, 'store.lock', 'claim-1.json'), 'utf8')) as { readonly pid: number }
  expect(kept('log', pid)).toContain('"msg":"listening on')
})

test('the journal of any other program of ours', () => {
  const directory = mkdtempSync(join(tmpdir(), 'liaison-written-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const writer = new URL('store-writer.mjs', import.meta.url).pathname
  const { pid, status } = spawnSync(process.execPath, [writer, directory, '1', '1000000', 'whole'])
  expect(status).toBe(0)
  expect(kept('journal', pid)).toBe(readFileSync(join(directory, 'journal.jsonl'), 'utf8'))
})
