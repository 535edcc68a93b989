/** What an import would do, row by row, before anything is done: create, change, skip, cannot. */
import type { Group } from '../organization.ts'
import type { Relationship, RelationshipDomain, Scope, Terms } from '../relationship.ts'
import { type ExchangeObject, passingFields } from './fields.ts'
import type { Cannot, Incoming, ReadObject } from './incoming.ts'
import { type Matched, refusals } from './refusals.ts'
import { carriedOf, noGroup } from './written.ts'

export interface PlanFacts {
  readonly existing: readonly Relationship[]
  readonly home: { readonly domains: readonly string[] }
  /** a scope as it was written → the one group of ours it means; what is not in it could not be found */
  readonly groups: ReadonlyMap<string, Group>
}

export type ImportedTerms = Terms & { readonly carried?: ExchangeObject }
export type Differing = 'name' | 'domains' | 'enabled' | 'freeBusy' | 'level' | 'scope' | 'more' | 'carried'

interface Planned {
  readonly name: string
  readonly after: ImportedTerms
  /** shares nothing now, and would from the moment it is brought in */
  readonly startsSharing: boolean
}

export type PlanRow =
  | ({ readonly kind: 'create' } & Planned)
  | ({ readonly kind: 'change'; readonly before: Relationship; readonly differs: readonly Differing[] } & Planned)
  | { readonly kind: 'skip'; readonly name: string; readonly before: Relationship }
  | Cannot

/** One row for each object, in the order of the file. A relationship that is there already is met by its id in Exchange, else by its name. */
export function planOf(read: readonly ReadObject[], facts: PlanFacts): readonly PlanRow[] {
  const rows = matched(read, facts.existing)
  const refused = refusals(rows, facts)
  const domains = facts.existing.flatMap((one) => one.domains)
  const known = { ...facts, pinned: new Map(domains.map((domain) => [domain.name, domain])) }
  return rows.map((row, n) => refused.get(n) ?? (row.kind === 'cannot' ? row : planned(row, known)))
}

/** Domains as they are now, whichever relationship has them. */
type Pinned = ReadonlyMap<string, RelationshipDomain>
type RowFacts = PlanFacts & { readonly pinned: Pinned }

function matched(read: readonly ReadObject[], existing: readonly Relationship[]): readonly (Matched | Cannot)[] {
  const byName = new Map(existing.map((one) => [one.name.toLowerCase(), one]))
  const byGuid = new Map(existing.flatMap((one) => guidsOf(one).map((guid) => [guid, one] as const)))
  return read.map((one) => {
    if (one.kind === 'cannot') return one
    const { guid, name } = one.incoming
    const before = (guid === undefined ? undefined : byGuid.get(guid)) ?? byName.get(name.toLowerCase())
    return { kind: 'matched', incoming: one.incoming, ...(before === undefined ? {} : { before }) }
  })
}

function guidsOf({ carried = {} }: Relationship): readonly string[] {
  const guid = carried['Guid'] ?? carried['ExchangeObjectId']
  return typeof guid === 'string' && guid.trim() !== '' ? [guid.trim().toLowerCase()] : []
}

function planned({ incoming, before }: Matched, facts: RowFacts): PlanRow {
  const after = termsAfter(incoming, before, facts)
  const startsSharing = isSharing(after) && !(before !== undefined && isSharing(before))
  const { name } = after
  if (before === undefined) return { kind: 'create', name, after, startsSharing }
  const differs = differences(before, after)
  return differs.length === 0
    ? { kind: 'skip', name, before }
    : { kind: 'change', name, before, after, differs, startsSharing }
}

/** Whether anybody could see anything; a group that was not found shows nobody. */
export function isSharing({ enabled, freeBusyEnabled, level, scope }: Terms): boolean {
  return enabled && freeBusyEnabled && level !== 'none' && !(scope.kind === 'group' && scope.groupId === noGroup)
}

/** Tenants looked up before stay pinned, and suspended domains suspended. What the object does not say stays as it is. */
function termsAfter(incoming: Incoming, before: Relationship | undefined, facts: RowFacts): ImportedTerms {
  const { name, more, absent, object } = incoming
  const lacks = (field: Incoming['absent'][number]) => before !== undefined && absent.includes(field)
  const freeBusyEnabled = lacks('FreeBusyAccessEnabled') ? before?.freeBusyEnabled === true : incoming.freeBusyEnabled
  const terms = {
    name,
    domains: pinnedAsNow(incoming.domains, facts.pinned),
    enabled: lacks('Enabled') ? before?.enabled === true : incoming.enabled,
    freeBusyEnabled,
    level: (lacks('FreeBusyAccessLevel') && freeBusyEnabled ? before?.level : undefined) ?? incoming.level,
    scope: (lacks('FreeBusyAccessScope') && freeBusyEnabled ? before?.scope : undefined) ?? scopeOf(incoming, facts),
    ...moreOf(before),
    ...more,
  }
  const carried = { ...left(before, object), ...carriedOf(object, terms) }
  return { ...terms, ...(Object.keys(carried).length === 0 ? {} : { carried }) }
}

function moreOf(before: Relationship | undefined): Incoming['more'] {
  if (before === undefined) return {}
  const { expires, reviewBy, owner, reason } = before
  return {
    ...(expires === undefined ? {} : { expires }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(owner === undefined ? {} : { owner }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Carried before, and not in this object. */
function left(before: Relationship | undefined, object: ExchangeObject): ExchangeObject {
  return Object.fromEntries(Object.entries(before?.carried ?? {}).filter(([field]) => !Object.hasOwn(object, field)))
}

function pinnedAsNow(names: readonly string[], pinned: Pinned): readonly RelationshipDomain[] {
  return names.map((name) => pinned.get(name) ?? { name, pin: { kind: 'not-looked-up' } })
}

function scopeOf({ scope }: Incoming, { groups }: PlanFacts): Scope {
  if (scope.kind === 'everyone') return scope
  const group = groups.get(scope.said)
  return group === undefined
    ? { kind: 'group', groupId: noGroup, groupName: scope.said }
    : { kind: 'group', groupId: group.id, groupName: group.name }
}

function differences(before: Relationship, after: ImportedTerms): readonly Differing[] {
  const moreKeys = ['expires', 'reviewBy', 'owner', 'reason'] as const
  const isDifferent: Readonly<Record<Differing, boolean>> = {
    name: before.name !== after.name,
    domains: listed(before.domains) !== listed(after.domains),
    enabled: before.enabled !== after.enabled,
    freeBusy: before.freeBusyEnabled !== after.freeBusyEnabled,
    level: before.level !== after.level,
    scope: scopeKey(before.scope) !== scopeKey(after.scope),
    more: moreKeys.some((key) => before[key] !== after[key]),
    carried: lasting(before.carried) !== lasting(after.carried),
  }
  return (Object.keys(isDifferent) as Differing[]).filter((field) => isDifferent[field])
}

const listed = (domains: readonly RelationshipDomain[]) =>
  domains
    .map(({ name }) => name)
    .sort()
    .join()

const scopeKey = (scope: Scope) => (scope.kind === 'everyone' ? '' : `${scope.groupId} ${scope.groupName}`)

/** What differs every time somebody asks Exchange is no change. */
function lasting(carried: ExchangeObject = {}): string {
  return JSON.stringify(
    Object.entries(carried)
      .filter(([field]) => !passingFields.has(field))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
