/** A relationship as an object of Exchange: what came from there goes back to the letter where it still means the same. */

import { toName } from '../name.ts'
import type { Level, Relationship, Scope } from '../relationship.ts'
import { type ExchangeObject, liaisonFields, type OwnField, ownFields, scopeFoundAs } from './fields.ts'
import { domainsIn, sharingIn, tenantsIn } from './incoming.ts'
import { withoutSuspended } from './suspended.ts'
import { textIn } from './value.ts'

/** Stands for a group that could not be found: nobody is in it. */
export const noGroup = '00000000-0000-0000-0000-000000000000'

const levelWords: Readonly<Record<Level, string>> = {
  none: 'None',
  availabilityOnly: 'AvailabilityOnly',
  limitedDetails: 'LimitedDetails',
}

type Written = Pick<
  Relationship,
  'name' | 'enabled' | 'freeBusyEnabled' | 'level' | 'scope' | 'carried' | 'expires' | 'reviewBy' | 'owner' | 'reason'
> & { readonly domains: readonly { readonly name: string }[] }

/** Our own fields first, then whatever was carried, in its order. */
export function exchangeObject(relationship: Written): ExchangeObject {
  const { [scopeFoundAs]: _, ...carried } = relationship.carried ?? {}
  const plain = plainly(relationship)
  const own = ownFields.map((field) => {
    const kept = Object.hasOwn(carried, field) && meansTheSame(field, carried[field], relationship)
    return [field, kept ? carried[field] : withTenants(field, plain[field], carried)] as const
  })
  return { ...Object.fromEntries(own), ...without(carried, ownFields), ...more(relationship) }
}

function without(object: ExchangeObject, fields: readonly string[]): ExchangeObject {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field)))
}

function plainly({ name, domains, enabled, freeBusyEnabled, level, scope }: Written): Record<OwnField, unknown> {
  return {
    Name: name,
    DomainNames: domains.map((domain) => domain.name),
    Enabled: enabled,
    FreeBusyAccessEnabled: freeBusyEnabled,
    FreeBusyAccessLevel: levelWords[level],
    FreeBusyAccessScope: scope.kind === 'everyone' ? null : scope.groupName,
  }
}

/** Ids of tenants among the domains outlive a change of the domains. */
function withTenants(field: OwnField, value: unknown, carried: ExchangeObject): unknown {
  return field === 'DomainNames' && Array.isArray(value) ? [...value, ...tenantsIn(carried)] : value
}

function more(relationship: Written): ExchangeObject {
  const fields = Object.entries(liaisonFields) as [keyof typeof liaisonFields, string][]
  return Object.fromEntries(
    fields.flatMap(([field, name]) => (relationship[field] === undefined ? [] : [[name, relationship[field]]])),
  )
}

function meansTheSame(field: OwnField, written: unknown, relationship: Written): boolean {
  const { enabled, freeBusyEnabled, level, scope } = sharingIn({
    ...plainly(relationship),
    [field]: written,
  })
  switch (field) {
    case 'Name':
      return toName(textIn(written) ?? '') === relationship.name
    case 'DomainNames':
      return isSameSet(
        domainsIn({ DomainNames: written }).names,
        relationship.domains.map(({ name }) => name),
      )
    case 'Enabled':
      return enabled === relationship.enabled
    case 'FreeBusyAccessEnabled':
      return freeBusyEnabled === relationship.freeBusyEnabled
    case 'FreeBusyAccessLevel':
      return level === relationship.level
    case 'FreeBusyAccessScope':
      return scope.kind === 'everyone' ? relationship.scope.kind === 'everyone' : isFound(scope.said, relationship)
  }
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each))
}

/** The group that stands there now is the one that the written scope was found to be. */
function isFound(
  said: string,
  { scope, carried }: { readonly scope: Scope; readonly carried?: ExchangeObject },
): boolean {
  if (scope.kind !== 'group') return false
  return said === scope.groupName || carried?.[scopeFoundAs] === scope.groupId
}

/** What has to be carried so that writing the relationship gives the object again. */
export function carriedOf(object: ExchangeObject, relationship: Omit<Written, 'carried'>): ExchangeObject | undefined {
  const plain: ExchangeObject = { ...plainly(relationship), ...more(relationship) }
  const differing = Object.entries(object).filter(
    ([field, value]) => !Object.hasOwn(plain, field) || JSON.stringify(plain[field]) !== JSON.stringify(value),
  )
  const { scope } = relationship
  const isOtherwise = differing.some(([field]) => field === 'FreeBusyAccessScope') && scope.kind === 'group'
  const found = isOtherwise ? [[scopeFoundAs, scope.groupId] as const] : []
  const carried = [...differing.filter(([field]) => field !== scopeFoundAs), ...found]
  return carried.length === 0 ? undefined : Object.fromEntries(carried)
}

/** Without suspended domains. */
export function exchangeJson(relationships: readonly Relationship[]): string {
  return `${JSON.stringify(
    relationships.map((one) => exchangeObject(withoutSuspended(one))),
    null,
    2,
  )}\n`
}
