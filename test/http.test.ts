/** The doors take activities and nothing else: plain JSON, bounded, and in local mode from this machine only. */
import { request } from 'node:http'
import type { Server } from 'restify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adapterWithoutCredentials } from '../src/bot/adapter.ts'
import { openDoors } from '../src/http.ts'

let doors: Server
let ready = true
const turns: unknown[] = []

beforeAll(async () => {
  doors = openDoors({
    adapter: adapterWithoutCredentials(),
    turn: async (context) => {
      turns.push(context.activity.text)
    },
    isLocal: true,
    readiness: async () => ({ ready, states: { store: ready ? 'up' : 'down' } }),
    metrics: { text: async () => 'liaison_turns_running 0\n', contentType: 'text/plain' },
    log: { warn() {} },
  })
  await new Promise<void>((resolve) => doors.listen(0, '127.0.0.1', resolve))
})
afterAll(() => doors.close())

const activity = {
  type: 'message',
  id: '1',
  text: 'hello',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  from: { id: '29:ada' },
  recipient: { id: '28:liaison' },
  conversation: { id: 'c' },
}

interface Knock {
  readonly method?: string
  readonly path?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** By node:http, which lets a test forge any header. */
function knock({
  method = 'POST',
  path = '/api/messages',
  headers = {},
  body = JSON.stringify(activity),
}: Knock): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = doors.address()
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { 'content-type': 'application/json', ...headers } },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    sent.on('error', reject)
    sent.end(method === 'GET' ? undefined : body)
  })
}

const without = (...names: string[]) =>
  JSON.stringify(Object.fromEntries(Object.entries(activity).filter(([name]) => !names.includes(name))))

const refused: [string, Knock, number][] = [
  ['text', { headers: { 'content-type': 'text/plain' } }, 415],
  ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
  ['compressed JSON', { headers: { 'content-encoding': 'gzip' } }, 415],
  ['half a JSON', { body: '{"type":' }, 400],
  ['a list', { body: '[]' }, 400],
  ['a number', { body: '7' }, 400],
  ['nothing', { body: '' }, 400],
  ['no type', { body: without('type') }, 400],
  ['no from', { body: without('from') }, 400],
  ['no conversation', { body: without('conversation') }, 400],
  ['no serviceUrl', { body: without('serviceUrl') }, 400],
  ['an id that is a number', { body: JSON.stringify({ ...activity, from: { id: 7 } }) }, 400],
  ['a channel that is a list', { body: JSON.stringify({ ...activity, channelId: ['msteams'] }) }, 400],
  ['a serviceUrl elsewhere', { body: JSON.stringify({ ...activity, serviceUrl: 'https://evil.example/' }) }, 400],
  ['a body over the limit', { body: JSON.stringify({ ...activity, text: 'x'.repeat(600 * 1024) }) }, 413],
  ['a foreign Host', { headers: { host: 'evil.example' } }, 403],
  ['a foreign Origin', { headers: { origin: 'http://evil.example' } }, 403],
  ['a GET', { method: 'GET' }, 405],
  ['another path', { path: '/api/secrets' }, 404],
]

test.each(refused)('%s is refused and nothing runs', async (_, knocked, status) => {
  turns.length = 0
  expect(await knock(knocked)).toBe(status)
  expect(turns).toEqual([])
})

test('an activity comes in', async () => {
  turns.length = 0
  expect(await knock({})).toBe(200)
  expect(turns).toEqual(['hello'])
})

test('odd but harmless activities never make the server fail', async () => {
  const odd = [
    { ...activity, text: 7 },
    { ...activity, attachments: 'x' },
    { ...activity, entities: { a: 1 } },
    { ...activity, timestamp: 'yesterday' },
    { ...activity, channelData: null },
    { ...activity, value: [[[[]]]] },
    JSON.parse(`{"__proto__": {"admin": true}, ${JSON.stringify(activity).slice(1)}`),
  ]
  for (const one of odd) expect(await knock({ body: JSON.stringify(one) })).toBeLessThan(500)
})

test('whoever sends slowly is not waited for longer than half a minute', () => {
  const { requestTimeout, headersTimeout } = doors.server
  for (const wait of [requestTimeout, headersTimeout]) {
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(30_000)
  }
})

test('health says nothing private', async () => {
  expect(await knock({ method: 'GET', path: '/healthz' })).toBe(200)
  expect(await knock({ method: 'GET', path: '/readyz' })).toBe(200)
})

test('not being ready is told by status, and no reason to restart the process', async () => {
  ready = false
  expect(await knock({ method: 'GET', path: '/readyz' })).toBe(503)
  expect(await knock({ method: 'GET', path: '/healthz' })).toBe(200)
  ready = true
})

test('metrics are on these doors in local mode, and never where Teams and partners come in', async () => {
  expect(await knock({ method: 'GET', path: '/metrics' })).toBe(200)
  const adapter = adapterWithoutCredentials()
  const states = async () => ({ ready: true, states: {} })
  const metrics = { text: async () => 'secret', contentType: 'text/plain' }
  const open = openDoors({
    adapter,
    turn: async () => {},
    isLocal: false,
    readiness: states,
    metrics,
    log: { warn() {} },
  })
  await new Promise<void>((resolve) => open.listen(0, '127.0.0.1', resolve))
  expect((await fetch(`${open.url}/metrics`)).status).toBe(404)
  open.close()
})
