/** How long drafts and relationships hold. */
import { type PlainDay, wallClockAt } from '../time/zone.ts'
import type { Draft } from './draft.ts'
import type { Relationship } from './relationship.ts'

const draftLifetime = 7 * 24 * 60 * 60 * 1_000

/** Untouched for seven days. */
export function isDraftExpired(draft: Draft, now: number): boolean {
  return now - draft.touchedAt >= draftLifetime
}

/** Past the end of its last day in our organization's zone. */
export function hasExpired({ expires }: Pick<Relationship, 'expires'>, now: number, timeZone: string): boolean {
  return expires !== undefined && dayText(wallClockAt(now, timeZone)) > expires
}

function dayText({ year, month, day }: PlainDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
