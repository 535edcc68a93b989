/** Calendars on the web: fetched when they changed, from where they may be fetched, and unknown whenever that fails. */
import { afterEach, expect, test } from 'vitest'
import { urlCalendar } from '../src/adapters/calendar.url.ts'
import { addressesFrom } from '../src/adapters/calendar-address.ts'
import { usualPatience } from '../src/adapters/patience.ts'
import { issuePermit } from '../src/policy/permit.ts'
import { aliceFile, nine, noObjects, planning } from './calendar-promises.ts'
import { type Behaviour, type Loopback, loopback, type Received } from './loopback.ts'
import { personAt } from './person.ts'

const open: Loopback[] = []
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())))

interface Chosen {
  readonly timeoutMs?: number
  readonly mostKept?: number
}

async function asking(answer: (received: Received) => Behaviour, { timeoutMs = 20_000, mostKept }: Chosen = {}) {
  const server = await loopback((received) => answer(received))
  open.push(server)
  const clock = { at: 0, now: () => clock.at }
  const calendar = urlCalendar({
    places: { fetch, patience: { ...usualPatience, timeoutMs, pauseMs: 1, repeats: 1 }, allowsLoopback: true },
    addressOf: addressesFrom({
      'alice@contoso.com': `${server.url}/alice.ics`,
      'zoe@contoso.com': `${server.url}/zoe.ics`,
    }),
    clock,
    mostKept,
    mostBytes: 10_000,
  })
  const look = (address = 'alice@contoso.com') =>
    calendar.entries(issuePermit(personAt(address), { start: nine, end: nine + 3_600_000 }, 'limitedDetails'))
  return { server, clock, look }
}

const file = (body: string, headers: Readonly<Record<string, string>> = {}): Behaviour => ({
  status: 200,
  headers,
  body,
})

test('within half a minute the server is not asked again', async () => {
  const { look, server, clock } = await asking(() => file(aliceFile))
  expect(await look()).toMatchObject({ entries: [planning] })
  clock.at = 29_999
  await look()
  expect(server.received).toHaveLength(1)
  clock.at = 30_000
  await look()
  expect(server.received).toHaveLength(2)
})

test.each([
  [{ etag: '"v1"' }, 'if-none-match', '"v1"'],
  [{ 'last-modified': 'Tue, 24 Nov 2026 09:00:00 GMT' }, 'if-modified-since', 'Tue, 24 Nov 2026 09:00:00 GMT'],
])('with %j nothing is sent again that did not change', async (headers, asked, value) => {
  const { look, server, clock } = await asking((received) =>
    received.headers[asked] === value ? { status: 304 } : file(aliceFile, headers),
  )
  await look()
  clock.at = 60_000
  expect(await look()).toMatchObject({ entries: [planning] })
  expect(server.received.map((received) => received.headers[asked])).toEqual([undefined, value])
})

test('a changed calendar counts', async () => {
  let body = aliceFile
  const { look, clock } = await asking(() => file(body, { etag: `"${body.length}"` }))
  await look()
  body = noObjects
  clock.at = 60_000
  expect(await look()).toEqual({ kind: 'known', entries: [] })
})

test('an old copy is not used when nobody can say whether it changed', async () => {
  let answer: Behaviour = file(aliceFile)
  const { look, clock } = await asking(() => answer)
  await look()
  answer = { status: 503 }
  clock.at = 60_000
  expect((await look()).kind).toBe('unknown')
  answer = file(aliceFile)
  expect((await look()).kind).toBe('known')
})

test('questions at the same time share one request', async () => {
  const { look, server } = await asking(() => file(aliceFile))
  await Promise.all([look(), look(), look()])
  expect(server.received).toHaveLength(1)
})

const ugly: readonly (readonly [string, Behaviour])[] = [
  ['404', { status: 404 }],
  ['410', { status: 410 }],
  ['401', { status: 401 }],
  ['503', { status: 503 }],
  ['304 that was not asked for', { status: 304 }],
  ['HTML', file('<html>Sign in</html>')],
  ['nothing at all', file('')],
  ['half a calendar', file(aliceFile.slice(0, aliceFile.length / 2))],
  ['a cut connection', 'cut'],
  ['too much', file(aliceFile + '\r\n'.repeat(5_000))],
]
test.each(ugly)('%s is unknown', async (_, answer) => {
  const { look } = await asking(() => answer)
  expect((await look()).kind).toBe('unknown')
})

test('no answer is unknown when our patience ends', async () => {
  const { look } = await asking(() => 'silence', { timeoutMs: 50 })
  expect(await look()).toEqual({ kind: 'unknown', because: 'took too long' })
})

test('who has no address has no calendar', async () => {
  const { look, server } = await asking(() => file(aliceFile))
  expect((await look('bob@contoso.com')).kind).toBe('unknown')
  expect(server.received).toEqual([])
})

test('no more is kept than allowed: the least recently fetched goes first', async () => {
  const mostKept = aliceFile.length * 1.5
  const { look, server, clock } = await asking(() => file(aliceFile, { etag: '"v1"' }), { mostKept })
  await look()
  await look('zoe@contoso.com')
  clock.at = 60_000
  await look('zoe@contoso.com')
  await look()
  const validators = server.received.map(({ url, headers }) => [url.pathname, headers['if-none-match']])
  expect(validators.slice(2)).toEqual([
    ['/zoe.ics', '"v1"'],
    ['/alice.ics', undefined],
  ])
})
