/** Relationships as requests to Microsoft Graph for the Microsoft 365 cross-tenant access policy, which follows them in Exchange. */
import type { Relationship, RelationshipDomain } from '../relationship.ts'
import { mailTipsIn } from './mail-tips.ts'
import { isSharing } from './plan.ts'
import { truthIn } from './value.ts'
import { noGroup } from './written.ts'
import type { Allowed, Found, NotMoved } from './xtap-grant.ts'

export interface GraphRequest {
  readonly method: 'PATCH' | 'POST'
  readonly url: string
  readonly body: object
}

export interface Xtap {
  readonly requests: readonly GraphRequest[]
  readonly notMoved: readonly NotMoved[]
}

/**
 * For each tenant the trust, then the capability for the level of free/busy and the one for MailTips (Graph: m365CollaborationInbound,
 * m365Capabilities). The policy knows tenants and no domains, so a tenant that two relationships give different levels is left to a person.
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
    const capabilities = (['availability', 'mail-tips'] as const).flatMap((kind) => {
      const alike = grants.filter((grant) => grant.kind === kind)
      if (new Set(alike.map(({ type }) => type)).size <= 1) return capabilityRequest(tenantId, alike)
      const because = kind === 'availability' ? ('two-levels' as const) : ('two-mail-tips-levels' as const)
      notMoved.push(...alike.map(({ name }) => ({ name, because, value: tenantId })))
      return []
    })
    return capabilities.length === 0 ? [] : [trustRequest(tenantId), ...capabilities]
  })
  return { requests, notMoved }
}

/** One capability for one tenant. */
interface Grant extends Allowed {
  readonly name: string
  readonly tenantId: string
}

function grantsOf(relationship: Relationship): Found<Grant> {
  const { name, scope, domains } = relationship
  if (scope.kind === 'group' && scope.groupId === noGroup)
    return { grants: [], left: [{ name, because: 'group-not-found', value: scope.groupName }] }
  const tips = mailTipsIn(relationship)
  const allowed = [...availabilityIn(relationship), ...tips.grants]
  if (allowed.length === 0) return { grants: [], left: [...tips.left, { name, because: 'off' }] }
  const tenants = new Set(domains.flatMap(({ pin }) => (pin.kind === 'pinned' ? [pin.tenantId.toLowerCase()] : [])))
  const unknown = domains.filter(({ pin }) => pin.kind !== 'pinned')
  return {
    grants: [...tenants].flatMap((tenantId) => allowed.map((one) => ({ ...one, name, tenantId }))),
    left: [
      ...unknown.map((domain) => ({ name, because: whyUnknown(domain), value: domain.name })),
      ...tips.left,
      ...withoutCounterpart(relationship),
    ],
  }
}

function whyUnknown({ pin }: RelationshipDomain): NotMoved['because'] {
  return pin.kind === 'suspended' ? 'suspended' : 'no-tenant'
}

const availability = {
  none: '',
  availabilityOnly: '#microsoft.graph.crossTenantCalendarAvailabilityBasic',
  limitedDetails: '#microsoft.graph.crossTenantCalendarAvailabilityLimitedDetails',
} as const

function availabilityIn(relationship: Relationship): readonly Allowed[] {
  const { scope, level } = relationship
  if (!isSharing(relationship)) return []
  return [
    { kind: 'availability', type: availability[level], ...(scope.kind === 'group' ? { groupId: scope.groupId } : {}) },
  ]
}

function withoutCounterpart({ name, expires, carried = {} }: Relationship): readonly NotMoved[] {
  const fields = ['PhotosEnabled', 'DeliveryReportEnabled', 'ArchiveAccessEnabled', 'MailboxMoveEnabled']
  const on = fields.filter((field) => truthIn(carried[field]) === true)
  return [
    ...(expires === undefined ? [] : [{ name, because: 'no-last-day' as const, value: expires }]),
    ...(on.length === 0 ? [] : [{ name, because: 'no-counterpart' as const, value: on.join(', ') }]),
  ]
}

const partners = '/policies/crossTenantAccessPolicy/partners'

function trustRequest(tenantId: string): GraphRequest {
  const trust = { accessType: 'allowed', targets: [{ target: 'AllUsers', targetType: 'user' }] }
  return { method: 'PATCH', url: `${partners}/${tenantId}`, body: { m365CollaborationInbound: { users: trust } } }
}

function capabilityRequest(tenantId: string, grants: readonly Grant[]): readonly GraphRequest[] {
  const [first] = grants
  if (!first) return []
  const inboundAccess = { isAllowed: true, resourceScopes: { included: resourcesOf(grants), excluded: [] } }
  const url = `${partners}/${tenantId}/m365Capabilities`
  return [{ method: 'POST', url, body: { '@odata.type': first.type, inboundAccess } }]
}

/** Everyone includes every group. */
function resourcesOf(grants: readonly Grant[]): readonly object[] {
  const groups = new Set(grants.flatMap(({ groupId }) => groupId ?? []))
  const isEveryone = grants.some(({ groupId }) => groupId === undefined)
  return isEveryone
    ? [{ resourceId: 'All', resourceType: 'user' }]
    : [...groups].map((resourceId) => ({ resourceId, resourceType: 'group' }))
}

export function xtapJson({ requests, notMoved }: Xtap): string {
  return `${JSON.stringify({ requests, notMoved }, null, 2)}\n`
}
