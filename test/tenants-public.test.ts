/** A domain's tenant comes from what Microsoft publishes of it, and nobody can make the look-up go elsewhere. */
import { afterEach, expect, test } from 'vitest'
import { patientlyWith, usualPatience } from '../src/adapters/patience.ts'
import { publicTenants } from '../src/adapters/tenants.public.ts'
import { failure, json } from './graph-stand-in.ts'
import { type Behaviour, type Loopback, loopback } from './loopback.ts'

const tenantId = '22222222-2222-4222-8222-222222222222'
const issuedBy = (id: string) => json({ issuer: `https://login.microsoftonline.com/${id}/v2.0` })

const open: Loopback[] = []
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())))

async function looking(answer: Behaviour, timeoutMs = 20_000) {
  const server = await loopback(() => answer)
  open.push(server)
  const patiently = patientlyWith({ ...usualPatience, timeoutMs, pauseMs: 1, repeats: 1 })
  return { server, tenants: publicTenants({ fetch, patiently, url: server.url }) }
}

test('the tenant is the one that issues tokens for the domain', async () => {
  const { server, tenants } = await looking(issuedBy(tenantId.toUpperCase()))
  expect(await tenants.tenantOf('Fabrikam.com')).toEqual({ tenantId })
  expect(server.received[0]?.url.pathname).toBe('/fabrikam.com/v2.0/.well-known/openid-configuration')
})

test.each([400, 404])('%i: the domain is nobody’s', async (status) => {
  const { tenants } = await looking(failure(status, 'invalid_tenant'))
  expect(await tenants.tenantOf('fabrikam.com')).toBeUndefined()
})

test('the tenant of personal accounts is nobody’s', async () => {
  const { tenants } = await looking(issuedBy('9188040d-6c67-4c5b-b112-36a304b66dad'))
  expect(await tenants.tenantOf('live.com')).toBeUndefined()
})

const unclear: readonly (readonly [string, Behaviour])[] = [
  ['429', failure(429, 'TooManyRequests')],
  ['503', failure(503, 'ServiceUnavailable')],
  ['403', failure(403, 'Forbidden')],
  ['a redirect', { status: 302, headers: { location: 'https://example.com/' } }],
  ['HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
  ['an issuer without a tenant', json({ issuer: 'https://login.microsoftonline.com/common/v2.0' })],
  ['a template', issuedBy('{tenantid}')],
  ['a cut connection', 'cut'],
]
test.each(unclear)('%s means that nobody could look', async (_, answer) => {
  const { tenants } = await looking(answer)
  await expect(tenants.tenantOf('fabrikam.com')).rejects.toMatchObject({ name: 'OutsideError', port: 'tenants' })
})

test('no answer means that nobody could look', async () => {
  const { tenants } = await looking('silence', 50)
  await expect(tenants.tenantOf('fabrikam.com')).rejects.toMatchObject({ name: 'OutsideError', retryable: true })
})

test.each([
  '',
  'common',
  'fabrikam',
  'fabrikam.com/../contoso.com',
  'fabrikam.com?x=',
  'fabrikam.com#',
  'fabrikam.com%2f',
  'fabrikam.com@example.com',
  'fabrikam.com:8080',
  '127.0.0.1',
  'fabri kam.com',
  'fabrikäm.com',
  '-fabrikam.com',
  `${'a'.repeat(64)}.com`,
  `${'a.'.repeat(130)}com`,
  tenantId,
])('%j is no domain, and is never asked about', async (domain) => {
  const { server, tenants } = await looking(issuedBy(tenantId))
  expect(await tenants.tenantOf(domain)).toBeUndefined()
  expect(server.received).toEqual([])
})
