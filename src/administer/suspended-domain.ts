/** What an admin decides about a suspended domain: its new tenant is right, or the domain goes. */
import type { Changed } from '../ports.ts'
import { changed } from '../relationship/change.ts'
import type { Relationship, RelationshipDomain } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import { show } from './existing.ts'
import type { Outcome } from './outcome.ts'
import { lookUpTenants } from './pinning.ts'
import { maySharedWith, type Suspended } from './suspensions.ts'

/**
 * Pinned to the tenant the card named, or to that of before, if the domain belongs to it at this moment. With a third one by
 * now it stays suspended, and every admin hears of that one. `sawVersion` as the card had it.
 */
export async function confirmTenant(
  relationship: Relationship,
  domain: string,
  sawVersion: number,
  desk: Desk,
): Promise<Outcome> {
  const found = (await lookUpTenants([domain], desk)).get(domain)
  const domains = relationship.domains.map((one): RelationshipDomain => {
    if (one.name !== domain || one.pin.kind !== 'suspended' || found?.kind !== 'pinned') return one
    const isKnown = isOneOf(found.tenantId, one.pin)
    if (isKnown && maySharedWith(found.tenantId, desk.home.tenantId)) return { name: domain, pin: found }
    return isKnown ? one : { name: domain, pin: { ...one.pin, at: found.at, nowAt: found.tenantId } }
  })
  const isNew = domains.some((one, n) => one !== relationship.domains[n])
  if (!isNew && relationship.version === sawVersion) return show(relationship, desk)
  return write(relationship, domains, sawVersion, `confirm tenant of ${domain}`, desk)
}

function isOneOf(tenantId: string, { pinnedTo, nowAt = '' }: Suspended): boolean {
  return [pinnedTo.toLowerCase(), nowAt.toLowerCase()].includes(tenantId.toLowerCase())
}

/** A relationship without domains is none: with its only domain it goes as a whole, which is asked first. */
export async function removeDomain(
  relationship: Relationship,
  domain: string,
  sawVersion: number,
  desk: Desk,
): Promise<Outcome> {
  const domains = relationship.domains.filter(({ name }) => name !== domain)
  if (domains.length === 0) return { kind: 'ask-remove', relationship }
  if (domains.length === relationship.domains.length && relationship.version === sawVersion) {
    return show(relationship, desk)
  }
  return write(relationship, domains, sawVersion, `remove domain ${domain}`, desk)
}

async function write(
  relationship: Relationship,
  domains: readonly RelationshipDomain[],
  sawVersion: number,
  what: string,
  desk: Desk,
): Promise<Outcome> {
  const stamp = { by: desk.by.key, at: desk.clock.now() }
  const edit = {
    kind: 'replace' as const,
    relationship: changed({ ...relationship, version: sawVersion }, { domains }, stamp),
  }
  const operationId = `${desk.operationId} ${what}`
  return written(await desk.relationships.change({ operationId, by: desk.by, at: stamp.at, edit }))
}

function written(done: Changed): Outcome {
  if (done.kind === 'done' && done.after !== undefined) {
    return { kind: 'saved', relationship: done.after, created: false, repeated: done.repeated }
  }
  return { kind: 'stale', ...(done.kind === 'stale' && done.current ? { current: done.current } : {}) }
}
