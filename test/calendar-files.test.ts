/** Calendar files are read again when they change, stay in their folder, and tell when they say nothing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { icsCalendar } from '../src/adapters/calendar.ics.ts'
import type { Looked } from '../src/freebusy/entry.ts'
import { issuePermit } from '../src/policy/permit.ts'
import { calendar, event } from './calendar-text.ts'
import { personAt } from './person.ts'

let root: string
let folder: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'liaison-files-'))
  folder = join(root, 'calendars')
  mkdirSync(folder)
})
afterEach(() => rmSync(root, { recursive: true }))

const nine = Date.UTC(2026, 10, 24, 9)
const hour = 3_600_000
const day = { start: nine - 9 * hour, end: nine + 15 * hour }
const alice = { ...personAt('alice@contoso.com'), aliases: ['a.devries@contoso.com'] }
const permit = (target = alice, stretch = day) => issuePermit(target, stretch, 'limitedDetails')
const write = (text: string, name = 'alice@contoso.com.ics') => writeFileSync(join(folder, name), text)
const quiet = () => undefined
const startsIn = (looked: Looked) => (looked.kind === 'known' ? looked.entries.map((e) => e.start - nine) : looked.kind)

const atNine = event('DTSTART:20261124T090000Z', 'DURATION:PT1H', 'SUMMARY:Planning\\, at last', 'LOCATION:Room 4')
const atTen = event('DTSTART:20261124T100000Z', 'DURATION:PT1H')

test('an edited file counts at once, also when it is as long as before', async () => {
  const files = icsCalendar({ folder, log: quiet })
  write(calendar(atNine))
  expect(startsIn(await files.entries(permit()))).toEqual([0])
  write(calendar(atNine).replaceAll('T090000Z', 'T100000Z'))
  expect(startsIn(await files.entries(permit()))).toEqual([hour])
})

test('a file that goes away is unknown, and known again when it comes back', async () => {
  const files = icsCalendar({ folder, log: quiet })
  write(calendar(atNine))
  await files.entries(permit())
  rmSync(join(folder, 'alice@contoso.com.ics'))
  expect(startsIn(await files.entries(permit()))).toBe('unknown')
  write(calendar())
  expect(startsIn(await files.entries(permit()))).toEqual([])
})

test.each([
  ['a start', ['DTSTART:20261124T090000ZSUMMARY:Talks with Litware']],
  ['an end', ['DTSTART:20261124T090000Z', 'DTEND:Talks with Litware']],
  ['a length', ['DTSTART:20261124T090000Z', 'DURATION:PT1HSUMMARY:Talks with Litware']],
  ['a rule', ['DTSTART:20261124T090000Z', 'RRULE:FREQ=WEEKLYSUMMARY:Talks with Litware']],
  ['a part of a rule', ['DTSTART:20261124T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=Talks with Litware']],
  ['a changed one', ['DTSTART:20261124T090000Z', 'RECURRENCE-ID;RANGE=Talks with Litware:20261124T090000Z']],
  ['an end of a part', ['DTSTART:20261124T090000Z', 'END:Talks with Litware']],
])('a subject that stands in the place of %s is not logged', async (_, lines) => {
  const logged: string[] = []
  write(calendar(event(...lines)))
  expect((await icsCalendar({ folder, log: (because) => logged.push(because) }).entries(permit())).kind).toBe('unknown')
  expect(logged.length).toBeGreaterThan(0)
  expect(logged.join()).not.toMatch(/talks|litware/i)
})

test('says what may be disclosed of an entry, and that it is private', async () => {
  write(calendar(atNine, atTen.replace('DURATION', 'CLASS:CONFIDENTIAL\r\nDURATION')))
  const looked = await icsCalendar({ folder, log: quiet }).entries(permit())
  expect(looked).toMatchObject({
    entries: [
      { subject: 'Planning, at last', location: 'Room 4', isPrivate: false },
      { subject: undefined, isPrivate: true },
    ],
  })
})

test('an occurrence changed in a private series is private', async () => {
  write(
    calendar(
      event('UID:1', 'DTSTART:20261123T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY', 'CLASS:PRIVATE'),
      event('UID:1', 'RECURRENCE-ID:20261124T090000Z', 'DTSTART:20261124T100000Z', 'DURATION:PT1H', 'SUMMARY:Doctor'),
    ),
  )
  const looked = await icsCalendar({ folder, log: quiet }).entries(permit())
  expect(looked).toMatchObject({ kind: 'known', entries: [{ start: nine + hour, isPrivate: true }] })
})

test('an invitation declined under any of the owner’s addresses takes no time', async () => {
  write(calendar(atNine.replace('SUMMARY', 'ATTENDEE;PARTSTAT=DECLINED:mailto:a.devries@contoso.com\r\nSUMMARY')))
  expect(startsIn(await icsCalendar({ folder, log: quiet }).entries(permit()))).toEqual([])
})

test.each(['../secret', '..', 'calendars/../../secret', '/etc/hosts', 'a\\..\\secret', '', 'a\u0000b', '.hidden'])(
  'the address %j leads nowhere',
  async (address) => {
    writeFileSync(join(root, 'secret.ics'), calendar(atNine))
    write(calendar(atNine), '.hidden.ics')
    const looked = await icsCalendar({ folder, log: quiet }).entries(permit({ ...alice, address }))
    expect(looked.kind).toBe('unknown')
  },
)

test('a folder in place of a file, and a folder that is not there, are unknown', async () => {
  mkdirSync(join(folder, 'alice@contoso.com.ics'))
  expect((await icsCalendar({ folder, log: quiet }).entries(permit())).kind).toBe('unknown')
  expect((await icsCalendar({ folder: join(root, 'none'), log: quiet }).entries(permit())).kind).toBe('unknown')
})

test('tells once why a file says nothing, until it changes', async () => {
  const told: string[] = []
  const files = icsCalendar({ folder, log: (because, address) => told.push(`${address}: ${because}`) })
  write('not a calendar')
  await files.entries(permit())
  const looked = await files.entries(permit())
  expect(looked).toEqual({ kind: 'unknown', because: 'the file is not a calendar' })
  expect(told).toEqual(['alice@contoso.com: the file is not a calendar'])
})

test('an item that cannot be honoured is told, and leaves other days known', async () => {
  const told: string[] = []
  write(calendar(atNine, event('DTSTART:20270101T090000Z', 'RRULE:FREQ=DAILY;BYDAY=1TU')))
  const files = icsCalendar({ folder, log: (because) => told.push(because) })
  expect(startsIn(await files.entries(permit()))).toEqual([0])
  const later = await files.entries(permit(alice, { start: Date.UTC(2027, 5, 1), end: Date.UTC(2027, 5, 2) }))
  expect(later.kind).toBe('unknown')
  expect(told).toHaveLength(1)
})

test('the least recently used calendars go first, and come back when they are asked about', async () => {
  const files = icsCalendar({ folder, log: quiet, mostKept: 1 })
  write(calendar(atNine))
  write(calendar(atTen), 'bob@contoso.com.ics')
  const bob = { ...alice, address: 'bob@contoso.com' }
  for (let n = 0; n < 3; n++) {
    expect(startsIn(await files.entries(permit()))).toEqual([0])
    expect(startsIn(await files.entries(permit(bob)))).toEqual([hour])
  }
})

test('questions at once about one file are all answered', async () => {
  write(calendar(atNine))
  const files = icsCalendar({ folder, log: quiet })
  const looks = await Promise.all(Array.from({ length: 20 }, () => files.entries(permit())))
  expect(looks.map(startsIn)).toEqual(looks.map(() => [0]))
})
