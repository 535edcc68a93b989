/** A series is what its rule, its extra dates, its exceptions and its changed occurrences make of it together. */
import { expect, test } from 'vitest'
import { calendar, event, periods, starts } from './calendar-text.ts'

const week = { from: '2026-11-23T00:00Z', to: '2026-11-28T00:00Z' }
const daily = ['UID:stand-up', 'DTSTART:20261123T090000Z', 'DTEND:20261123T093000Z', 'RRULE:FREQ=DAILY;COUNT=5']
const nine = (...days: readonly number[]) => days.map((day) => `2026-11-${day}T09:00`)

test('exceptions are left out, written in any zone', () => {
  const text = calendar(
    event(...daily, 'EXDATE:20261124T090000Z,20261127T090000Z', 'EXDATE;TZID=Europe/Amsterdam:20261126T100000'),
  )
  expect(starts(text, week)).toEqual(nine(23, 25))
})

test('an exception may take the first occurrence, or a whole day of a series of times', () => {
  const text = calendar(event(...daily, 'EXDATE:20261123T090000Z', 'EXDATE;VALUE=DATE:20261125'))
  expect(starts(text, week)).toEqual(nine(24, 26, 27))
})

test('an exception that cannot be read frees nothing', () => {
  expect(starts(calendar(event(...daily, 'EXDATE:soon')), week)).toEqual(nine(23, 24, 25, 26, 27))
})

test('extra dates are added, periods among them with their own length', () => {
  const text = calendar(
    event(
      'DTSTART:20261123T090000Z',
      'DURATION:PT30M',
      'RDATE:20261124T140000Z',
      'RDATE;VALUE=PERIOD:20261125T140000Z/PT2H,20261126T140000Z/20261126T150000Z',
    ),
  )
  expect(periods(text, week)).toEqual([
    '2026-11-23T09:00/2026-11-23T09:30 busy',
    '2026-11-24T14:00/2026-11-24T14:30 busy',
    '2026-11-25T14:00/2026-11-25T16:00 busy',
    '2026-11-26T14:00/2026-11-26T15:00 busy',
  ])
})

test('the start of a series takes time even where its rule would not put it', () => {
  const text = calendar(event('DTSTART:20261123T090000Z', 'DURATION:PT30M', 'RRULE:FREQ=WEEKLY;BYDAY=WE'))
  expect(starts(text, week)).toEqual(nine(23, 25))
})

const moved = (id: string, ...lines: readonly string[]) => event('UID:stand-up', `RECURRENCE-ID${id}`, ...lines)

test('a changed occurrence stands instead of the one it names', () => {
  const text = calendar(
    event(...daily),
    moved(':20261124T090000Z', 'DTSTART:20261124T150000Z', 'DURATION:PT1H'),
    moved(';TZID=Europe/Amsterdam:20261125T100000', 'DTSTART:20261125T160000Z', 'DURATION:PT1H', 'STATUS:TENTATIVE'),
    moved(';VALUE=DATE:20261126', 'DTSTART:20261126T090000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'),
  )
  expect(periods(text, week)).toEqual([
    '2026-11-23T09:00/2026-11-23T09:30 busy',
    '2026-11-24T15:00/2026-11-24T16:00 busy',
    '2026-11-25T16:00/2026-11-25T17:00 tentative',
    '2026-11-27T09:00/2026-11-27T09:30 busy',
  ])
})

test('a changed occurrence of a series that is not in the file takes its own time', () => {
  const text = calendar(moved(':20261124T090000Z', 'DTSTART:20261124T150000Z', 'DURATION:PT1H'))
  expect(starts(text, week)).toEqual(['2026-11-24T15:00'])
})

test('THISANDFUTURE moves all later occurrences by as much, with its own length and status', () => {
  const range = ';RANGE=THISANDFUTURE:20261125T090000Z'
  const text = calendar(
    event(...daily),
    moved(range, 'DTSTART:20261125T110000Z', 'DURATION:PT1H', 'STATUS:TENTATIVE'),
    moved(':20261126T090000Z', 'DTSTART:20261126T070000Z', 'DURATION:PT1H'),
  )
  expect(periods(text, week)).toEqual([
    '2026-11-23T09:00/2026-11-23T09:30 busy',
    '2026-11-24T09:00/2026-11-24T09:30 busy',
    '2026-11-25T11:00/2026-11-25T12:00 tentative',
    '2026-11-26T07:00/2026-11-26T08:00 busy',
    '2026-11-27T11:00/2026-11-27T12:00 tentative',
  ])
})

test('THISANDFUTURE found far from the change, and moved over the edge of what is asked', () => {
  const text = calendar(
    event('UID:stand-up', 'DTSTART:20200101T090000Z', 'DURATION:PT30M', 'RRULE:FREQ=DAILY'),
    moved(';RANGE=THISANDFUTURE:20210101T090000Z', 'DTSTART:20210104T080000Z', 'DURATION:PT30M'),
  )
  expect(starts(text, { from: '2026-11-23T00:00Z', to: '2026-11-24T00:00Z' })).toEqual(['2026-11-23T08:00'])
})

test('a cancelled THISANDFUTURE ends the series', () => {
  const end = moved(';RANGE=THISANDFUTURE:20261125T090000Z', 'DTSTART:20261125T090000Z', 'STATUS:CANCELLED')
  expect(starts(calendar(event(...daily), end), week)).toEqual(nine(23, 24))
})

