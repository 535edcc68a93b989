/** Two look at who speaks to us, we ourselves and the SDK with our settings, and each refuses by itself: neither leans on the other. */
import type { ConversationReference } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { adapterFor, connectorsFor, TeamsAdapter } from '../src/bot/adapter.ts'
import { whyNotVouched } from '../src/bot/vouched.ts'
import { appId, type KeyServer, serveKeys, type Token, tokenOf } from './connector-stand-in.ts'
import { hello } from './hello.ts'

const tenant = '1f0d6a52-8c3b-4e57-9a41-6be7c20d5f18'
const registration = {
  MicrosoftAppId: appId,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: tenant,
  MicrosoftAppPassword: 'a secret',
}
const ofEmulator: Token = {
  by: 'emulator',
  header: { kid: 'emulator-key' },
  claims: {
    iss: 'https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0',
    ver: '2.0',
    azp: appId,
  },
}

// ------------------------------------------------------------------------------------------------------- ourselves

const ours: [because: string, token: Token, change?: object][] = [
  ['not from the channel msteams', {}, { channelId: 'webchat' }],
  [
    'not from the channel msteams',
    { claims: { iss: `https://sts.windows.net/${tenant}/` } },
    { channelId: 'AseChannel' },
  ],
  ['the serviceUrl is not of Teams', {}, { serviceUrl: 'https://evil.example/' }],
  ['the token is not signed with RSA', { header: { alg: 'HS256' } }],
  ['the token is not signed with RSA', { header: { alg: 'none' } }],
  ['the token was not issued by Bot Connector', ofEmulator],
  ['the token is meant for somebody else', { claims: { aud: tenant } }],
  ['the token is for another serviceUrl', { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } }],
  ['the token never expires', { claims: { exp: undefined } }],
]

test.each(ours)('we say that %s', (because, token, change) => {
  expect(whyNotVouched(`Bearer ${tokenOf(token)}`, hello(change), { appId })).toBe(because)
})

test('we let the SDK look at what Bot Connector sends, and at nothing without a token', () => {
  expect(whyNotVouched(`Bearer ${tokenOf()}`, hello(), { appId })).toBeUndefined()
  expect(whyNotVouched('', hello(), { appId })).toBe('there is no token')
})

const other = '22222222-2222-4222-8222-222222222222'
const tenants: [who: string, said: object, because: string | undefined][] = [
  ['of an allowed tenant', { channelData: { tenant: { id: tenant } } }, undefined],
  ['of an allowed tenant, in capitals', { channelData: { tenant: { id: tenant.toUpperCase() } } }, undefined],
  ['of another one', { channelData: { tenant: { id: other } } }, 'the tenant is not an allowed one'],
  ['of none', {}, 'the tenant is not an allowed one'],
  ['of a list', { channelData: { tenant: { id: [tenant] } } }, 'the tenant is not an allowed one'],
  [
    'in a chat of another one',
    { channelData: { tenant: { id: tenant } }, conversation: { id: 'c', tenantId: other } },
    'the tenant is not an allowed one',
  ],
]

test.each(tenants)('where tenants are named, somebody %s', (_, said, because) => {
  const authorization = `Bearer ${tokenOf()}`
  expect(whyNotVouched(authorization, hello(said), { appId, tenants: new Set([tenant]) })).toBe(because)
  expect(whyNotVouched(authorization, hello(said), { appId })).toBeUndefined()
})

// --------------------------------------------------------------------------------------------------------- the SDK

let keys: KeyServer
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  keys = await serveKeys()
})
afterAll(() => keys.close())

const now = Math.floor(Date.now() / 1000)
const theirs: [string, Token][] = [
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another audience', { claims: { aud: tenant } }],
  ['another serviceUrl', { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } }],
  ['a past expiry', { claims: { exp: now - 301 } }],
  ['the algorithm none', { header: { alg: 'none' }, by: 'nobody' }],
  ['an HMAC made with the public key', { header: { alg: 'HS256' }, by: 'HMAC of the public key' }],
  ['a signature of somebody else', { by: 'nobody known' }],
  ['a key endorsed for another channel', { header: { kid: 'web-chat-key' }, by: 'web chat' }],
  ['a token of the emulator', ofEmulator],
]

test.each(theirs)('the SDK refuses %s', async (_, token) => {
  const turn = vi.fn()
  const adapter = new TeamsAdapter(connectorsFor(registration, keys.elsewhere), () => undefined)
  const receiving = adapter.receive(`Bearer ${tokenOf(token)}`, hello(), turn)
  await expect(receiving).rejects.toBeInstanceOf(AuthenticationError)
  expect(turn).not.toHaveBeenCalled()
})

test('the SDK lets Bot Connector in', async () => {
  const turn = vi.fn()
  const adapter = new TeamsAdapter(connectorsFor(registration, keys.elsewhere), () => undefined)
  await adapter.receive(`Bearer ${tokenOf()}`, hello(), turn)
  expect(turn).toHaveBeenCalledOnce()
})

// ------------------------------------------------------------------------------------------------- what we send by ourselves

test.each(['https://evil.example/', 'http://127.0.0.1:9/', 'https://smba.trafficmanager.net.evil.example/'])(
  'nothing is sent to %s, though it stands in what we kept of a conversation',
  async (elsewhere) => {
    const reference = { channelId: 'msteams', serviceUrl: elsewhere, conversation: { id: 'c' } }
    const telling = adapterFor(registration, undefined, keys.elsewhere).continueConversationAsync(
      appId,
      reference as Partial<ConversationReference>,
      async (context) => void (await context.sendActivity('a reminder')),
    )
    await expect(telling).rejects.toThrow('nothing is sent to it')
  },
)
