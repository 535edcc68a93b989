/** One of everything the bot shows, for tests that look at every card. People's text in it is as hostile as `nasty` says. */
import type { Outcome } from '../src/administer.ts'
import type { Answer } from '../src/answer.ts'
import type { Reader } from '../src/bot/reader.ts'
import type { Reply } from '../src/bot/reply.ts'
import { replyToAnswer } from '../src/bot/reply-answer.ts'
import { chosen } from '../src/bot/reply-choice.ts'
import { failure, help, notUnderstood, oldCard, personalOnly, welcome } from '../src/bot/reply-guidance.ts'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import { reminderReply } from '../src/bot/reply-reminder.ts'
import { suspensionReply } from '../src/bot/reply-suspension.ts'
import type { Language, Question } from '../src/language/question.ts'
import type { Disclosure } from '../src/policy/disclose.ts'
import type { ChangeLine } from '../src/ports.ts'
import type { Draft, Step } from '../src/relationship/draft.ts'
import { type Beyond, beyondLiaison } from '../src/relationship/exchange/beyond.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { checkOutcomes } from './card-samples-check.ts'
import { sights } from './card-samples-sight.ts'
import { whyOutcomes } from './card-samples-why.ts'
import { exchangeOutcomes } from './exchange-samples.ts'

export const at = (iso: string) => Date.parse(iso)
/** a stretch of Tuesday 24 November 2026 in Amsterdam (UTC+1) */
export const tuesday = (from: string, to: string) => ({
  start: at(`2026-11-24T${from}:00+01:00`),
  end: at(`2026-11-24T${to}:00+01:00`),
})
const dayOfNovember = (day: number) => ({
  start: at(`2026-11-${day}T00:00:00+01:00`),
  end: at(`2026-11-${day + 1}T00:00:00+01:00`),
})

export const reader = (language: Language, role: Reader['role'] = 'admin'): Reader => ({
  language,
  locale: language === 'nl' ? 'nl-NL' : 'en-GB',
  timeZone: 'Europe/Amsterdam',
  role,
  now: at('2026-11-23T10:00:00+01:00'),
  operationId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  organization: 'Contoso',
})

export const question: Question = {
  kind: 'availability',
  ask: 'free-then',
  who: ['Alice'],
  when: undefined,
  together: false,
  language: 'en',
}

export function disclosure(more: Partial<Disclosure> = {}): Disclosure {
  const day = tuesday('09:00', '17:00')
  return {
    name: 'Alice de Vries',
    address: 'alice@contoso.com',
    level: 'availabilityOnly',
    verdict: 'partly',
    timeZone: 'Europe/Amsterdam',
    busy: [
      { ...tuesday('10:00', '11:00'), status: 'busy' },
      { ...tuesday('13:30', '14:00'), status: 'tentative' },
      { ...tuesday('16:00', '17:30'), status: 'oof' },
    ],
    free: [tuesday('09:00', '10:00'), tuesday('11:00', '13:30'), tuesday('14:00', '16:00')],
    judged: [day],
    outsideWorkingHours: false,
    workingHoursAssumed: false,
    ...more,
  }
}

type Availability = Extract<Answer, { kind: 'availability' }>

export function availability(more: Partial<Availability> = {}): Availability {
  return {
    kind: 'availability',
    question,
    asked: { ...dayOfNovember(24), timeZone: 'Europe/Amsterdam', grain: 'days' },
    assumed: [{ kind: 'day', said: 'Tuesday', day: '2026-11-24' }],
    people: [disclosure()],
    common: [],
    notShown: [],
    ...more,
  }
}

/** With every status and every detail; `text` stands wherever people write something. */
export function detailed(text: string): Disclosure {
  return disclosure({
    name: text,
    level: 'limitedDetails',
    busy: [
      { ...tuesday('08:00', '09:30'), status: 'workingElsewhere', subject: text },
      { ...tuesday('10:00', '11:00'), status: 'busy', subject: text, location: text },
      { ...tuesday('10:30', '12:00'), status: 'tentative', subject: text },
      { ...tuesday('15:00', '15:15'), status: 'busy' },
      { ...tuesday('16:00', '17:30'), status: 'oof', location: text },
    ],
    free: [tuesday('09:00', '10:00'), tuesday('12:00', '15:00'), tuesday('15:15', '16:00')],
  })
}

