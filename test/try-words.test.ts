/** What `npm run try` says to type is what the bot understands, and the people it names are in the example organization. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { welcome } from '../src/commands/try-words.ts'
import { instructionIn } from '../src/language/read-instruction.ts'
import { understand } from '../src/language/understand.ts'

const said = welcome({ admin: 'ADMIN', partner: 'PARTNER', bot: 'BOT', data: 'DATA', seconds: 2, moved: [] })
const toType = said
  .split('\n')
  .filter((line) => /^ {5}\S/.test(line))
  .map((line) => line.trim().split(/ {2,}/)[0] ?? '')
const circumstances = { now: Date.parse('2026-11-17T10:00+01:00'), timeZone: 'Europe/Amsterdam', locale: 'en-US' }
const directory = readFileSync(new URL('../examples/contoso/directory.json', import.meta.url), 'utf8')

test('there is something to type for both', () => {
  expect(toType.length).toBeGreaterThan(8)
})

test.each(toType)('"%s" is understood', (text) => {
  if (instructionIn(text)) return
  const understood = understand(text, circumstances)
  if (understood.kind !== 'availability') throw new Error(`understood as ${understood.kind}`)
  expect(understood.when).toBeDefined()
  for (const name of understood.who) expect(directory).toContain(`"name": "${name}`)
})
