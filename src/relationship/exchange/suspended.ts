/**
 * What of a relationship may go to Exchange, which knows domains and no pins: with a suspended domain it would share with
 * whoever has that domain now.
 */
import type { Relationship } from '../relationship.ts'
import type { NotMoved } from './xtap-grant.ts'

/**
 * Without its suspended domains; where all of them are, it keeps them and is off: Exchange takes no relationship without a
 * domain, and would go on with one it has already.
 */
export function withoutSuspended(relationship: Relationship): Relationship {
  const suspended = suspendedIn(relationship)
  if (suspended.length === 0) return relationship
  const domains = relationship.domains.filter(({ name }) => !suspended.includes(name))
  return domains.length === 0 ? { ...relationship, enabled: false } : { ...relationship, domains }
}

/** What is left out so, for people. */
export function leftOutOf(relationship: Relationship): readonly NotMoved[] {
  const { name, domains } = relationship
  const suspended = suspendedIn(relationship)
  if (suspended.length > 0 && suspended.length === domains.length)
    return [{ name, because: 'all-suspended', value: suspended.join(', ') }]
  return suspended.map((domain) => ({ name, because: 'suspended', value: domain }))
}

function suspendedIn({ domains }: Relationship): readonly string[] {
  return domains.flatMap(({ name, pin }) => (pin.kind === 'suspended' ? name : []))
}
