/** What a calendar item is to us: time and status, and what may at most be disclosed of it. Body, attendees and organizer are never read. */
import type { Interval } from '../time/interval.ts'

/** In the order in which one hides another: oof > busy > tentative > workingElsewhere (MS-OXWAVLS 4.3; the last by convention). */
export const statuses = ['workingElsewhere', 'tentative', 'busy', 'oof'] as const
export type Status = (typeof statuses)[number]

/** One item that takes time; free ones are left out when a calendar is read. */
export interface Entry extends Interval {
  readonly status: Status
  readonly subject?: string
  readonly location?: string
  /** private or confidential: time and status only, at any level */
  readonly isPrivate: boolean
}

/**
 * What a calendar says about a stretch of time. `unknown` is not `free`: nobody could look, and `because` is for the log.
 * Entries overlap the stretch that was asked for, are not clipped to it, and come in no order.
 */
export type Looked =
  | { readonly kind: 'known'; readonly entries: readonly Entry[] }
  | { readonly kind: 'unknown'; readonly because: string }
