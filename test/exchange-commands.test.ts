/** What `npm run import` prints is a plan a person can judge: each row with its reason, the counts, and what would start sharing. */
import { expect, test } from 'vitest'
import { outcomeLines, planLines } from '../src/commands/exchange-report.ts'
import type { PlanRow } from '../src/relationship/exchange/plan.ts'

const terms = {
  name: 'Fabrikam',
  domains: [],
  enabled: true,
  freeBusyEnabled: true,
  level: 'limitedDetails' as const,
  scope: { kind: 'everyone' as const },
}
const before = { ...terms, id: 'r', version: 1, createdBy: 'a:b', createdAt: 0, changedBy: 'a:b', changedAt: 0 }
const rows: readonly PlanRow[] = [
  { kind: 'cannot', name: 'A_B*', because: 'domain-taken', value: 'fabrikam.com', other: 'C*D' },
  { kind: 'create', name: 'Fabrikam\n\u202eX', after: terms, startsSharing: true },
  { kind: 'change', name: 'Example', after: terms, before, differs: ['level', 'scope'], startsSharing: false },
  { kind: 'skip', name: 'Same', before },
]

test('a plan on a terminal', () => {
  const plan = {
    kind: 'import-plan' as const,
    plan: 'p',
    rows,
    counts: { create: 1, change: 1, skip: 1, cannot: 1, startsSharing: 1 },
    page: 1,
    pages: 1,
    until: 0,
    moved: false,
  }
  expect(planLines(plan, rows)).toEqual([
    'cannot    A_B*: fabrikam.com is already in C*D.',
    'new       Fabrikam X (would share)',
    'changed   Example: level, whose time',
    'New: 1. Changed: 1. Already so: 1. Cannot be brought in: 1.',
    '1 would start sharing; --off brings those in turned off.',
  ])
})

test.each([
  [{ kind: 'imported', created: 1, changed: 0, off: 1, repeated: false } as const, '1 relationship made.'],
  [{ kind: 'imported', created: 0, changed: 0, off: 0, repeated: false } as const, 'There was nothing to do.'],
  [{ kind: 'import-unreadable', because: 'cut-off' } as const, 'Nothing was changed.'],
  [{ kind: 'import-how' } as const, 'There are no relationships in it.'],
])('%j', (outcome, line) => {
  expect(outcomeLines(outcome)).toContain(line)
})
