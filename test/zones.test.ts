/** Wall clock to instants and back is what the Temporal library says, in every zone and at every change of the clocks. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, dayAt, instantOf, startOfDay, type WallClock, wallClockAt } from '../src/time/zone.ts'

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Beirut',
  'Africa/Cairo',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
  'Africa/Casablanca',
]
const zone = fc.constantFrom(...zones)
const wall = fc.record({
  year: fc.integer({ min: 1972, max: 2060 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
})
const inZone = (reading: WallClock, name: string) =>
  Temporal.PlainDateTime.from(reading).toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds

test('a wall clock becomes the instant that Temporal gives', () => {
  fc.assert(
    fc.property(wall, zone, (reading, name) => {
      expect(instantOf(reading, name)).toBe(inZone(reading, name))
    }),
    { numRuns: 2_000 },
  )
})

test('an instant becomes the wall clock that Temporal gives', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_900_000_000 }), zone, (seconds, name) => {
      const at = Temporal.Instant.fromEpochMilliseconds(seconds * 1_000).toZonedDateTimeISO(name)
      const { year, month, day, hour, minute } = at
      expect(wallClockAt(seconds * 1_000, name)).toMatchObject({ year, month, day, hour, minute })
      expect(dayAt(seconds * 1_000, name)).toBe(at.toPlainDate().toString())
    }),
    { numRuns: 2_000 },
  )
})

/** Every reading of an hour around each change of the clocks, in steps of ten minutes. */
test.each(zones)('around every change of the clocks in %s from 2024 to 2028', (name) => {
  let change = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2024, 0, 1))
    .toZonedDateTimeISO(name)
    .getTimeZoneTransition('next')
  while (change && change.year < 2028) {
    const middle = change.toPlainDateTime()
    for (let minutes = -180; minutes <= 180; minutes += 10) {
      const { year, month, day, hour, minute } = middle.add({ minutes })
      const reading = { year, month, day, hour, minute }
      expect(instantOf(reading, name)).toBe(inZone(reading, name))
    }
    change = change.getTimeZoneTransition('next')
  }
})

test('a day may begin after midnight', () => {
  expect(startOfDay({ year: 2026, month: 3, day: 29 }, 'Asia/Beirut')).toBe(Date.UTC(2026, 2, 28, 22))
})

test('days run on over months and years', () => {
  expect(addDays({ year: 2026, month: 12, day: 31 }, 1)).toEqual({ year: 2027, month: 1, day: 1 })
  expect(addDays({ year: 2028, month: 3, day: 1 }, -1)).toEqual({ year: 2028, month: 2, day: 29 })
})
