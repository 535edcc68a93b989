/** Bot Connector's keys as the SDK asks for them, and tokens signed with them or with anything else. */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { Elsewhere } from '../src/bot/adapter.ts'
import { serviceUrl } from './hello.ts'

export const appId = '9f6f2c1e-4d1b-4a53-9f0e-2b6f4f6f7a10'

const channel = generateKeyPairSync('rsa', { modulusLength: 2048 })
const unendorsed = generateKeyPairSync('rsa', { modulusLength: 2048 })
const emulator = generateKeyPairSync('rsa', { modulusLength: 2048 })
const unknown = generateKeyPairSync('rsa', { modulusLength: 2048 })

export interface Token {
  readonly header?: Record<string, unknown>
  readonly claims?: Record<string, unknown>
  readonly by?: 'channel' | 'web chat' | 'emulator' | 'nobody known' | 'nobody' | 'HMAC of the public key'
}

/** A token of Bot Connector, good for an hour, but for what is said otherwise; `undefined` leaves a claim out. */
export function tokenOf({ header, claims, by = 'channel' }: Token = {}): string {
  const now = Math.floor(Date.now() / 1000)
  const said = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: serviceUrl,
    nbf: now - 60,
    exp: now + 3600,
  }
  const text = [
    { alg: 'RS256', typ: 'JWT', kid: 'channel-key', ...header },
    { ...said, ...claims },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${text}.${signatureOf(text, by)}`
}

function signatureOf(text: string, by: NonNullable<Token['by']>): string {
  const rsa = (key: KeyObject) => sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')
  switch (by) {
    case 'channel':
      return rsa(channel.privateKey)
    case 'web chat':
      return rsa(unendorsed.privateKey)
    case 'emulator':
      return rsa(emulator.privateKey)
    case 'nobody known':
      return rsa(unknown.privateKey)
    case 'nobody':
      return ''
    case 'HMAC of the public key': {
      const pem = channel.publicKey.export({ type: 'pkcs1', format: 'pem' })
      return createHmac('sha256', pem).update(text).digest('base64url')
    }
  }
}

export interface KeyServer {
  readonly elsewhere: Elsewhere
  /** how often somebody asked for keys */
  asked(): number
  close(): void
}

export async function serveKeys(): Promise<KeyServer> {
  let asked = 0
  const keys = {
    '/channel-keys': [
      { kid: 'channel-key', endorsements: ['msteams'], ...channel.publicKey.export({ format: 'jwk' }) },
      { kid: 'web-chat-key', endorsements: ['webchat'], ...unendorsed.publicKey.export({ format: 'jwk' }) },
    ],
    '/emulator-keys': [{ kid: 'emulator-key', ...emulator.publicKey.export({ format: 'jwk' }) }],
  }
  const server = createServer((request, response) => {
    asked++
    const found = Object.entries(keys).find(([path]) => path === request.url)
    const name = request.url?.slice(1)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(found ? { keys: found[1] } : { jwks_uri: `${origin()}/${name}-keys` }))
  })
  const origin = () => {
    const address = server.address()
    return address && typeof address === 'object' ? `http://127.0.0.1:${address.port}` : ''
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    elsewhere: {
      ToBotFromChannelOpenIdMetadataUrl: `${origin()}/channel`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${origin()}/emulator`,
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToChannelFromBotLoginUrl: origin(),
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    },
    asked: () => asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
