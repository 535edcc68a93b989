/** Working time is read on the wall clock of the person, day by day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type WorkingHours, workingTime } from '../src/freebusy/working-hours.ts'
import { weekdays } from '../src/time/zone.ts'

const office: WorkingHours = { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: 540, end: 1_020 }
const iso = (found: ReturnType<typeof workingTime>) =>
  found.map(
    ({ start, end }) => `${new Date(start).toISOString().slice(5, 16)}/${new Date(end).toISOString().slice(5, 16)}`,
  )
const between = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) })

test('a week has five working days, clipped to what was asked', () => {
  const found = workingTime(office, between('2026-11-23T12:00Z', '2026-11-30T00:00Z'), 'Europe/Amsterdam')
  expect(iso(found)).toEqual([
    '11-23T12:00/11-23T16:00',
    '11-24T08:00/11-24T16:00',
    '11-25T08:00/11-25T16:00',
    '11-26T08:00/11-26T16:00',
    '11-27T08:00/11-27T16:00',
  ])
})

test('the wall clock holds when clocks change, also over the change itself', () => {
  const always: WorkingHours = { days: weekdays, start: 0, end: 1_440 }
  const whole = workingTime(always, between('2026-03-28T12:00Z', '2026-03-30T12:00Z'), 'Europe/Amsterdam')
  expect(iso(whole)).toEqual(['03-28T12:00/03-30T12:00'])
  const night: WorkingHours = { days: ['sunday'], start: 60, end: 240 }
  const spring = workingTime(night, between('2026-03-28T12:00Z', '2026-03-30T12:00Z'), 'Europe/Amsterdam')
  expect(iso(spring)).toEqual(['03-29T00:00/03-29T02:00'])
})

test('a day without a midnight starts when it starts', () => {
  const always: WorkingHours = { days: ['sunday'], start: 0, end: 120 }
  const found = workingTime(always, between('2026-03-28T12:00Z', '2026-03-30T12:00Z'), 'Asia/Beirut')
  expect(iso(found)).toEqual(['03-28T22:00/03-28T23:00'])
})

test('nobody works on a Saturday evening', () => {
  expect(workingTime(office, between('2026-11-28T17:00Z', '2026-11-28T22:00Z'), 'Europe/Amsterdam')).toEqual([])
})

test('parts of a stretch have the working time of the whole', () => {
  const minute = fc.integer({ min: 0, max: 40 * 1_440 }).map((n) => Date.UTC(2026, 2, 1) + n * 60_000)
  const zone = fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu')
  const sum = (found: ReturnType<typeof workingTime>) => found.reduce((total, { start, end }) => total + end - start, 0)
  fc.assert(
    fc.property(minute, minute, minute, zone, (...args) => {
      const timeZone = args[3]
      const [a, b, c] = [args[0], args[1], args[2]].sort((x, y) => x - y) as [number, number, number]
      const time = (start: number, end: number) => sum(workingTime(office, { start, end }, timeZone))
      expect(time(a, b) + time(b, c)).toBe(time(a, c))
    }),
  )
})
