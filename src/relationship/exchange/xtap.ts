/** Relationships as requests to Microsoft Graph for the Microsoft 365 cross-tenant access policy, which follows them in Exchange. */
import type { Relationship } from '../relationship.ts'
import { isSharing } from './plan.ts'
import { noGroup } from './written.ts'

export interface GraphRequest {
  readonly method: 'PATCH' | 'POST'
  readonly url: string
  readonly body: object
}

/** A relationship, or a part of it, that the requests do not cover. */
export interface NotMoved {
  readonly name: string
  readonly because: 'off' | 'no-tenant' | 'group-not-found' | 'two-levels'
  /** the domain or the tenant */
  readonly value?: string
}

export interface Xtap {
  readonly requests: readonly GraphRequest[]
  readonly notMoved: readonly NotMoved[]
}

interface Grant {
  readonly relationship: Relationship
  readonly tenantId: string
}

/**
 * Two requests for each tenant: the trust, then the capability for the level (Graph: m365CollaborationInbound, m365Capabilities).
 * The policy knows tenants and no domains, so a tenant that two relationships give different levels is left to a person.
 */
export function xtapRequests(relationships: readonly Relationship[]): Xtap {
  const notMoved: NotMoved[] = []
  const byTenant = new Map<string, Grant[]>()
  for (const relationship of relationships) {
    const { grants, left } = grantsOf(relationship)
    notMoved.push(...left)
    for (const grant of grants) byTenant.set(grant.tenantId, [...(byTenant.get(grant.tenantId) ?? []), grant])
  }
  const requests = [...byTenant].flatMap(([tenantId, grants]) => {
    const levels = new Set(grants.map(({ relationship }) => relationship.level))
    if (levels.size === 1) return requestsFor(tenantId, grants)
    notMoved.push(
      ...grants.map(({ relationship: { name } }) => ({ name, because: 'two-levels' as const, value: tenantId })),
    )
    return []
  })
  return { requests, notMoved }
}

function grantsOf(relationship: Relationship): {
  readonly grants: readonly Grant[]
  readonly left: readonly NotMoved[]
} {
  const { name, scope, domains } = relationship
  if (scope.kind === 'group' && scope.groupId === noGroup)
    return { grants: [], left: [{ name, because: 'group-not-found', value: scope.groupName }] }
  if (!isSharing(relationship)) return { grants: [], left: [{ name, because: 'off' }] }
  const tenants = new Set(domains.flatMap(({ pin }) => (pin.kind === 'pinned' ? [pin.tenantId.toLowerCase()] : [])))
  const unknown = domains.filter(({ pin }) => pin.kind !== 'pinned')
  return {
    grants: [...tenants].map((tenantId) => ({ relationship, tenantId })),
    left: unknown.map((domain) => ({ name, because: 'no-tenant', value: domain.name })),
  }
}

const partners = '/policies/crossTenantAccessPolicy/partners'
const capabilities = {
  none: '',
  availabilityOnly: '#microsoft.graph.crossTenantCalendarAvailabilityBasic',
  limitedDetails: '#microsoft.graph.crossTenantCalendarAvailabilityLimitedDetails',
} as const

function requestsFor(tenantId: string, grants: readonly Grant[]): readonly GraphRequest[] {
  const [first] = grants
  if (!first) return []
  const trust = { accessType: 'allowed', targets: [{ target: 'AllUsers', targetType: 'user' }] }
  return [
    { method: 'PATCH', url: `${partners}/${tenantId}`, body: { m365CollaborationInbound: { users: trust } } },
    {
      method: 'POST',
      url: `${partners}/${tenantId}/m365Capabilities`,
      body: {
        '@odata.type': capabilities[first.relationship.level],
        inboundAccess: { isAllowed: true, resourceScopes: { included: resourcesOf(grants), excluded: [] } },
      },
    },
  ]
}

/** Everyone includes every group. */
function resourcesOf(grants: readonly Grant[]): readonly object[] {
  const groups = new Set(
    grants.flatMap(({ relationship: { scope } }) => (scope.kind === 'group' ? [scope.groupId] : [])),
  )
  const isEveryone = grants.some(({ relationship: { scope } }) => scope.kind === 'everyone')
  return isEveryone
    ? [{ resourceId: 'All', resourceType: 'user' }]
    : [...groups].map((resourceId) => ({ resourceId, resourceType: 'group' }))
}

export function xtapJson({ requests, notMoved }: Xtap): string {
  return `${JSON.stringify({ requests, notMoved }, null, 2)}\n`
}
