/** Relationships as the rest of the program sees them, read from tables and written through one queue. */
import type { Clock, Relationships } from '../ports.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { idsIn, removedKeptMs, tryChange } from './store.change.ts'
import { sortedAgain, sortedByName } from './store.order.ts'
import type { Commit } from './store.queue.ts'
import { nameKey, type Tables } from './store.tables.ts'

export function relationshipsIn(tables: Tables, commit: Commit, clock: Clock): Relationships {
  const byId = (id: string | undefined) => (id === undefined ? undefined : tables.relationships.kept.get(id))
  const byDomain = (domain: string) => tables.byDomain.kept.get(domain.toLowerCase())
  const isSharingStopped = () => tables.sharing.kept.get('sharing')?.stopped ?? false
  let sorted: readonly Relationship[] | undefined
  return {
    all: async () => {
      sorted ??= sortedByName(tables.relationships.kept.values())
      return sorted
    },
    byId: async (id) => byId(id),
    byDomain: async (domain) => byDomain(domain),
    standing: async (domain) => ({ relationship: byDomain(domain), sharingStopped: isSharingStopped() }),
    byName: async (name) => byId(tables.idByName.kept.get(nameKey(name))),
    removed: async () =>
      [...tables.removed.kept.values()]
        .filter(({ at }) => at >= clock.now() - removedKeptMs)
        .sort((a, b) => b.at - a.at),
    isSharingStopped: async () => isSharingStopped(),
    async change(change) {
      const changed = await commit(() => tryChange(tables, change))
      if (sorted) sorted = sortedAgain(sorted, idsIn(change.edit), byId)
      return changed
    },
  }
}
