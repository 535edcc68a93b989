/** The tenants of a relationship's domains that match nobody are looked up again, because an admin says so. */
import { changed } from '../relationship/change.ts'
import type { Pin, Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import { show } from './existing.ts'
import type { Outcome } from './outcome.ts'
import { lookUpTenants } from './pinning.ts'
import { maySharedWith, suspensionsOf } from './suspensions.ts'

/** A suspended domain stays so: its tenant of now is shown, and to confirm that one is another press. `sawVersion` as the card had it. */
export async function lookUpAgain(relationship: Relationship, sawVersion: number, desk: Desk): Promise<Outcome> {
  const waiting = relationship.domains.filter(({ pin }) => pin.kind !== 'pinned').map(({ name }) => name)
  const found = await lookUpTenants(waiting, desk)
  const domains = relationship.domains.map(({ name, pin }) => ({ name, pin: pinAfter(pin, found.get(name), desk) }))
  if (domains.every(({ pin }, n) => pin === relationship.domains[n]?.pin)) return shown(relationship, desk)
  const stamp = { by: desk.by.key, at: desk.clock.now() }
  const pinned = changed({ ...relationship, version: sawVersion }, { domains }, stamp)
  const edit = { kind: 'replace' as const, relationship: pinned }
  const operationId = `${desk.operationId} look-up`
  const done = await desk.relationships.change({ operationId, by: desk.by, at: stamp.at, edit })
  if (done.kind === 'done' && done.after !== undefined) return shown(done.after, desk)
  return { kind: 'stale', ...(done.kind === 'stale' && done.current ? { current: done.current } : {}) }
}

/** The very pin it got when nothing changed. */
function pinAfter(before: Pin, found: Pin | undefined, { home }: Desk): Pin {
  if (found === undefined || before.kind === 'pinned') return before
  const nowAt = found.kind === 'pinned' ? found.tenantId : undefined
  if (before.kind !== 'suspended') return nowAt && !maySharedWith(nowAt, home.tenantId) ? before : found
  if (nowAt === before.nowAt || !('at' in found)) return before
  return { kind: 'suspended', at: found.at, pinnedTo: before.pinnedTo, ...(nowAt ? { nowAt } : {}) }
}

async function shown(relationship: Relationship, desk: Desk): Promise<Outcome> {
  const [suspension] = suspensionsOf(relationship, desk.home)
  return suspension ? { kind: 'suspended', suspension } : show(relationship, desk)
}
