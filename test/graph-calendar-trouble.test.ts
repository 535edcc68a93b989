/** When Microsoft Graph fails: whatever goes wrong is unknown, never free, and only for whom it went wrong. */
import { expect, test } from 'vitest'
import { alice, askingCalendar, bob, heldByAlice, meeting } from './graph-mailboxes.ts'
import { failure, json } from './graph-stand-in.ts'
import type { Behaviour } from './loopback.ts'

test('an error inside a 200 makes that person unknown and nobody else', async () => {
  const error = { message: 'made up', responseCode: 'ErrorNoFreeBusyAccess' }
  const { look } = await askingCalendar({ ...heldByAlice(meeting), [bob.address]: { schedule: { error } } })
  const [ofAlice, ofBob] = await Promise.all([look(alice), look(bob)])
  expect(ofAlice).toMatchObject({ kind: 'known', entries: [{ subject: 'Budget' }] })
  expect(ofBob).toEqual({ kind: 'unknown', because: 'schedule error ErrorNoFreeBusyAccess' })
})

test('an error beats entries that come with it', async () => {
  const error = { message: 'made up', responseCode: '5009' }
  const { look } = await askingCalendar({ [alice.address]: { schedule: { scheduleItems: [meeting], error } } })
  expect((await look(alice)).kind).toBe('unknown')
})

test('a mailbox with more entries than Exchange counts is unknown', async () => {
  const many = Array.from({ length: 1_000 }, () => meeting)
  const { look } = await askingCalendar(heldByAlice(...many))
  expect((await look(alice)).kind).toBe('unknown')
})

test('who is not in the answer is unknown', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
  standIn.trouble = () => json({ value: [] })
  expect((await look(alice)).kind).toBe('unknown')
})

test('who is answered for twice is unknown', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
  const empty = { scheduleId: 'Alice@contoso.com', availabilityView: '0', scheduleItems: [] }
  standIn.trouble = () => json({ value: [empty, empty] })
  expect((await look(alice)).kind).toBe('unknown')
})

test('one schedule that cannot be read says nothing about the others', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
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
  const { look, standIn } = await askingCalendar(heldByAlice())
  standIn.trouble = () => behaviour
  expect((await look(alice)).kind).toBe('unknown')
})

test('no answer is unknown when our patience ends', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(), { timeoutMs: 50 })
  standIn.trouble = () => 'silence'
  expect(await look(alice)).toEqual({ kind: 'unknown', because: 'took too long' })
})

test.each([
  ['429', failure(429, 'TooManyRequests', { 'retry-after': '0' })],
  ['503', failure(503, 'ServiceUnavailable')],
  ['a cut connection', 'cut'],
] as const)('after %s the question is asked again', async (_, behaviour) => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
  standIn.trouble = () => (standIn.received.length <= 2 ? behaviour : undefined)
  expect((await look(alice)).kind).toBe('known')
  expect(standIn.received).toHaveLength(3)
})

test('a wait longer than our patience is not begun', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
  standIn.trouble = () => failure(429, 'TooManyRequests', { 'retry-after': '120' })
  await look(alice)
  expect(standIn.received).toHaveLength(1)
})

test('a refusal is not repeated', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
  standIn.trouble = () => failure(403, 'ErrorAccessDenied')
  expect(await look(alice)).toEqual({ kind: 'unknown', because: 'status 403 ErrorAccessDenied' })
  expect(standIn.received).toHaveLength(1)
})

test('a token that has expired is replaced once', async () => {
  const { look, standIn, tokens } = await askingCalendar(heldByAlice(meeting))
  standIn.tokens = new Set(['token-2'])
  expect((await look(alice)).kind).toBe('known')
  expect(tokens).toEqual([false, true])
})

test('a second refused token is the end', async () => {
  const { look, standIn } = await askingCalendar(heldByAlice(meeting))
  standIn.tokens = new Set()
  expect((await look(alice)).kind).toBe('unknown')
  expect(standIn.received).toHaveLength(2)
})
