/** Time asked of Microsoft Graph: whatever goes wrong is unknown, never free, and only for whom it went wrong. */
import type { ScheduleItem } from '@microsoft/microsoft-graph-types'
import { afterEach, expect, test } from 'vitest'
import { graphCalendar } from '../src/adapters/calendar.graph.ts'
import { graph } from '../src/adapters/graph.ts'
import { patientlyWith, usualPatience } from '../src/adapters/patience.ts'
import { issuePermit } from '../src/policy/permit.ts'
import type { Person } from '../src/policy/person.ts'
import { failure, type GraphStandIn, graphStandIn, json, type StandInMailbox } from './graph-stand-in.ts'
import type { Behaviour } from './loopback.ts'

const tuesday = { start: Date.parse('2026-11-24T00:00:00Z'), end: Date.parse('2026-11-25T00:00:00Z') }
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

function personAt(address: string, index = 1): Person {
  const known = { id: idOf(index), name: address, address, aliases: [], timeZone: 'Europe/Amsterdam' }
  return { ...known, ownerPermits: 'limitedDetails', listed: true, kind: 'person' }
}
const alice = personAt('alice@contoso.com', 1)
const bob = personAt('bob@contoso.com', 2)

const item = (status: string, start: string, end: string, more: Partial<ScheduleItem> = {}): ScheduleItem => ({
  ...more,
  status: status as ScheduleItem['status'],
  start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
  end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
})
const meeting = item('busy', '2026-11-24T09:00:00', '2026-11-24T10:00:00', {
  subject: 'Budget',
  location: 'Room 1',
  isPrivate: false,
})
const heldByAlice = (...scheduleItems: ScheduleItem[]) => ({ [alice.address]: { schedule: { scheduleItems } } })

const open: GraphStandIn[] = []
afterEach(async () => {
  for (const standIn of open.splice(0)) {
    expect(standIn.faults).toEqual([])
    await standIn.close()
  }
})

async function asking(
  mailboxes: Readonly<Record<string, StandInMailbox>>,
  { mailbox, timeoutMs = 20_000 }: { readonly mailbox?: string; readonly timeoutMs?: number } = {},
) {
  const users = [alice, bob].map(({ id, name, address }) => ({ id, displayName: name, mail: address }))
  const more = Object.keys(mailboxes)
    .filter((address) => !users.some((user) => user.mail === address))
    .map((address, index) => ({ id: idOf(100 + index), displayName: address, mail: address }))
  const world = { tenantId: idOf(0), domains: ['contoso.com'], users: [...users, ...more], mailboxes }
  const standIn = await graphStandIn(world)
  open.push(standIn)
  const clock = { at: 0, now: () => clock.at }
  const tokens: boolean[] = []
  const calendar = graphCalendar({
    graph: graph({
      fetch,
      url: standIn.url,
      patiently: patientlyWith({ ...usualPatience, timeoutMs, pauseMs: 1 }),
      token: async (fresh) => {
        tokens.push(fresh)
        return fresh ? 'token-2' : 'token-1'
      },
    }),
    clock,
    gatherMs: 0,
    ...(mailbox ? { mailbox } : {}),
  })
  const look = (person: Person, stretch = tuesday) => calendar.entries(issuePermit(person, stretch, 'limitedDetails'))
  return { standIn, look, clock, tokens }
}

test('an entry is given with its time, status, subject and place', async () => {
  const { look } = await asking(heldByAlice(meeting))
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
  const { look } = await asking(heldByAlice(item(status, '2026-11-24T09:00:00', '2026-11-24T10:00:00')))
  expect(await look(alice)).toMatchObject({ kind: 'known', entries: [{ status }] })
})

test('free entries take no time', async () => {
  const { look } = await asking(heldByAlice(item('free', '2026-11-24T09:00:00', '2026-11-24T10:00:00')))
  expect(await look(alice)).toEqual({ kind: 'known', entries: [] })
})

test('an entry of unknown status makes the time it touches unknown, and no other', async () => {
  const { look } = await asking(heldByAlice(item('unknown', '2026-11-24T09:00:00', '2026-11-24T10:00:00')))
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
  const { look } = await asking(heldByAlice(secret))
  const looked = await look(alice)
  expect(looked).toMatchObject({ kind: 'known', entries: [{ isPrivate: true, status: 'busy' }] })
  expect(JSON.stringify(looked)).not.toMatch(/Dentist|Main street/)
})

