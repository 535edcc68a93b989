/** What every Calendar promises, whatever technology is behind it: run against each of them with the same three calendars. */
import { expect, test } from 'vitest'
import type { Entry, Looked } from '../src/freebusy/entry.ts'
import { issuePermit } from '../src/policy/permit.ts'
import type { Calendar } from '../src/ports.ts'
import { personAt } from './person.ts'

const hour = 3_600_000
export const nine = Date.UTC(2026, 10, 24, 9)

/** Alice's calendar. Bob's is empty, and nobody else has one. */
export const planning: Entry = { start: nine, end: nine + hour, status: 'busy', subject: 'Planning', isPrivate: false }
export const away: Entry = { start: nine + 2 * hour, end: nine + 4 * hour, status: 'oof', isPrivate: true }
export const maybe: Entry = {
  start: nine + 24 * hour,
  end: nine + 25 * hour,
  status: 'tentative',
  subject: 'Übung; "a, b" & <c>',
  location: 'Room 1',
  isPrivate: false,
}
export const elsewhere: Entry = {
  start: nine + 48 * hour,
  end: nine + 56 * hour,
  status: 'workingElsewhere',
  isPrivate: false,
}
export const heldByAlice: readonly Entry[] = [planning, away, maybe, elsewhere]
/** also in Alice's calendar, and taking no time */
export const gap = { start: nine + 26 * hour, end: nine + 27 * hour }

export const noObjects = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Contoso//EN\r\nEND:VCALENDAR\r\n'

/** The same as iCalendar objects, one for each item, with Exchange's properties where RFC 5545 has none. */
export const aliceObjects: readonly string[] = [
  object('1', planning, 'SUMMARY:Planning'),
  object('2', away, 'SUMMARY:Dentist', 'CLASS:PRIVATE', 'X-MICROSOFT-CDO-BUSYSTATUS:OOF'),
  object('3', maybe, 'SUMMARY:Übung\\; "a\\, b" & <c>', 'LOCATION:Room 1', 'STATUS:TENTATIVE'),
  object('4', elsewhere, 'X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'),
  object('5', gap, 'SUMMARY:Reminder', 'TRANSP:TRANSPARENT'),
]

function object(
  uid: string,
  { start, end }: { readonly start: number; readonly end: number },
  ...more: string[]
): string {
  const at = (instant: number) => `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const event = [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261101T000000Z',
    `DTSTART:${at(start)}`,
    `DTEND:${at(end)}`,
    ...more,
  ]
  return noObjects.replace('END:VCALENDAR', [...event, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'))
}

/** All of Alice's objects in one file. */
export const aliceFile = noObjects.replace(
  'END:VCALENDAR',
  `${aliceObjects.map((one) => one.slice(one.indexOf('BEGIN:VEVENT'), one.indexOf('END:VCALENDAR'))).join('')}END:VCALENDAR`,
)

/** Entries come in no order. */
function inOrder(looked: Looked): Looked {
  if (looked.kind === 'unknown') return looked
  return { kind: 'known', entries: [...looked.entries].sort((a, b) => a.start - b.start) }
}

export function promisesOf(calendar: Calendar): void {
  const look = async (address: string, start: number, end: number) =>
    inOrder(await calendar.entries(issuePermit(personAt(address), { start, end }, 'limitedDetails')))

  test('gives the entries that overlap the stretch, whole', async () => {
    const looked = await look('alice@contoso.com', nine + hour / 2, nine + 3 * hour)
    expect(looked).toMatchObject({ kind: 'known', entries: [planning, away] })
    expect(looked.kind === 'known' && looked.entries).toHaveLength(2)
  })

  test('keeps every status, subject and place, and leaves out what takes no time', async () => {
    const looked = await look('alice@contoso.com', nine - hour, nine + 72 * hour)
    expect(looked).toMatchObject({ kind: 'known', entries: heldByAlice })
    expect(looked.kind === 'known' && looked.entries).toHaveLength(4)
  })

  test('leaves out what only touches the stretch', async () => {
    expect(await look('alice@contoso.com', nine + hour, nine + 2 * hour)).toEqual({ kind: 'known', entries: [] })
  })

  test('knows that nothing is in an empty calendar', async () => {
    expect(await look('bob@contoso.com', nine, nine + hour)).toEqual({ kind: 'known', entries: [] })
  })

  test('does not know a calendar that is not there', async () => {
    expect((await look('pia@contoso.com', nine, nine + hour)).kind).toBe('unknown')
  })

  test('finds an address in any case', async () => {
    expect(await look('ALICE@Contoso.com', nine, nine + hour)).toMatchObject({ kind: 'known', entries: [planning] })
  })

  test('answers for two months', async () => {
    const looked = await look('alice@contoso.com', nine - 30 * 24 * hour, nine + 32 * 24 * hour)
    expect(looked).toMatchObject({ kind: 'known', entries: heldByAlice })
  })
}
