/** Every outcome of an admin's instruction, for tests that look at cards. */
import type { Outcome } from '../src/administer.ts'
import type { Step } from '../src/relationship/draft.ts'
import { type Beyond, beyondLiaison } from '../src/relationship/exchange/beyond.ts'
import { checkOutcomes } from './card-samples-check.ts'
import { ofHistory } from './card-samples-history.ts'
import { at, tuesday } from './card-samples-reader.ts'
import { draft, relationship } from './card-samples-relationship.ts'
import { sights } from './card-samples-sight.ts'
import { whyOutcomes } from './card-samples-why.ts'
import { exchangeOutcomes } from './exchange-samples.ts'
import { personAt } from './person.ts'

const noLife = { expires: '', reviewBy: '', owner: '', reason: '' }

const preview = {
  level: 'limitedDetails',
  blocks: [
    { from: '09:30', to: '10:30', status: 'busy', example: 'meeting' },
    { from: '12:00', to: '13:00', status: 'busy', example: 'private' },
    { from: '15:00', to: '15:30', status: 'tentative', example: 'call' },
  ],
} as const

export function outcomes(text: string): Record<string, Outcome> {
  const one = relationship(text)
  const groups = [
    { id: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', name: text, address: 'sales@contoso.com' },
    { id: '2c9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', name: 'Sales abroad' },
  ]
  const step = (name: Step, more: Partial<Extract<Outcome, { kind: 'step' }>> = {}): Outcome => {
    return { kind: 'step', draft: draft(name, text), problems: [], groups: [], chosen: {}, help: false, ...more }
  }
  const off = relationship(text, { enabled: false, scope: { kind: 'everyone' } })
  return {
    ...exchangeOutcomes(text, one),
    'step-name': step('name', { draft: draft('name', text, { values: {} }) }),
    'step-name-mistake': step('name', {
      problems: [{ field: 'name', because: 'name-taken', value: text }],
      help: true,
    }),
    'step-domains': step('domains', {
      problems: [{ field: 'domains', because: 'domain-taken', value: text, other: text }],
      draft: draft('domains', text, { entered: { domains: `fabrikam.com, ${text}` } }),
    }),
    'step-free-busy': step('freeBusy', { help: true }),
    'step-level': step('level'),
    'step-scope': step('scope', { problems: [{ field: 'scope', because: 'group-not-found', value: text }] }),
    'step-scope-groups': step('scope', {
      groups,
      problems: [{ field: 'scope', because: 'group-ambiguous', value: text }],
    }),
    review: step('review', { reviewed: { preview, beyond: [], sight: sights(text).begins } }),
    'review-widened': step('review', { reviewed: { preview, beyond: [], sight: sights(text).widened } }),
    'review-moved': step('review', { reviewed: { preview, beyond: [], sight: sights(text).moved } }),
    'review-uncounted': step('review', { reviewed: { preview, beyond: [], sight: sights(text).uncounted } }),
    'review-of-form': step('review', {
      draft: draft('review', text, { shape: 'form', editing: { id: one.id, version: 3, name: text } }),
      reviewed: { preview, beyond: beyond(text), sight: sights(text).unchanged },
    }),
    'review-mistake': step('review', {
      draft: draft('review', text, { entered: { expires: '2026-01-01', owner: text, reason: text } }),
      problems: [
        { field: 'review', input: 'expires', because: 'date-past', value: '2026-01-01' },
        { field: 'review', input: 'owner', because: 'owner-ambiguous', value: text },
      ],
      reviewed: { preview, beyond: [], sight: sights(text).begins },
    }),
    'review-edited': step('review', {
      draft: draft('review', text, {
        editing: { id: one.id, version: 3, name: text },
        values: { ...draft('review', text).values, freeBusyEnabled: false },
      }),
      reviewed: { beyond: [], preview: { level: 'none', blocks: [] }, sight: sights(text).ends },
    }),
    form: {
      kind: 'form',
      draft: draft('name', text, { shape: 'form', values: {} }),
      problems: [],
      entered: { name: '', domains: '', freeBusyEnabled: '', level: '', scope: '', group: '', ...noLife },
      groups: [],
      chosen: {},
      beyond: [],
    },
    'form-beyond': {
      kind: 'form',
      draft: draft('name', text, { shape: 'form', editing: { id: one.id, version: 3, name: text } }),
      problems: [],
      entered: { name: text, domains: text, freeBusyEnabled: 'false', level: '', scope: '', group: '', ...noLife },
      groups: [],
      chosen: {},
      beyond: beyond(text),
    },
    'form-mistakes': {
      kind: 'form',
      draft: draft('name', text, { shape: 'form' }),
      problems: [
        { field: 'domains', because: 'domain-invalid', value: text },
        { field: 'level', because: 'level-missing' },
        { field: 'scope', because: 'group-ambiguous', value: text },
        { field: 'review', input: 'expires', because: 'date-invalid', value: '2026-13-01' },
        { field: 'review', input: 'owner', because: 'owner-not-found', value: text },
      ],
      entered: {
        ...{ name: text, domains: text, freeBusyEnabled: 'true', level: '', scope: 'group', group: text },
        ...{ expires: '2026-13-01', reviewBy: '2026-12-01', owner: text, reason: text },
      },
      groups,
      chosen: { owner: text },
      beyond: [],
    },
    saved: { kind: 'saved', relationship: one, created: true, repeated: false },
    shown: {
      kind: 'shown',
      relationship: {
        ...one,
        expires: '2026-12-31',
        reviewBy: '2026-12-01',
        owner: 'a:b',
        ownerName: text,
        reason: text,
      },
      sharingStopped: true,
      isExpired: false,
      use: { days: 90, lastAt: at('2026-11-20T14:05:00Z'), answered: 12, refused: 3, more: true },
    },
    turned: { kind: 'turned', relationship: off, repeated: false },
    list: {
      kind: 'list',
      relationships: [one, off, relationship('Fabrikam East', { domains: one.domains.slice(1) })],
      page: 2,
      pages: 3,
      total: 13,
      sharingStopped: false,
    },
    'list-found': {
      kind: 'list',
      relationships: [one],
      page: 2,
      pages: 3,
      total: 31,
      sharingStopped: false,
      sought: { words: text, sharing: 'on' },
    },
    'list-none-found': {
      kind: 'list',
      relationships: [],
      page: 1,
      pages: 1,
      total: 0,
      sharingStopped: false,
      sought: { words: text, sharing: 'any' },
    },
    'list-stopped': { kind: 'list', relationships: [one], page: 1, pages: 1, total: 1, sharingStopped: true },
    'list-empty': { kind: 'list', relationships: [], page: 1, pages: 1, total: 0, sharingStopped: false },
    'ask-remove': { kind: 'ask-remove', relationship: one },
    removed: { kind: 'removed', relationship: one },
    kept: { kind: 'kept', name: text },
    'draft-open': { kind: 'draft-open', draft: draft('level', text), wanted: { edit: one.id } },
    'no-such-relationship': { kind: 'no-such-relationship', name: text, near: [text, 'Fabrikam'] },
    stale: { kind: 'stale', current: one, yours: off },
    'stale-draft': { kind: 'stale', current: one, yours: off, draft: draft('review', text) },
    'sharing-unchanged': { kind: 'sharing-unchanged', stopped: true },
    'stale-gone': { kind: 'stale', yours: off },
    ...ofHistory(text),
    ...whyOutcomes(text, one),
    ...checkOutcomes(text, one),
    cancelled: { kind: 'cancelled', draft: draft('level', text) },
    'draft-gone': { kind: 'draft-gone' },
    'nothing-open': { kind: 'nothing-open' },
    'ask-stop': { kind: 'ask-stop' },
    'ask-resume': { kind: 'ask-resume' },
    stopped: { kind: 'stopped' },
    resumed: { kind: 'resumed' },
    'not-admin': { kind: 'not-admin' },
    'colleagues-only': { kind: 'colleagues-only' },
    'who-asked': {
      kind: 'who-asked',
      questions: [
        {
          kind: 'question',
          at: at('2026-11-23T08:30:00Z'),
          asker: 'a:b',
          askerName: text,
          askerDomain: 'fabrikam.com',
          stretch: tuesday('09:00', '17:00'),
          outcome: 'permit',
          because: 'availabilityOnly',
        },
        { kind: 'question', at: at('2026-11-20T08:30:00Z'), asker: 'unknown', outcome: 'refusal', because: 'scope' },
      ],
    },
    'who-asked-nobody': { kind: 'who-asked', questions: [] },
    ...ofWhoSees(text),
    'own-sharing': { kind: 'own-sharing', most: 'availabilityOnly' },
  }
}

/** All there is. */
function beyond(text: string): readonly Beyond[] {
  return beyondLiaison({
    name: 'O365 to On-premises - 1',
    carried: {
      DomainNames: ['00000000-0000-4000-8000-000000000001'],
      MailboxMoveEnabled: true,
      TargetApplicationUri: text,
      MailTipsAccessEnabled: 'True',
      PhotosEnabled: true,
      DeliveryReportEnabled: true,
      ArchiveAccessEnabled: true,
    },
  })
}

function ofWhoSees(text: string): Record<string, Outcome> {
  const target = { ...personAt('alice@contoso.com'), name: text }
  const seen = (name: string, domains: readonly string[], level: 'availabilityOnly' | 'limitedDetails') => ({
    relationship: relationship(name),
    domains,
    level,
  })
  const partners = [
    seen(text, ['fabrikam.com', 'fabrikam.example'], 'limitedDetails'),
    seen('Adatum', ['adatum.example'], 'availabilityOnly'),
  ]
  const known = { kind: 'who-sees', target, own: 'limitedDetails', sharingStopped: false } as const
  return {
    'who-sees-me': { ...known, asked: 'me', partners },
    'who-sees-them': { ...known, asked: 'them', partners: Array.from({ length: 25 }, () => partners).flat() },
    'who-sees-me-stopped': { ...known, asked: 'me', partners: [], sharingStopped: true },
    'who-sees-them-none': { ...known, asked: 'them', partners: [] },
    'who-sees-me-nothing': { ...known, asked: 'me', partners: [], own: 'none' },
    'who-sees-them-hidden': { ...known, asked: 'them', partners: [], target: { ...target, listed: false } },
    'who-sees-several': { kind: 'who-sees-several', said: text, people: [target, target] },
    'who-sees-nobody': { kind: 'who-sees-nobody', said: text },
  }
}