test('times in another zone than the one asked for are still right', async () => {
  const start = { dateTime: '2026-11-24T10:00:00.0000000', timeZone: 'W. Europe Standard Time' }
  const end = { dateTime: '2026-11-24T11:30:00.0000000', timeZone: 'Europe/Amsterdam' }
  const { look } = await asking(heldByAlice({ status: 'busy', start, end }))
  expect(await look(alice)).toMatchObject({
    entries: [{ start: Date.parse('2026-11-24T09:00:00Z'), end: Date.parse('2026-11-24T10:30:00Z') }],
  })
})

test('a time in a zone that nobody knows is unknown', async () => {
  const start = { dateTime: '2026-11-24T10:00:00.0000000', timeZone: 'Customized Time Zone' }
  const { look } = await asking(heldByAlice({ status: 'busy', start, end: start }))
  expect((await look(alice)).kind).toBe('unknown')
})

test('an error inside a 200 makes that person unknown and nobody else', async () => {
  const error = { message: 'made up', responseCode: 'ErrorNoFreeBusyAccess' }
  const { look } = await asking({ ...heldByAlice(meeting), [bob.address]: { schedule: { error } } })
  const [ofAlice, ofBob] = await Promise.all([look(alice), look(bob)])
  expect(ofAlice).toMatchObject({ kind: 'known', entries: [{ subject: 'Budget' }] })
  expect(ofBob).toEqual({ kind: 'unknown', because: 'schedule error ErrorNoFreeBusyAccess' })
})

test('an error beats entries that come with it', async () => {
  const error = { message: 'made up', responseCode: '5009' }
  const { look } = await asking({ [alice.address]: { schedule: { scheduleItems: [meeting], error } } })
  expect((await look(alice)).kind).toBe('unknown')
})

test('a mailbox with more entries than Exchange counts is unknown', async () => {
  const many = Array.from({ length: 1_000 }, () => meeting)
  const { look } = await asking(heldByAlice(...many))
  expect((await look(alice)).kind).toBe('unknown')
})

test('who is not in the answer is unknown', async () => {
  const { look, standIn } = await asking(heldByAlice(meeting))
  standIn.trouble = () => json({ value: [] })
  expect((await look(alice)).kind).toBe('unknown')
})

test('who is answered for twice is unknown', async () => {
  const { look, standIn } = await asking(heldByAlice(meeting))
  const empty = { scheduleId: 'Alice@contoso.com', availabilityView: '0', scheduleItems: [] }
  standIn.trouble = () => json({ value: [empty, empty] })
  expect((await look(alice)).kind).toBe('unknown')
})

test('one schedule that cannot be read says nothing about the others', async () => {
  const { look, standIn } = await asking(heldByAlice(meeting))
  const good = { scheduleId: alice.address, scheduleItems: [meeting] }
  standIn.trouble = () => json({ value: [good, { scheduleId: bob.address, scheduleItems: [{ status: 7 }] }] })
  const [ofAlice, ofBob] = await Promise.all([look(alice), look(bob)])
  expect([ofAlice.kind, ofBob.kind]).toEqual(['known', 'unknown'])
})

const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }
const ugly: readonly (readonly [string, Behaviour])[] = [
  ['HTML instead of JSON', html],
  ['a connection that breaks', 'cut'],
  ['503', failure(503, 'ServiceUnavailable')],
  ['504', failure(504, 'GatewayTimeout')],
  ['429 with a long wait', failure(429, 'TooManyRequests', { 'retry-after': '120' })],
  ['403', failure(403, 'ErrorAccessDenied')],
  ['a redirect', { status: 302, headers: { location: 'https://example.com/' } }],
  ['JSON of another shape', json({ value: { scheduleId: alice.address } })],
]

test.each(ugly)('%s is unknown', async (_, behaviour) => {
  const { look, standIn } = await asking(heldByAlice())
  standIn.trouble = () => behaviour
  expect((await look(alice)).kind).toBe('unknown')
})

test('no answer is unknown when our patience ends', async () => {
  const { look, standIn } = await asking(heldByAlice(), { timeoutMs: 50 })
  standIn.trouble = () => 'silence'
  expect(await look(alice)).toEqual({ kind: 'unknown', because: 'took too long' })
})

test.each([
  ['429', failure(429, 'TooManyRequests', { 'retry-after': '0' })],
  ['503', failure(503, 'ServiceUnavailable')],
  ['a cut connection', 'cut'],
] as const)('after %s the question is asked again', async (_, behaviour) => {
  const { look, standIn } = await asking(heldByAlice(meeting))
  standIn.trouble = () => (standIn.received.length <= 2 ? behaviour : undefined)
  expect((await look(alice)).kind).toBe('known')
  expect(standIn.received).toHaveLength(3)
})

