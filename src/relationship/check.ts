/** What about relationships wants an admin's eye, and how urgently: found from what is stored and a few counted facts. */
import { daysUntil, isExpired } from './life.ts'
import { isPublicMail } from './public-mail.ts'
import type { Relationship } from './relationship.ts'

/** Looked up beforehand, by relationship id. */
export interface Counted {
  /** members of the scope group; undefined: the group is gone, or it is everyone */
  readonly members: ReadonlyMap<string, number | undefined>
  /** when a question was last asked under it; absent: not in the last 90 days */
  readonly lastUsed: ReadonlyMap<string, number>
  /** owners who are no longer people of ours */
  readonly goneOwners: ReadonlySet<string>
  readonly today: string
  readonly now: number
  /** ids in lower case of the tenants whose people are heard at all; absent: every tenant's */
  readonly allowedTenants?: ReadonlySet<string> | undefined
}

export type Concern =
  | {
      readonly kind: 'domain-moved' | 'domain-not-pinned' | 'tenant-not-allowed' | 'public-mail'
      readonly domain: string
    }
  | { readonly kind: 'two-tenants'; readonly tenants: number }
  | { readonly kind: 'group-gone' | 'group-empty'; readonly group: string }
  | { readonly kind: 'group-large'; readonly group: string; readonly members: number }
  | { readonly kind: 'details-for-everyone' }
  | { readonly kind: 'expired' | 'expiring' | 'review-due'; readonly day: string }
  | { readonly kind: 'no-owner' | 'owner-gone' | 'unused' }
  /** a usual sub-domain is listed without the domain above it */
  | { readonly kind: 'parent-forgotten'; readonly domain: string; readonly parent: string }

export interface Checked {
  readonly relationship: Relationship
  readonly concerns: readonly Concern[]
}

const largeGroup = 500
const soonDays = 14
const unusedMs = 90 * 86_400_000

/** The most pressing first. */
export function concernsAbout(relationship: Relationship, counted: Counted): readonly Concern[] {
  return [
    ...domainConcerns(relationship, counted),
    ...scopeConcerns(relationship, counted),
    ...lifeConcerns(relationship, counted),
    ...useConcerns(relationship, counted),
  ]
}

function domainConcerns({ domains }: Relationship, { allowedTenants }: Counted): readonly Concern[] {
  const listed = new Set(domains.map(({ name }) => name))
  const tenants = new Set(domains.flatMap(({ pin }) => (pin.kind === 'pinned' ? [pin.tenantId.toLowerCase()] : [])))
  return [
    ...domains.flatMap(({ name, pin }): Concern[] => {
      if (pin.kind === 'suspended') return [{ kind: 'domain-moved', domain: name }]
      if (pin.kind !== 'pinned') return [{ kind: 'domain-not-pinned', domain: name }]
      const isHeard = allowedTenants?.has(pin.tenantId.toLowerCase()) ?? true
      return isHeard ? [] : [{ kind: 'tenant-not-allowed', domain: name }]
    }),
    ...domains.flatMap(({ name }): Concern[] => (isPublicMail(name) ? [{ kind: 'public-mail', domain: name }] : [])),
    ...(tenants.size > 1 ? [{ kind: 'two-tenants' as const, tenants: tenants.size }] : []),
    ...domains.flatMap(({ name }): Concern[] => {
      const parent = parentOf(name)
      return parent && !listed.has(parent) ? [{ kind: 'parent-forgotten', domain: name, parent }] : []
    }),
  ]
}

/** Sub-domains that organizations use for mail beside the domain itself. */
const usualFirst = new Set([
  'mail',
  'email',
  'www',
  'corp',
  'office',
  'nl',
  'be',
  'de',
  'uk',
  'eu',
  'us',
  'emea',
  'apac',
])

function parentOf(domain: string): string | undefined {
  const [first = '', ...rest] = domain.split('.')
  const isOwn = rest.length >= 2 && !(rest.length === 2 && (rest[0] ?? '').length <= 3)
  return isOwn && usualFirst.has(first) ? rest.join('.') : undefined
}

function scopeConcerns({ id, freeBusyEnabled, level, scope }: Relationship, { members }: Counted): readonly Concern[] {
  if (!freeBusyEnabled || level === 'none') return []
  if (scope.kind === 'everyone') return level === 'limitedDetails' ? [{ kind: 'details-for-everyone' }] : []
  const count = members.get(id)
  if (count === undefined) return [{ kind: 'group-gone', group: scope.groupName }]
  if (count === 0) return [{ kind: 'group-empty', group: scope.groupName }]
  return count > largeGroup ? [{ kind: 'group-large', group: scope.groupName, members: count }] : []
}

function lifeConcerns(relationship: Relationship, { today, goneOwners }: Counted): readonly Concern[] {
  const { expires, reviewBy, owner } = relationship
  return [
    ...(expires === undefined ? [] : endOf(expires, isExpired(relationship, today), today)),
    ...(reviewBy !== undefined && reviewBy <= today ? [{ kind: 'review-due' as const, day: reviewBy }] : []),
    ...(owner === undefined ? [{ kind: 'no-owner' as const }] : []),
    ...(owner !== undefined && goneOwners.has(owner) ? [{ kind: 'owner-gone' as const }] : []),
  ]
}

function endOf(day: string, isOver: boolean, today: string): readonly Concern[] {
  if (isOver) return [{ kind: 'expired', day }]
  return daysUntil(day, today) <= soonDays ? [{ kind: 'expiring', day }] : []
}

/** One that is young, or off, had no time to be used. */
function useConcerns({ id, enabled, createdAt }: Relationship, { lastUsed, now }: Counted): readonly Concern[] {
  return enabled && now - createdAt >= unusedMs && !lastUsed.has(id) ? [{ kind: 'unused' }] : []
}
