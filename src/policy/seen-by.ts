/** Which partners may see one person of ours, and how much: found by the gates that judge their questions. */
import { type Level, lowerOf, type Relationship } from '../relationship/relationship.ts'
import { type StandingFacts, type TargetFacts, whyMayNotAsk, whyMayNotSee } from './partner.ts'
import { somebodyAt } from './somebody.ts'
import { ownersLevel } from './target.ts'

export interface SeenBy {
  readonly relationship: Relationship
  /** those of its domains whose people see it; never empty */
  readonly domains: readonly string[]
  readonly level: Exclude<Level, 'none'>
}

export type SeenFacts = Pick<StandingFacts, 'sharingStopped' | 'today' | 'allowedTenants'> & TargetFacts

/** Undefined: nobody of this relationship. */
export function seenBy(relationship: Relationship, facts: SeenFacts): SeenBy | undefined {
  const domains = relationship.domains.flatMap(({ name }) => (maySee(name, relationship, facts) ? [name] : []))
  const level = lowerOf(relationship.level, ownersLevel(facts.target, facts.ownerSaid))
  return domains.length === 0 || level === 'none' ? undefined : { relationship, domains, level }
}

function maySee(domain: string, relationship: Relationship, seen: SeenFacts): boolean {
  const facts = { asker: somebodyAt(domain, relationship), relationship, ...seen }
  return !whyMayNotAsk(facts) && !whyMayNotSee(facts)
}
