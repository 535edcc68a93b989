/** What is shown of imports and exports, for tests that look at every card. */
import type { Outcome } from '../src/administer.ts'
import type { CannotBecause } from '../src/relationship/exchange/incoming.ts'
import type { ImportedTerms, PlanRow } from '../src/relationship/exchange/plan.ts'
import { noGroup } from '../src/relationship/exchange/written.ts'
import type { Relationship } from '../src/relationship/relationship.ts'

const reasons: readonly CannotBecause[] = [
  'name-missing',
  'name-too-long',
  'domains-missing',
  'domains-too-many',
  'domains-cut-short',
  'only-tenants',
  'domain-invalid',
  'domain-own',
  'domain-public',
  'domain-taken',
  'name-taken',
  'double-name',
  'double-domain',
  'level-unknown',
  'yes-or-no',
]

function terms(name: string, more: Partial<ImportedTerms> = {}): ImportedTerms {
  const domains = ['fabrikam.com', 'b.fabrikam.com', 'c.fabrikam.com', 'd.fabrikam.com', 'e.fabrikam.com']
  return {
    name,
    domains: domains.map((domain) => ({ name: domain, pin: { kind: 'not-looked-up' } })),
    enabled: true,
    freeBusyEnabled: true,
    level: 'limitedDetails',
    scope: { kind: 'everyone' },
    ...more,
  }
}

export function exchangeOutcomes(text: string, before: Relationship): Record<string, Outcome> {
  const group = { kind: 'group' as const, groupId: noGroup, groupName: text }
  const rows: readonly PlanRow[] = [
    { kind: 'create', name: text, after: terms(text), startsSharing: true },
    { kind: 'create', name: text, after: terms(text, { enabled: false, scope: group }), startsSharing: false },
    {
      kind: 'create',
      name: 'MTO-OrgRel-1',
      after: terms('MTO-OrgRel-1', { freeBusyEnabled: false, level: 'none' }),
      startsSharing: false,
    },
    {
      kind: 'change',
      name: text,
      before,
      after: terms(text, { level: 'availabilityOnly' }),
      differs: ['name', 'domains', 'enabled', 'freeBusy', 'level', 'scope', 'more', 'carried'],
      startsSharing: true,
    },
    { kind: 'change', name: text, before, after: terms(text), differs: ['level'], startsSharing: false },
    { kind: 'skip', name: text, before },
  ]
  const plan = {
    kind: 'import-plan' as const,
    plan: '3c9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed',
    rows,
    counts: { create: 3, change: 2, skip: 1, cannot: 15, startsSharing: 2 },
    page: 2,
    pages: 3,
    until: Date.parse('2026-11-23T10:30:00+01:00'),
    moved: true,
  }
  const cannot = reasons.map((because): PlanRow => ({ kind: 'cannot', name: text, because, value: text, other: text }))
  const nothing = { create: 0, change: 0, skip: 0, cannot: 15, startsSharing: 0 }
  const notMoved = [
    { name: text, because: 'off' as const },
    { name: text, because: 'no-tenant' as const, value: text },
    { name: text, because: 'group-not-found' as const, value: text },
    { name: text, because: 'two-levels' as const, value: text },
    { name: text, because: 'no-last-day' as const, value: '2026-12-31' },
    { name: text, because: 'off' as const },
  ]
  const notMovedTips = [
    { name: text, because: 'mail-tips-group' as const, value: text },
    { name: text, because: 'mail-tips-level' as const, value: text },
    { name: text, because: 'two-mail-tips-levels' as const, value: text },
    { name: text, because: 'no-counterpart' as const, value: 'PhotosEnabled, MailboxMoveEnabled' },
  ]
  const suspended = [
    { name: text, because: 'suspended' as const, value: text },
    { name: text, because: 'all-suspended' as const, value: text },
    { name: text, because: 'expired' as const, value: '2026-01-31' },
    { name: text, because: 'last-day-untold' as const, value: '2030-01-31' },
  ]
  const exported = { kind: 'exported' as const, format: 'json' as const, text: '[]\n', count: 1, notMoved: [] }
  return {
    'import-plan': plan,
    'import-plan-cannot': { ...plan, rows: cannot, counts: nothing, moved: false, page: 1, pages: 1 },
    'import-plan-nameless': { ...plan, rows: [{ kind: 'cannot', name: '', because: 'name-missing' }], counts: nothing },
    imported: { kind: 'imported', created: 2, changed: 1, off: 1, repeated: false },
    'imported-again': { kind: 'imported', created: 1, changed: 0, off: 0, repeated: true },
    'imported-nothing': { kind: 'imported', created: 0, changed: 0, off: 0, repeated: false },
    'import-how': { kind: 'import-how' },
    'import-empty': { kind: 'import-unreadable', because: 'empty' },
    'import-cut-off': { kind: 'import-unreadable', because: 'cut-off' },
    'import-not-json': { kind: 'import-unreadable', because: 'not-json' },
    'import-not-exchange': { kind: 'import-unreadable', because: 'not-exchange' },
    'import-too-big': { kind: 'import-unreadable', because: 'too-big' },
    'no-plan': { kind: 'no-plan' },
    'plan-dropped': { kind: 'plan-dropped' },
    exported,
    'exported-powershell': { ...exported, format: 'powershell', text: "$name = 'x'\n" },
    'exported-suspended': { ...exported, notMoved: suspended },
    'exported-xtap': { ...exported, format: 'xtap', notMoved },
    'exported-xtap-tips': { ...exported, format: 'xtap', notMoved: notMovedTips },
    'exported-file': { ...exported, count: 5_000, text: 'x'.repeat(20_000) },
    'export-which': { kind: 'export-which' },
  }
}