test('of two versions the higher SEQUENCE counts, of series and of changed occurrences', () => {
  const text = calendar(
    event(...daily, 'SEQUENCE:2', 'EXDATE:20261127T090000Z'),
    event(...daily, 'SEQUENCE:1'),
    moved(':20261124T090000Z', 'DTSTART:20261124T150000Z', 'DURATION:PT1H', 'SEQUENCE:5'),
    moved(':20261124T090000Z', 'DTSTART:20261124T120000Z', 'DURATION:PT1H', 'SEQUENCE:4'),
  )
  expect(starts(text, week)).toEqual([nine(23)[0], '2026-11-24T15:00', ...nine(25, 26)])
})

test('a meeting that was moved is no longer where its earlier version was', () => {
  const text = calendar(
    event('UID:1', 'DTSTART:20261124T090000Z', 'DURATION:PT30M', 'SEQUENCE:1'),
    event('UID:1', 'DTSTART:20261123T090000Z', 'DURATION:PT30M', 'SEQUENCE:0'),
  )
  expect(starts(text, week)).toEqual(nine(24))
})

test('different items that share a UID by mistake both take time', () => {
  const text = calendar(
    event('UID:1', 'DTSTART:20261123T090000Z', 'DURATION:PT30M'),
    event('UID:1', 'DTSTART:20261124T090000Z', 'DURATION:PT30M'),
  )
  expect(starts(text, week)).toEqual(nine(23, 24))
})

test.each([
  ['UTC', 'UNTIL=20261125T080000Z', [23, 24, 25]],
  ['UTC, before the occurrence of that day', 'UNTIL=20261125T075959Z', [23, 24]],
  ['local', 'UNTIL=20261125T090000', [23, 24, 25]],
  ['a date, as Google writes it', 'UNTIL=20261125', [23, 24, 25]],
])('UNTIL: %s', (_, until, days) => {
  const text = calendar(
    event('DTSTART;TZID=Europe/Amsterdam:20261123T090000', 'DURATION:PT30M', `RRULE:FREQ=DAILY;${until}`),
  )
  expect(starts(text, week)).toEqual(days.map((day) => `2026-11-${day}T08:00`))
})

const amsterdam = { ...week, from: '2026-11-22T23:00Z', timeZone: 'Europe/Amsterdam' }
const days = (...starts: readonly number[]) => starts.map((n) => `2026-11-${n - 1}T23:00`)
const allDay = ['UID:leave', 'DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261124']

test.each([
  ['a date', 'UNTIL=20261127'],
  ['the midnight of the owner in UTC (Exchange)', 'UNTIL=20261126T230000Z'],
  ['midnight in UTC', 'UNTIL=20261127T000000Z'],
  ['the last second of a day', 'UNTIL=20261127T235959Z'],
])('UNTIL of a series of days: %s', (_, until) => {
  const text = calendar(event(...allDay, `RRULE:FREQ=DAILY;INTERVAL=2;${until}`))
  expect(starts(text, { ...amsterdam, to: '2026-12-05T00:00Z' })).toEqual(days(23, 25, 27))
})

test('exceptions and changes of a series of days, written as times by Exchange', () => {
  const text = calendar(
    event(
      ...allDay,
      'RRULE:FREQ=DAILY;INTERVAL=2;COUNT=4',
      'EXDATE;TZID=W. Europe Standard Time:20261125T000000',
      'EXDATE:20261128T230000Z',
    ),
    event(
      'UID:leave',
      'RECURRENCE-ID;TZID=W. Europe Standard Time:20261127T000000',
      'DTSTART;VALUE=DATE:20261126',
      'DTEND;VALUE=DATE:20261127',
    ),
  )
  expect(starts(text, { ...amsterdam, to: '2026-12-05T00:00Z' })).toEqual(days(23, 26))
})

test('an exception in UTC means the nearest day, also when the owner lives elsewhere', () => {
  const text = calendar(event(...allDay, 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261123T230000Z'))
  expect(periods(text, week)).toEqual([
    '2026-11-23T00:00/2026-11-24T00:00 busy',
    '2026-11-25T00:00/2026-11-26T00:00 busy',
  ])
})

test('whole days are as long as the clocks make them, also when they repeat', () => {
  const text = calendar(
    event('DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261025', 'RRULE:FREQ=WEEKLY;BYDAY=SU;COUNT=1'),
  )
  expect(periods(text, { from: '2026-10-20T00:00Z', to: '2026-10-30T00:00Z', timeZone: 'Europe/Amsterdam' })).toEqual([
    '2026-10-23T22:00/2026-10-25T23:00 busy',
  ])
})

test('a date without an end is a day, a time without an end takes none', () => {
  const text = calendar(event('DTSTART;VALUE=DATE:20261123'), event('DTSTART:20261125T090000Z'))
  expect(periods(text, week)).toEqual(['2026-11-23T00:00/2026-11-24T00:00 busy'])
})

test('a meeting over the autumn night lasts as long as its clocks say', () => {
  const text = calendar(
    event('DTSTART;TZID=Europe/Amsterdam:20261025T013000', 'DTEND;TZID=Europe/Amsterdam:20261025T033000'),
  )
  expect(periods(text, { from: '2026-10-24T00:00Z', to: '2026-10-26T00:00Z' })).toEqual([
    '2026-10-24T23:30/2026-10-25T02:30 busy',
  ])
})
