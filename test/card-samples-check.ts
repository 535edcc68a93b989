/** What an admin is shown by `check`, every concern there is, and for the other side. */
import type { Outcome } from '../src/administer.ts'
import type { Concern } from '../src/relationship/check.ts'
import type { Relationship } from '../src/relationship/relationship.ts'

export function checkOutcomes(text: string, one: Relationship): Record<string, Outcome> {
  const concerns: readonly Concern[] = [
    { kind: 'domain-moved', domain: 'fabrikam.com' },
    { kind: 'domain-not-pinned', domain: text },
    { kind: 'tenant-not-allowed', domain: 'fabrikam.com' },
    { kind: 'public-mail', domain: 'gmail.com' },
    { kind: 'two-tenants', tenants: 2 },
    { kind: 'group-gone', group: text },
    { kind: 'group-empty', group: text },
    { kind: 'group-large', group: text, members: 900 },
    { kind: 'details-for-everyone' },
    { kind: 'expired', day: '2026-11-01' },
    { kind: 'expiring', day: '2026-12-01' },
    { kind: 'review-due', day: '2026-11-01' },
    { kind: 'no-owner' },
    { kind: 'owner-gone' },
    { kind: 'unused' },
    { kind: 'parent-forgotten', domain: 'mail.fabrikam.com', parent: 'fabrikam.com' },
  ]
  const found = concerns.map((concern) => ({ relationship: one, concerns: [concern, ...concerns.slice(0, 2)] }))
  const home = { name: text, tenantId: 'T', domains: ['contoso.com'], timeZone: 'Europe/Amsterdam' }
  const some = (from: number, to: number): Outcome => {
    return { kind: 'checked', total: 21, found: found.slice(from, to), more: 16 - to }
  }
  return {
    'check-first': some(0, 5),
    'check-then': some(5, 10),
    'check-last': some(10, 16),
    'check-fine': { kind: 'checked', total: 3, found: [], more: 0 },
    'other-side': { kind: 'other-side', relationship: { ...one, expires: '2026-12-31' }, home, sender: text },
  }
}
