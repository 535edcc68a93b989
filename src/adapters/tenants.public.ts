/** Which Entra tenant a domain belongs to, read from what Microsoft publishes about every tenant: no permission is needed. */
import { z } from 'zod'
import { OutsideError, type Tenants } from '../ports.ts'
import { type Fetch, httpAnswer, jsonIn } from './http-answer.ts'
import { isGuid } from './odata.ts'
import type { Patiently } from './patience.ts'

export interface PublicTenantsOptions {
  readonly fetch: Fetch
  readonly patiently: Patiently
  /** without a slash at the end; default https://login.microsoftonline.com */
  readonly url?: string
}

/** Personal Microsoft accounts: belongs to nobody's organization. */
const consumers = '9188040d-6c67-4c5b-b112-36a304b66dad'
/** ASCII host names only; anything else could lead to another page of the same host. */
const hostName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * The tenant's OpenID configuration is found under any of its domains; its issuer carries the tenant id ("OpenID Connect on the
 * Microsoft identity platform"). 400 and 404 say that no tenant has the domain. Every other answer: OutsideError, nobody could look.
 */
export function publicTenants(options: PublicTenantsOptions): Tenants {
  const base = options.url ?? 'https://login.microsoftonline.com'
  return {
    async tenantOf(domain) {
      const name = domain.toLowerCase()
      if (!hostName.test(name)) return undefined
      const url = `${base}/${name}/v2.0/.well-known/openid-configuration`
      const answer = await options.patiently((signal) =>
        httpAnswer(options.fetch, { url, headers: { Accept: 'application/json' }, signal, mostBytes: 100_000 }),
      )
      if (answer.kind === 'failed') throw new OutsideError('tenants', 'tenantOf', answer.mayPass, answer.because)
      if (answer.status === 400 || answer.status === 404) return undefined
      const tenantId = answer.status === 200 ? tenantIn(answer.text) : undefined
      if (!tenantId) throw new OutsideError('tenants', 'tenantOf', false, `status ${answer.status} without an issuer`)
      return tenantId === consumers ? undefined : { tenantId }
    },
  }
}

/** issuer: https://login.microsoftonline.com/GUID/v2.0 */
function tenantIn(text: string): string | undefined {
  const issuer = z.object({ issuer: z.string() }).safeParse(jsonIn(text)).data?.issuer
  const tenantId = /^https:\/\/[^/]+\/([^/]+)\//.exec(issuer ?? '')?.[1]?.toLowerCase()
  return tenantId && isGuid(tenantId) ? tenantId : undefined
}
