/** How much memory a thousand calendars of 2,000 entries take, one month of each computed. */
import { isFault } from '../src/freebusy/fault.ts'
import { readCalendar } from '../src/freebusy/ics.ts'
import { type Remembered, remembered } from '../src/freebusy/remembered.ts'
import { exchangeCalendar } from './exchange-calendar.ts'

const many = 1_000
const june = { start: Date.UTC(2026, 5, 1), end: Date.UTC(2026, 6, 1) }
const kept: Remembered[] = []
for (let n = 0; n < many; n++) {
  const calendar = readCalendar(exchangeCalendar(`${n}-`), [])
  if (isFault(calendar)) throw new Error(calendar.because)
  const known = remembered(calendar)
  known(june, 'Europe/Amsterdam')
  kept.push(known)
}
globalThis.gc?.()
const { heapUsed, rss } = process.memoryUsage()
const gib = (bytes: number) => `${(bytes / 2 ** 30).toFixed(2)} GiB`
console.log(`${kept.length} such calendars in memory    ${gib(heapUsed)} of heap, the process ${gib(rss)}`)
