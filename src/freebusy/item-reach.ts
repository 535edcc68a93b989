/** The stretch within which an item can take time, whatever the owner's zone: far cheaper to tell than when it does. */
import { day, hour } from '../time/days.ts'
import type { Interval } from '../time/interval.ts'
import { all, type Component, first } from './content-lines.ts'
import { always, type Item, type Repeats } from './item.ts'
import { type Moment, readWritten } from './moment.ts'
import type { Length } from './written-times.ts'

/** Further than any clock is from UTC, and than any two clocks are from each other. */
const furthest = 30 * hour

export function mayTouch({ start, length, repeats }: Item, stretch: Interval): boolean {
  const isAnywhere = repeats !== undefined && repeats.extra.length > 0
  if (!isAnywhere && start.wall - furthest >= stretch.end) return false
  const takes = readingsOf(length, start)
  const last = repeats ? Math.max(start.wall, lastReading(repeats)) : start.wall
  return last + takes + furthest > stretch.start
}

function readingsOf(length: Length, start: Moment): number {
  switch (length.kind) {
    case 'apart':
      return length.readings
    case 'until':
      return length.end.wall - start.wall
    case 'for':
      return length.duration.days * day + length.duration.exact
  }
}

/** The reading after which nothing repeats. */
function lastReading({ rules, extra }: Repeats): number {
  if (extra.length > 0) return Number.POSITIVE_INFINITY
  const lasts = rules.map(({ until }) => (until ? until.wall + day : Number.POSITIVE_INFINITY))
  return lasts.reduce((latest, one) => Math.max(latest, one), Number.NEGATIVE_INFINITY)
}

/** As far as start and end can be read they say where it lies; what repeats or moves others may lie anywhere after. */
export function reachOfBroken(component: Component): Interval {
  const start = readWritten(first(component, 'DTSTART')?.value ?? '')
  if (!start || all(component, 'DTSTART').length > 1 || first(component, 'RDATE')) return always
  const from = start.wall - furthest
  const repeats = ['RRULE', 'X-MICROSOFT-RRULE', 'RECURRENCE-ID'].some((name) => first(component, name))
  const finish = first(component, 'DTEND')
  const lasts = first(component, 'DURATION')
  const end = finish ? readWritten(finish.value)?.wall : start.wall + day
  if (repeats || lasts || end === undefined || all(component, 'DTEND').length > 1)
    return { start: from, end: always.end }
  return { start: from, end: Math.max(start.wall, end) + furthest }
}
