/** A token is fetched once, kept, and fetched anew when it is refused, but not for every request that was refused. */
import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHttpHeaders, type HttpClient, type PipelineRequest } from '@azure/core-rest-pipeline'
import { expect, test } from 'vitest'
import { type GraphCredential, graphToken } from '../src/adapters/graph-token.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
const clientId = '33333333-3333-4333-8333-333333333333'
const secret: GraphCredential = { kind: 'secret', tenantId, clientId, secret: 'a secret' }

/** Entra's token endpoint, as far as @azure/identity asks it. */
function entra() {
  const asked: PipelineRequest[] = []
  const tokens = () => asked.filter((request) => request.url.includes('/token'))
  const httpClient: HttpClient = {
    async sendRequest(request) {
      asked.push(request)
      const body = request.url.includes('/token')
        ? { token_type: 'Bearer', expires_in: 3_600, access_token: `token-${tokens().length}` }
        : metadata(new URL(request.url))
      const headers = createHttpHeaders({ 'content-type': 'application/json' })
      return { request, status: 200, headers, bodyAsText: JSON.stringify(body) }
    },
  }
  return { asked, tokens, httpClient }
}

function metadata(url: URL) {
  if (url.pathname.includes('discovery')) {
    const aliases = ['login.microsoftonline.com']
    const preferred = { preferred_network: aliases[0], preferred_cache: aliases[0], aliases }
    return {
      tenant_discovery_endpoint: `${url.origin}/${tenantId}/v2.0/.well-known/openid-configuration`,
      metadata: [preferred],
    }
  }
  const base = `${url.origin}/${tenantId}`
  const [issuer, token_endpoint] = [`${base}/v2.0`, `${base}/oauth2/v2.0/token`]
  return { issuer, token_endpoint, authorization_endpoint: `${base}/authorize`, jwks_uri: `${base}/keys` }
}

function asking(credential: GraphCredential) {
  const { tokens, httpClient } = entra()
  const clock = { at: 1_000_000, now: () => clock.at }
  return { token: graphToken({ credential, clock, identity: { httpClient } }), tokens, clock }
}

test('one token serves many requests', async () => {
  const { token, tokens } = asking(secret)
  expect([await token(false), await token(false)]).toEqual(['token-1', 'token-1'])
  expect(tokens()).toHaveLength(1)
  const sent = new URLSearchParams(String(tokens()[0]?.body))
  expect(sent.get('grant_type')).toBe('client_credentials')
  expect(sent.get('scope')?.split(' ')).toContain('https://graph.microsoft.com/.default')
})

test('a refused token is replaced, once for many refusals', async () => {
  const { token, clock } = asking(secret)
  await token(false)
  expect([await token(true), await token(true), await token(false)]).toEqual(['token-2', 'token-2', 'token-2'])
  clock.at += 30_000
  expect(await token(true)).toBe('token-3')
})

/** makes the certificate; without it that test is left out */
const openssl = 'openssl'
const isThere = spawnSync(openssl, ['version']).status === 0

test.skipIf(!isThere)('a certificate proves who we are without a secret being sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-'))
  const [key, certificate, both] = ['key.pem', 'certificate.pem', 'both.pem'].map((name) => join(folder, name))
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=liaison', '-days', '1']
  execFileSync(openssl, [...made, '-keyout', `${key}`, '-out', `${certificate}`], { stdio: 'ignore' })
  execFileSync('sh', ['-c', `cat '${key}' '${certificate}' > '${both}'`])
  const { token, tokens } = asking({ kind: 'certificate', tenantId, clientId, certificatePath: `${both}` })
  expect(await token(false)).toBe('token-1')
  const sent = new URLSearchParams(String(tokens()[0]?.body))
  expect([sent.get('client_secret'), sent.has('client_assertion')]).toEqual([null, true])
  rmSync(folder, { recursive: true })
})

test('the key of a certificate that Entra knows by its thumbprint proves it too', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString().replaceAll('\n', '\\n')
  const { token, tokens, clock } = asking({
    kind: 'private-key',
    tenantId,
    clientId,
    thumbprint: 'A1B2',
    privateKey: pem,
  })
  expect(await token(false)).toBe('token-1')
  const sent = new URLSearchParams(String(tokens()[0]?.body)).get('client_assertion') ?? ''
  const [header = '', claims = '', signature = ''] = sent.split('.')
  expect(verify('sha256', Buffer.from(`${header}.${claims}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
    true,
  )
  expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({ alg: 'RS256', x5t: 'obI' })
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    iss: clientId,
    sub: clientId,
    aud: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
    exp: clock.at / 1_000 + 600,
  })
})
