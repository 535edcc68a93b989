/** When VAVAILABILITY components say a person cannot be met (RFC 7953): all of their time but what is available. */
import { type Interval, intersect, subtract } from '../time/interval.ts'
import type { Clocks } from '../time/offsets.ts'
import { type Budget, spend } from './budget.ts'
import { type Component, first, word } from './content-lines.ts'
import type { Status } from './entry.ts'
import { type Fault, fault, isFault } from './fault.ts'
import type { Broken, Item } from './item.ts'
import { type Reading, readItem } from './item-read.ts'
import { occurrencesOf, spanOf } from './occurrence.ts'
import { type Grouped, groupItems, type Version } from './series.ts'
import { statusOfType } from './status.ts'

export interface Availability {
  /** the time it speaks of; without an end it goes on, without a start it has always been so */
  readonly from: Item | undefined
  readonly isOpen: boolean
  readonly status: Status | 'free'
  /** 1 is the highest; 10 stands for none (RFC 7953, 3.2) */
  readonly priority: number
  readonly available: Grouped
}

export function readAvailability(component: Component, reading: Reading): Availability | Broken {
  const from = first(component, 'DTSTART') ? readItem(component, 'busy', reading) : undefined
  const parts: Version[] = []
  for (const part of component.components.filter((c) => c.name === 'AVAILABLE')) {
    const item = readItem(part, 'busy', reading)
    if (isFault(item)) return item
    parts.push({ item, component: part })
  }
  if (isFault(from)) return from
  const said = Number(first(component, 'PRIORITY')?.value ?? 0)
  return {
    from,
    isOpen: !first(component, 'DTEND') && !first(component, 'DURATION'),
    status: statusOfType(word(component, 'BUSYTYPE') ?? 'BUSY-UNAVAILABLE'),
    priority: said >= 1 && said <= 9 ? said : 10,
    available: groupItems(parts),
  }
}

/** Disjoint stretches with the status each has: higher priorities hide lower ones, their available time too. */
export function unavailable(
  availabilities: readonly Availability[],
  owner: Clocks,
  stretch: Interval,
  budget: Budget,
): readonly (Interval & { readonly status: Status })[] | Fault {
  const found: (Interval & { readonly status: Status })[] = []
  let open: readonly Interval[] = [stretch]
  if (!spend(budget, availabilities.length ** 2)) return fault('there are more availabilities than can be computed')
  for (const one of availabilities.toSorted((a, b) => a.priority - b.priority)) {
    const range = rangeOf(one, owner, stretch)
    const available = availableTime(one.available, owner, stretch, budget)
    if (isFault(available)) return available
    const { status } = one
    if (status !== 'free') {
      const taken = open.flatMap((o) => intersect(o, range) ?? [])
      for (const { start, end } of subtract(taken, available)) found.push({ start, end, status })
    }
    open = subtract(open, [range])
  }
  return found
}

function rangeOf(one: Availability, owner: Clocks, stretch: Interval): Interval {
  if (!one.from) return stretch
  const span = spanOf(one.from, owner)
  return one.isOpen ? { start: span.start, end: Number.POSITIVE_INFINITY } : span
}

function availableTime(
  { singles, series }: Grouped,
  owner: Clocks,
  stretch: Interval,
  budget: Budget,
): readonly Interval[] | Fault {
  const times: Interval[] = singles.map((item) => spanOf(item, owner))
  for (const one of series) {
    const found = occurrencesOf(one, owner, stretch, budget)
    if (isFault(found)) return found
    for (const one of found) times.push(one)
  }
  return times
}
