/** What was drawn twice is given again for the same answer only: whatever differs in it, it is drawn anew. */
import { expect, test } from 'vitest'
import type { Availability } from '../src/bot/answer-value.ts'
import { drawingOf } from '../src/bot/drawn.ts'
import type { Place } from '../src/bot/moments.ts'
import { notice } from '../src/bot/reply.ts'
import { answers } from './card-samples-answers.ts'

const amsterdam: Place = { language: 'en', locale: 'en-GB', timeZone: 'Europe/Amsterdam' }
const samples = Object.entries(answers('Review')).flatMap(([name, answer]) =>
  answer.kind === 'availability' ? [[name, answer] as const] : [],
)

let drawings = 0
function isDrawnAnew(answer: Availability, to: Place = amsterdam): boolean {
  const before = drawings
  drawingOf(answer, to, () => notice(to, { title: `${++drawings}` }))
  return drawings > before
}

/** Copies of a value with one leaf of it changed, or with a part more. */
function* altered(value: unknown): Generator<unknown> {
  if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      for (const other of altered(part))
        yield Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other }
    }
    if (Array.isArray(value) && value.length > 0) yield [...value, value[0]]
  } else if (typeof value === 'number') yield value + 60_000
  else if (typeof value === 'boolean') yield !value
  else yield `${String(value)} `
}

const [[, plain] = []] = samples
if (!plain) throw new Error('there are no answers')

const drawTwice = (answer: Availability, to?: Place) => [isDrawnAnew(answer, to), isDrawnAnew(answer, to)]

test.each(samples)('%s that was drawn twice is not drawn again, however often it is made', (_, answer) => {
  drawTwice(answer)
  expect(isDrawnAnew(structuredClone(answer))).toBe(false)
  expect(isDrawnAnew(structuredClone(answer))).toBe(false)
})

test('what was wanted once is not kept yet', () => {
  const other = { ...plain, asked: { ...plain.asked, start: plain.asked.start + 1 } }
  expect([...drawTwice(other), isDrawnAnew(other)]).toEqual([true, true, false])
})

test.each(samples)('%s with anything else in it is drawn anew', (_, answer) => {
  const { question, ...told } = answer
  const others = [...altered(told)].map((other) => ({ ...(other as Availability), question }))
  expect(others.length).toBeGreaterThan(10)
  for (const other of others) {
    drawTwice(answer)
    expect(isDrawnAnew(other), JSON.stringify(other)).toBe(true)
  }
})

test('how a question was put is not drawn, what it wanted is', () => {
  drawTwice(plain)
  const { question } = plain
  expect(isDrawnAnew({ ...plain, question: { ...question, who: ['alice'], together: true } })).toBe(false)
  expect(isDrawnAnew({ ...plain, question: { ...question, ask: 'next-free' } })).toBe(true)
  expect(isDrawnAnew({ ...plain, question: { ...question, minutes: 45 } })).toBe(true)
})

test('for somebody who reads it otherwise it is drawn anew', () => {
  drawTwice(plain)
  expect(isDrawnAnew(plain, { ...amsterdam, language: 'nl' })).toBe(true)
  expect(isDrawnAnew(plain, { ...amsterdam, locale: 'en-US' })).toBe(true)
  expect(isDrawnAnew(plain, { ...amsterdam, timeZone: 'Europe/London' })).toBe(true)
  expect(isDrawnAnew(plain)).toBe(false)
})

test('a location is not taken for a subject', () => {
  const [person] = plain.people
  if (!person) throw new Error('nobody is in the answer')
  const block = { start: 0, end: 1, status: 'busy' } as const
  const about = (busy: typeof person.busy) => ({ ...plain, people: [{ ...person, busy }] })
  drawTwice(about([{ ...block, subject: undefined }]))
  expect(isDrawnAnew(about([{ ...block, location: 'Room 4' }]))).toBe(true)
})
