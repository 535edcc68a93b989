/** CalDAV: an answer of which any part is missing is unknown, and where events may not be read only time is known. */
import { afterEach, expect, test } from 'vitest'
import { caldavCalendar } from '../src/adapters/calendar.caldav.ts'
import { addressesFrom } from '../src/adapters/calendar-address.ts'
import { usualPatience } from '../src/adapters/patience.ts'
import { issuePermit } from '../src/policy/permit.ts'
import { type CaldavStandIn, caldavStandIn, found, multistatus } from './caldav-stand-in.ts'
import { aliceObjects, nine, noObjects, planning } from './calendar-promises.ts'
import type { Behaviour, Received } from './loopback.ts'
import { personAt } from './person.ts'

const open: CaldavStandIn[] = []
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())))

const account = { user: 'liaison', password: 'secret' }

async function asking(objects: readonly string[], password = account.password, timeoutMs = 20_000) {
  const standIn = await caldavStandIn({ '/alice/': objects }, account)
  open.push(standIn)
  const clock = { at: 0, now: () => clock.at }
  const calendar = caldavCalendar({
    places: { fetch, patience: { ...usualPatience, timeoutMs, pauseMs: 1, repeats: 1 }, allowsLoopback: true },
    addressOf: addressesFrom({ 'alice@contoso.com': `${standIn.url}/alice/` }),
    account: { ...account, password },
    clock,
  })
  const look = (start = nine, end = nine + 3_600_000) =>
    calendar.entries(issuePermit(personAt('alice@contoso.com'), { start, end }, 'limitedDetails'))
  return { standIn, clock, look }
}

const series = noObjects.replace(
  'END:VCALENDAR',
  [
    'BEGIN:VEVENT',
    'UID:s',
    'DTSTART;TZID=Europe/Amsterdam:20260101T100000',
    'DTEND;TZID=Europe/Amsterdam:20260101T110000',
    'RRULE:FREQ=DAILY',
    'SUMMARY:Stand-up',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n'),
)

test('what repeats is computed here', async () => {
  const { look } = await asking([series])
  expect(await look()).toMatchObject({ kind: 'known', entries: [{ start: nine, subject: 'Stand-up' }] })
})

test.each([
  ['failing', { status: 503 }, 'unknown'],
  ['half', { status: 207, body: '<D:multistatus xmlns:D="DAV:">' }, 'unknown'],
  ['refused', { status: 403 }, 'known'],
] as const)('with the question for what repeats %s', async (_, reply, kind) => {
  const { look, standIn } = await asking(aliceObjects)
  standIn.trouble = ({ body }) => (body.includes('RRULE') ? reply : undefined)
  expect((await look()).kind).toBe(kind)
})

test('the server is asked for days around the stretch, since it may read zones in its own way', async () => {
  const { look, standIn } = await asking([series])
  await look()
  expect(standIn.received[0]?.body).toContain('start="20261122T000000Z" end="20261127T000000Z"')
})

test('an answer is used again for half a minute, a failure never', async () => {
  const { look, standIn, clock } = await asking(aliceObjects)
  standIn.trouble = () => ({ status: 404 })
  expect((await look()).kind).toBe('unknown')
  standIn.trouble = () => undefined
  expect((await look()).kind).toBe('known')
  clock.at = 29_999
  await look()
  expect(standIn.received).toHaveLength(4)
  clock.at = 30_000
  await look()
  expect(standIn.received).toHaveLength(7)
})

const busy = (...lines: string[]) =>
  noObjects.replace('END:VCALENDAR', ['BEGIN:VFREEBUSY', ...lines, 'END:VFREEBUSY', 'END:VCALENDAR'].join('\r\n'))
const onlyTime = (status: number, text: string) => (received: Received) =>
  received.body.includes('free-busy-query') ? { status: 200, body: text } : { status }

test.each([403, 405, 501])('after %i for the events, busy time is asked for', async (status) => {
  const { look, standIn } = await asking([])
  standIn.trouble = onlyTime(
    status,
    busy('FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261124T090000Z/PT1H', 'FREEBUSY:20261124T093000Z/PT15M'),
  )
  const looked = await look()
  expect(looked).toMatchObject({
    kind: 'known',
    entries: [{ ...{ start: planning.start }, status: 'tentative' }, { status: 'busy' }],
  })
  expect(JSON.stringify(looked)).not.toContain('subject')
})

test('an answer without busy time is no answer', async () => {
  const { look, standIn } = await asking([])
  standIn.trouble = onlyTime(403, noObjects)
  expect((await look()).kind).toBe('unknown')
})

const missing = '<D:response><D:href>/2.ics</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>'
const cutShort = '<D:response><D:href>/</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status></D:response>'
const forbidden =
  '<D:response><D:propstat><D:prop><C:calendar-data/></D:prop><D:status>HTTP/1.1 403 Forbidden</D:status></D:propstat></D:response>'
const [first = ''] = aliceObjects
const bomb = '<!DOCTYPE a [<!ENTITY b "c">]><D:multistatus xmlns:D="DAV:"/>'
const ugly: readonly (readonly [string, Behaviour])[] = [
  ['an object that could not be read', multistatus(found(first) + missing)],
  ['an answer that was cut short', multistatus(found(first) + cutShort)],
  ['an object that may not be seen', multistatus(found(first) + forbidden)],
  ['an object that is no calendar', multistatus(found('BEGIN:VCALENDAR\r\nBEGIN:VEVENT'))],
  ['an empty object', multistatus(found(''))],
  ['a document type', { status: 207, body: bomb }],
  ['XML that ends in the middle', { status: 207, body: '<D:multistatus xmlns:D="DAV:"><D:response>' }],
  ['HTML', { status: 207, body: '<html><body>Sign in</body></html>' }],
  ['nothing', { status: 207, body: '' }],
  ['200 instead of 207', { status: 200, body: noObjects }],
  ['404', { status: 404 }],
  ['503', { status: 503 }],
  ['a cut connection', 'cut'],
  ['a redirect to another host', { status: 301, headers: { location: 'https://example.com/' } }],
]
test.each(ugly)('%s is unknown', async (_, answer) => {
  const { look, standIn } = await asking([])
  standIn.trouble = () => answer
  expect((await look()).kind).toBe('unknown')
})

test('no answer is unknown when our patience ends', async () => {
  const { look, standIn } = await asking([], account.password, 50)
  standIn.trouble = () => 'silence'
  expect(await look()).toEqual({ kind: 'unknown', because: 'took too long' })
})

test('a wrong password is unknown', async () => {
  const { look } = await asking(aliceObjects, 'wrong')
  expect(await look()).toEqual({ kind: 'unknown', because: 'status 401' })
})

test('an answer with nothing in it is nothing in the calendar', async () => {
  const { look } = await asking([])
  expect(await look()).toEqual({ kind: 'known', entries: [] })
})
