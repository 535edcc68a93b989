/** A calendar such as Exchange publishes: 2,000 entries of one year, 200 of them series, a zone described from 1601, about 700 kB. */

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  ...observance('STANDARD', '16010101T030000', '+0200', '+0100', 10),
  ...observance('DAYLIGHT', '16010101T020000', '+0100', '+0200', 3),
  'END:VTIMEZONE',
]

function observance(name: string, start: string, from: string, to: string, month: number): readonly string[] {
  const rule = `RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=${month}`
  return [`BEGIN:${name}`, `DTSTART:${start}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, rule, `END:${name}`]
}

const rules = [
  'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE;WKST=MO',
  'FREQ=DAILY;INTERVAL=1;UNTIL=20261218T090000Z',
  'FREQ=WEEKLY;COUNT=40;INTERVAL=1;BYDAY=TU,TH;WKST=MO',
  'FREQ=MONTHLY;INTERVAL=1;BYDAY=2TU',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=MO',
  'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15',
  'FREQ=WEEKLY;UNTIL=20261030T080000Z;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;WKST=MO',
  'FREQ=YEARLY;INTERVAL=1;BYMONTH=6;BYDAY=1MO',
]
const series = 200
const entries = 2_000

/** `salt` makes texts differ, so that nothing can be shared between two of them. */
export function exchangeCalendar(salt = ''): string {
  const events = Array.from({ length: entries }, (_, n) => event(n, salt))
  return ['BEGIN:VCALENDAR', 'METHOD:PUBLISH', 'VERSION:2.0', ...zone, ...events.flat(), 'END:VCALENDAR', ''].join(
    '\r\n',
  )
}

function event(n: number, salt: string): readonly string[] {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `2026${two(1 + ((n * 7) % (n < series ? 5 : 12)))}${two(1 + (n % 28))}`
  const hour = two(7 + (n % 11))
  return [
    'BEGIN:VEVENT',
    ...(n < series ? [`RRULE:${rules[n % rules.length]}`] : []),
    `UID:040000008200E00074C5B7101A82E00800000000${salt}${n}`,
    `SUMMARY:Talk about matter ${salt}${n}`,
    `DTSTART;TZID=W. Europe Standard Time:${day}T${hour}0000`,
    `DTEND;TZID=W. Europe Standard Time:${day}T${hour}4500`,
    'CLASS:PUBLIC',
    'PRIORITY:5',
    'DTSTAMP:20260105T080000Z',
    'TRANSP:OPAQUE',
    'STATUS:CONFIRMED',
    `SEQUENCE:${n % 3}`,
    `LOCATION:Room ${n % 30}`,
    `X-MICROSOFT-CDO-BUSYSTATUS:${n % 9 === 0 ? 'TENTATIVE' : 'BUSY'}`,
    'END:VEVENT',
  ]
}
