/** What Teams asks us to repeat is repeated, what it refuses is not, and nobody is told anything twice. */
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { adapterWithoutCredentials } from '../src/bot/adapter.ts'
import type { SendPatience } from '../src/bot/sending.ts'
import { hello } from './hello.ts'

type Answer = number | 'broken line' | readonly [number, Record<string, string>]

/** A Teams that answers the nth request with the nth answer, and with 201 after the last. */
async function teamsAnswering(...answers: readonly Answer[]) {
  const requests: { readonly at: number; readonly url: string | undefined }[] = []
  const server = createServer((request, response) => {
    const answer = answers[requests.length] ?? 201
    requests.push({ at: performance.now(), url: request.url })
    request.resume()
    if (answer === 'broken line') return void request.socket.destroy()
    const [status, headers] = typeof answer === 'number' ? [answer, {}] : answer
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(status < 400 ? { id: 'reply' } : { error: { code: 'Code', message: 'because' } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { requests, serviceUrl: `http://127.0.0.1:${address.port}/` }
}

const patience: SendPatience = { repeats: 3, pauseMs: 4, mostMs: 1_500 }

/** What the turn saw of one send: nothing, or the status with which it failed. */
async function sendTo(serviceUrl: string, patient = patience): Promise<unknown> {
  let failure: unknown
  await adapterWithoutCredentials(patient).receive('', hello({ serviceUrl }), async (context) => {
    failure = await context.sendActivity('hello').then(
      () => undefined,
      (error: { statusCode?: number }) => error.statusCode ?? 'no answer',
    )
  })
  return failure
}

test.each([412, 429, 502, 504])('%i is tried again until Teams takes it', async (status) => {
  const { requests, serviceUrl } = await teamsAnswering(status, status)
  expect(await sendTo(serviceUrl)).toBeUndefined()
  expect(requests).toHaveLength(3)
})

test.each([400, 401, 403, 404, 413, 500, 501])('%i is not tried again', async (status) => {
  const { requests, serviceUrl } = await teamsAnswering(status)
  expect(await sendTo(serviceUrl)).toBe(status)
  expect(requests).toHaveLength(1)
})

test('after a line that broke nothing is sent again: it may have arrived', async () => {
  const { requests, serviceUrl } = await teamsAnswering('broken line')
  expect(await sendTo(serviceUrl)).toBe('no answer')
  expect(requests).toHaveLength(1)
})

test('the tries end, and the turn learns of it', async () => {
  const { requests, serviceUrl } = await teamsAnswering(...Array.from({ length: 20 }, () => 502))
  expect(await sendTo(serviceUrl)).toBe(502)
  expect(requests).toHaveLength(1 + patience.repeats)
})

test('a wait that Teams asks for is kept', async () => {
  const { requests, serviceUrl } = await teamsAnswering([429, { 'retry-after': '1' }])
  expect(await sendTo(serviceUrl)).toBeUndefined()
  const [first, second] = requests
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
})

test.each(['3600', 'Fri, 31 Dec 2100 23:59:59 GMT'])('a wait of %s is not begun', async (wait) => {
  const { requests, serviceUrl } = await teamsAnswering([429, { 'retry-after': wait }])
  expect(await sendTo(serviceUrl)).toBe(429)
  expect(requests).toHaveLength(1)
})

test('a wait that nobody can read is our own', async () => {
  const { requests, serviceUrl } = await teamsAnswering([429, { 'retry-after': 'soon' }])
  expect(await sendTo(serviceUrl)).toBeUndefined()
  expect(requests).toHaveLength(2)
})

test('a redirect is not followed: our token would go along', async () => {
  const elsewhere = await teamsAnswering()
  const { serviceUrl } = await teamsAnswering([307, { location: `${elsewhere.serviceUrl}stolen` }])
  await sendTo(serviceUrl)
  expect(elsewhere.requests).toEqual([])
})

test('a redirect is not followed on the same host either', async () => {
  const { requests, serviceUrl } = await teamsAnswering([307, { location: '/stolen' }])
  await sendTo(serviceUrl)
  expect(requests).toHaveLength(1)
})
