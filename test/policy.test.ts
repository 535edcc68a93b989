/** The README's table "Who may see what" is the policy: every row is played here. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Entry } from '../src/freebusy/entry.ts'
import type { Asker } from '../src/policy/asker.ts'
import { whatColleagueMaySee } from '../src/policy/colleague.ts'
import { disclose } from '../src/policy/disclose.ts'
import { type Facts, whatPartnerMaySee } from '../src/policy/partner.ts'
import { personKey } from '../src/relationship/organization.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { fabrikam as kept, pinnedTo } from './kept.ts'
import { personAt } from './person.ts'

const day = 86_400_000
const today = Date.UTC(2026, 10, 22)
const fabrikam = '22222222-2222-4222-8222-222222222222'
const other = '33333333-3333-4333-8333-333333333333'

const pia = {
  kind: 'outsider',
  key: personKey(fabrikam, '22222222-0000-4000-8000-000000000001'),
  tenantId: fabrikam,
  objectId: '22222222-0000-4000-8000-000000000001',
  name: 'Pia Jensen',
  userPrincipalName: 'pia@fabrikam.com',
  domain: 'fabrikam.com',
} as const satisfies Asker

const alice = personAt('alice@contoso.com')

const relationship = kept({ domains: pinnedTo(fabrikam), level: 'limitedDetails' })

const meeting: Entry = {
  start: today + 2 * day + 9 * 3_600_000,
  end: today + 2 * day + 10 * 3_600_000,
  status: 'busy',
  subject: 'Budget',
  location: 'Room 4',
  isPrivate: false,
}

interface Case extends Facts {
  readonly entry: Entry
}

const usual: Case = {
  asker: pia,
  relationship,
  sharingStopped: false,
  today: '2026-11-22',
  target: alice,
  membership: 'member',
  ownerSaid: 'limitedDetails',
  stretch: { start: today + 2 * day, end: today + 3 * day },
  startOfToday: today,
  entry: meeting,
}

const related = (change: Partial<Relationship>): Partial<Case> => ({ relationship: { ...relationship, ...change } })
const pinned = (pin: Relationship['domains'][number]['pin']) => related({ domains: [{ name: 'fabrikam.com', pin }] })
const scope = { kind: 'group', groupId: 'g', groupName: 'Sales' } as const

/** What each cell of the table changes about the usual case. */
const cells: Record<string, Partial<Case>> = {
  '': {},
  'not identified': { asker: { kind: 'stranger', because: 'not in the roster' } },
  'a guest': { asker: { kind: 'stranger', because: 'a guest or anonymous', key: pia.key } },
  'of a tenant that is not allowed': { allowedTenants: new Set([other]) },
  'of a domain nobody listed': { asker: { ...pia, domain: 'example.com' }, relationship: undefined },
  'of a sub-domain': { asker: { ...pia, domain: 'sales.fabrikam.com' } },
  'of another tenant with that domain in the name': { asker: { ...pia, tenantId: other } },
  'a colleague': { asker: { ...pia, kind: 'colleague', domain: 'contoso.com' } },
  'level: time only': related({ level: 'availabilityOnly' }),
  'level: none': related({ level: 'none' }),
  'domain not found in Entra': pinned({ kind: 'not-found', at: 0 }),
  'domain not looked up yet': pinned({ kind: 'not-looked-up' }),
  'domain suspended': pinned({ kind: 'suspended', at: 0, pinnedTo: fabrikam, nowAt: other }),
  'all sharing stopped': { sharingStopped: true },
  'turned off': related({ enabled: false }),
  'expired yesterday': related({ expires: '2026-11-21' }),
  'expires today': related({ expires: '2026-11-22' }),
  'free/busy off': related({ freeBusyEnabled: false }),
  'scope: a group': related({ scope }),
  'scope: a group that is gone': { ...related({ scope }), membership: 'unresolved' },
  'in the group': {},
  'outside the group': { membership: 'not-member' },
  'nobody of that name': { target: undefined },
  'hidden from address lists': { target: { ...alice, listed: false } },
  'owner permits: time only': { target: { ...alice, ownerPermits: 'availabilityOnly' } },
  'owner permits: nothing': { target: { ...alice, ownerPermits: 'none' } },
  'owner told Liaison: time only': { ownerSaid: 'availabilityOnly' },
  'owner told Liaison: nothing': { ownerSaid: 'none' },
  'an item marked private': { entry: { ...meeting, isPrivate: true } },
  yesterday: { stretch: { start: today - day, end: today } },
  today: { stretch: { start: today, end: today + 3 * day } },
  '62 days': { stretch: { start: today, end: today + 62 * day } },
  '63 days': { stretch: { start: today, end: today + 63 * day } },
}

function changed(cell: string): Partial<Case> {
  const change = cells[cell]
  if (!change) throw new Error(`the table says "${cell}", and this test does not know what that is`)
  return change
}

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const section = readme.split(/^## /m).find((part) => part.startsWith('Who may see what')) ?? ''
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )

test('the table has its rows', () => expect(rows.length).toBeGreaterThan(40))

test.each(rows)('asker "%s", relationship "%s", person "%s", time "%s": gate %s, %s', (...row) => {
  const [asker = '', relation = '', person = '', time = '', gate = '', sees = ''] = row
  const one: Case = { ...usual, ...changed(asker), ...changed(relation), ...changed(person), ...changed(time) }
  const decision = one.asker.kind === 'colleague' ? whatColleagueMaySee(one.asker, one) : whatPartnerMaySee(one)
  if (decision.kind === 'refusal') return expect([String(decision.gate), 'refused']).toEqual([gate, sees])
  const { busy } = disclose(decision, { kind: 'known', entries: [one.entry] }, 'days')
  const [block] = busy
  expect(block).toMatchObject({ start: one.entry.start, end: one.entry.end, status: 'busy' })
  expect(gate === '' || gate === '10').toBe(true)
  const details = block?.subject === 'Budget' && block.location === 'Room 4'
  const nothing = block?.subject === undefined && block?.location === undefined
  expect(details || nothing).toBe(true)
  expect(details ? 'time, subject and location' : 'time only').toBe(sees)
})
