/** Relationships, drafts and presses of the example organizations, for tests of what keeps them. */
import type { Change } from '../src/ports.ts'
import type { Draft } from '../src/relationship/draft.ts'
import { personKey } from '../src/relationship/organization.ts'
import type { Relationship } from '../src/relationship/relationship.ts'

export const now = Date.UTC(2026, 10, 23, 9)
export const alice = { key: personKey('contoso-tenant', 'alice'), name: 'Alice de Vries' }
export const bob = { key: personKey('contoso-tenant', 'bob'), name: 'Bob Bakker' }

export function fabrikam(values: Partial<Relationship> = {}): Relationship {
  return {
    id: 'r-fabrikam',
    name: 'Fabrikam',
    domains: [{ name: 'fabrikam.com', pin: { kind: 'not-looked-up' } }],
    enabled: true,
    freeBusyEnabled: true,
    level: 'availabilityOnly',
    scope: { kind: 'everyone' },
    version: 1,
    createdBy: alice.key,
    createdAt: now,
    changedBy: alice.key,
    changedAt: now,
    ...values,
  }
}

/** The domain of Fabrikam, for a relationship that matches people. */
export const pinnedTo = (tenantId: string): Relationship['domains'] => [
  { name: 'fabrikam.com', pin: { kind: 'pinned', at: 0, tenantId } },
]

export const another = (values: Partial<Relationship> = {}) =>
  fabrikam({
    id: 'r-example',
    name: 'Example',
    domains: [{ name: 'example.org', pin: { kind: 'not-looked-up' } }],
    ...values,
  })

let presses = 0
export function change(edit: Change['edit'], more: Partial<Change> = {}): Change {
  return { operationId: `press-${++presses}`, by: alice, at: now, edit, ...more }
}
export const create = (relationship: Relationship, more?: Partial<Change>) =>
  change({ kind: 'create', relationship }, more)
export const replace = (relationship: Relationship, more?: Partial<Change>) =>
  change({ kind: 'replace', relationship }, more)
export const remove = (id: string, sawVersion: number, more?: Partial<Change>) =>
  change({ kind: 'remove', id, sawVersion }, more)

export const draft = (values: Partial<Draft> = {}): Draft => ({
  id: 'd-1',
  owner: alice.key,
  shape: 'conversation',
  step: 'name',
  values: {},
  version: 1,
  touchedAt: now,
  ...values,
})
