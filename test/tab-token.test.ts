/** The tab lets in people of ours whom Teams signed in, and nobody else, before anything they send is read. */
import { generateKeyPairSync } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenantKeys } from '../src/adapters/tenant-keys.ts'
import { OutsideError } from '../src/ports.ts'
import { exampleAdmin } from '../src/tab/example-admin.ts'
import { tokenReader } from '../src/tab/token.ts'
import { loopback } from './loopback.ts'
import { appId, type Forging, homeTenant, openTabWorld, type TabWorld } from './tab-world.ts'
import { cast, type Speaker } from './world.ts'

let here: TabWorld
beforeAll(async () => {
  here = await openTabWorld()
})
afterAll(() => here.close())

const hour = 3_600
const list = { id: '1', text: 'relationships' }
const now = () => Math.floor(here.world.ports.clock.now() / 1_000)
const microsoft = 'https://login.microsoftonline.com'

test('a token of ours comes in', async () => {
  const answer = await here.call('say', await here.token('ada'), list)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('set-cookie')).toBeNull()
})

const forged: [string, Speaker, (() => Forging) | Forging, RegExp][] = [
  ['signed by somebody else', 'ada', { foreignKey: true }, /SIGNATURE/],
  ['under a key nobody knows', 'ada', { header: { kid: 'k2' }, foreignKey: true }, /JWKS_NO_MATCHING_KEY/],
  ['expired', 'ada', () => ({ claims: { nbf: now() - 2 * hour, exp: now() - hour } }), /JWT_EXPIRED/],
  ['not valid yet', 'ada', () => ({ claims: { nbf: now() + hour, exp: now() + 2 * hour } }), /CLAIM_VALIDATION/],
  ['for another audience', 'ada', { claims: { aud: '00000003-0000-0000-c000-000000000000' } }, /CLAIM_VALIDATION/],
  ['for several audiences, none of them us', 'ada', { claims: { aud: ['a', 'b'] } }, /CLAIM_VALIDATION/],
  ['of a person of another tenant', 'pia', {}, /CLAIM_VALIDATION/],
  ['of our issuer about another tenant', 'ada', { claims: { tid: cast.pia.tenantId } }, /another tenant/],
  ['of another issuer about our tenant', 'ada', { claims: { iss: `${microsoft}/common/v2.0` } }, /CLAIM_VALIDATION/],
  ['of version 1', 'ada', { claims: { ver: '1.0' } }, /version/],
  ['without the scope', 'ada', { claims: { scp: 'User.Read' } }, /scope/],
  ['of an application, not a person', 'ada', { without: ['scp'] }, /CLAIM_VALIDATION/],
  ['asked for by another program', 'ada', { claims: { azp: appId } }, /another program/],
  ['without an end', 'ada', { without: ['exp'] }, /CLAIM_VALIDATION/],
  ['without an object id', 'ada', { claims: { oid: 'ada' } }, /object id/],
  ['of a guest, by name', 'ada', { claims: { preferred_username: 'ada_example.com#EXT#@contoso.com' } }, /guest/],
  ['of a guest, by home', 'ada', { claims: { idp: `https://sts.windows.net/${cast.pia.tenantId}/` } }, /guest/],
  ['of a guest, by account', 'ada', { claims: { acct: 1 } }, /guest/],
]

test.each(forged)('a token %s stays out', async (_, speaker, forging, because) => {
  here.turnedAway.length = 0
  const token = await here.token(speaker, typeof forging === 'function' ? forging() : forging)
  const answer = await here.call('say', token, list)
  expect([answer.status, await answer.json()]).toEqual([401, { error: 'sign-in' }])
  expect(here.turnedAway).toEqual([expect.stringMatching(because)])
})

test('what is no token, or signed with nothing or with the public key as a secret, stays out', async () => {
  const good = await here.token('ada')
  const [, payload] = good.split('.')
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
  const symmetric = await new SignJWT({ tid: homeTenant })
    .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
    .sign(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'pkcs1', format: 'der' }))
  const changed = good.replace(/\.[^.]+\./, `.${Buffer.from('{"tid":"x"}').toString('base64url')}.`)
  for (const token of [undefined, 'x', none, symmetric, changed, `${good}x`]) {
    expect((await here.call('press', token, { id: '1', verb: 'list', data: {} })).status).toBe(401)
  }
})

test('nothing is read before it is known who sends it', async () => {
  const answer = await fetch(`${here.url}/tab/api/say`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: 'x'.repeat(1_000_000),
  })
  expect(answer.status).toBe(401)
})

test('while the tenant’s keys cannot be had nobody comes in, and a token is not blamed for it', async () => {
  const login = await loopback(() => ({ status: 500 }))
  const keys = tenantKeys(homeTenant, login.url)
  const identify = tokenReader({ appId, homeTenant, keys, clock: here.world.ports.clock })
  await expect(identify(`Bearer ${await here.token('ada')}`)).rejects.toBeInstanceOf(OutsideError)
  expect(login.received[0]?.url.pathname).toBe(`/${homeTenant}/discovery/v2.0/keys`)
  await login.close()
})

test('in local mode the first admin of the directory is at the page, or nobody', async () => {
  const { directory } = here.world.ports
  expect(await exampleAdmin(() => cast.ada.aadObjectId, directory)(undefined)).toMatchObject({
    kind: 'known',
    asker: { kind: 'colleague', tenantId: homeTenant, name: 'Ada Hartman', domain: 'contoso.com' },
  })
  expect(await exampleAdmin(() => undefined, directory)(undefined)).toMatchObject({ kind: 'unknown' })
})
