/** Domains saved while nobody could look up their tenant: looked up again now and then, so that their people are matched in the end. */
import type { Actor, Write } from '../ports.ts'
import { changed } from '../relationship/change.ts'
import { personKey } from '../relationship/organization.ts'
import type { Pin, Relationship } from '../relationship/relationship.ts'
import type { AdminPorts } from './desk.ts'
import { lookUpTenants } from './pinning.ts'

/** An import may leave thousands: so many are written at once. */
const atOnce = 50

/**
 * Gives the relationships that changed, as stored; a relationship somebody changes at the same moment waits for the next time,
 * and so does the rest when nobody can look.
 */
export async function pinWaitingDomains(ports: AdminPorts): Promise<readonly Relationship[]> {
  const waiting = (await ports.relationships.all()).filter((one) => waitingIn(one).length > 0)
  const { tenantId } = await ports.directory.organization()
  const by = { key: personKey(tenantId, 'liaison'), name: 'Liaison' }
  const pinned: Relationship[] = []
  for (let from = 0; from < waiting.length; from += atOnce) {
    const some = waiting.slice(from, from + atOnce)
    const pins = await lookUpTenants(some.flatMap(waitingIn), ports)
    if (pins.size === 0) break
    pinned.push(...(await pinTogether(some, pins, by, ports)))
  }
  return pinned
}

function waitingIn({ domains }: Relationship): readonly string[] {
  return domains.filter(({ pin }) => pin.kind === 'not-looked-up').map(({ name }) => name)
}

type Pins = ReadonlyMap<string, Pin>

/** All in one write; one that was changed meanwhile does not stop the others. */
async function pinTogether(some: readonly Relationship[], pins: Pins, by: Actor, ports: AdminPorts) {
  const writes = some
    .filter((one) => waitingIn(one).some((name) => pins.has(name)))
    .map((one) => written(one, pins, by, ports))
  if (await isDone(writes, by, ports)) return writes.map(({ relationship }) => relationship)
  const pinned: Relationship[] = []
  for (const write of writes) if (await isDone([write], by, ports)) pinned.push(write.relationship)
  return pinned
}

function written(relationship: Relationship, pins: Pins, by: Actor, { clock }: AdminPorts): Write {
  const domains = relationship.domains.map(({ name, pin }) => ({ name, pin: pins.get(name) ?? pin }))
  return { kind: 'replace', relationship: changed(relationship, { domains }, { by: by.key, at: clock.now() }) }
}

async function isDone(writes: readonly Write[], by: Actor, { relationships, clock }: AdminPorts): Promise<boolean> {
  const [first] = writes
  if (first === undefined) return true
  const { id, version } = first.relationship
  const operationId = `pin ${id} ${version} ${writes.length}`
  const done = await relationships.change({ operationId, by, at: clock.now(), edit: { kind: 'several', writes } })
  return done.kind === 'done'
}
