/** Proof of who we are, signed with the private key of a certificate that Entra knows by its thumbprint. */
import { randomUUID, sign } from 'node:crypto'

export interface SigningKey {
  readonly tenantId: string
  readonly clientId: string
  /** SHA-1 of the certificate, hexadecimal, as Entra shows it */
  readonly thumbprint: string
  /** PEM; line ends may be written as \n, as environment variables have them */
  readonly privateKey: string
}

const lifetimeSeconds = 600

/** A JWT for the token endpoint ("Microsoft identity platform application authentication certificate credentials"). */
export function signedAssertion(key: SigningKey, authority: string, now: number): string {
  const { tenantId, clientId, thumbprint, privateKey } = key
  const seconds = Math.floor(now / 1_000)
  const header = { alg: 'RS256', typ: 'JWT', x5t: Buffer.from(thumbprint, 'hex').toString('base64url') }
  const who = { iss: clientId, sub: clientId, aud: `${authority}/${tenantId}/oauth2/v2.0/token` }
  const claims = { ...who, jti: randomUUID(), nbf: seconds, exp: seconds + lifetimeSeconds }
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  const signature = sign('sha256', Buffer.from(signed), privateKey.replaceAll('\\n', '\n'))
  return `${signed}.${signature.toString('base64url')}`
}
