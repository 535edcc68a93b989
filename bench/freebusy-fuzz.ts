/**
 * Hostile calendars, how long the worst takes and how much memory: `npm run fuzz:freebusy -- [minutes] [corpus.jsonl]`.
 * Calendars made to blow up first, then files changed at random until the time is up.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { entriesIn } from '../src/freebusy/entries.ts'
import { isFault } from '../src/freebusy/fault.ts'
import { readCalendar } from '../src/freebusy/ics.ts'
import { periodsByStatus } from '../src/freebusy/periods.ts'
import { changedText, oddCalendar } from '../test/hostile.ts'
import { bombs } from './freebusy-bombs.ts'

const minutes = Number(process.argv[2] ?? 1)
const corpus = process.argv[3]
const window = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2027, 0, 2) }

interface Cost {
  readonly name: string
  /** as it went by */
  readonly elapsed: number
  /** of all threads of this process, those that collect garbage and compile among them */
  readonly milliseconds: number
  readonly mebibytes: number
  readonly answer: string
}

function costOf(name: string, text: string): Cost {
  globalThis.gc?.()
  const heap = process.memoryUsage().heapUsed
  const before = process.cpuUsage()
  const began = performance.now()
  const calendar = readCalendar(text, ['alice@contoso.com'])
  const looked = isFault(calendar)
    ? { kind: 'unknown' as const, because: calendar.because }
    : entriesIn(calendar, window, 'Europe/Amsterdam')
  const periods = looked.kind === 'known' ? periodsByStatus(looked.entries, window) : []
  const elapsed = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  const mebibytes = Math.max(0, process.memoryUsage().heapUsed - heap) / 2 ** 20
  const answer = looked.kind === 'known' ? `${periods.length} periods` : looked.because
  return { name, elapsed, milliseconds: (user + system) / 1_000, mebibytes, answer }
}

function print({ name, elapsed, milliseconds, mebibytes, answer }: Cost): void {
  console.log(
    `${elapsed.toFixed(0).padStart(6)} ms (${milliseconds.toFixed(0).padStart(4)} of the processor) ${mebibytes.toFixed(0).padStart(5)} MiB  ${name}: ${answer.slice(0, 90)}`,
  )
}

costOf('warming up', Object.values(bombs)[0]?.() ?? '')
console.log('made to blow up')
for (const [name, make] of Object.entries(bombs)) print(costOf(name, make()))

const rows =
  corpus === undefined
    ? []
    : readFileSync(corpus, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
const texts = rows.map((row) => readFileSync(join(dirname(corpus ?? ''), String(JSON.parse(row).ics)), 'utf8'))
const arbitrary = texts.length > 0 ? fc.oneof(oddCalendar, fc.constantFrom(...texts).chain(changedText)) : oddCalendar
const until = Date.now() + minutes * 60_000
let worst: Cost = { name: '', elapsed: 0, milliseconds: 0, mebibytes: 0, answer: '' }
let many = 0
while (Date.now() < until) {
  for (const text of fc.sample(arbitrary, { numRuns: 200, seed: Date.now() })) {
    const cost = costOf(`${text.length} characters`, text)
    many++
    if (cost.elapsed > worst.elapsed) worst = cost
  }
}
console.log(`changed at random: ${many}, of which the worst`)
print(worst)
