/** What a calendar remembers is what it would have computed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesIn } from '../src/freebusy/entries.ts'
import { isFault } from '../src/freebusy/fault.ts'
import { readCalendar } from '../src/freebusy/ics.ts'
import { remembered } from '../src/freebusy/remembered.ts'
import { calendar, event } from './calendar-text.ts'

const text = calendar(
  event('DTSTART;TZID=Europe/Amsterdam:20260105T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TH'),
  event('DTSTART;VALUE=DATE:20260110', 'DTEND;VALUE=DATE:20260420'),
  event('DTSTART:20260301T233000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=90'),
  event('DTSTART:20260901T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYDAY=1TU'),
)
const read = readCalendar(text, [])
if (isFault(read)) throw new Error(read.because)
const known = remembered(read)

test('for any stretch, whatever was asked before', () => {
  const quarter = 900_000
  const days = { min: Date.UTC(2026, 0, 1) / quarter, max: Date.UTC(2026, 8, 10) / quarter }
  const start = fc.integer(days).map((n) => n * quarter)
  const length = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 6_000 })).map((n) => n * quarter)
  const zone = fc.constantFrom('Europe/Amsterdam', 'Asia/Tokyo')
  fc.assert(
    fc.property(start, length, zone, (from, long, timeZone) => {
      const stretch = { start: from, end: from + long }
      const sorted = (looked: ReturnType<typeof known>) =>
        looked.kind === 'known' ? looked.entries.toSorted((a, b) => a.start - b.start || a.end - b.end) : looked
      expect(sorted(known(stretch, timeZone))).toEqual(sorted(entriesIn(read, stretch, timeZone)))
    }),
    { numRuns: 200 },
  )
})

test('asked the same again it gives the same, and after many other questions at least what it would have computed', () => {
  const at = (n: number) => ({ start: Date.UTC(2026, 2, n), end: Date.UTC(2026, 2, n + 1) })
  const first = known(at(5), 'Europe/Amsterdam')
  expect(known(at(5), 'Europe/Amsterdam')).toBe(first)
  expect(known(at(5), 'Asia/Tokyo')).not.toEqual(first)
  expect(known({ ...at(5), end: at(6).end }, 'Europe/Amsterdam')).not.toEqual(first)
  expect(known({ ...at(4), end: at(5).end }, 'Europe/Amsterdam')).not.toEqual(first)
  for (let n = 1; n <= 30; n++)
    for (const zone of ['Europe/Amsterdam', 'Asia/Tokyo'])
      expect(known(at(n), zone)).toEqual(remembered(read)(at(n), zone))
  expect(known(at(5), 'Europe/Amsterdam')).toEqual(first)
})

test('a long answer is not held, for there are many calendars, and is the same when it is put together anew', () => {
  const spring = { start: Date.UTC(2026, 2, 1), end: Date.UTC(2026, 5, 1) }
  const first = known(spring, 'Europe/Amsterdam')
  expect(first.kind === 'known' && first.entries.length).toBeGreaterThan(50)
  expect(known(spring, 'Europe/Amsterdam')).not.toBe(first)
  expect(known(spring, 'Europe/Amsterdam')).toEqual(first)
})

test('what began before the stretch, and lasts as long as anything there does', () => {
  const meeting = Date.UTC(2026, 5, 15, 7)
  for (const minutes of [0, 1, 30, 59, 60]) {
    const stretch = { start: meeting + minutes * 60_000, end: meeting + 2 * 3_600_000 }
    expect(known(stretch, 'UTC')).toEqual(entriesIn(read, stretch, 'UTC'))
  }
})

test('stretches of no length, and far too long ones, are answered too', () => {
  const at = Date.UTC(2026, 0, 5, 8, 30)
  expect(known({ start: at, end: at }, 'UTC')).toEqual(entriesIn(read, { start: at, end: at }, 'UTC'))
  expect(known({ start: Date.UTC(2020, 0), end: Date.UTC(2026, 7) }, 'UTC').kind).toBe('known')
})
