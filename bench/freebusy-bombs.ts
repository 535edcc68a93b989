/** Calendars made to hold or blow up whoever reads them, each by another way. */

const item = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...parts: readonly string[]) => ['BEGIN:VCALENDAR', ...parts, 'END:VCALENDAR', ''].join('\r\n')
const times = (many: number, one: (n: number) => string) => Array.from({ length: many }, (_, n) => one(n))
const series = (rule: string, start = '20000101T000000Z') => item(`DTSTART:${start}`, 'DURATION:PT1S', `RRULE:${rule}`)
const numbers = (from: number, to: number) => times(to - from + 1, (n) => String(from + n)).join(',')
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const everySecond = `BYHOUR=${numbers(0, 23)};BYMINUTE=${numbers(0, 59)};BYSECOND=${numbers(0, 59)}`
const manyDays = times(70, (n) => `${(n % 53) + 1}${weekdays[n % 7]}`).join(',')
/** About as many small items as are read. */
const fit = 20_500
const two = (n: number) => String(n).padStart(2, '0')
const dayOf = (n: number) => `${2026 - (n % 400)}${two((n % 12) + 1)}${two((n % 28) + 1)}`

export const bombs: Readonly<Record<string, () => string>> = {
  'every second since the year 1': () => calendar(series('FREQ=SECONDLY', '00010101T000000Z')),
  'every second of every year, counted': () =>
    calendar(...times(2_000, () => series(`FREQ=YEARLY;${everySecond};COUNT=999999999`))),
  'every second of every day': () => calendar(...times(2_000, () => series(`FREQ=DAILY;${everySecond}`))),
  'hours that are never named, counted': () =>
    calendar(...times(500, () => series('FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9', '00010101T000000Z'))),
  'hours with all their seconds, counted': () =>
    calendar(...times(500, () => series(`FREQ=HOURLY;${everySecond};COUNT=999999999`))),
  'a day that never comes': () =>
    calendar(...times(5_000, () => series('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', '00010101T000000Z'))),
  'numbered weekdays without end': () =>
    calendar(...times(3_000, () => series(`FREQ=YEARLY;BYDAY=${manyDays};COUNT=999999999`, '19000101T000000Z'))),
  'days of the year by every part': () =>
    calendar(
      ...times(3_000, () =>
        series(
          `FREQ=YEARLY;BYYEARDAY=${numbers(1, 100)};BYDAY=${times(30, (n) => `${(n % 53) + 1}${weekdays[n % 7]}`).join(',')};COUNT=99999`,
          '19000101T000000Z',
        ),
      ),
    ),
  'positions of everything': () =>
    calendar(
      ...times(2_000, () =>
        series(
          `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;${everySecond};BYSETPOS=${numbers(-9, -1)},${numbers(1, 9)};COUNT=999999999`,
        ),
      ),
    ),
  'as many series as fit': () => calendar(times(fit, (n) => series('FREQ=DAILY', `${dayOf(n)}T090000`)).join('\r\n')),
  'a year of exceptions by the second': () =>
    calendar(
      item(
        'DTSTART:20260101T000000Z',
        'RRULE:FREQ=DAILY',
        'DURATION:PT1S',
        ...times(100_000, (n) => `EXDATE:${dayOf(n)}T0000${two(n % 60)}Z`),
      ),
    ),
  'exceptions in one line': () =>
    calendar(
      item(
        'DTSTART:20260101T000000Z',
        'RRULE:FREQ=DAILY',
        'DURATION:PT1S',
        `EXDATE:${times(900_000, (n) => `${dayOf(n)}T0000${two(n % 60)}Z`).join(',')}`,
      ),
    ),
  'one series changed as often as fits': () =>
    calendar(
      item('UID:1', 'DTSTART:20200101T000000Z', 'DURATION:PT1H', 'RRULE:FREQ=HOURLY'),
      ...times(fit, (n) =>
        item(
          'UID:1',
          `RECURRENCE-ID:${dayOf(n)}T${two(n % 24)}0000Z`,
          `DTSTART:${dayOf(n)}T${two(n % 24)}3000Z`,
          'DURATION:PT1H',
        ),
      ),
    ),
  'a thousand series of one name, a thousand changes for all later ones': () =>
    calendar(
      ...times(1_000, (n) => item('UID:1', `DTSTART:${dayOf(n)}T000000Z`, 'DURATION:PT1H', 'RRULE:FREQ=DAILY')),
      ...times(1_000, (n) =>
        item(
          'UID:1',
          `RECURRENCE-ID;RANGE=THISANDFUTURE:${dayOf(n)}T000000Z`,
          `DTSTART:${dayOf(n + 1)}T000000Z`,
          'DURATION:PT1H',
        ),
      ),
    ),
  'as many items of one name': () =>
    calendar(times(fit, (n) => item('UID:1', `DTSTART:${dayOf(n)}T000000Z`, 'RRULE:FREQ=DAILY')).join('\r\n')),
  'changes for all later ones, as many as fit': () =>
    calendar(
      item('UID:1', 'DTSTART:20200101T000000Z', 'RRULE:FREQ=DAILY', 'DURATION:PT1H'),
      times(fit, (n) =>
        item(
          'UID:1',
          `RECURRENCE-ID;RANGE=THISANDFUTURE:${dayOf(n)}T000000Z`,
          `DTSTART:${dayOf(n + 1)}T0000${two(n % 60)}Z`,
        ),
      ).join('\r\n'),
    ),
  'a hundred thousand rules of one item': () =>
    calendar(
      item(
        'DTSTART:20200101T000000Z',
        'DURATION:PT1S',
        times(100_000, (n) => `RRULE:FREQ=DAILY;UNTIL=${dayOf(n)}`).join('\r\n'),
      ),
    ),
  'every zone in every year': () => {
    const zones = Intl.supportedValuesOf('timeZone')
    return calendar(
      ...times(fit, (n) =>
        item(
          `DTSTART;TZID=${zones[n % zones.length]}:${dayOf(n)}T000000`,
          'RRULE:FREQ=HOURLY;INTERVAL=7',
          'DURATION:PT1H',
        ),
      ),
    )
  },
  'as many names of zones': () =>
    calendar(...times(fit, (n) => item(`DTSTART;TZID=Zone ${n}:${dayOf(n)}T000000`, 'DURATION:PT1H'))),
  'floating times in every year': () =>
    calendar(
      ...times(fit, (n) =>
        item(
          `DTSTART:${String((n % 9_000) + 1).padStart(4, '0')}0101T000000`,
          'RRULE:FREQ=HOURLY',
          `DTEND:${String((n % 9_000) + 1).padStart(4, '0')}0102T000000`,
        ),
      ),
    ),
  'a zone of five hundred changes': () => {
    const parts = times(500, (n) =>
      [
        'BEGIN:DAYLIGHT',
        `DTSTART:${dayOf(n)}T000000`,
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
        `RRULE:FREQ=SECONDLY;BYDAY=${weekdays[n % 7]}`,
        'END:DAYLIGHT',
      ].join('\r\n'),
    )
    return calendar(
      'BEGIN:VTIMEZONE\r\nTZID:Odd',
      ...parts,
      'END:VTIMEZONE',
      ...times(20_000, (n) => item(`DTSTART;TZID=Odd:${dayOf(n)}T000000`, 'DURATION:PT1H', 'RRULE:FREQ=HOURLY')),
    )
  },
  'availability by the second': () =>
    calendar(
      ...times(
        200,
        () =>
          `BEGIN:VAVAILABILITY\r\nBEGIN:AVAILABLE\r\nDTSTART:20260101T000000Z\r\nDURATION:PT1S\r\nRRULE:FREQ=SECONDLY;INTERVAL=2\r\nEND:AVAILABLE\r\nEND:VAVAILABILITY`,
      ),
    ),
  'availability over and over': () =>
    calendar(
      ...times(
        4_000,
        (n) =>
          `BEGIN:VAVAILABILITY\r\nPRIORITY:${n % 10}\r\nBEGIN:AVAILABLE\r\nDTSTART:20260101T000000Z\r\nDURATION:PT5M\r\nRRULE:FREQ=HOURLY\r\nEND:AVAILABLE\r\nEND:VAVAILABILITY`,
      ),
      ...times(10_000, (n) =>
        item(`DTSTART:202611${two((n % 28) + 1)}T${two(n % 24)}${two(n % 60)}00Z`, 'DURATION:PT1M'),
      ),
    ),
  'a line without end': () => calendar(item(`SUMMARY:${'a'.repeat(14_000_000)}`, 'DTSTART:20261101T000000Z')),
  'a line of quotes': () =>
    calendar(
      item(
        `ATTENDEE;CN=${'"'.repeat(7_000_000)};PARTSTAT=DECLINED:mailto:alice@contoso.com`,
        'DTSTART:20261101T000000Z',
      ),
    ),
  'a zone of quotes': () => calendar(item(`DTSTART;TZID=${'"x;'.repeat(3_000_000)}:20261101T000000`)),
  'a line folded everywhere': () => calendar(item(`SUMMARY:${'a\r\n '.repeat(3_500_000)}`, 'DTSTART:20261101T000000Z')),
  'components in each other': () => 'BEGIN:VCALENDAR\r\n'.repeat(900_000),
  'nothing but line ends': () => '\n'.repeat(16_000_000),
  'a mailbox of attendees': () =>
    calendar(
      item(
        'DTSTART:20261101T000000Z',
        'DURATION:PT1H',
        times(165_000, (n) => `ATTENDEE;CN=P${n}:mailto:p${n}@fabrikam.com`).join('\r\n'),
      ),
    ),
  'as many items as fit': () =>
    calendar(...times(fit, (n) => item(`DTSTART:${dayOf(n * 400)}T000000Z`, 'DURATION:P400D'))),
}
