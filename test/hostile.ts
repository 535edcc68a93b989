/** Calendars as an attacker or a broken program would write them, for fast-check. */
import fc from 'fast-check'
import { calendar, event } from './calendar-text.ts'

const number = fc.oneof(fc.integer({ min: -60, max: 400 }), fc.constantFrom(0, 1e9, -1e9, 99_999_999_999)).map(String)
const numbers = fc.array(number, { maxLength: 5 }).map((list) => list.join(','))
const weekdays = fc
  .array(fc.tuple(fc.constantFrom('', '1', '-1', '53', '0', '99'), fc.constantFrom('MO', 'WE', 'SU', 'XX')), {
    maxLength: 4,
  })
  .map((list) => list.map((parts) => parts.join('')).join(','))
const time = fc.constantFrom(
  '20261124T090000Z',
  '20261025T023000',
  '00010101T000000Z',
  '99991231T235959',
  '20260229',
  '16010101T000000',
  '20261101',
  '',
)
const frequency = fc.constantFrom('SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'NEVER')
const listNames = [
  'BYSECOND',
  'BYMINUTE',
  'BYHOUR',
  'BYMONTHDAY',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYMONTH',
  'BYSETPOS',
  'INTERVAL',
  'COUNT',
]
const rulePart = fc.oneof(
  fc.tuple(fc.constantFrom(...listNames), numbers).map(([name, value]) => `${name}=${value}`),
  weekdays.map((value) => `BYDAY=${value}`),
  time.map((value) => `UNTIL=${value}`),
  fc.constantFrom('RSCALE=GREGORIAN', 'SKIP=FORWARD', 'SKIP=BACKWARD', 'WKST=SU', ''),
)
const rule = fc
  .tuple(frequency, fc.array(rulePart, { maxLength: 4 }))
  .map(([name, parts]) => [`FREQ=${name}`, ...parts].join(';'))
const zone = fc.constantFrom(
  '',
  ';TZID=Europe/Amsterdam',
  ';TZID=Customized Time Zone',
  ';VALUE=DATE',
  ';TZID="(UTC+01:00) Nowhere"',
)
const dated = fc
  .tuple(
    fc.constantFrom('DTSTART', 'DTEND', 'EXDATE', 'RDATE', 'RECURRENCE-ID', 'RECURRENCE-ID;RANGE=THISANDFUTURE'),
    zone,
    time,
  )
  .map(([name, where, value]) => `${name}${where}:${value}`)
const line = fc.oneof(
  dated,
  rule.map((value) => `RRULE:${value}`),
  fc.constantFrom(
    'DURATION:P1D',
    'DURATION:PT1S',
    'DURATION:P9999999D',
    'UID:1',
    'UID:2',
    'SEQUENCE:3',
    'STATUS:CANCELLED',
    'TRANSP:TRANSPARENT',
  ),
  fc.string({ maxLength: 30 }),
)
const item = fc
  .tuple(zone, time, fc.array(line, { maxLength: 5 }))
  .map(([where, start, lines]) => event(`DTSTART${where}:${start}`, ...lines))
const component = fc
  .tuple(
    fc.constantFrom('VFREEBUSY', 'VAVAILABILITY', 'VTIMEZONE', 'VTODO'),
    fc.array(line, { maxLength: 4 }),
    fc.array(item, { maxLength: 2 }),
  )
  .map(([name, lines, items]) =>
    [`BEGIN:${name}`, ...lines, ...items.map((one) => one.replaceAll('VEVENT', 'AVAILABLE')), `END:${name}`].join(
      '\r\n',
    ),
  )

/** Whole calendars whose parts say what they should not. */
export const oddCalendar = fc
  .array(fc.oneof({ arbitrary: item, weight: 4 }, { arbitrary: component, weight: 1 }), { maxLength: 8 })
  .map((parts) => calendar(...parts))

/** The text with some of its lines gone, doubled, swapped or spoilt, or cut short. */
export function changedText(text: string): fc.Arbitrary<string> {
  const lines = text.split(/\r?\n/)
  const place = fc.nat(Math.max(0, lines.length - 1))
  const change = fc.tuple(
    fc.constantFrom('drop', 'double', 'swap', 'spoil', 'cut', 'borrow'),
    place,
    place,
    fc.nat(80),
    fc.string({ maxLength: 3 }),
  )
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce(changed, lines).join('\r\n'))
}

type Change = readonly [kind: string, at: number, other: number, column: number, text: string]

function changed(lines: readonly string[], [kind, at, other, column, text]: Change): readonly string[] {
  // cut to one line, and that dropped
  if (lines.length === 0) return lines
  const line = lines[at] ?? ''
  const there = lines[other] ?? ''
  switch (kind) {
    case 'drop':
      return lines.toSpliced(at, 1)
    case 'double':
      return lines.toSpliced(at, 0, line)
    case 'swap':
      return lines.with(at % lines.length, there)
    case 'spoil':
      return lines.with(at % lines.length, line.slice(0, column) + text + line.slice(column + 1))
    case 'cut':
      return lines.slice(0, at + 1)
    default:
      return lines.with(at % lines.length, line.slice(0, line.indexOf(':') + 1) + there.slice(there.indexOf(':') + 1))
  }
}
