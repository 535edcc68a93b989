/** An earlier state of a relationship is written again: every check that was made then is made anew. */
import type { Change, Changed } from '../ports.ts'
import type { Problem } from '../relationship/draft.ts'
import { refusedDomains } from '../relationship/field.ts'
import { pinNow } from '../relationship/pin.ts'
import type { Pin, Relationship, RelationshipDomain } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import { lookUpTenants } from './pinning.ts'

export type BroughtBack =
  | { readonly kind: 'done'; readonly relationship: Relationship }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** somebody was first */
  | { readonly kind: 'overtaken' }

/**
 * `earlier` with the version after `sawVersion`, on top of what is stored (`replace`) or where nothing is any more (`create`).
 * A domain that belongs to another tenant by now comes back suspended, so that it matches nobody until somebody looks at it.
 */
export async function bringBack(
  edit: 'create' | 'replace',
  earlier: Relationship,
  sawVersion: number,
  operationId: string,
  desk: Desk,
): Promise<BroughtBack> {
  const domains = await pinnedAgain(earlier.domains, desk)
  const problem = problemWith(domains, desk)
  if (problem !== undefined) return { kind: 'refused', problem }
  const at = desk.clock.now()
  const relationship = { ...earlier, domains, version: sawVersion + 1, changedBy: desk.by.key, changedAt: at }
  const change: Change = { operationId, by: desk.by, at, edit: { kind: edit, relationship } }
  return broughtBack(await desk.relationships.change(change), relationship)
}

function broughtBack(done: Changed, relationship: Relationship): BroughtBack {
  switch (done.kind) {
    case 'done':
      return { kind: 'done', relationship: done.after ?? relationship }
    case 'stale':
      return { kind: 'overtaken' }
    case 'taken':
      return {
        kind: 'refused',
        problem:
          done.field === 'name'
            ? { field: 'name', because: 'name-taken', value: done.value, other: done.by.name }
            : { field: 'domains', because: 'domain-taken', value: done.value, other: done.by.name },
      }
  }
}

/** What keeps domains from being shared with now: they are ours, or anybody's. */
export function problemWith(domains: readonly RelationshipDomain[], { home }: Desk): Problem | undefined {
  const refused = refusedDomains(
    domains.map(({ name }) => name),
    {
      domainsTakenBy: new Map(),
      home: { tenantId: home.tenantId.toLowerCase(), domains: home.domains },
      pins: new Map(domains.map(({ name, pin }) => [name, pin])),
      groups: [],
    },
  )
  return refused?.kind === 'mistaken' ? refused.problems[0] : undefined
}

/** What cannot be looked up now stays as it was known. */
async function pinnedAgain(domains: readonly RelationshipDomain[], desk: Desk): Promise<readonly RelationshipDomain[]> {
  const found = await lookUpTenants(
    domains.map(({ name }) => name),
    desk,
  )
  return pinnedBy(found, domains)
}

export function pinnedBy(
  found: ReadonlyMap<string, Pin>,
  domains: readonly RelationshipDomain[],
): readonly RelationshipDomain[] {
  return domains.map(({ name, pin }) => ({ name, pin: pinNow(pin, found.get(name)) }))
}
