/** When a person works: wall clock of the person's own zone, day by day. */
import { day, minute, weekdayOf } from '../time/days.ts'
import { type Interval, intersect, union } from '../time/interval.ts'
import { clocksOf, instantAt, wallAt } from '../time/offsets.ts'
import { type Weekday, weekdays } from '../time/zone.ts'

export interface WorkingHours {
  readonly days: readonly Weekday[]
  /** minutes after midnight; start < end <= 1440 */
  readonly start: number
  readonly end: number
}

/**
 * The working time of a stretch, clipped to it, sorted and disjoint. Each day is read on the wall clock of the zone (an IANA
 * name), so that a day on which clocks change is as long as it really is.
 */
export function workingTime(hours: WorkingHours, stretch: Interval, timeZone: string): readonly Interval[] {
  const clocks = clocksOf(timeZone)
  const last = Math.floor(wallAt(stretch.end, clocks) / day)
  const times: Interval[] = []
  for (let n = Math.floor(wallAt(stretch.start, clocks) / day); n <= last; n++) {
    if (!hours.days.some((name) => name === weekdays[weekdayOf(n)])) continue
    const start = instantAt(n * day + hours.start * minute, clocks)
    const end = instantAt(n * day + hours.end * minute, clocks)
    times.push(...[intersect({ start, end }, stretch)].filter((time) => time !== undefined))
  }
  return union(times)
}
