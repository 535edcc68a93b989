/** The person an admin speaks of, as the bot would know that person: by a typed address, or by name when it is one of ours. */
import type { Asker } from '../policy/asker.ts'
import type { Person } from '../policy/person.ts'
import { toDomain } from '../relationship/domain.ts'
import { personKey } from '../relationship/organization.ts'
import type { Pin } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'

/** Undefined: no address, and nobody of ours has that name alone. */
export async function standInFor(said: string, desk: Desk): Promise<Asker | undefined> {
  const at = said.lastIndexOf('@')
  const domain = at > 0 ? toDomain(said.slice(at + 1)) : undefined
  if (domain !== undefined && !desk.home.domains.includes(domain)) return partnerOf(domain, said, desk)
  const [only, ...others] = await desk.directory.findPeople(said)
  return only === undefined || others.length > 0 ? undefined : colleagueOf(only, desk)
}

/** Identity comes from Teams only; here the tenant pinned for the domain is assumed, and the card says so. */
async function partnerOf(domain: string, address: string, { relationships }: Desk): Promise<Asker> {
  const relationship = await relationships.byDomain(domain)
  const pin = relationship?.domains.find(({ name }) => name === domain)?.pin
  const tenantId = tenantIn(pin).toLowerCase()
  return {
    kind: 'outsider',
    key: personKey(tenantId || 'unknown', address),
    tenantId,
    objectId: address,
    name: address,
    userPrincipalName: address,
    domain,
  }
}

function tenantIn(pin: Pin | undefined): string {
  if (pin?.kind === 'pinned') return pin.tenantId
  return pin?.kind === 'suspended' ? (pin.nowAt ?? pin.pinnedTo) : ''
}

function colleagueOf({ id, name, address }: Person, { home }: Desk): Asker {
  return {
    kind: 'colleague',
    key: personKey(home.tenantId, id),
    tenantId: home.tenantId,
    objectId: id,
    name,
    userPrincipalName: address,
    domain: address.slice(address.lastIndexOf('@') + 1),
  }
}
