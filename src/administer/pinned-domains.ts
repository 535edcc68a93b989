/** Domains pinned to a tenant are looked up again every day, and one that belongs to another tenant by now is suspended. */
import type { Actor, Errands } from '../ports.ts'
import { changed } from '../relationship/change.ts'
import { personKey } from '../relationship/organization.ts'
import { pinNow } from '../relationship/pin.ts'
import type { Pin, Relationship } from '../relationship/relationship.ts'
import type { AdminPorts } from './desk.ts'
import { lookUpTenants } from './pinning.ts'

export type PinnedPorts = AdminPorts & { readonly errands: Errands }

/** One part a round, so that the look-ups of a day are spread over it; rounds are ten minutes apart. */
const parts = 48
const day = 86_400_000
/** Relationships whose domains are looked up together. */
const atOnce = 50
/** An admin may write it at the same moment. */
const attempts = 3

/**
 * Each domain once a day, however many replicas run: whoever takes a part's errand does it. Gives the relationships that
 * changed, as stored. A look-up that fails changes nothing, and the rest waits for tomorrow when nobody can look.
 */
export async function lookUpPinnedDomains(ports: PinnedPorts): Promise<readonly Relationship[]> {
  const part = await partDue(ports.errands)
  if (part === undefined) return []
  const { tenantId } = await ports.directory.organization()
  const by = { key: personKey(tenantId, 'liaison'), name: 'Liaison' }
  const due = (await ports.relationships.all()).filter((one) => pinnedIn(one, part).length > 0)
  const suspended: Relationship[] = []
  for (let from = 0; from < due.length; from += atOnce) {
    const some = due.slice(from, from + atOnce)
    const found = await lookUpTenants(
      some.flatMap((one) => pinnedIn(one, part)),
      ports,
    )
    if (found.size === 0) break
    for (const one of some) suspended.push(...(await suspendMoved(one, found, by, ports)))
  }
  return suspended
}

/** The lease itself is the day: nobody takes the part again before it is over. */
async function partDue(errands: Errands): Promise<number | undefined> {
  for (let part = 0; part < parts; part++) {
    if (await errands.take(`look up pinned domains, part ${part} of ${parts}`, day)) return part
  }
  return undefined
}

function pinnedIn({ domains }: Relationship, part: number): readonly string[] {
  return domains.filter(({ name, pin }) => pin.kind === 'pinned' && partOf(name) === part).map(({ name }) => name)
}

/** Always the same for a domain, and about as many domains in each. */
function partOf(domain: string): number {
  let sum = 0
  for (const letter of domain) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % parts
}

type Found = ReadonlyMap<string, Pin>

/** Nothing, or the relationship as it was written. */
async function suspendMoved(seen: Relationship, found: Found, by: Actor, ports: AdminPorts): Promise<Relationship[]> {
  let current: Relationship | undefined = seen
  for (let attempt = 0; attempt < attempts && current !== undefined; attempt++) {
    const { id, version, domains }: Relationship = current
    const looked = domains.map(({ name, pin }) => ({
      name,
      pin: pin.kind === 'pinned' ? pinNow(pin, found.get(name)) : pin,
    }))
    if (looked.every(({ pin }, n) => pin === domains[n]?.pin)) return []
    const stamp = { by: by.key, at: ports.clock.now() }
    const relationship = changed(current, { domains: looked }, stamp)
    const edit = { kind: 'replace' as const, relationship }
    const done = await ports.relationships.change({ operationId: `suspend ${id} ${version}`, by, at: stamp.at, edit })
    if (done.kind === 'done') return [relationship]
    current = done.kind === 'stale' ? done.current : undefined
  }
  return []
}
