/** The relationship somebody means by a name. */
import { toDomain } from '../relationship/domain.ts'
import { namesMeant, nearNames } from '../relationship/name.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'

const mostNear = 4

/** Does `then` with the one that has the name, without regard to case, or that domain; near ones are only offered, never taken. */
export async function withNamed(
  name: string,
  desk: Desk,
  then: (relationship: Relationship) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  for (const meant of namesMeant(name)) {
    const found = await desk.relationships.byName(meant)
    if (found !== undefined) return then(found)
  }
  const domain = namesMeant(name)
    .map(toDomain)
    .find((one) => one !== undefined)
  const listing = domain === undefined ? undefined : await desk.relationships.byDomain(domain)
  if (listing !== undefined) return then(listing)
  const names = (await desk.relationships.all()).map((relationship) => relationship.name)
  return { kind: 'no-such-relationship', name, near: nearNames(name, names, mostNear) }
}

/** The same by id, as cards have it; one that is gone was removed since the card was made. */
export async function withId(
  id: string,
  desk: Desk,
  then: (relationship: Relationship) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const found = await desk.relationships.byId(id)
  return found === undefined ? { kind: 'stale' } : then(found)
}
