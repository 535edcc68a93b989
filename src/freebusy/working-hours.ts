/** When a person works: wall clock of the person's own zone, day by day. */
import type { Weekday } from '../time/zone.ts'

export interface WorkingHours {
  readonly days: readonly Weekday[]
  /** minutes after midnight; start < end <= 1440 */
  readonly start: number
  readonly end: number
}
