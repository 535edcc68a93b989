/** Times are read on the clocks the file means, whatever it calls them; a zone nobody knows is never guessed. */
import { expect, test } from 'vitest'
import { displayNames } from '../src/time/display-names.ts'
import { zoneNamed } from '../src/time/zone-names.ts'
import { calendar, event, periods, starts } from './calendar-text.ts'

const summer = { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z' }
const winter = { from: '2026-01-14T00:00Z', to: '2026-01-15T00:00Z' }
const nineIn = (zone: string, day: string) => event(`DTSTART;TZID=${zone}:${day}T090000`, 'DURATION:PT30M')

/** The hour in UTC at which 9:00 is in the zone, in January and in July. */
function hours(zone: string, ...parts: readonly string[]): string {
  const text = calendar(...parts, nineIn(zone, '20260114'), nineIn(zone, '20260701'))
  const hour = (found: readonly string[] | 'unknown') => (found === 'unknown' ? found : (found[0]?.slice(11) ?? ''))
  return `${hour(starts(text, winter))} ${hour(starts(text, summer))}`
}

test.each([
  ['Europe/Amsterdam', '08:00 07:00'],
  ['"Europe/Amsterdam"', '08:00 07:00'],
  ['europe/amsterdam', '08:00 07:00'],
  ['US/Eastern', '14:00 13:00'],
  ['W. Europe Standard Time', '08:00 07:00'],
  ['W. Europe Daylight Time', '08:00 07:00'],
  ['w. europe standard time ', '08:00 07:00'],
  ['Eastern Standard Time', '14:00 13:00'],
  ['Pacific Standard Time 1', '17:00 16:00'],
  ['AUS Eastern Standard Time', '22:00 23:00'],
  ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', '08:00 07:00'],
  ['(UTC-05:00) Eastern Time (US & Canada)', '14:00 13:00'],
  ['"(GMT-08:00) Pacific Time (US & Canada); Tijuana"', '17:00 16:00'],
  ['"(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi"', '03:30 03:30'],
  ['"(UTC+01:00) Amsterdam, Utrecht, Vienna"', '08:00 07:00'],
  ['/mozilla.org/20050126_1/Europe/Amsterdam', '08:00 07:00'],
  ['/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires', '12:00 12:00'],
  ['tzone://Microsoft/Utc', '09:00 09:00'],
  ['UTC+02:00', '07:00 07:00'],
  ['Kamchatka Standard Time', '21:00 21:00'],
])('%s', (zone, wanted) => {
  const day = wanted > '2' ? ['20260115', '20260702'] : ['20260114', '20260701']
  const text = calendar(nineIn(zone, day[0] ?? ''), nineIn(zone, day[1] ?? ''))
  const hour = (found: readonly string[] | 'unknown') => (found === 'unknown' ? found : (found[0]?.slice(11) ?? ''))
  expect(`${hour(starts(text, winter))} ${hour(starts(text, summer))}`).toBe(wanted)
})

test('a quote that is never closed changes nothing', () => {
  expect(hours('"W. Europe Standard Time')).toBe('08:00 07:00')
})

function observance(kind: string, start: string, from: string, to: string, ...rules: readonly string[]): string {
  const lines = [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    ...rules,
    `END:${kind}`,
  ]
  return lines.join('\r\n')
}
const zone = (name: string, ...parts: readonly string[]) =>
  ['BEGIN:VTIMEZONE', `TZID:${name}`, ...parts, 'END:VTIMEZONE'].join('\r\n')

const yearly = (month: number, day: string) => `RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=${day};BYMONTH=${month}`
const central = (year: string) => [
  observance('STANDARD', `${year}0101T030000`, '+0200', '+0100', yearly(10, '-1SU')),
  observance('DAYLIGHT', `${year}0101T020000`, '+0100', '+0200', yearly(3, '-1SU')),
]

test.each([
  ['rules from 1601', central('1601')],
  ['rules from the year 1', central('0001')],
  ['rules from 1970', central('1970')],
])('a zone the file describes: %s', (_, parts) => {
  expect(hours('Customized Time Zone', zone('Customized Time Zone', ...parts))).toBe('08:00 07:00')
})

test('a described zone whose dates of change are listed, and whose rules have ended', () => {
  const parts = [
    observance(
      'STANDARD',
      '20201025T030000',
      '+0200',
      '+0100',
      'RDATE:20251026T030000',
      'RRULE:FREQ=YEARLY;UNTIL=20211025T010000Z',
    ),
    observance('DAYLIGHT', '20200329T020000', '+0100', '+0200', 'RDATE:20260329T020000'),
  ]
  expect(hours('Office', zone('Office', ...parts))).toBe('08:00 07:00')
})

test('a described zone with commas in its name', () => {
  const name = 'Utrecht, Zeist'
  expect(
    hours(`"${name}"`, zone('Utrecht\\, Zeist', observance('STANDARD', '16010101T000000', '+0300', '+0300'))),
  ).toBe('06:00 06:00')
})

test('an abbreviation means what the file says it means', () => {
  const parts = [
    observance('STANDARD', '20071104T020000', '-0400', '-0500', yearly(11, '1SU')),
    observance('DAYLIGHT', '20070311T020000', '-0500', '-0400', yearly(3, '2SU')),
  ]
  expect(hours('EST', zone('EST', ...parts))).toBe('14:00 13:00')
})

test('a name everybody knows wins over a description that is cut short', () => {
  expect(
    hours('Europe/Amsterdam', zone('Europe/Amsterdam', observance('STANDARD', '19701025T030000', '+0200', '+0100'))),
  ).toBe('08:00 07:00')
})

test('a location beside the name says which zone it is', () => {
  expect(hours('Office', zone('Office', 'X-LIC-LOCATION:Europe/Amsterdam'))).toBe('08:00 07:00')
})

test.each([
  ['a name nobody knows', 'Middle-earth', []],
  ['an abbreviation', 'EST', []],
  ['a customized zone without a description', 'Customized Time Zone', []],
  [
    'a description without offsets',
    'Office',
    [zone('Office', 'BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nEND:STANDARD')],
  ],
  [
    'a description with a rule without meaning',
    'Office',
    [zone('Office', observance('STANDARD', '16010101T000000', '+0100', '+0200', 'RRULE:FREQ=DAILY;BYDAY=1SU'))],
  ],
  ['cities that do not keep the same time', 'Amsterdam, Tokyo', []],
])('unknown, not guessed: %s', (_, name, parts) => expect(hours(name, ...parts)).toBe('unknown unknown'))

test('an item in a zone nobody knows leaves the rest of the calendar known', () => {
  const text = calendar(
    nineIn('Middle-earth', '20260114').replace('DURATION:PT30M', 'DTEND;TZID=Middle-earth:20260114T093000'),
    nineIn('UTC', '20260701'),
  )
  expect(starts(text, winter)).toBe('unknown')
  expect(starts(text, summer)).toEqual(['2026-07-01T09:00'])
})

test('floating times and whole days are read on the owner’s clocks', () => {
  const text = calendar(event('DTSTART:20260701T090000', 'DURATION:PT30M'), event('DTSTART;VALUE=DATE:20260702'))
  const asked = { from: '2026-06-30T00:00Z', to: '2026-07-04T00:00Z', timeZone: 'America/New_York' }
  expect(periods(text, asked)).toEqual([
    '2026-07-01T13:00/2026-07-01T13:30 busy',
    '2026-07-02T04:00/2026-07-03T04:00 busy',
  ])
})

test('an end without a zone is read on the clocks of the start', () => {
  const text = calendar(event('DTSTART;TZID=Asia/Tokyo:20260701T100000', 'DTEND:20260701T110000'))
  expect(periods(text, { ...summer, timeZone: 'Europe/Amsterdam' })).toEqual(['2026-07-01T01:00/2026-07-01T02:00 busy'])
})

test('every zone of Windows has a name of its own', () => {
  expect(zoneNamed('Romance Standard Time')).toBe('Europe/Paris')
  expect(zoneNamed('E. South America Standard Time')).toBe('America/Sao_Paulo')
  expect(zoneNamed('Customized Time Zone')).toBeUndefined()
})

test.each([...displayNames.keys()])('the zone that people know as %s is known', (name) => {
  expect(zoneNamed(`(UTC+00:00) ${name}`)).toBeDefined()
})
