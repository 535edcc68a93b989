/** What becomes of a domain's pin once its tenant was looked up again. */
import type { Pin } from './relationship.ts'

/**
 * A domain once pinned never moves to another tenant by itself: it is suspended until an admin says that the move is right.
 * `now` undefined: nobody could look, so nothing changes. Gives the very pin it got when nothing changed.
 */
export function pinNow(before: Pin, now: Pin | undefined): Pin {
  if (now === undefined || before.kind === 'suspended') return before
  if (before.kind !== 'pinned') return now
  if (now.kind === 'pinned' && now.tenantId.toLowerCase() === before.tenantId.toLowerCase()) return before
  const at = 'at' in now ? now.at : before.at
  const nowAt = now.kind === 'pinned' ? { nowAt: now.tenantId } : {}
  return { kind: 'suspended', at, pinnedTo: before.tenantId, ...nowAt }
}
