/** The plan of an import says by name which domains a relationship loses, and what to do where they are suspended. */
import { expect, test } from 'vitest'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import type { PlanRow } from '../src/relationship/exchange/plan.ts'
import type { Pin } from '../src/relationship/relationship.ts'
import { reader } from './card-samples-reader.ts'
import { relationship } from './card-samples-relationship.ts'

const suspended: Pin = { kind: 'suspended', at: 0, pinnedTo: 't1' }
const pinned: Pin = { kind: 'pinned', at: 0, tenantId: 't1' }
const stays = { name: 'fabrikam.com', pin: pinned }

function planned(gone: Pin, language: 'en' | 'nl'): string {
  const before = relationship('Fabrikam', { domains: [stays, { name: 'moved.fabrikam.com', pin: gone }] })
  const after = { ...before, domains: [stays] }
  const row: PlanRow = { kind: 'change', name: 'Fabrikam', before, after, differs: ['domains'], startsSharing: false }
  const counts = { create: 0, change: 1, skip: 0, cannot: 0, startsSharing: 0 }
  const plan = {
    kind: 'import-plan',
    plan: 'p',
    rows: [row],
    counts,
    page: 1,
    pages: 1,
    until: 0,
    moved: false,
  } as const
  return JSON.stringify(replyToOutcome(plan, reader(language)))
}

test.each([
  ['en', 'Leaves out: moved.fabrikam.com.', 'confirm the new tenant first'],
  ['nl', 'Valt eruit: moved.fabrikam.com.', 'bevestig eerst de nieuwe tenant'],
] as const)('in %s: “%s”', (language, lost, advice) => {
  expect(planned(suspended, language)).toContain(lost)
  expect(planned(suspended, language)).toContain(advice)
  expect(planned(pinned, language)).toContain(lost)
  expect(planned(pinned, language)).not.toContain(advice)
})
