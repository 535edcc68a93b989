/** Who is at the page inside Teams: the token that Teams gives it for the person signed in, checked claim by claim. */
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Clock } from '../ports.ts'
import { personKey } from '../relationship/organization.ts'
import type { Identify, Known } from './identify.ts'

export interface TokenRules {
  /** whom the token must be for: the application id of our registration */
  readonly appId: string
  /** the only tenant whose tokens count: nobody else administers */
  readonly homeTenant: string
  /** the keys that tenant signs with; throws OutsideError when they cannot be had */
  readonly keys: JWTVerifyGetKey
  readonly clock: Clock
}

/** The clients of Teams that may ask for such a token: desktop and mobile, and web ("Enable SSO in your tab app", Microsoft). */
const teamsClients = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']
const scope = 'access_as_user'
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Entra's clock and ours, in seconds. */
const tolerance = 60

/**
 * Signature, issuer, audience and times first, then the claims ("Secure applications and APIs by validating claims", Microsoft).
 * A person is tenant and object id; names and addresses in the token decide nothing.
 */
export function tokenReader(rules: TokenRules): Identify {
  return async (authorization) => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '') ?? []
    if (!token) return unknown('no bearer token')
    try {
      const { payload } = await jwtVerify(token, rules.keys, {
        algorithms: ['RS256'],
        issuer: `https://login.microsoftonline.com/${rules.homeTenant.toLowerCase()}/v2.0`,
        audience: rules.appId.toLowerCase(),
        requiredClaims: ['exp', 'nbf', 'tid', 'oid', 'azp', 'scp'],
        clockTolerance: tolerance,
        currentDate: new Date(rules.clock.now()),
      })
      return personIn(payload, rules.homeTenant)
    } catch (error) {
      if (error instanceof errors.JOSEError) return unknown(`the token: ${error.code}`)
      throw error
    }
  }
}

function personIn(claims: JWTPayload, homeTenant: string): Known {
  const [tenantId, objectId] = [textOf(claims['tid']).toLowerCase(), textOf(claims['oid']).toLowerCase()]
  if (claims['ver'] !== '2.0') return unknown('the token: not version 2.0')
  if (tenantId !== homeTenant.toLowerCase()) return unknown('the token: another tenant')
  if (!guid.test(objectId)) return unknown('the token: no object id')
  if (!teamsClients.includes(textOf(claims['azp']))) return unknown('the token: asked for by another program')
  if (!textOf(claims['scp']).split(' ').includes(scope)) return unknown('the token: another scope')
  if (isGuest(claims, tenantId)) return unknown('the token: a guest')
  const userPrincipalName = textOf(claims['preferred_username'])
  return {
    kind: 'known',
    asker: {
      kind: 'colleague',
      key: personKey(tenantId, objectId),
      tenantId,
      objectId,
      name: textOf(claims['name']).slice(0, 200),
      userPrincipalName,
      domain: userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1).toLowerCase(),
    },
  }
}

/** A guest has a home of its own (`idp`), is said to be one (`acct`), or is named like one. */
function isGuest(claims: JWTPayload, tenantId: string): boolean {
  const home = textOf(claims['idp'])
  const name = textOf(claims['preferred_username']).toUpperCase()
  return (home !== '' && !home.toLowerCase().includes(tenantId)) || claims['acct'] === 1 || name.includes('#EXT#')
}

const textOf = (claim: unknown): string => (typeof claim === 'string' ? claim : '')

function unknown(because: string): Known {
  return { kind: 'unknown', because }
}
