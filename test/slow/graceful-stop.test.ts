/** SIGTERM in the middle of a turn: the person still gets the answer, nobody new comes in, and the data directory is free again. */
import { createServer, type Server, type ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { cast } from '../world.ts'
import { type Bot, ended, exampleData, startBot } from './process.ts'

/** Teams, that tells who somebody is only when the test says so. */
interface SlowTeams {
  readonly serviceUrl: string
  readonly asked: Promise<ServerResponse>
  readonly server: Server
}

const bots: Bot[] = []
const servers: Server[] = []

afterEach(() => {
  for (const { child } of bots.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function slowTeams(): Promise<SlowTeams> {
  const { promise: asked, resolve: ask } = promised<ServerResponse>()
  const server = createServer((_request, response) => ask(response))
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { serviceUrl: `http://127.0.0.1:${address.port}/`, asked, server }
}

function promised<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => {}
  const promise = new Promise<Value>((give) => {
    resolve = give
  })
  return { promise, resolve }
}

async function start(data: string): Promise<Bot> {
  const bot = await startBot(data)
  bots.push(bot)
  return bot
}

function ask({ url }: Bot, serviceUrl: string): Promise<Response> {
  const { tenantId, aadObjectId, name } = cast.bob
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: 'slow',
      text: 'is Alice free tomorrow?',
      channelId: 'msteams',
      deliveryMode: 'expectReplies',
      serviceUrl,
      locale: 'en-GB',
      from: { id: '29:bob', name, aadObjectId },
      recipient: { id: '28:liaison', name: 'Liaison' },
      conversation: { id: 'chat-bob', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    }),
  })
}

/** Until nobody new is let in. */
async function closing({ url }: Bot): Promise<void> {
  for (;;) {
    const isOpen = await fetch(`${url}/healthz`, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    )
    if (!isOpen) return
    await new Promise((go) => setTimeout(go, 20))
  }
}

test('a turn under way is finished before the process ends with 0, and the lock is released', async () => {
  const data = exampleData()
  const teams = await slowTeams()
  const bot = await start(data)
  const answer = ask(bot, teams.serviceUrl)
  const roster = await teams.asked
  bot.child.kill('SIGTERM')
  await closing(bot)
  expect(bot.child.exitCode).toBeNull()
  roster
    .writeHead(200, { 'content-type': 'application/json' })
    .end(JSON.stringify({ id: '29:bob', userRole: 'user', ...cast.bob }))
  const response = await answer
  expect(response.status).toBe(200)
  expect(JSON.stringify(await response.json())).toContain('"kind":"availability"')
  expect(await ended(bot.child)).toBe(0)
  const next = await start(data)
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200)
})

test('a turn that never ends is cut off, said so, and the lock is released all the same', async () => {
  const data = exampleData()
  const teams = await slowTeams()
  const bot = await start(data)
  const cutOff = ask(bot, teams.serviceUrl).then(
    () => false,
    () => true,
  )
  await teams.asked
  bot.child.kill('SIGTERM')
  expect(await ended(bot.child)).toBe(1)
  expect(await cutOff).toBe(true)
  expect(bot.log.join('')).toContain('some requests were cut off')
  await start(data)
})

test('asked twice, it ends at once', async () => {
  const teams = await slowTeams()
  const bot = await start(exampleData())
  ask(bot, teams.serviceUrl).catch(() => {})
  await teams.asked
  bot.child.kill('SIGTERM')
  await closing(bot)
  bot.child.kill('SIGTERM')
  expect(await ended(bot.child)).toBe(1)
  expect(bot.log.join('')).not.toContain('some requests were cut off')
})
