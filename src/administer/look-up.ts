/** The tenants of a relationship's domains that match nobody are looked up again, because an admin says so. */
import { changed } from '../relationship/change.ts'
import type { Pin, Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import { show } from './existing.ts'
import type { Outcome } from './outcome.ts'
import { lookUpTenants } from './pinning.ts'
import { maySharedWith } from './suspensions.ts'

/** A suspended domain is pinned to the tenant it belongs to now: that is what was pressed. `sawVersion` as the card had it. */
export async function lookUpAgain(relationship: Relationship, sawVersion: number, desk: Desk): Promise<Outcome> {
  const waiting = relationship.domains.filter(({ pin }) => pin.kind !== 'pinned').map(({ name }) => name)
  const found = await lookUpTenants(waiting, desk)
  const domains = relationship.domains.map(({ name, pin }) => ({ name, pin: mayBe(found.get(name), desk) ?? pin }))
  if (domains.every(({ pin }, n) => pin === relationship.domains[n]?.pin)) return show(relationship, desk)
  const stamp = { by: desk.by.key, at: desk.clock.now() }
  const pinned = changed({ ...relationship, version: sawVersion }, { domains }, stamp)
  const edit = { kind: 'replace' as const, relationship: pinned }
  const operationId = `${desk.operationId} look-up`
  const done = await desk.relationships.change({ operationId, by: desk.by, at: stamp.at, edit })
  if (done.kind === 'done' && done.after !== undefined) return show(done.after, desk)
  return { kind: 'stale', ...(done.kind === 'stale' && done.current ? { current: done.current } : {}) }
}

function mayBe(pin: Pin | undefined, { home }: Desk): Pin | undefined {
  return pin?.kind === 'pinned' && !maySharedWith(pin.tenantId, home.tenantId) ? undefined : pin
}
