/** What the partner's admin has to set up, with the values that are already known here. */
import type { Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'

export function otherSide(relationship: Relationship, { home, by }: Desk): Outcome {
  return { kind: 'other-side', relationship, home, sender: by.name }
}
