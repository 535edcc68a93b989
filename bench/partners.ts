/** As many partner organizations as a benchmark wants, with three pinned domains each, and one of their people. */
import type { Asker } from '../src/policy/asker.ts'
import type { TargetFacts } from '../src/policy/partner.ts'
import type { Change } from '../src/ports.ts'
import type { PersonKey } from '../src/relationship/organization.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import type { Interval } from '../src/time/interval.ts'
import { personAt } from '../test/person.ts'

const ada: PersonKey = 'contoso:ada'
const day = 86_400_000

function domainOf(n: number, which: number): string {
  return `${['sales', 'www', 'labs'][which] ?? 'x'}.partner${n}.example.com`
}

function relationship(n: number, version: number): Relationship {
  return {
    id: `relationship-${n}`,
    name: `Partner ${n}`,
    domains: [0, 1, 2].map((which) => ({
      name: domainOf(n, which),
      pin: { kind: 'pinned', tenantId: `tenant-${n}`, at: 0 },
    })),
    enabled: true,
    freeBusyEnabled: true,
    level: 'limitedDetails',
    scope: { kind: 'everyone' },
    version,
    createdBy: ada,
    createdAt: 0,
    changedBy: ada,
    changedAt: version,
  }
}

/** Version 1 makes the relationship, later ones replace it. */
export function change(n: number, version = 1): Change {
  const kind = version === 1 ? 'create' : 'replace'
  return {
    operationId: `${kind} ${n} ${version}`,
    by: { key: ada, name: 'Ada Hartman' },
    at: version,
    edit: { kind, relationship: relationship(n, version) },
  }
}

export function partnerOf(n: number, which: number): Asker {
  return {
    kind: 'outsider',
    key: `tenant-${n}:pia`,
    tenantId: `tenant-${n}`,
    objectId: 'pia',
    name: 'Pia Brandt',
    userPrincipalName: `pia@${domainOf(n, which)}`,
    domain: domainOf(n, which),
  }
}

/** Tomorrow, for an hour. */
export function stretch(): Interval {
  const start = Math.floor(Date.now() / day) * day + day
  return { start, end: start + 3_600_000 }
}

export const target: TargetFacts = {
  target: personAt('alice@contoso.com'),
  membership: 'member',
  ownerSaid: 'limitedDetails',
}
