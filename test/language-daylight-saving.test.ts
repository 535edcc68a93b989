/** Days of 23 and 25 hours, the hour that does not exist and the one that comes twice: the wall clock counts, as people mean it. */
import { expect, test } from 'vitest'
import type { When } from '../src/language/question.ts'
import { understand } from '../src/language/understand.ts'

const hour = 3_600_000

function only(text: string, now: string, timeZone: string): When {
  const understood = understand(text, { now: Date.parse(now), timeZone, locale: 'en-GB' })
  const [when] = understood.kind === 'availability' ? (understood.when ?? []) : []
  if (!when) throw new Error(`${text} was not understood`)
  return when
}

const span = ({ start, end }: When) => [new Date(start).toISOString(), new Date(end).toISOString()]

test('the day the clock goes forward has 23 hours', () => {
  const day = only('is Alice free on 28 March?', '2027-03-20T10:00+01:00', 'Europe/Amsterdam')
  expect(day.end - day.start).toBe(23 * hour)
})

test('the day the clock goes back has 25 hours', () => {
  const day = only('is Alice free on 31 October?', '2027-10-20T10:00+02:00', 'Europe/Amsterdam')
  expect(day.end - day.start).toBe(25 * hour)
})

test('where it goes by half an hour, the day has 24 and a half', () => {
  const day = only('is Alice free on Sunday?', '2027-04-01T10:00+11:00', 'Australia/Lord_Howe')
  expect(day.end - day.start).toBe(24.5 * hour)
})

test('a week over the change is an hour short', () => {
  const week = only('is Alice free this week?', '2027-03-23T10:00+01:00', 'Europe/Amsterdam')
  expect(week.end - week.start).toBe((7 * 24 - 1) * hour)
})

test('a time that does not exist moves forward by the gap', () => {
  const point = only('is Alice free on 28 March at 02:30?', '2027-03-20T10:00+01:00', 'Europe/Amsterdam')
  expect(span(point)[0]).toBe('2027-03-28T01:30:00.000Z')
})

test('a time that comes twice is the first one', () => {
  const point = only('is Alice free on 31 October at 02:30?', '2027-10-20T10:00+02:00', 'Europe/Amsterdam')
  expect(span(point)[0]).toBe('2027-10-31T00:30:00.000Z')
})

test('hours on the day of the change are those of the wall clock', () => {
  const morning = only('is Alice free on 28 March between 10 and 12?', '2027-03-20T10:00+01:00', 'Europe/Amsterdam')
  expect(span(morning)).toEqual(['2027-03-28T08:00:00.000Z', '2027-03-28T10:00:00.000Z'])
})

test('a day whose midnight is skipped begins at its first instant', () => {
  const day = only('is Alice free on 25 April 2025?', '2025-04-20T10:00+02:00', 'Africa/Cairo')
  expect(span(day)).toEqual(['2025-04-24T22:00:00.000Z', '2025-04-25T21:00:00.000Z'])
})

test('in an hour is 60 minutes, whatever the clock does', () => {
  const point = only('is Alice free in an hour?', '2027-03-28T01:30+01:00', 'Europe/Amsterdam')
  expect(span(point)[0]).toBe('2027-03-28T01:30:00.000Z')
})

test('a zone said aloud has its own change of the clock', () => {
  const point = only('is Alice free on 15 March at 9am New York time?', '2027-03-10T10:00+01:00', 'Europe/Amsterdam')
  expect(span(point)[0]).toBe('2027-03-15T13:00:00.000Z')
})
