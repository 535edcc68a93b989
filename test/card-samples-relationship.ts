/** A relationship and a draft, with people's text in them, for tests that look at cards. */
import type { Draft, Step } from '../src/relationship/draft.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { at } from './card-samples-reader.ts'

export function relationship(name: string, more: Partial<Relationship> = {}): Relationship {
  return {
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    name,
    domains: [
      {
        name: 'fabrikam.com',
        pin: { kind: 'pinned', at: 0, tenantId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', name: 'Fabrikam, Inc.' },
      },
      { name: 'fabrikam.example', pin: { kind: 'not-found', at: 0 } },
      { name: 'new.example', pin: { kind: 'not-looked-up' } },
    ],
    enabled: true,
    freeBusyEnabled: true,
    level: 'limitedDetails',
    scope: { kind: 'group', groupId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', groupName: name },
    version: 3,
    createdBy: 'a:b',
    createdAt: at('2026-11-01T09:00:00Z'),
    changedBy: 'a:b',
    changedAt: at('2026-11-20T14:05:00Z'),
    ...more,
  }
}

export function draft(step: Step, name: string, more: Partial<Draft> = {}): Draft {
  const { domains, scope } = relationship(name)
  return {
    id: '3f333df6-90a4-4fda-8dd3-9485d27cee36',
    owner: 'a:b',
    shape: 'conversation',
    step,
    values: { name, domains, freeBusyEnabled: true, level: 'availabilityOnly', scope },
    version: 4,
    touchedAt: 0,
    ...more,
  }
}
