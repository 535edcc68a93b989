/** Whether a request can be Bot Connector's at all, told from its token before anybody looks at the signature. */
import type { Activity } from 'botbuilder'

/** Who signs the tokens of Bot Connector's channels (Bot Framework "REST API authentication"). */
export const connector = 'https://api.botframework.com'

/** Bot Connector signs with RSA (its OpenID metadata); a public key must never do as the secret of an HMAC. */
const algorithms: readonly unknown[] = ['RS256', 'RS384', 'RS512']

/**
 * Where Teams of the worldwide cloud and of GCC receives replies (Teams SDK, "Service URL Validation"). The other clouds
 * have another issuer and are not let in. Nothing is sent to any other host, whatever an activity says.
 */
const teamsHosts: readonly string[] = [
  'smba.trafficmanager.net',
  'smba.onyx.prod.teams.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
]

export function isOfTeams(serviceUrl: unknown): boolean {
  if (typeof serviceUrl !== 'string' || !URL.canParse(serviceUrl)) return false
  const { protocol, hostname, port, username, password } = new URL(serviceUrl)
  return protocol === 'https:' && teamsHosts.includes(hostname) && port === '' && username === '' && password === ''
}

export interface Expected {
  readonly appId: string
  /** whose people are heard, ids in lower case; absent: those of every tenant */
  readonly tenants?: ReadonlySet<string> | undefined
}

/**
 * Why a request is refused; undefined: its signature and dates may be checked. The SDK alone would also let in tokens of
 * the emulator and, for the AseChannel, of our own tenant, without looking at serviceUrl or channel.
 */
export function whyNotVouched(
  authorization: string,
  activity: Activity,
  { appId, tenants }: Expected,
): string | undefined {
  if (activity.channelId !== 'msteams') return 'not from the channel msteams'
  if (!isOfTeams(activity.serviceUrl)) return 'the serviceUrl is not of Teams'
  const [, head, body] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/.exec(authorization) ?? []
  const header = objectIn(head)
  const claims = objectIn(body)
  if (!header || !claims) return 'there is no token'
  if (!algorithms.includes(header['alg'])) return 'the token is not signed with RSA'
  if (claims['iss'] !== connector) return 'the token was not issued by Bot Connector'
  if (claims['aud'] !== appId) return 'the token is meant for somebody else'
  if (claims['serviceurl'] !== activity.serviceUrl) return 'the token is for another serviceUrl'
  if (typeof claims['exp'] !== 'number') return 'the token never expires'
  return tenants && !isOfOne(tenants, activity) ? 'the tenant is not an allowed one' : undefined
}

/** Every tenant that Teams names for the activity must be an allowed one: the sender's and, if given, the conversation's. */
function isOfOne(tenants: ReadonlySet<string>, { channelData, conversation }: Activity): boolean {
  const said: unknown[] = [channelData?.tenant?.id, conversation?.tenantId ?? channelData?.tenant?.id]
  return said.every((id) => typeof id === 'string' && tenants.has(id.toLowerCase()))
}

function objectIn(part: string | undefined): Readonly<Record<string, unknown>> | undefined {
  if (part === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined
  } catch {
    return undefined
  }
}
