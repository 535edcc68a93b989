/** Whatever is posted to the tab's API: the server stands, says no 5xx, shows nobody what they may not see, and lets nobody change what they may not. */
import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endlessJson, mutated, mutations } from './hostile-activities.ts'
import { type HostileTab, openHostileTab, type RealCall, realCalls, tabSecrets } from './hostile-calls.ts'
import { fabrikam } from './kept.ts'
import { pour } from './pouring.ts'
import type { Speaker } from './world.ts'

let here: HostileTab
const tokens = new Map<Speaker, string>()

beforeAll(async () => {
  here = await openHostileTab()
  for (const speaker of ['ada', 'bob', 'pia', 'gus'] as const) tokens.set(speaker, await here.token(speaker))
})
afterAll(() => here.close())

async function post(speaker: Speaker | undefined, kind: RealCall['kind'], body: string) {
  const authorization = speaker ? { authorization: `Bearer ${tokens.get(speaker)}` } : undefined
  const answer = await fetch(`${here.url}/tab/api/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body,
  })
  return { status: answer.status, text: await answer.text() }
}

test('unchanged, each is answered; somebody who is no admin learns of no relationship and changes none', async () => {
  const before = await here.world.ports.relationships.all()
  for (const { kind, body } of realCalls) {
    const { status, text } = await post('bob', kind, JSON.stringify(body))
    expect(status).toBe(200)
    for (const secret of tabSecrets) expect(text).not.toContain(secret)
  }
  expect(await here.world.ports.relationships.all()).toEqual(before)
  expect(await here.world.ports.relationships.isSharingStopped()).toBe(false)
  expect(here.failed).toEqual([])
})

test('changed anywhere, in any way, they break nothing, disclose nothing and change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...realCalls),
      mutations,
      fc.constantFrom('bob', 'bob', 'pia', 'gus', undefined),
      async ({ kind, body }, steps, speaker) => {
        const { status, text } = await post(speaker, kind, mutated({ ...body }, steps))
        expect(status).toBeLessThan(500)
        if (speaker !== 'bob') expect(status).toBe(401)
        for (const secret of tabSecrets) expect(text).not.toContain(secret)
        expect(here.failed.splice(0)).toEqual([])
      },
    ),
    { numRuns: 150 },
  )
  expect((await here.world.ports.relationships.all()).map(({ version }) => version)).toEqual([fabrikam().version])
  expect(Object.prototype).not.toHaveProperty('isAdmin')
}, 60_000)

test.each([
  ...endlessJson,
  ['lists in what a button brings', `{"id":"1","verb":"save","data":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
])('JSON of %s is refused', async (_, body) => {
  for (const kind of ['say', 'press'] as const) expect((await post('bob', kind, body)).status).toBeLessThan(500)
  expect((await post('bob', 'say', body)).status).toBe(400)
  expect(here.failed).toEqual([])
})

test.each([
  ['beside the rest', '{"id":"1","text":"relationships","__proto__":{"role":"admin","isAdmin":true}}'],
  ['as a constructor', '{"id":"1","text":"relationships","constructor":{"prototype":{"isAdmin":true}}}'],
])('a prototype %s makes nobody an admin', async (_, body) => {
  const { text } = await post('bob', 'say', body)
  expect(text).toMatch(/Only administrators can do that/)
  for (const secret of tabSecrets) expect(text).not.toContain(secret)
  expect({}).not.toHaveProperty('isAdmin')
})

test('a prototype among what a button brings is nothing', async () => {
  const data = '{"__proto__":{"relationship":"r-fabrikam","version":1,"operation":"o"}}'
  const { status } = await post('ada', 'press', `{"id":"1","verb":"confirm-remove","data":${data}}`)
  expect(status).toBeLessThan(500)
  expect(await here.world.ports.relationships.byId('r-fabrikam')).toBeDefined()
})

test('who never ends a call keeps nobody else waiting', async () => {
  const { host, hostname, port } = new URL(here.url)
  const head = (speaker: Speaker | undefined) =>
    `POST /tab/api/say HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${speaker ? `Authorization: Bearer ${tokens.get(speaker)}\r\n` : ''}`
  const slow = Array.from({ length: 50 }, (_, n) => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => {})
    socket.write(
      n % 2 === 0 ? head('bob') : `${head(n % 3 === 0 ? undefined : 'bob')}Content-Length: 1000\r\n\r\n{"id":`,
    )
    return socket
  })
  expect((await post('bob', 'say', '{"id":"1","text":"help"}')).status).toBe(200)
  for (const socket of slow) socket.destroy()
})

test('a body that never ends is refused where the largest file would end; of a stranger’s next to nothing is taken', async () => {
  const known = await pour(`${here.url}/tab/api/say`, `Authorization: Bearer ${tokens.get('bob')}\r\n`)
  expect(known.status).toBeOneOf([413, 0])
  expect(known.megabytes).toBeLessThan(40)
  const stranger = await pour(`${here.url}/tab/api/say`)
  expect(stranger.status).toBeOneOf([401, 0])
  expect(stranger.megabytes).toBeLessThan(20)
  expect((await post('bob', 'say', '{"id":"1","text":"help"}')).status).toBe(200)
}, 30_000)

test('a flood is answered to the last', async () => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      post('bob', 'say', JSON.stringify({ id: `f${n}`, text: 'is Alice free today?' })),
    ),
  )
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
}, 60_000)

/** Last, for an admin may remove what the others look at. */
test('an admin’s calls, changed anywhere, break nothing either', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...realCalls), mutations, async ({ kind, body }, steps) => {
      const { status } = await post('ada', kind, mutated({ ...body }, steps))
      expect(status).toBeLessThan(500)
      expect(here.failed.splice(0)).toEqual([])
    }),
    { numRuns: 150 },
  )
  expect(Object.prototype).not.toHaveProperty('isAdmin')
}, 60_000)
