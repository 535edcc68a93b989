/** What cannot be honoured makes the answer unknown, for the time it may touch, and never free. */
import { expect, test } from 'vitest'
import { calendar, event, periods, starts } from './calendar-text.ts'

const day = { from: '2026-11-24T00:00Z', to: '2026-11-25T00:00Z' }
const meeting = event('UID:1', 'DTSTART:20261124T090000Z', 'DTEND:20261124T100000Z')

test.each([
  ['nothing at all', ''],
  ['a web page', '<!doctype html><title>Sign in</title>'],
  ['something else', '{"error":"not found"}'],
  ['a card', 'BEGIN:VCARD\r\nEND:VCARD\r\n'],
  ['cut short after an item', calendar(meeting).replace('END:VCALENDAR\r\n', '')],
  ['cut short in an item', calendar(meeting).slice(0, -40)],
  ['an item that never begins', calendar(meeting).replace('BEGIN:VEVENT\r\n', '')],
  ['an item that never ends', calendar(meeting, event('DTSTART:20271124T090000Z')).replace('END:VEVENT\r\n', '')],
  [
    'two items run into one',
    calendar(meeting, event('DTSTART:20271124T090000Z')).replace(/END:VEVENT\r\nBEGIN:VEVENT\r\n/, ''),
  ],
])('%s', (_, text) => expect(periods(text, day)).toBe('unknown'))

test('an empty calendar is known to be empty', () => {
  expect(periods(calendar(), day)).toEqual([])
  expect(periods('begin:vcalendar\nend:vcalendar', day)).toEqual([])
})

const recurring = (rule: string) => event('DTSTART:20261101T090000Z', 'DURATION:PT1H', `RRULE:${rule}`)

test.each([
  'FREQ=DAILY;BYDAY=1TU',
  'FREQ=HOURLY;BYDAY=-1MO',
  'FREQ=WEEKLY;BYMONTHDAY=3',
  'FREQ=MONTHLY;BYYEARDAY=100',
  'FREQ=MONTHLY;BYWEEKNO=20',
  'FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;INTERVAL=-1',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=5;UNTIL=20270101T000000Z',
  'FREQ=DAILY;UNTIL=tomorrow',
  'FREQ=DAILY;BYHOUR=24',
  'FREQ=YEARLY;BYMONTH=13',
  'FREQ=MONTHLY;BYMONTHDAY=0',
  'FREQ=MONTHLY;BYMONTHDAY=',
  'FREQ=MONTHLY;BYSETPOS=1',
  'FREQ=FORTNIGHTLY',
  'INTERVAL=2',
  'FREQ=DAILY;FREQ=WEEKLY',
  'FREQ=DAILY;BYFORTNIGHT=1',
  'FREQ=WEEKLY;WKST=XX',
  'RSCALE=HEBREW;FREQ=YEARLY',
  'FREQ',
  '',
])('a rule without meaning: %s', (rule) => expect(periods(calendar(recurring(rule)), day)).toBe('unknown'))

test.each([
  ['no start', event('DTEND:20261124T100000Z')],
  ['a start that is no time', event('DTSTART:20261324T090000Z')],
  ['a start without a colon', event('DTSTART20261124T090000Z')],
  ['two different starts', event('DTSTART:20251124T090000Z', 'DTSTART:20261124T090000Z')],
  ['an end that is no time', event('DTSTART:20261124T090000Z', 'DTEND:noon')],
  ['an end long before the start', event('DTSTART:20261124T090000Z', 'DTEND:20261120T090000Z')],
  ['a length that is none', event('DTSTART:20261124T090000Z', 'DURATION:long')],
  ['a negative length', event('DTSTART:20261124T090000Z', 'DURATION:-PT1H')],
  ['an extra date that is none', event('DTSTART:20261124T090000Z', 'DURATION:PT1H', 'RDATE:soon')],
  ['a range nobody keeps', event('RECURRENCE-ID;RANGE=THISANDPRIOR:20261124T090000Z', 'DTSTART:20261124T090000Z')],
  ['a rule of hours beside a date', event('DTSTART;VALUE=DATE:20261124', 'RRULE:FREQ=HOURLY')],
  [
    'a rule of another calendar (Outlook)',
    event('DTSTART:20261101T090000Z', 'X-MICROSOFT-RRULE:RSCALE=HEBREW;FREQ=DAILY'),
  ],
  [
    'a change for all later ones of a series that is not there',
    event('UID:2', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261101T090000Z', 'DTSTART:20261101T100000Z', 'DURATION:PT1H'),
  ],
])('%s', (_, part) => expect(periods(calendar(part), day)).toBe('unknown'))

test('what is broken matters only where it can take time', () => {
  const text = calendar(meeting, event('DTSTART:20270101T090000Z', 'RRULE:FREQ=DAILY;BYDAY=1TU'))
  expect(starts(text, day)).toEqual(['2026-11-24T09:00'])
  expect(starts(text, { from: '2027-03-01T00:00Z', to: '2027-03-02T00:00Z' })).toBe('unknown')
})

test('what takes no time may be broken', () => {
  expect(starts(calendar(meeting, event('DTSTART:soon', 'TRANSP:TRANSPARENT')), day)).toEqual(['2026-11-24T09:00'])
})

test('more than can be computed is unknown, at once', () => {
  const heavy = event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')
  expect(periods(calendar(heavy), { from: '2026-11-01T00:00Z', to: '2026-12-31T00:00Z' })).toBe('unknown')
  const late = event('DTSTART:20200101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9')
  expect(periods(calendar(late), day)).toEqual([])
})

test('garbage between items is passed over', () => {
  const text = calendar('this is\r\nno property', meeting).replace('DTEND', 'X-ODD;;=:::\r\nDTEND')
  expect(starts(text, day)).toEqual(['2026-11-24T09:00'])
})

test.each([
  ['lines folded anywhere', (text: string) => text.replace('DTSTART:2026', 'DTST\r\n ART:20\r\n\t26')],
  ['line ends of Unix', (text: string) => text.replaceAll('\r\n', '\n')],
  ['line ends of old Macs', (text: string) => text.replaceAll('\r\n', '\r')],
  ['a byte order mark', (text: string) => `\uFEFF${text}`],
  ['names in small letters', (text: string) => text.toLowerCase().replace(/t(\d{6})z/g, 'T$1Z')],
  ['two calendars in one file', (text: string) => `${calendar()}${text}`],
])('%s are read all the same', (_, change) => {
  expect(starts(change(calendar(meeting)), day)).toEqual(['2026-11-24T09:00'])
})
