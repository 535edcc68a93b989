/** Who this is, from what Teams vouches for: the activity's stamped fields and the roster. Fails closed: unknown is a stranger. */
import type { Asker } from '../policy/asker.ts'
import { toDomain } from '../relationship/domain.ts'
import { personKey } from '../relationship/organization.ts'

/** The stamped fields of an activity; never its text, value, locale or clientInfo. */
export interface Stamped {
  readonly objectId?: string | undefined
  /** channelData.tenant.id: in a personal chat the sender's tenant */
  readonly tenantId?: string | undefined
  readonly conversationTenantId?: string | undefined
}

/** One entry of GET /v3/conversations/{id}/members/{id}, as it came. */
export interface RosterEntry {
  readonly name?: unknown
  readonly aadObjectId?: unknown
  readonly objectId?: unknown
  readonly tenantId?: unknown
  readonly userPrincipalName?: unknown
  readonly userRole?: unknown
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** `roster` is undefined when the sender is not in it or it could not be read. */
export function whoIs(stamped: Stamped, roster: RosterEntry | undefined, homeTenant: string): Asker {
  const { objectId, tenantId } = stamped
  if (!objectId || !guid.test(objectId)) return { kind: 'stranger', because: 'the activity has no Entra object id' }
  if (!tenantId || !guid.test(tenantId)) return { kind: 'stranger', because: 'the activity has no tenant' }
  const key = personKey(tenantId, objectId)
  const unknown = (because: string): Asker => ({ kind: 'stranger', because, key })
  if (!roster) return unknown('not in the roster')
  const differing = disagreement(stamped, roster)
  if (differing) return unknown(differing)
  const userPrincipalName = typeof roster.userPrincipalName === 'string' ? roster.userPrincipalName : ''
  if (isGuest(roster, userPrincipalName)) return unknown('a guest or anonymous')
  const domain = domainOf(userPrincipalName)
  if (!domain) return unknown('the roster has no userPrincipalName')
  return {
    kind: tenantId.toLowerCase() === homeTenant.toLowerCase() ? 'colleague' : 'outsider',
    key,
    tenantId: tenantId.toLowerCase(),
    objectId: objectId.toLowerCase(),
    name: typeof roster.name === 'string' ? roster.name.slice(0, 200) : '',
    userPrincipalName,
    domain,
  }
}

/** Every field that names the person or the tenant must say the same; a tenant that is no GUID is not trusted. */
function disagreement({ objectId, tenantId, conversationTenantId }: Stamped, roster: RosterEntry): string | undefined {
  if (isOther(roster.aadObjectId, objectId)) return 'the roster names another person'
  if (isOther(roster.objectId, objectId)) return 'the roster names another person'
  if (isOther(roster.tenantId, tenantId)) return 'the roster names another tenant'
  if (isOther(conversationTenantId, tenantId)) return 'the conversation is of another tenant'
  return undefined
}

function isOther(value: unknown, known: string | undefined): boolean {
  if (value === undefined || value === null) return false
  return typeof value !== 'string' || value.toLowerCase() !== known?.toLowerCase()
}

/** `#EXT#` stands in the userPrincipalName of every B2B guest, whatever the role says. */
function isGuest({ userRole }: RosterEntry, userPrincipalName: string): boolean {
  const role = typeof userRole === 'string' ? userRole.toLowerCase() : ''
  return role === 'guest' || role === 'anonymous' || userPrincipalName.toUpperCase().includes('#EXT#')
}

/** The part after the last @, whole: `endsWith` would let evilfabrikam.com in, and a reader of addresses fabrikam.com/evil. */
function domainOf(userPrincipalName: string): string | undefined {
  const at = userPrincipalName.lastIndexOf('@')
  return at < 1 ? undefined : toDomain(userPrincipalName.slice(at + 1).trim())
}
