/** What every Calendar promises, whatever technology is behind it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { icsCalendar } from '../src/adapters/calendar.ics.ts'
import { memoryCalendar } from '../src/adapters/calendar.memory.ts'
import type { Entry } from '../src/freebusy/entry.ts'
import { issuePermit } from '../src/policy/permit.ts'
import type { Person } from '../src/policy/person.ts'
import type { Calendar } from '../src/ports.ts'

const folder = mkdtempSync(join(tmpdir(), 'liaison-calendars-'))
afterAll(() => rmSync(folder, { recursive: true }))

const nine = Date.UTC(2026, 10, 24, 9)
const hour = 3_600_000
const meeting: Entry = { start: nine, end: nine + hour, status: 'busy', subject: 'Planning', isPrivate: false }
const away: Entry = { start: nine + 2 * hour, end: nine + 4 * hour, status: 'oof', isPrivate: true }

const meetings = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
DTSTART:20261124T090000Z
DTEND:20261124T100000Z
SUMMARY:Planning
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTART:20261124T110000Z
DTEND:20261124T130000Z
CLASS:PRIVATE
X-MICROSOFT-CDO-BUSYSTATUS:OOF
END:VEVENT
END:VCALENDAR
`
const empty = 'BEGIN:VCALENDAR\nEND:VCALENDAR\n'
writeFileSync(join(folder, 'alice@contoso.com.ics'), meetings)
writeFileSync(join(folder, 'Bob@Contoso.com.ics'), empty)

function permitFor(address: string, start: number, end: number) {
  const person: Person = {
    id: '6f1d2a54-0000-4000-8000-000000000001',
    name: 'Alice de Vries',
    address,
    aliases: [],
    timeZone: 'Europe/Amsterdam',
    ownerPermits: 'limitedDetails',
    listed: true,
    kind: 'person',
  }
  return issuePermit(person, { start, end }, 'limitedDetails')
}

const calendars: readonly [string, Calendar][] = [
  ['memory', memoryCalendar({ 'alice@contoso.com': [meeting, away], 'Bob@contoso.com': [] })],
  ['ics', icsCalendar({ folder, log: () => undefined })],
]

describe.each(calendars)('%s', (_, calendar) => {
  test('gives the entries that overlap the stretch, whole', async () => {
    const looked = await calendar.entries(permitFor('alice@contoso.com', nine + hour / 2, nine + 3 * hour))
    expect(looked).toMatchObject({ kind: 'known', entries: [meeting, away] })
  })

  test('leaves out what only touches the stretch', async () => {
    const looked = await calendar.entries(permitFor('alice@contoso.com', nine + hour, nine + 2 * hour))
    expect(looked).toEqual({ kind: 'known', entries: [] })
  })

  test('knows that nothing is in an empty calendar', async () => {
    const looked = await calendar.entries(permitFor('bob@contoso.com', nine, nine + hour))
    expect(looked).toEqual({ kind: 'known', entries: [] })
  })

  test('does not know a calendar that is not there', async () => {
    const looked = await calendar.entries(permitFor('pia@contoso.com', nine, nine + hour))
    expect(looked.kind).toBe('unknown')
  })

  test('finds an address in any case', async () => {
    const looked = await calendar.entries(permitFor('ALICE@Contoso.com', nine, nine + hour))
    expect(looked).toMatchObject({ kind: 'known', entries: [meeting] })
  })
})