/** Monday to Friday, as "this week" is. */
export function week(): Availability {
  const days = [23, 24, 25, 26, 27].map(dayOfNovember)
  const hours = (day: { start: number }, from: number, to: number) => ({
    start: day.start + from * 3_600_000,
    end: day.start + to * 3_600_000,
  })
  const alice = disclosure({
    busy: days.slice(1).map((day, n) => ({ ...hours(day, 10 + n, 12 + n), status: n % 2 ? 'busy' : 'tentative' })),
    free: days.flatMap((day, n) => (n ? [hours(day, 9, 9 + n), hours(day, 11 + n, 17)] : [hours(day, 9, 17)])),
    judged: days.map((day) => hours(day, 9, 17)),
  })
  const bob = disclosure({
    name: 'Bob Jansen',
    address: 'bob@contoso.com',
    timeZone: 'Europe/London',
    workingHoursAssumed: true,
    verdict: 'busy',
    busy: [{ start: days[0]?.start ?? 0, end: days[4]?.end ?? 0, status: 'oof' }],
    free: [],
    judged: days.map((day) => hours(day, 10, 18)),
  })
  return availability({
    question: { ...question, together: true, minutes: 60 },
    asked: { start: days[0]?.start ?? 0, end: days[4]?.end ?? 0, timeZone: 'Europe/Amsterdam', grain: 'days' },
    assumed: [],
    people: [
      alice,
      bob,
      disclosure({ name: 'Pia Smit', address: 'pia@contoso.com', verdict: 'unknown', busy: [], free: [] }),
    ],
    notShown: ['Carol'],
  })
}

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

const noLife = { expires: '', reviewBy: '', owner: '', reason: '' }

const preview = {
  level: 'limitedDetails',
  blocks: [
    { from: '09:30', to: '10:30', status: 'busy', example: 'meeting' },
    { from: '12:00', to: '13:00', status: 'busy', example: 'private' },
    { from: '15:00', to: '15:30', status: 'tentative', example: 'call' },
  ],
} as const

