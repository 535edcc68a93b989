/** How long drafts and relationships hold. */
import { dayAt } from '../time/zone.ts'
import type { Draft } from './draft.ts'
import type { Relationship } from './relationship.ts'

const draftLifetime = 7 * 24 * 60 * 60 * 1_000

/** Untouched for seven days. */
export function isDraftExpired(draft: Draft, now: number): boolean {
  return now - draft.touchedAt >= draftLifetime
}

/** A relationship holds through the end of its last day; `today` is YYYY-MM-DD in our organization's zone. */
export function isExpired({ expires }: Pick<Relationship, 'expires'>, today: string): boolean {
  return expires !== undefined && expires < today
}

/** The same by the clock. */
export function hasExpired(relationship: Pick<Relationship, 'expires'>, now: number, timeZone: string): boolean {
  return isExpired(relationship, dayAt(now, timeZone))
}
