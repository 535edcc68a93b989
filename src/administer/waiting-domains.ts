/** Domains saved while nobody could look up their tenant: looked up again now and then, so that their people are matched in the end. */
import { changed } from '../relationship/change.ts'
import { personKey } from '../relationship/organization.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { AdminPorts } from './desk.ts'
import { lookUpTenants } from './pinning.ts'

/** Gives the relationships that changed, as stored; a relationship somebody changes at the same moment waits for the next time. */
export async function pinWaitingDomains(ports: AdminPorts): Promise<readonly Relationship[]> {
  const pinned: Relationship[] = []
  for (const relationship of await ports.relationships.all()) {
    const after = await pinIn(relationship, ports)
    if (after !== undefined) pinned.push(after)
  }
  return pinned
}

async function pinIn(relationship: Relationship, ports: AdminPorts): Promise<Relationship | undefined> {
  const waiting = relationship.domains.filter(({ pin }) => pin.kind === 'not-looked-up').map(({ name }) => name)
  const pins = waiting.length === 0 ? new Map() : await lookUpTenants(waiting, ports)
  if (pins.size === 0) return undefined
  const { tenantId } = await ports.directory.organization()
  const by = { key: personKey(tenantId, 'liaison'), name: 'Liaison' }
  const at = ports.clock.now()
  const domains = relationship.domains.map(({ name, pin }) => ({ name, pin: pins.get(name) ?? pin }))
  const done = await ports.relationships.change({
    operationId: `pin ${relationship.id} ${relationship.version}`,
    by,
    at,
    edit: { kind: 'replace', relationship: changed(relationship, { domains }, { by: by.key, at }) },
  })
  return done.kind === 'done' ? done.after : undefined
}
