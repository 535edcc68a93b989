/** Somebody who goes on asking what is refused does not fill the disk; whoever is answered, or asks as people do, has every line. */
import { expect, test } from 'vitest'
import type { QuestionLine } from '../src/journal.ts'
import { journalWithoutFloods } from '../src/operate/journal-flood.ts'
import { alice, now } from './kept.ts'
import { keptJournal } from './kept-journal.ts'

const hour = 3_600_000

function flooded() {
  let time = now
  const kept: string[] = []
  const warnings: string[] = []
  const under = { ...keptJournal(), note: (line: { at: number }) => kept.push((line as QuestionLine).asker) }
  const of = (asker: string) => [
    { key: asker, most: 3, windowMs: hour },
    { key: `${asker.split(':')[0]}:`, most: 5, windowMs: hour },
  ]
  const journal = journalWithoutFloods(under, of, { now: () => time }, (message) => warnings.push(message))
  const note = (asker: QuestionLine['asker'], outcome: QuestionLine['outcome'] = 'refusal') =>
    journal.note({ kind: 'question', at: time, asker, outcome, because: '' })
  const look = () => journal.note({ kind: 'look', at: time, by: alice, what: 'why', as: 'pia' })
  return { kept, warnings, note, look, wait: (ms: number) => (time += ms) }
}

test('the lines of one asker end where no person asks on, are told of once, and begin again in the next hour', () => {
  const { kept, warnings, note, wait } = flooded()
  for (let n = 0; n < 50; n++) note('x:a')
  expect(kept).toHaveLength(3)
  expect(warnings).toEqual([expect.stringContaining('More than 3 questions')])
  note('y:b')
  expect(kept).toHaveLength(4)
  wait(hour)
  note('x:a')
  expect(kept).toHaveLength(5)
})

test('a clock set back silences nobody until it is where it was', () => {
  const { kept, note, wait } = flooded()
  for (let n = 0; n < 10; n++) note('x:a')
  wait(-2 * hour)
  note('x:a')
  expect(kept).toHaveLength(4)
})

test('many askers of one organization have an end together', () => {
  const { kept, warnings, note } = flooded()
  for (let n = 0; n < 50; n++) note(`x:${n}`)
  expect(kept).toHaveLength(5)
  expect(warnings).toEqual([expect.stringContaining('More than 5 questions')])
})

test('what was shown always has its line, and so does what an admin looked at', () => {
  const { kept, note, look } = flooded()
  for (let n = 0; n < 10; n++) note('x:a')
  for (let n = 0; n < 10; n++) note('x:a', 'permit')
  for (let n = 0; n < 10; n++) look()
  expect(kept).toHaveLength(23)
})

test('those who could not be identified have one end for all', () => {
  const { kept, note } = flooded()
  for (let n = 0; n < 10; n++) note('unknown')
  expect(kept).toHaveLength(3)
})