test('a wait longer than our patience is not begun', async () => {
  const { look, standIn } = await asking(heldByAlice(meeting))
  standIn.trouble = () => failure(429, 'TooManyRequests', { 'retry-after': '120' })
  await look(alice)
  expect(standIn.received).toHaveLength(1)
})

test('a refusal is not repeated', async () => {
  const { look, standIn } = await asking(heldByAlice(meeting))
  standIn.trouble = () => failure(403, 'ErrorAccessDenied')
  expect(await look(alice)).toEqual({ kind: 'unknown', because: 'status 403 ErrorAccessDenied' })
  expect(standIn.received).toHaveLength(1)
})

test('a token that has expired is replaced once', async () => {
  const { look, standIn, tokens } = await asking(heldByAlice(meeting))
  standIn.tokens = new Set(['token-2'])
  expect((await look(alice)).kind).toBe('known')
  expect(tokens).toEqual([false, true])
})

test('a second refused token is the end', async () => {
  const { look, standIn } = await asking(heldByAlice(meeting))
  standIn.tokens = new Set()
  expect((await look(alice)).kind).toBe('unknown')
  expect(standIn.received).toHaveLength(2)
})

test('many people at once are asked about in batches of twenty', async () => {
  const people = Array.from({ length: 45 }, (_, index) => personAt(`person${index}@contoso.com`, 100 + index))
  const mailboxes = people.map(({ address }) => [address, { schedule: { scheduleItems: [meeting] } }])
  const { look, standIn } = await asking(Object.fromEntries(mailboxes))
  const looks = await Promise.all(people.map((person) => look(person)))
  expect(looks.every((one) => one.kind === 'known' && one.entries.length === 1)).toBe(true)
  expect(standIn.received.map(({ body }) => JSON.parse(body).schedules.length).sort()).toEqual([20, 20, 5])
})

test('one mailbox that is gone does not hide the others of its batch', async () => {
  const { look } = await asking({ [bob.address]: { schedule: { scheduleItems: [] } } })
  const [ofAlice, ofBob] = await Promise.all([look(alice), look(bob)])
  expect([ofAlice.kind, ofBob.kind]).toEqual(['unknown', 'known'])
})

test('a mailbox set aside for it does the asking', async () => {
  const { look, standIn } = await asking({ ...heldByAlice(meeting), [bob.address]: {} }, { mailbox: bob.id })
  expect((await look(alice)).kind).toBe('known')
  expect(standIn.received[0]?.url.pathname).toBe(`/users/${bob.id}/calendar/getSchedule`)
})

test('62 days are asked for in periods that Graph accepts, and an entry over their edge is given once', async () => {
  const long = item('oof', '2026-11-24T12:00:00', '2027-02-10T12:00:00')
  const { look, standIn } = await asking(heldByAlice(long))
  const looked = await look(alice, { start: tuesday.start + 1, end: tuesday.start + 62 * 86_400_000 })
  expect(looked).toMatchObject({ kind: 'known', entries: [{ status: 'oof' }] })
  expect(looked.kind === 'known' && looked.entries).toHaveLength(1)
  expect(standIn.received).toHaveLength(2)
})

test('one period that fails makes the whole stretch unknown', async () => {
  const { look, standIn } = await asking(heldByAlice())
  standIn.trouble = ({ body }) => (body.includes('2027') ? html : undefined)
  expect((await look(alice, { start: tuesday.start, end: tuesday.start + 62 * 86_400_000 })).kind).toBe('unknown')
})

test('an answer is used again for half a minute, a failure never', async () => {
  const { look, standIn, clock } = await asking(heldByAlice(meeting))
  standIn.trouble = () => html
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
  const { look, standIn } = await asking(heldByAlice(meeting))
  const outside = await look(alice, { start: tuesday.start + 11 * 3_600_000, end: tuesday.start + 12 * 3_600_000 })
  expect(outside).toEqual({ kind: 'known', entries: [] })
  expect(JSON.parse(standIn.received[0]?.body ?? '')).toMatchObject({
    startTime: { dateTime: '2026-11-24T00:00:00', timeZone: 'UTC' },
    endTime: { dateTime: '2026-11-25T00:00:00', timeZone: 'UTC' },
  })
})
