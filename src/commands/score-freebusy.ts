/** `npm run score:freebusy -- PATH`: how many cases of a corpus are answered exactly right, in all and by category. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { type Status, statuses } from '../freebusy/entry.ts'
import { periodsByStatus } from '../freebusy/periods.ts'
import { type AnswerLine, answerLine, instant } from './freebusy-line.ts'
import { givenPath } from './given-path.ts'

const caseShape = z.object({
  id: z.string(),
  category: z.string(),
  window: z.object({ start: instant, end: instant }),
  expect: z.array(z.object({ start: instant, end: instant, status: z.enum(statuses) })),
})

interface Score {
  readonly right: number
  readonly all: number
}

const path = process.argv[2]
if (path === undefined) {
  console.error('usage: npm run score:freebusy -- corpus.jsonl')
  process.exitCode = 1
} else print(score(givenPath(path)))

function score(corpus: string): ReadonlyMap<string, Score> {
  const scores = new Map<string, Score>()
  const lines = readFileSync(corpus, 'utf8').split('\n')
  for (const line of lines.filter((text) => text.trim() !== '')) {
    const wanted = caseShape.parse(JSON.parse(line))
    const answer = answerLine(line, (file) => readFileSync(join(dirname(corpus), file), 'utf8'))
    const isRight = periodsIn(answer) === textOf(periodsByStatus(wanted.expect, wanted.window))
    if (!isRight) console.log(`${wanted.id} [${wanted.category}] ${periodsIn(answer)}`)
    for (const name of ['all', wanted.category]) {
      const { right, all } = scores.get(name) ?? { right: 0, all: 0 }
      scores.set(name, { right: right + (isRight ? 1 : 0), all: all + 1 })
    }
  }
  return scores
}

function periodsIn(answer: AnswerLine): string {
  if ('error' in answer) return `unknown: ${answer.error}`
  return textOf(
    answer.busy.map(({ start, end, status }) => ({ start: Date.parse(start), end: Date.parse(end), status })),
  )
}

function textOf(periods: readonly { start: number; end: number; status: Status }[]): string {
  const iso = (at: number) => new Date(at).toISOString()
  return periods.map(({ start, end, status }) => `${iso(start)}/${iso(end)} ${status}`).join(', ')
}

function print(scores: ReadonlyMap<string, Score>): void {
  for (const [name, { right, all }] of [...scores].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${name.padEnd(24)}${right}/${all}`.padEnd(36), `${((100 * right) / all).toFixed(1)} %`)
  }
}