function outcomes(text: string): Record<string, Outcome> {
  const one = relationship(text)
  const groups = [
    { id: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', name: text, address: 'sales@contoso.com' },
    { id: '2c9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', name: 'Sales abroad' },
  ]
  const step = (name: Step, more: Partial<Extract<Outcome, { kind: 'step' }>> = {}): Outcome => {
    return { kind: 'step', draft: draft(name, text), groups: [], help: false, ...more }
  }
  const off = relationship(text, { enabled: false, scope: { kind: 'everyone' } })
  return {
    ...exchangeOutcomes(text, one),
    'step-name': step('name', { draft: draft('name', text, { values: {} }) }),
    'step-name-mistake': step('name', { problem: { field: 'name', because: 'name-taken', value: text }, help: true }),
    'step-domains': step('domains', {
      problem: { field: 'domains', because: 'domain-taken', value: text, other: text },
      draft: draft('domains', text, { entered: { domains: `fabrikam.com, ${text}` } }),
    }),
    'step-free-busy': step('freeBusy', { help: true }),
    'step-level': step('level'),
    'step-scope': step('scope', { problem: { field: 'scope', because: 'group-not-found', value: text } }),
    'step-scope-groups': step('scope', {
      groups,
      problem: { field: 'scope', because: 'group-ambiguous', value: text },
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
      problem: { field: 'review', input: 'owner', because: 'owner-ambiguous', value: text },
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
      beyond: [],
    },
    'form-beyond': {
      kind: 'form',
      draft: draft('name', text, { shape: 'form', editing: { id: one.id, version: 3, name: text } }),
      problems: [],
      entered: { name: text, domains: text, freeBusyEnabled: 'false', level: '', scope: '', group: '', ...noLife },
      groups: [],
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
      relationships: [one, off, relationship('Fabrikam East')],
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

function ofHistory(text: string): Record<string, Outcome> {
  const one = relationship(text)
  const by = { key: 'a:b', name: text } as const
  const line = { kind: 'change', id: '1', at: at('2026-11-20T14:05:00Z'), by } as const
  const after = relationship('Fabrikam', {
    enabled: false,
    level: 'availabilityOnly',
    scope: { kind: 'everyone' },
    domains: [
      { name: 'new.example', pin: { kind: 'suspended', at: 0, pinnedTo: 'x' } },
      { name: 'third.example', pin: { kind: 'not-looked-up' } },
    ],
    expires: '2026-12-31',
    reviewBy: '2026-12-01',
    owner: 'a:b',
    reason: text,
    freeBusyEnabled: false,
  })
  const changed: ChangeLine = { ...line, what: 'replace', before: one, after }
  const removed: ChangeLine = { ...line, what: 'remove', before: after }
  const changes: readonly ChangeLine[] = [
    { ...line, what: 'sharing', before: { stopped: false }, after: { stopped: true } },
    { ...line, what: 'create', after },
    removed,
    changed,
    { ...line, what: 'create', after: { ...one, version: 1 } },
  ]
  return {
    history: { kind: 'history', changes, more: true },
    'history-of-one': { kind: 'history', name: text, changes: [changed], more: false },
    'history-of-nothing': { kind: 'history', changes: [], more: false },
    undone: { kind: 'undone', change: changed, relationship: one },
    'undone-gone': { kind: 'undone', change: { ...line, what: 'create', after: one } },
    'undone-together': { kind: 'undone-together', removed: 3, changed: 1, broughtBack: 0 },
    'undone-together-back': { kind: 'undone-together', removed: 0, changed: 2, broughtBack: 1 },
    'nothing-to-undo': { kind: 'nothing-to-undo' },
    'undo-overtaken': { kind: 'undo-overtaken', change: changed, since: [changed] },
    'undo-overtaken-gone': { kind: 'undo-overtaken', change: changed, since: [removed] },
    restored: { kind: 'restored', relationship: one },
    'not-brought-back': {
      kind: 'not-brought-back',
      relationship: one,
      problem: { field: 'domains', because: 'domain-taken', value: text, other: text },
    },
    'not-removed': { kind: 'not-removed', name: text, removed: [{ relationship: one, at: line.at, by }] },
    'nothing-removed': { kind: 'not-removed', name: text, removed: [] },
  }
}

const reminders = [
  ['expires', 'owner', 0],
  ['reviewBy', 'owner-no-admin', 0],
  ['expires', 'owner-no-admin', 2],
  ['reviewBy', 'admin-besides-owner', 0],
  ['expires', 'admin-instead-of-owner', 0],
] as const

function answers(text: string): Record<string, Answer> {
  const point = { ...tuesday('10:00', '10:30'), timeZone: 'Europe/Amsterdam', grain: 'point' } as const
  const evening = { ...tuesday('19:00', '21:00'), timeZone: 'Europe/London', grain: 'time' } as const
  return {
    answer: availability(),
    'answer-detailed': availability({ people: [detailed(text)] }),
    'answer-week': week(),
    'answer-together': availability({
      people: [disclosure(), detailed(text)],
      common: [tuesday('09:00', '10:00'), tuesday('12:00', '13:30')],
      assumed: [{ kind: 'length', minutes: 30 }],
    }),
    'answer-point': availability({
      asked: point,
      assumed: [
        { kind: 'hour', said: text, time: '10:00' },
        { kind: 'length', minutes: 30 },
      ],
      people: [
        disclosure({
          verdict: 'busy',
          busy: [{ ...tuesday('10:00', '10:30'), status: 'busy' }],
          free: [],
          judged: [point],
        }),
      ],
    }),
    'answer-evening': availability({
      asked: evening,
      assumed: [{ kind: 'part-of-day', said: 'evening', from: '18:00', to: '20:00' }],
      people: [
        disclosure({ verdict: 'free', busy: [], free: [evening], judged: [evening], outsideWorkingHours: true }),
      ],
    }),
    'answer-unknown': availability({
      people: [disclosure({ verdict: 'unknown', busy: [], free: [] })],
      notShown: [text],
    }),
    'answer-next': availability({
      next: tuesday('11:00', '11:30'),
      question: { ...question, ask: 'next-free' },
      assumed: [{ kind: 'when', said: '' }],
    }),
    refused: { kind: 'refused', because: 'cannot-show', names: [text] },
    'refused-no-sharing': { kind: 'refused', because: 'no-active-sharing', names: [text] },
    'refused-stranger': { kind: 'refused', because: 'stranger', names: [] },
    'refused-past': { kind: 'refused', because: 'past', names: [] },
    'refused-too-many': { kind: 'refused', because: 'too-many-questions', names: [] },
    'clarify-who': {
      kind: 'clarify-who',
      said: text,
      more: true,
      question: text,
      chosen: { who: {} },
      choices: [1, 2, 3, 4, 5].map((n) => ({ key: `${n}`, name: `${text} ${n}` })),
    },
    'clarify-when': {
      kind: 'clarify-when',
      because: 'hour-either',
      choices: [tuesday('07:00', '08:00'), tuesday('19:00', '20:00')],
      timeZone: 'Europe/Amsterdam',
      question: text,
      chosen: { who: { Bob: '1' } },
    },
    'clarify-when-nothing': {
      kind: 'clarify-when',
      because: 'no-such-date',
      choices: [],
      timeZone: 'Europe/Amsterdam',
      question: text,
      chosen: { who: { Bob: '1' } },
    },
    'nobody-named': { kind: 'nobody-named' },
    'too-long': { kind: 'too-long' },
  }
}

/** Every reply in one language, by name. */
export function everyReply(language: Language, text = 'Fabrikam'): [name: string, reply: Reply][] {
  const to = reader(language)
  const roles = ['admin', 'colleague', 'partner', 'stranger'] as const
  return [
    ...Object.entries(answers(text)).map(([name, answer]): [string, Reply] => [name, replyToAnswer(answer, to)]),
    ...Object.entries(outcomes(text)).map(([name, outcome]): [string, Reply] => [name, replyToOutcome(outcome, to)]),
    ...roles.flatMap((role): [string, Reply][] => [
      [`welcome-${role}`, welcome({ ...reader(language, role), organization: text })],
      [`help-${role}`, help({ ...reader(language, role), organization: text })],
      [`not-understood-${role}`, notUnderstood('not-understood', reader(language, role))],
    ]),
    ...reminders.map(([about, as, admins]): [string, Reply] => {
      const one = relationship(text, { expires: '2026-12-31', reviewBy: '2026-12-31', owner: 'a:b', ownerName: text })
      const told = admins > 0 ? [text, 'Ada Hartman'] : []
      return [
        `reminder-${about}-${as}-${admins}`,
        reminderReply({ relationship: one, about, daysLeft: 3, as, admins: told }, to),
      ]
    }),
    ...(['moved', 'gone', 'only'] as const).map((what): [string, Reply] => {
      const pin = { kind: 'suspended', at: at('2026-11-23T03:10:00Z'), pinnedTo: 'a2' } as const
      const moved = { ...pin, ...(what === 'gone' ? {} : { nowAt: 'c9' }) }
      const first = { name: 'fabrikam.com', pin: moved }
      const domains = [first, ...(what === 'only' ? [] : relationship(text).domains.slice(1))]
      const one = relationship(text, { domains })
      const suspension = { relationship: one, domain: first.name, pin: moved, mayConfirm: what !== 'gone' }
      return [`suspended-${what}`, suspensionReply(suspension, to)]
    }),
    ['chosen', chosen({ label: text }, to)],
    ['failure', failure(to)],
    ['old-card', oldCard(to)],
    ['personal-only', personalOnly(to)],
  ]
}
