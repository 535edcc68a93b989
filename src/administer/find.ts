/** The relationship somebody means by a name. */

import { isPronoun } from '../language/phrase.ts'
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
  const all = await desk.relationships.all()
  if (isPronoun(name)) return theOnlyOne(all, name, then)
  const names = all.map((relationship) => relationship.name)
  return { kind: 'no-such-relationship', name, near: nearNames(name, names, mostNear) }
}

/** "turn it off": which one is certain only where there is no other; else some are offered. */
function theOnlyOne(
  all: readonly Relationship[],
  name: string,
  then: (relationship: Relationship) => Outcome | Promise<Outcome>,
): Outcome | Promise<Outcome> {
  const [only, ...others] = all
  if (only !== undefined && others.length === 0) return then(only)
  return { kind: 'no-such-relationship', name, near: all.slice(0, mostNear).map((relationship) => relationship.name) }
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
