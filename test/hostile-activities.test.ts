/** Whatever is posted to /api/messages: the server stands, says no 5xx, and shows nobody what they may not see. */
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { activitiesTo, endlessJson, mutated, mutations } from './hostile-activities.ts'
import { type HostileDoors, openHostileDoors, secrets } from './hostile-doors.ts'
import { pour } from './pouring.ts'

let doors: HostileDoors

beforeAll(async () => {
  doors = await openHostileDoors()
})
afterAll(() => doors.close())

async function post(body: string): Promise<{ status: number; text: string }> {
  const answer = await fetch(doors.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return { status: answer.status, text: await answer.text() }
}

const everythingSaid = (text: string) => [text, ...doors.said.splice(0)].join('\n')

test('unchanged, they are answered: Bob is busy, and that is all that is said', async () => {
  let said = ''
  for (const activity of activitiesTo(doors.serviceUrl)) {
    const { status, text } = await post(JSON.stringify(activity))
    expect(status).toBe(200)
    said += everythingSaid(text)
  }
  expect(said).toContain('"availability"')
  for (const secret of secrets) expect(said).not.toContain(secret)
  expect(doors.failed).toEqual([])
})

/** A reply that cannot be delivered to a recipient who was made up is none of our faults; stumbling over an activity is. */
function isOurs(failure: unknown): boolean {
  const error = typeof failure === 'object' && failure !== null && 'err' in failure ? failure.err : failure
  return [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind)
}

test('changed anywhere, in any way, they break nothing and disclose nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...activitiesTo(doors.serviceUrl)), mutations, async (activity, steps) => {
      const { status, text } = await post(mutated(activity, steps))
      expect(status).toBeLessThan(500)
      const said = everythingSaid(text)
      for (const secret of secrets) expect(said).not.toContain(secret)
      expect(doors.failed.splice(0).filter(isOurs)).toEqual([])
    }),
    { numRuns: 60 },
  )
  expect(Object.prototype).not.toHaveProperty('isAdmin')
}, 60_000)

test.each(endlessJson)('JSON of %s is refused', async (_, body) => {
  expect((await post(body)).status).toBe(400)
})

/** A connection that says only the beginning of a request. */
function halfRequest(text: string) {
  const { hostname, port } = new URL(doors.url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  socket.write(text)
  return socket
}

test('who never ends a request keeps nobody else waiting', async () => {
  const { host } = new URL(doors.url)
  const head = `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`
  const slow = Array.from({ length: 50 }, (_, n) =>
    halfRequest(n % 2 === 0 ? head : `${head}Content-Length: 1000\r\n\r\n{"type":`),
  )
  const [activity = {}] = activitiesTo(doors.serviceUrl)
  expect((await post(JSON.stringify(activity))).status).toBe(200)
  for (const socket of slow) socket.destroy()
})

test('a body that never ends is cut off', async () => {
  const { status, megabytes } = await pour(doors.url)
  expect(status).toBeOneOf([413, 0])
  expect(megabytes).toBeLessThan(20)
  const [activity = {}] = activitiesTo(doors.serviceUrl)
  expect((await post(JSON.stringify(activity))).status).toBe(200)
}, 30_000)

test('a flood is answered to the last', async () => {
  const [activity = {}] = activitiesTo(doors.serviceUrl)
  const body = JSON.stringify(activity)
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(body)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
}, 60_000)
