/** The public keys a Microsoft Entra tenant signs its tokens with, fetched when a token names one that is not known yet. */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose'
import { OutsideError } from '../ports.ts'

/**
 * Keys are kept ten minutes, and an unknown one is looked for at most every 30 seconds. No key of that name: an error of jose,
 * for the token is to blame. The tenant could not be asked: OutsideError.
 */
export function tenantKeys(tenantId: string, login = 'https://login.microsoftonline.com'): JWTVerifyGetKey {
  const find = createRemoteJWKSet(new URL(`${login}/${tenantId}/discovery/v2.0/keys`), { timeoutDuration: 5_000 })
  return async (header, token) => {
    try {
      return await find(header, token)
    } catch (error) {
      if (isOfToken(error)) throw error
      throw new OutsideError('tenant', 'keys', true, error)
    }
  }
}

function isOfToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  )
}
