/** Time asked of Microsoft Graph: as it was answered, no more than was permitted, and in few requests. */
import { expect, test } from 'vitest'
import { alice, askingCalendar, bob, heldByAlice, item, meeting, personAt, tuesday } from './graph-mailboxes.ts'
import { failure } from './graph-stand-in.ts'

const refusal = failure(403, 'ErrorAccessDenied')

test('an entry is given with its time, status, subject and place', async () => {
  const { look } = await askingCalendar(heldByAlice(meeting))
  expect(await look(alice)).toEqual({
    kind: 'known',
    entries: [
      {
        start: Date.parse('2026-11-24T09:00:00Z'),
        end: Date.parse('2026-11-24T10:00:00Z'),
        status: 'busy',
        subject: 'Budget',
        location: 'Room 1',
        isPrivate: false,
      },
    ],
  })
})

test.each(['tentative', 'busy', 'oof', 'workingElsewhere'])('%s keeps its status', async (status) => {
  const { look } = await askingCalendar(heldByAlice(item(status, '2026-11-24T09:00:00', '2026-11-24T10:00:00')))
  expect(await look(alice)).toMatchObject({ kind: 'known', entries: [{ status }] })
})

test('free entries take no time', async () => {
  const { look } = await askingCalendar(heldByAlice(item('free', '2026-11-24T09:00:00', '2026-11-24T10:00:00')))
  expect(await look(alice)).toEqual({ kind: 'known', entries: [] })
})

test('an entry of unknown status makes the time it touches unknown, and no other', async () => {
  const { look } = await askingCalendar(heldByAlice(item('unknown', '2026-11-24T09:00:00', '2026-11-24T10:00:00')))
  const hour = (from: string, to: string) => ({ start: Date.parse(from), end: Date.parse(to) })
  expect((await look(alice, hour('2026-11-24T09:30:00Z', '2026-11-24T11:00:00Z'))).kind).toBe('unknown')
  expect((await look(alice, hour('2026-11-24T10:00:00Z', '2026-11-24T11:00:00Z'))).kind).toBe('known')
})

test.each([
  ['private', { isPrivate: true }],
  ['without a word on privacy', {}],
])('an entry %s carries neither subject nor place', async (_, more) => {
  const secret = item('busy', '2026-11-24T09:00:00', '2026-11-24T10:00:00', {
    subject: 'Dentist',
    location: 'Main street',
    ...more,
  })
  const { look } = await askingCalendar(heldByAlice(secret))
  const looked = await look(alice)
  expect(looked).toMatchObject({ kind: 'known', entries: [{ isPrivate: true, status: 'busy' }] })
  expect(JSON.stringify(looked)).not.toMatch(/Dentist|Main street/)
})

test('times in another zone than the one asked for are still right', async () => {
  const start = { dateTime: '2026-11-24T10:00:00.0000000', timeZone: 'W. Europe Standard Time' }
  const end = { dateTime: '2026-11-24T11:30:00.0000000', timeZone: 'Europe/Amsterdam' }
  const { look } = await askingCalendar(heldByAlice({ status: 'busy', start, end }))
  expect(await look(alice)).toMatchObject({
    entries: [{ start: Date.parse('2026-11-24T09:00:00Z'), end: Date.parse('2026-11-24T10:30:00Z') }],
  })
})

test('a time in a zone that nobody knows is unknown', async () => {
  const start = { dateTime: '2026-11-24T10:00:00.0000000', timeZone: 'Customized Time Zone' }
  const { look } = await askingCalendar(heldByAlice({ status: 'busy', start, end: start }))
  expect((await look(alice)).kind).toBe('unknown')
})

test('many people at once are asked about in batches of twenty', async () => {
  const people = Array.from({ length: 45 }, (_, index) => personAt(`person${index}@contoso.com`, 100 + index))
  const mailboxes = people.map(({ address }) => [address, { schedule: { scheduleItems: [meeting] } }])
  const { look, standIn } = await askingCalendar(Object.fromEntries(mailboxes))
  const looks = await Promise.all(people.map((person) => look(person)))
  expect(looks.every((one) => one.kind === 'known' && one.entries.length === 1)).toBe(true)
  expect(standIn.received.map(({ body }) => JSON.parse(body).schedules.length).sort()).toEqual([20, 20, 5])
})

test('one mailbox that is gone does not hide the others of its batch', async () => {
  const { look } = await askingCalendar({ [bob.address]: { schedule: { scheduleItems: [] } } })
  const [ofAlice, ofBob] = await Promise.all([look(alice), look(bob)])
  expect([ofAlice.kind, ofBob.kind]).toEqual(['unknown', 'known'])
})

test('a mailbox set aside for it does the asking', async () => {
  const { look, standIn } = await askingCalendar({ ...heldByAlice(meeting), [bob.address]: {} }, { mailbox: bob.id })
  expect((await look(alice)).kind).toBe('known')
  expect(standIn.received[0]?.url.pathname).toBe(`/users/${bob.id}/calendar/getSchedule`)
})

test('62 days are asked for in periods that Graph accepts, and an entry over their edge is given once', async () => {
  const long = item('oof', '2026-11-24T12:00:00', '2027-02-10T12:00:00')
  const { look, standIn } = await askingCalendar(heldByAlice(long))
  const looked = await look(alice, { start: tuesday.start + 1, end: tuesday.start + 62 * 86_400_000 })
  expect(looked).toMatchObject({ kind: 'known', entries: [{ status: 'oof' }] })
  expect(looked.kind === 'known' && looked.entries).toHaveLength(1)
  expect(standIn.received).toHaveLength(2)
})

test('one period that fails makes the whole stretch unknown', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice())
  standIn.trouble = ({ body }) => (body.includes('2027') ? refusal : undefined)
  expect((await look(alice, { start: tuesday.start, end: tuesday.start + 62 * 86_400_000 })).kind).toBe('unknown')
})

test('an answer is used again for half a minute, a failure never', async () => {
  const { look, standIn, clock } = await askingCalendar(heldByAlice(meeting))
  standIn.trouble = () => refusal
  expect((await look(alice)).kind).toBe('unknown')
  standIn.trouble = () => undefined
  expect((await look(alice)).kind).toBe('known')
  clock.at += 29_999
  await look(alice)
  expect(standIn.received).toHaveLength(2)
  clock.at += 1
  await look(alice)
  expect(standIn.received).toHaveLength(3)
})

test('what is asked for is what the permit allows, day for day', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
  const outside = await look(alice, { start: tuesday.start + 11 * 3_600_000, end: tuesday.start + 12 * 3_600_000 })
  expect(outside).toEqual({ kind: 'known', entries: [] })
  expect(JSON.parse(standIn.received[0]?.body ?? '')).toMatchObject({
    startTime: { dateTime: '2026-11-24T00:00:00', timeZone: 'UTC' },
    endTime: { dateTime: '2026-11-25T00:00:00', timeZone: 'UTC' },
  })
})
