/** What the README names is there: files, commands, and words that the bot understands. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { instructionIn } from '../src/language/read-instruction.ts'

const root = new URL('../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
const readme = read('README.md')
const all = (pattern: RegExp, text = readme) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

test('every file it links to exists', () => {
  const linked = all(/\]\(([^)#:]+)\)/g)
  expect(linked.length).toBeGreaterThan(10)
  expect(linked.filter((path) => !existsSync(new URL(path, root)))).toEqual([])
})

test('every command it names is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const named = all(/npm run (?:-s )?([\w:]+)/g)
  expect(named).toContain('try')
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('everything it says you can tell the bot is understood, and means the same in both languages', () => {
  const section = readme.split('## What you can say')[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('| `'))
  const meanings = rows.map((row) => {
    const [, english = '', dutch = ''] = row.split('|')
    return [english, dutch].map((cell) => all(/`([^`]+)`/g, cell).map((words) => instructionIn(words)))
  })
  expect(meanings.length).toBeGreaterThan(6)
  expect(meanings.flat(2)).not.toContain(undefined)
  for (const [english, dutch] of meanings) expect(dutch).toEqual(english)
})
