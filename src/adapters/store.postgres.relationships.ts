/** Relationships in PostgreSQL: asked of it each time, so that what was turned off anywhere is off with the next question. */
import type { Clock, Relationships } from '../ports.ts'
import type { RowChain } from './journal.postgres.chain.ts'
import type { Database, Value } from './postgres.ts'
import { removedKeptMs } from './store.change.ts'
import { sortedByName } from './store.order.ts'
import { relationshipIn, removedIn } from './store.postgres.bodies.ts'
import { changeIn } from './store.postgres.change.ts'
import { nameKey } from './store.tables.ts'
import { together } from './together.ts'
import { inTurn } from './turns.ts'

const byId = { name: 'relationship by id', text: 'select body from relationship where id = $1' }
const byName = { name: 'relationship by name', text: 'select body from relationship where name_key = $1' }
/** The switch comes along: a question needs both, and so it makes one round trip for both. */
const standings = {
  name: 'relationships by domain, and the switch',
  text: `select domain, body from relationship_domain join relationship on relationship.id = relationship_id
      where domain = any($1)
    union all select '', null from sharing_switch where stopped`,
}

const removedSince = {
  name: 'removed relationships',
  text: 'select body from removed_relationship where removed_at >= $1 order by removed_at desc',
}

export function postgresRelationships(database: Database, clock: Clock, chain: RowChain): Relationships {
  const first = async (statement: typeof byId, value: Value) =>
    relationshipIn((await database.run(statement, [value])).rows[0])
  const turn = inTurn()
  const rows = together(async (domains: readonly string[]) => {
    const { rows } = await database.run(standings, [domains])
    const found = new Map(rows.map((row) => [row['domain'], row]))
    return domains.map((domain) => ({ row: domain === '' ? undefined : found.get(domain), isStopped: found.has('') }))
  })
  const standing = async (domain: string) => {
    const { row, isStopped } = await rows(domain.toLowerCase())
    return { relationship: relationshipIn(row), sharingStopped: isStopped }
  }
  return {
    async all() {
      const { rows } = await database.run({ text: 'select body from relationship' })
      return sortedByName(rows.map((row) => relationshipIn(row)))
    },
    byId: (id) => first(byId, id),
    byDomain: async (domain) => (await standing(domain)).relationship,
    standing,
    byName: (name) => first(byName, nameKey(name)),
    removed: async () =>
      (await database.run(removedSince, [clock.now() - removedKeptMs])).rows.map((row) => removedIn(row)),
    isSharingStopped: async () => (await standing('')).sharingStopped,
    // First come, first served within one replica; between replicas the database decides.
    change: (change) =>
      turn('', () => chain.inTurn((attempt) => database.transaction((run) => changeIn(run, attempt(), change)))),
  }
}
