/** An organization relationship: what one partner may see of our people's free/busy time. */

/** None < AvailabilityOnly < LimitedDetails, as FreeBusyAccessLevel in Exchange (New-OrganizationRelationship). */
export const levels = ['none', 'availabilityOnly', 'limitedDetails'] as const
export type Level = (typeof levels)[number]

export function lowerOf(a: Level, b: Level): Level {
  return levels.indexOf(a) < levels.indexOf(b) ? a : b
}

/** The Entra tenant a domain belonged to when it was last looked up. */
export interface Tenant {
  readonly tenantId: string
  readonly name?: string
}

/** A domain matches only people of the tenant it is pinned to; `not-found` and `not-looked-up` match nobody. */
export type Pin =
  | ({ readonly kind: 'pinned'; readonly at: number } & Tenant)
  | { readonly kind: 'not-found'; readonly at: number }
  | { readonly kind: 'not-looked-up' }
  | { readonly kind: 'suspended'; readonly at: number; readonly pinnedTo: string; readonly nowAt?: string }

export interface RelationshipDomain {
  /** lower case, IDNA to ASCII */
  readonly name: string
  readonly pin: Pin
}

/** Whose time may be seen, not who may look. */
export type Scope =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'group'; readonly groupId: string; readonly groupName: string }

/** What a person decides about a relationship: everything a form asks for. */
export interface Terms {
  readonly name: string
  readonly domains: readonly RelationshipDomain[]
  readonly enabled: boolean
  readonly freeBusyEnabled: boolean
  readonly level: Level
  readonly scope: Scope
  /** last day it holds, YYYY-MM-DD in our organization's zone, that day included */
  readonly expires?: string
  readonly reviewBy?: string
  /** key of a person of ours */
  readonly owner?: string
  /** as that person was called when it was entered */
  readonly ownerName?: string
  readonly reason?: string
}

export interface Relationship extends Terms {
  readonly id: string
  /** goes up by one with every write */
  readonly version: number
  readonly createdBy: string
  readonly createdAt: number
  readonly changedBy: string
  readonly changedAt: number
  /** fields of an imported Exchange object that are not used here, kept for export */
  readonly carried?: Readonly<Record<string, unknown>>
}
