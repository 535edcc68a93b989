/** A message that goes on from the question before it is understood with what was asked there; the conversations are files. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Question } from '../src/language/question.ts'
import { understand } from '../src/language/understand.ts'
import { meaningOf, tuesday } from './meaning.ts'

const folder = new URL('./follow-ups/', import.meta.url)

interface Line {
  readonly name: string
  readonly said: string
  readonly meaning: string
}

const conversations = readdirSync(folder).flatMap((file) =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/\n\s*\n/)
    .map((block): readonly Line[] => {
      const lines = block.split('\n').filter((line) => /^[>=]/.test(line))
      return lines.flatMap((line, at) =>
        line.startsWith('>') ? [{ name: file, said: line.slice(2), meaning: lines[at + 1]?.slice(2) ?? '' }] : [],
      )
    }),
)

test.each(conversations.map((lines) => [lines[0]?.said ?? '', lines] as const))('%s', (_, lines) => {
  let previous: Question | undefined
  for (const { name, said, meaning } of lines) {
    const circumstances = {
      ...tuesday,
      locale: name === 'dutch.txt' ? 'nl-NL' : 'en-GB',
      ...(previous && { previous }),
    }
    expect([said, meaningOf(said, circumstances)]).toEqual([said, meaning])
    const understood = understand(said, circumstances)
    if (understood.kind === 'availability') previous = understood
  }
})

test('without a question before it, the same message asks nothing', () => {
  expect(
    ['and Wednesday?', 'later', 'same time Friday', 'what about Bob?'].map((said) => meaningOf(said, tuesday)),
  ).toEqual(Array(4).fill('other'))
})
