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

/** Where nobody knows last days: off once it has passed. */
export function offWhenExpired(relationship: Relationship, today: string): Relationship {
  return isExpired(relationship, today) ? { ...relationship, enabled: false } : relationship
}

/** The dates of a relationship's life that people are reminded of. */
export type LifeDate = 'expires' | 'reviewBy'

/** How many days before, the nearest first. */
export const reminderDays = [0, 3, 14] as const

/** Days from `today` to `day`, both YYYY-MM-DD; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
}

/** The same day a year later; 29 February becomes the 28th. */
export function aYearAfter(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  const later = `${String(Number(year) + 1).padStart(4, '0')}-${month}`
  return `${later}-${month === '02' && date === '29' ? '28' : date}`
}
