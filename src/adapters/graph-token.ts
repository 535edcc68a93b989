/** Tokens that let the program itself, without a user, ask Microsoft Graph. */
import type { TokenCredential, TokenCredentialOptions } from '@azure/identity'
import type { Clock } from '../ports.ts'
import { type SigningKey, signedAssertion } from './graph-assertion.ts'

/** Best first: a managed identity has nothing that can be stolen, a certificate can stay in a vault. */
export type GraphCredential =
  | { readonly kind: 'managed-identity'; readonly clientId: string }
  | {
      readonly kind: 'certificate'
      readonly tenantId: string
      readonly clientId: string
      /** PEM with certificate and private key */
      readonly certificatePath: string
    }
  | ({ readonly kind: 'private-key' } & SigningKey)
  | { readonly kind: 'secret'; readonly tenantId: string; readonly clientId: string; readonly secret: string }

export interface GraphTokenOptions {
  readonly credential: GraphCredential
  readonly clock: Clock
  /** default https://graph.microsoft.com */
  readonly resource?: string
  /** of @azure/identity: another cloud's authorityHost, another way to the network */
  readonly identity?: TokenCredentialOptions
}

const restMs = 30_000

/**
 * The library keeps a token until shortly before it expires. `fresh`: the one given last was refused (revoked, or a clock is wrong);
 * what is kept is then forgotten, at most every half minute, however many requests were refused. Rejects when there is no token.
 */
export function graphToken(options: GraphTokenOptions): (fresh: boolean) => Promise<string> {
  const scope = `${options.resource ?? 'https://graph.microsoft.com'}/.default`
  let credential: Promise<TokenCredential> | undefined
  let renewedAt = Number.NEGATIVE_INFINITY
  return async (fresh) => {
    if (fresh && options.clock.now() - renewedAt >= restMs) {
      credential = undefined
      renewedAt = options.clock.now()
    }
    credential ??= credentialFrom(options)
    const token = await (await credential).getToken(scope)
    if (!token) throw new Error('no token was given')
    return token.token
  }
}

/** The library is large, and only who asks Graph needs it. */
async function credentialFrom({ credential, identity, clock }: GraphTokenOptions): Promise<TokenCredential> {
  const library = await import('@azure/identity')
  switch (credential.kind) {
    case 'managed-identity':
      return new library.ManagedIdentityCredential({ ...identity, clientId: credential.clientId })
    case 'certificate': {
      const { tenantId, clientId, certificatePath } = credential
      return new library.ClientCertificateCredential(tenantId, clientId, { certificatePath }, identity)
    }
    case 'private-key': {
      const authority = identity?.authorityHost ?? 'https://login.microsoftonline.com'
      const assertion = async () => signedAssertion(credential, authority, clock.now())
      return new library.ClientAssertionCredential(credential.tenantId, credential.clientId, assertion, identity)
    }
    case 'secret':
      return new library.ClientSecretCredential(credential.tenantId, credential.clientId, credential.secret, identity)
  }
}
