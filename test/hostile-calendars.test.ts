/** Nothing in a file can hang or blow up the process, or make the answer anything but known or unknown. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesIn } from '../src/freebusy/entries.ts'
import { isFault } from '../src/freebusy/fault.ts'
import { readCalendar } from '../src/freebusy/ics.ts'
import { periodsByStatus } from '../src/freebusy/periods.ts'
import { calendar, event, periods } from './calendar-text.ts'
import { changedText, oddCalendar } from './hostile.ts'

const stretch = { start: Date.UTC(2026, 10, 1), end: Date.UTC(2026, 11, 31) }

function answers(text: string): void {
  const read = readCalendar(text, ['alice@contoso.com'])
  const looked = isFault(read) ? undefined : entriesIn(read, stretch, 'Europe/Amsterdam')
  const entries = looked?.kind === 'known' ? looked.entries : []
  for (const entry of entries) {
    expect(entry.end).toBeGreaterThan(stretch.start)
    expect(entry.start).toBeLessThan(stretch.end)
    expect(entry.end).toBeGreaterThan(entry.start)
  }
  periodsByStatus(entries, stretch)
}

test('calendars that say what they should not', () => {
  fc.assert(fc.property(oddCalendar, answers), { numRuns: 300 })
})

test('calendars with lines gone, doubled, swapped, spoilt and cut', () => {
  const whole = calendar(
    'BEGIN:VTIMEZONE\r\nTZID:Office\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nEND:VTIMEZONE',
    event('UID:1', 'DTSTART;TZID=Office:20261101T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU;COUNT=40'),
    event('UID:1', 'RECURRENCE-ID;TZID=Office:20261103T090000', 'DTSTART;TZID=Office:20261103T110000', 'DURATION:PT1H'),
    event('DTSTART;VALUE=DATE:20261109', 'DTEND;VALUE=DATE:20261111', 'STATUS:TENTATIVE'),
    event('DTSTART:20261112T090000Z', 'DTEND:20261112T100000Z', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:alice@contoso.com'),
  )
  fc.assert(fc.property(changedText(whole), answers), { numRuns: 300 })
})

const rule = (text: string, start = '20000101T000000Z') => event(`DTSTART:${start}`, 'DURATION:PT1S', `RRULE:${text}`)
const upTo = (last: number) => Array.from({ length: last }, (_, n) => n).join(',')
const every = `BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)}`
const day = { from: '2026-11-24T00:00Z', to: '2026-11-25T00:00Z' }

test.each([
  ['every second of every year, counted', rule(`FREQ=YEARLY;${every};COUNT=999999999`)],
  [
    'every second of an hour, counted, on a day that never comes',
    rule(`FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30;${every};COUNT=9`, '00010101T000000Z'),
  ],
  ['every second since the year 1, over two months', rule('FREQ=SECONDLY', '00010101T000000Z')],
])('%s ends, with an answer or without', (_, part) => {
  const asked = { from: '2026-11-01T00:00Z', to: '2026-12-31T00:00Z' }
  expect(['unknown', 'object']).toContain(periods(calendar(part), asked) === 'unknown' ? 'unknown' : 'object')
})

test('a rule far from its start is no work: a day of it is known', () => {
  expect(periods(calendar(rule('FREQ=MINUTELY;INTERVAL=60', '00010101T000000Z')), day)).toHaveLength(24)
  expect(periods(calendar(rule('FREQ=DAILY;COUNT=999999', '16010101T090000Z')), day)).toHaveLength(1)
})

test('a file of all zones in all years is given up, and no other file suffers', () => {
  const zones = Intl.supportedValuesOf('timeZone').slice(0, 300)
  const parts = zones.flatMap((zone, n) =>
    [0, 1, 2].map((more) =>
      event(
        `DTSTART;TZID=${zone}:${1970 + ((n * 3 + more) % 50)}0101T000000`,
        'RRULE:FREQ=HOURLY;INTERVAL=7',
        'DURATION:PT1H',
      ),
    ),
  )
  expect(periods(calendar(...parts), day)).toBe('unknown')
  expect(periods(calendar(event('DTSTART;TZID=Europe/Amsterdam:20261124T090000', 'DURATION:PT1H')), day)).toHaveLength(
    1,
  )
})
