/** Relationships as the rest of the program sees them, read from tables and written through one queue. */
import type { Clock, Relationships } from '../ports.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { removedKeptMs, tryChange } from './store.change.ts'
import type { Commit } from './store.queue.ts'
import { nameKey, type Tables } from './store.tables.ts'

const order = new Intl.Collator('en', { numeric: true })
export const byNameOf = (a: Relationship, b: Relationship) => order.compare(a.name, b.name)

export function relationshipsIn(tables: Tables, commit: Commit, clock: Clock): Relationships {
  const byId = (id: string | undefined) => (id === undefined ? undefined : tables.relationships.kept.get(id))
  const byDomain = (domain: string) => byId(tables.idByDomain.kept.get(domain.toLowerCase()))
  const isSharingStopped = () => tables.sharing.kept.get('sharing')?.stopped ?? false
  let sorted: readonly Relationship[] | undefined
  return {
    all: async () => {
      sorted ??= [...tables.relationships.kept.values()].sort(byNameOf)
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
      sorted = undefined
      return changed
    },
  }
}
