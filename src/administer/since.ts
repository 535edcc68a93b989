/** Whether things still are as a change left them and, if not, who changed them since. */
import type { ChangeLine } from '../journal.ts'
import { differencesBetween } from '../relationship/difference.ts'
import { personKey } from '../relationship/organization.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'

const mostSince = 5

export function relationshipOf(side: ChangeLine['before']): Relationship | undefined {
  return side !== undefined && 'id' in side ? side : undefined
}

/**
 * The tenants of new domains are looked up in the background, which writes the relationship again: that takes nobody's change
 * away. A domain that was suspended since is another matter.
 */
export function isAsLeft(left: Relationship | undefined, current: Relationship | undefined, { home }: Desk): boolean {
  if (left === undefined || current === undefined) return left === current
  if (left.version === current.version) return true
  const byLiaison = current.changedBy === personKey(home.tenantId, 'liaison')
  const isPinned = differencesBetween(left, current).every(({ field }) => field === 'pin')
  return byLiaison && isPinned && current.domains.every(({ pin }) => pin.kind !== 'suspended')
}

/** Who changed it since, so that nobody has to search. */
export async function overtaken(change: ChangeLine, desk: Desk): Promise<Outcome> {
  const relationshipId = (relationshipOf(change.after) ?? relationshipOf(change.before))?.id ?? ''
  const changes = await desk.journal.changes({ relationshipId, most: mostSince + 1 })
  const mine = changes.findIndex(({ id }) => id === change.id)
  return { kind: 'undo-overtaken', change, since: changes.slice(0, mine < 0 ? mostSince : mine) }
}
