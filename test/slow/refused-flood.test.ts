/** A stranger who asks without end is told the same each time, and the journal does not grow without end; the metrics count on. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { valuesIn } from '../replied.ts'
import { openChats } from './chat.ts'
import { ended, exampleData, startBot } from './process.ts'

test('of thirty refused questions ten are written, where one an hour is meant', async () => {
  const data = exampleData()
  const bot = await startBot(data, { LIAISON_QUESTIONS_PER_HOUR: '1' })
  const chat = await openChats(() => bot.url)
  onTestFinished(() => {
    bot.child.kill('SIGKILL')
    chat.close()
  })
  for (let n = 0; n < 30; n++)
    expect(valuesIn(await chat.say('pia', 'is Alice free tomorrow?'))).toEqual([{ kind: 'refused' }])
  const metrics = await (await fetch(`${bot.url}/metrics`)).text()
  expect(metrics).toContain('liaison_decisions_total{outcome="refusal",gate="2"} 30')
  bot.child.kill('SIGTERM')
  expect(await ended(bot.child)).toBe(0)
  const lines = readFileSync(join(data, 'journal.jsonl'), 'utf8').trimEnd().split('\n')
  expect(lines.filter((line) => line.includes('"kind":"question"'))).toHaveLength(10)
  expect(bot.log.join('')).toContain('the journal leaves out the rest')
})
