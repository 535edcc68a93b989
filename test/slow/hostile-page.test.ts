/** A web page on this machine, of whatever origin, cannot talk to the bot in local mode: not even pretending to be its admin. */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyExample, signedIn } from '../../src/commands/example.ts'
import { freePort } from '../../src/commands/free-port.ts'
import { type LocalBot, startLocalBot } from '../../src/commands/local-bot.ts'
import { startBrowser } from '../browser.ts'

const browser = await startBrowser()
const folder = mkdtempSync(join(tmpdir(), 'liaison-hostile-'))
const page = await browser?.newPage()
/** Stands in for the connector: whatever the bot says or asks, it says or asks here, under the conversation's id. */
const heard: string[] = []
let connector: Server
let site: Server
let bot: LocalBot

beforeAll(async () => {
  connector = await serve((url) => {
    heard.push(url)
    return url.includes('/members/') ? JSON.stringify(member()) : '{"id":"1"}'
  }, 'application/json')
  site = await serve(() => '<!doctype html><title>A page</title>', 'text/html')
  const data = join(folder, 'data')
  mkdirSync(data)
  copyExample(data)
  bot = startLocalBot(data, folder, await freePort(4400))
  await bot.address
})

afterAll(async () => {
  await browser?.close()
  await bot.child.end()
  for (const server of [connector, site]) server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function serve(answer: (url: string) => string, type: string): Promise<Server> {
  const server = createServer((incoming, outgoing) => {
    incoming.resume()
    outgoing.setHeader('content-type', type)
    outgoing.end(answer(incoming.url ?? ''))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

/** Ada, as the example has her. */
function member(): Record<string, string> {
  const yaml = readFileSync(signedIn.admin, 'utf8')
  const value = (key: string) => new RegExp(`^ *${key}: (.+)$`, 'm').exec(yaml)?.[1] ?? ''
  return {
    id: '29:contoso-ada',
    name: 'Ada Hartman',
    aadObjectId: value('aadObjectId'),
    tenantId: value('tenantId'),
    userPrincipalName: value('userPrincipleName'),
    userRole: 'user',
  }
}

/** What Teams would post if Ada had typed it; the bot would answer to our connector. */
function activity(conversation: string): string {
  const { id, name, aadObjectId, tenantId } = member()
  return JSON.stringify({
    type: 'message',
    id: conversation,
    text: 'relationships',
    channelId: 'msteams',
    serviceUrl: addressOf(connector),
    from: { id, name, aadObjectId },
    recipient: { id: '28:liaison', name: 'Liaison' },
    conversation: { id: conversation, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
  })
}

/** Resolves once the bot has answered in that conversation. */
async function answered(conversation: string): Promise<void> {
  while (!heard.some((url) => url.includes(`/conversations/${conversation}/activities`))) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function fromThisMachine(conversation: string, headers: Record<string, string>): Promise<number> {
  const { port } = new URL(await bot.address)
  const outgoing = request({ host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers })
  outgoing.end(activity(conversation))
  const [incoming] = await once(outgoing, 'response')
  incoming.resume()
  return incoming.statusCode
}

const json = { 'content-type': 'application/json' }

/** Nothing at all was said or asked on behalf of these; whatever could be under way is past once a true message is answered. */
async function expectSilence(prefix: string): Promise<void> {
  expect(await fromThisMachine(`after-${prefix}`, json)).toBeLessThan(300)
  await answered(`after-${prefix}`)
  expect(heard.filter((url) => url.includes(`/${prefix}-`))).toEqual([])
}

test('a program on this machine is answered', async () => {
  expect(await fromThisMachine('program', json)).toBeLessThan(300)
  await answered('program')
})

test.each([
  ['a foreign Host, as after DNS rebinding', { ...json, host: 'rebound.example.org' }],
  ['a foreign Host with the right port', { ...json, host: 'localhost.example.org:3978' }],
  ['a foreign Origin', { ...json, origin: 'https://example.org' }],
  ['no origin that can be named', { ...json, origin: 'null' }],
  ['a body that a form can send', { 'content-type': 'text/plain' }],
  ['no content type', {}],
])('%s is refused', async (what, headers) => {
  const prefix = `header-${what.replaceAll(/\W/g, '')}`
  const status = await fromThisMachine(`${prefix}-1`, headers)
  expect(status).toBeGreaterThanOrEqual(400)
  await expectSilence(prefix)
})

test.skipIf(!page)('a page of another origin reaches nothing, however it tries', async () => {
  if (!page) return
  await page.goto(addressOf(site))
  await tryEverything('page')
  await expectSilence('page')
})

test.skipIf(!page)('a page under a name that was made to point here reaches nothing', async () => {
  if (!page) return
  const { port } = new URL(await bot.address)
  await page.goto(`http://rebound.localhost:${port}/api/messages`)
  await tryEverything('rebound', `http://rebound.localhost:${port}`)
  await expectSilence('rebound')
})

/** Each way under a conversation of its own. */
async function tryEverything(prefix: string, at?: string): Promise<void> {
  const url = `${at ?? (await bot.address)}/api/messages`
  const ways = ['plain', 'preflight', 'xhr', 'beacon', 'beacon-json', 'form']
  const bodies = Object.fromEntries(ways.map((way) => [way, activity(`${prefix}-${way}`)]))
  await page?.addScriptTag({ path: fileURLToPath(new URL('./hostile-page.js', import.meta.url)) })
  expect(await page?.evaluate(`postEveryWay(${JSON.stringify(url)}, ${JSON.stringify(bodies)})`)).toBe(ways.length)
}
