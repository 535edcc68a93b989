/** Calendars held in memory, for tests and for trying things: entries by address, and nobody else is known. */
import type { Entry } from '../freebusy/entry.ts'
import { addressIn } from '../freebusy/status.ts'
import type { Calendar } from '../ports.ts'
import { overlaps } from '../time/interval.ts'

/** An empty list: nothing is in it. No list: unknown. Addresses are compared without regard to case. */
export function memoryCalendar(calendars: Readonly<Record<string, readonly Entry[]>>): Calendar {
  const byAddress = new Map(Object.entries(calendars).map(([address, entries]) => [addressIn(address), entries]))
  return {
    entries: async ({ target, stretch }) => {
      const entries = byAddress.get(addressIn(target.address))
      if (!entries) return { kind: 'unknown', because: 'there is no such calendar' }
      return { kind: 'known', entries: entries.filter((entry) => overlaps(entry, stretch)) }
    },
  }
}
