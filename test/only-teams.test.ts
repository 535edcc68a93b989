/** In teams mode only Teams speaks to us: whatever else claims to be it is refused before anything runs. */
import type { Server } from 'restify'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { adapterFor } from '../src/bot/adapter.ts'
import { openDoors } from '../src/http.ts'
import { appId, type KeyServer, serveKeys, type Token, tokenOf } from './connector-stand-in.ts'
import { hello } from './hello.ts'

let doors: Server
let keys: KeyServer
const turns: unknown[] = []
const logged: unknown[] = []

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    logged.push(...words)
  })
  keys = await serveKeys()
  const registration = {
    MicrosoftAppId: appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: '1f0d6a52-8c3b-4e57-9a41-6be7c20d5f18',
    MicrosoftAppPassword: 'a secret',
  }
  doors = openDoors({
    adapter: adapterFor(registration, undefined, keys.elsewhere),
    turn: async (context) => {
      turns.push(context.activity.text)
    },
    isLocal: false,
    readiness: async () => ({ ready: true, states: {} }),
    log: { warn: (data) => logged.push(data) },
  })
  await new Promise<void>((resolve) => doors.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  doors.close()
  keys.close()
})
beforeEach(() => {
  turns.length = 0
  logged.length = 0
})

async function knock(authorization: string | undefined, activity: Record<string, unknown> = {}): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${doors.address().port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: JSON.stringify(hello(activity)),
  })
  expect(await answer.text()).toBe('')
  return answer.status
}

test('what Bot Connector sends for Teams comes in', async () => {
  expect(await knock(`Bearer ${tokenOf()}`)).toBe(200)
  expect(turns).toEqual(['hello'])
})

const now = Math.floor(Date.now() / 1000)
const emulatorIssuer = 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0'
const ownTenant = 'https://sts.windows.net/1f0d6a52-8c3b-4e57-9a41-6be7c20d5f18/'
const ofEmulator: Token = {
  by: 'emulator',
  header: { kid: 'emulator-key' },
  claims: { iss: emulatorIssuer, ver: '2.0', azp: appId },
}

const forged: [string, Token][] = [
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['an issuer that only begins well', { claims: { iss: 'https://api.botframework.com.evil.example' } }],
  ['a list of issuers', { claims: { iss: ['https://api.botframework.com'] } }],
  ['another audience', { claims: { aud: 'e3c07913-47d0-4dae-a410-8c2257be5dba' } }],
  ['no audience', { claims: { aud: undefined } }],
  ['a list of audiences', { claims: { aud: [appId] } }],
  ['a past expiry', { claims: { exp: now - 301 } }],
  ['no expiry', { claims: { exp: undefined } }],
  ['a start in an hour', { claims: { nbf: now + 3600 } }],
  ['another serviceUrl', { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } }],
  ['no serviceUrl', { claims: { serviceurl: undefined } }],
  ['the algorithm none', { header: { alg: 'none' }, by: 'nobody' }],
  ['the algorithm none, and a signature', { header: { alg: 'none' } }],
  ['an HMAC made with the public key', { header: { alg: 'HS256' }, by: 'HMAC of the public key' }],
  ['an HMAC that says RS256', { by: 'HMAC of the public key' }],
  ['a signature of somebody else', { by: 'nobody known' }],
  ['a key nobody has', { header: { kid: 'no-such-key' } }],
  ['no key id', { header: { kid: undefined } }],
  [
    'a key of its own in the header',
    { header: { jwk: { kty: 'RSA' }, jku: 'https://evil.example' }, by: 'nobody known' },
  ],
  ['a key endorsed for another channel', { header: { kid: 'web-chat-key' }, by: 'web chat' }],
  ['a token of the emulator, version 2', ofEmulator],
  ['a token of the emulator, version 1', { ...ofEmulator, claims: { ...ofEmulator.claims, ver: '1.0', appid: appId } }],
  ['a token of our own tenant', { ...ofEmulator, claims: { iss: ownTenant, ver: '1.0', appid: appId } }],
  ['a token of a skill', { ...ofEmulator, claims: { ...ofEmulator.claims, aud: appId, azp: ownTenant } }],
  ['the issuer of Bot Connector on the key of the emulator', { by: 'emulator', header: { kid: 'emulator-key' } }],
]

test.each(forged)('%s is refused, and nothing runs', async (_, token) => {
  expect(await knock(`Bearer ${tokenOf(token)}`)).toBe(401)
  expect(turns).toEqual([])
})

const badHeaders: [string, string | undefined][] = [
  ['nothing', undefined],
  ['an empty header', ''],
  ['only the scheme', 'Bearer'],
  ['another scheme', `Basic ${tokenOf()}`],
  ['a token without scheme', tokenOf()],
  ['two tokens', `Bearer ${tokenOf()} ${tokenOf()}`],
  ['a token of two parts', `Bearer ${tokenOf().split('.').slice(0, 2).join('.')}`],
  ['parts that are no JSON', 'Bearer abc.def.ghi'],
  [
    'parts that are lists',
    `Bearer ${['[]', '[]'].map((text) => Buffer.from(text).toString('base64url')).join('.')}.ghi`,
  ],
]

test.each(badHeaders)('%s for a token is refused, and nothing runs', async (_, authorization) => {
  expect(await knock(authorization)).toBe(401)
  expect(turns).toEqual([])
})

test.each(['AseChannel', 'emulator', 'directline', 'webchat', 'MSTEAMS', '', undefined])(
  'the channel %o is refused whatever the token, and nothing runs',
  async (channelId) => {
    for (const token of [{}, ofEmulator]) expect(await knock(`Bearer ${tokenOf(token)}`, { channelId })).toBe(401)
    expect(turns).toEqual([])
  },
)

test.each([
  'https://evil.example/',
  'http://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://user:word@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'https://evil.trafficmanager.net/',
  'https://169.254.169.254/metadata/',
  'file:///etc/passwd',
  '',
])('the serviceUrl %s is refused even when the token names it: our own token never goes there', async (other) => {
  const token = tokenOf({ claims: { serviceurl: other } })
  expect(await knock(`Bearer ${token}`, { serviceUrl: other })).toBe(401)
  expect(turns).toEqual([])
})

test('strangers do not make us ask for keys, and what is logged of them holds no token', async () => {
  const before = keys.asked()
  const token = tokenOf({ claims: { iss: 'https://evil.example' } })
  for (let n = 0; n < 20; n++) await knock(`Bearer ${token}`)
  expect(keys.asked()).toBe(before)
  await knock(`Bearer ${tokenOf({ by: 'nobody known' })}`)
  expect(logged.map(String).join('\n') + JSON.stringify(logged)).not.toContain(token.split('.')[2])
  expect(JSON.stringify(logged)).not.toContain('eyJ')
})
