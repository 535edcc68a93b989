/** Sentences understood in a second of one core, and the longest any hostile message takes: `npm run bench:language [-- CORPUS]`. */
import { readFileSync } from 'node:fs'
import type { Circumstances } from '../src/language/question.ts'
import { understand } from '../src/language/understand.ts'
import { hostileTexts } from './hostile-texts.ts'

type Case = readonly [text: string, circumstances: Circumstances]

const own: readonly Case[] = [
  ['is Alice free Tuesday?', 'en-US'],
  ['is alice@contoso.com free tomorrow between 2 and 4pm?', 'en-US'],
  ['when are Alice, Bob and Pia free together for half an hour next week?', 'en-GB'],
  ['what does Alice de Vries\u2019s day look like on the 23rd of November?', 'en-GB'],
  ['thanks, that is all for today', 'en-US'],
  ['heb je Alice en Bob volgende week donderdag tussen half 3 en 4 een uurtje?', 'nl-NL'],
  ['wanneer is Alice deze week vrij?', 'nl-NL'],
  ['is Jan van der Berg maandag t/m woensdag \u2019s middags vrij', 'nl-BE'],
].map(([text = '', locale = '']) => [text, circumstances('2026-11-17T10:00+01:00', 'Europe/Amsterdam', locale)])

function circumstances(now: string, timeZone: string, locale: string): Circumstances {
  return { now: Date.parse(now), timeZone, locale }
}

interface Row {
  readonly text: string
  readonly now: string
  readonly timeZone: string
  readonly locale: string
}

function casesOf(path: string): readonly Case[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const { text, now, timeZone, locale } = JSON.parse(line) as Row
    return [text, circumstances(now, timeZone, locale)]
  })
}

/** Processor time in milliseconds, so that a busy machine does not count. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

const path = process.argv[2]
const cases = path ? casesOf(path) : own
const repeats = Math.ceil(10_000 / cases.length)
let days = 0
/** Another day each time, for what was read is kept for the day. */
const onAnotherDay = ({ now, ...known }: Circumstances): Circumstances => ({ ...known, now: now + ++days * 86_400_000 })
const readAll = () => {
  for (let round = 0; round < repeats; round++) for (const [text, known] of cases) understand(text, onAnotherDay(known))
}
readAll()
const best = Math.min(...Array.from({ length: 5 }, () => processorTime(readAll)))
process.stdout.write(`${Math.round((1_000 * repeats * cases.length) / best)} sentences a second (at least 10,000)\n`)

const tries = 25
const slowest = Object.entries(hostileTexts).flatMap(([name, text]) =>
  ['en-US', 'nl-NL'].flatMap((locale) =>
    [1_000, 2_000].map((length) => {
      const known = circumstances('2026-11-17T10:00+01:00', 'Europe/Amsterdam', locale)
      const cut = text.repeat(Math.ceil(length / text.length)).slice(0, length)
      const time = processorTime(() => {
        for (let round = 0; round < tries; round++) understand(cut, onAnotherDay(known))
      })
      return { name, locale, length, time: time / tries }
    }),
  ),
)
slowest.sort((a, b) => b.time - a.time)
for (const { name, locale, length, time } of slowest.slice(0, 8)) {
  process.stdout.write(`${time.toFixed(2).padStart(6)} ms  ${name}, ${length} characters, ${locale} (at most 5)\n`)
}
