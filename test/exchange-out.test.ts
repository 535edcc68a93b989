/** What goes out to Exchange and to Graph says what stands here and does nothing else, whatever people put into names. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { incomingIn } from '../src/relationship/exchange/incoming.ts'
import { planOf } from '../src/relationship/exchange/plan.ts'
import { powershellScript, quoted } from '../src/relationship/exchange/powershell.ts'
import { exchangeJson } from '../src/relationship/exchange/written.ts'
import { xtapRequests } from '../src/relationship/exchange/xtap.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { fabrikam as kept, pinnedTo } from './kept.ts'

const fabrikamTenant = '22222222-2222-4222-8222-222222222222'

const fabrikam = (more: Partial<Relationship> = {}) => kept({ domains: pinnedTo(fabrikamTenant), ...more })

/** Reads a single-quoted string as PowerShell's tokenizer does: any of ' ‘ ’ ‚ ‛ ends it unless another one follows. */
function readQuoted(text: string, from: number): { readonly value: string; readonly end: number } {
  const isQuote = (at: number) => /['\u2018-\u201b]/.test(text[at] ?? '')
  let value = ''
  for (let at = from + 1; at < text.length; at++) {
    if (isQuote(at) && !isQuote(at + 1)) return { value, end: at + 1 }
    value += text[at]
    if (isQuote(at)) at++
  }
  throw new Error('the string does not end')
}

/** The script with its strings taken out, and the strings. */
function codeAndStrings(script: string): { readonly code: string; readonly strings: string[] } {
  const strings: string[] = []
  let code = ''
  for (let at = 0; at < script.length; at++) {
    if (!/['\u2018-\u201b]/.test(script[at] ?? '')) {
      code += script[at]
      continue
    }
    const { value, end } = readQuoted(script, at)
    strings.push(value)
    code += '§'
    at = end - 1
  }
  return { code, strings }
}

const today = '2026-11-22'
const scriptOf = (relationships: readonly Relationship[]) => powershellScript(relationships, today)

const hostile = ["O'Brien", 'a‘; Remove-Item x #', 'b’ $(calc) `n', '‛‚"', "''", '‘‘‘']

test.each(hostile)('%s stays a name', (name) => {
  const carried = { TargetOwaURL: name, OrganizationContact: name, MailboxMovePublishedScopes: [name], Whatever: name }
  const { code, strings } = codeAndStrings(scriptOf([fabrikam({ name, carried })]))
  expect(code).toBe(
    codeAndStrings(
      scriptOf([
        fabrikam({ carried: { TargetOwaURL: 'x', OrganizationContact: 'x', MailboxMovePublishedScopes: ['x'] } }),
      ]),
    ).code,
  )
  expect(strings.filter((text) => text === name)).toHaveLength(6)
})

test('any text is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom("'", '‘', '’', '‚', '‛', 'a', '$', '`') }),
      ),
      (text) => {
        const script = quoted(text)
        expect(readQuoted(script, 0)).toEqual({ value: text, end: script.length })
      },
    ),
  )
})

test('a script makes or changes each relationship, with what was carried', () => {
  const group = { kind: 'group', groupId: 'g', groupName: 'Sales team' } as const
  const script = scriptOf([
    fabrikam({
      scope: group,
      carried: {
        PhotosEnabled: true,
        MailTipsAccessEnabled: 'False',
        Guid: 'x',
        TargetSharingEpr: null,
        DomainNames: ['fabrikam.com', fabrikamTenant],
      },
    }),
    fabrikam({ name: 'Example', enabled: false }),
  ])
  expect(script).toContain("DomainNames = @('fabrikam.com', '22222222-2222-4222-8222-222222222222')")
  expect(script).toContain("FreeBusyAccessScope = 'Sales team'")
  expect(script).toContain('PhotosEnabled = $true')
  expect(script).toContain('MailTipsAccessEnabled = $false')
  expect(script).not.toMatch(/Guid|TargetSharingEpr/)
  expect(script).toContain("Set-OrganizationRelationship -Identity 'Fabrikam' @settings")
  expect(script).toContain("Set-OrganizationRelationship -Identity 'Example' -FreeBusyAccessScope $null @settings")
  expect(script).toContain("New-OrganizationRelationship -Name 'Example' @settings")
  expect(script).toContain('Enabled = $false')
})

const moved = (name: string) => ({
  name,
  pin: { kind: 'suspended' as const, at: 0, pinnedTo: fabrikamTenant, nowAt: '99999999-9999-4999-8999-999999999999' },
})
const written = ['fabrikam.com', 'moved.fabrikam.com', fabrikamTenant]

test('a suspended domain does not go to Exchange, where its new owner would see our people', () => {
  const domains = [...pinnedTo(fabrikamTenant), moved('moved.fabrikam.com')]
  const one = fabrikam({ domains, carried: { DomainNames: written } })
  const script = scriptOf([one])
  expect(script).toContain(`DomainNames = @('fabrikam.com', '${fabrikamTenant}')`)
  expect(script).toContain('Enabled = $true')
  expect(script.match(/.*moved\.fabrikam\.com.*/g)).toEqual([
    expect.stringMatching(/^# Left out: moved\.fabrikam\.com, /),
  ])
  const json = exchangeJson([one])
  expect(JSON.parse(json)).toMatchObject([{ DomainNames: ['fabrikam.com', fabrikamTenant], Enabled: true }])
  const facts = { existing: [], home: { domains: ['contoso.com'] }, groups: new Map() }
  const back = planOf(JSON.parse(json).map(incomingIn), facts).flatMap((row) => {
    return row.kind === 'create' ? fabrikam({ ...row.after }) : []
  })
  expect(exchangeJson(back)).toBe(json)
})

test('what has no other domain than suspended ones is turned off in Exchange, and keeps them', () => {
  const one = fabrikam({ domains: [moved('a.fabrikam.com'), moved('b.fabrikam.com')], carried: { Enabled: 'True' } })
  const script = scriptOf([one])
  expect(script).toContain('Enabled = $false')
  expect(script).toMatch(/^# Turned off: .*\(a\.fabrikam\.com, b\.fabrikam\.com\)\.$/m)
  expect(JSON.parse(exchangeJson([one]))).toMatchObject([
    { DomainNames: ['a.fabrikam.com', 'b.fabrikam.com'], Enabled: false },
  ])
})

test('what has expired is turned off in Exchange, which knows no last day, and a last day to come is told', () => {
  const over = scriptOf([fabrikam({ expires: '2026-11-21', carried: { Enabled: 'True' } })])
  expect(over).toContain('Enabled = $false')
  expect(over).toMatch(/^# Turned off: its last day was 2026-11-21\.$/m)
  const last = scriptOf([fabrikam({ expires: today })])
  expect(last).toContain('Enabled = $true')
  expect(last).toMatch(/^# Its last day is 2026-11-22, which Exchange does not know/m)
  expect(scriptOf([fabrikam()])).not.toContain('last day')
})

test('each tenant gets the trust and the capability of the level', () => {
  expect(xtapRequests([fabrikam()])).toEqual({
    requests: [
      {
        method: 'PATCH',
        url: `/policies/crossTenantAccessPolicy/partners/${fabrikamTenant}`,
        body: {
          m365CollaborationInbound: {
            users: { accessType: 'allowed', targets: [{ target: 'AllUsers', targetType: 'user' }] },
          },
        },
      },
      {
        method: 'POST',
        url: `/policies/crossTenantAccessPolicy/partners/${fabrikamTenant}/m365Capabilities`,
        body: {
          '@odata.type': '#microsoft.graph.crossTenantCalendarAvailabilityBasic',
          inboundAccess: {
            isAllowed: true,
            resourceScopes: { included: [{ resourceId: 'All', resourceType: 'user' }], excluded: [] },
          },
        },
      },
    ],
    notMoved: [],
  })
})

test('a group is the only resource, the level decides the capability', () => {
  const { requests } = xtapRequests([
    fabrikam({ level: 'limitedDetails', scope: { kind: 'group', groupId: 'g', groupName: 'Sales' } }),
  ])
  expect(requests[1]?.body).toMatchObject({
    '@odata.type': '#microsoft.graph.crossTenantCalendarAvailabilityLimitedDetails',
    inboundAccess: { resourceScopes: { included: [{ resourceId: 'g', resourceType: 'group' }] } },
  })
})

const unpinned = { name: 'b.fabrikam.com', pin: { kind: 'not-looked-up' } } as const
test.each([
  ['one that is off', [fabrikam({ enabled: false })], [{ name: 'Fabrikam', because: 'off' }]],
  [
    'one without free/busy',
    [fabrikam({ freeBusyEnabled: false, level: 'none' })],
    [{ name: 'Fabrikam', because: 'off' }],
  ],
  [
    'a domain of no known tenant',
    [fabrikam({ domains: [unpinned] })],
    [{ name: 'Fabrikam', because: 'no-tenant', value: 'b.fabrikam.com' }],
  ],
  [
    'a suspended domain',
    [fabrikam({ domains: [moved('moved.fabrikam.com')] })],
    [{ name: 'Fabrikam', because: 'suspended', value: 'moved.fabrikam.com' }],
  ],
  [
    'a group nobody found',
    [fabrikam({ scope: { kind: 'group', groupId: '00000000-0000-0000-0000-000000000000', groupName: 'CN=Gone' } })],
    [{ name: 'Fabrikam', because: 'group-not-found', value: 'CN=Gone' }],
  ],
  [
    'a tenant with two levels',
    [fabrikam(), fabrikam({ name: 'Other', level: 'limitedDetails' })],
    ['Fabrikam', 'Other'].map((name) => ({ name, because: 'two-levels', value: fabrikamTenant })),
  ],
])('%s is left out and told', (_what, relationships, notMoved) => {
  expect(xtapRequests(relationships)).toEqual({ requests: [], notMoved })
})

const tips = { MailTipsAccessEnabled: true, MailTipsAccessLevel: 'Limited' }
const group = { kind: 'group', groupId: 'g', groupName: 'Sales' } as const
const typesIn = ({ requests }: ReturnType<typeof xtapRequests>) =>
  requests.flatMap(({ body }) => ('@odata.type' in body ? [String(body['@odata.type']).replace(/^.*\./, '')] : []))

test.each([
  ['limited', {}, tips, ['crossTenantCalendarAvailabilityBasic', 'crossTenantMailTipsLimited'], 'All'],
  [
    'all, as text',
    {},
    { MailTipsAccessEnabled: 'True', MailTipsAccessLevel: 'All' },
    ['crossTenantCalendarAvailabilityBasic', 'crossTenantMailTipsAll'],
    'All',
  ],
  ['without free/busy', { freeBusyEnabled: false, level: 'none' }, tips, ['crossTenantMailTipsLimited'], 'All'],
  [
    'for the group of free/busy',
    { scope: group },
    { ...tips, MailTipsAccessScope: 'Sales' },
    ['crossTenantCalendarAvailabilityBasic', 'crossTenantMailTipsLimited'],
    'g',
  ],
  [
    'for that group as Exchange writes it',
    { scope: group },
    { ...tips, MailTipsAccessScope: 'CN=S', FreeBusyAccessScope: 'CN=S', LiaisonScopeFoundAs: 'g' },
    ['crossTenantCalendarAvailabilityBasic', 'crossTenantMailTipsLimited'],
    'g',
  ],
] as const)('MailTips go along: %s', (_, more, carried, types, resourceId) => {
  const xtap = xtapRequests([fabrikam({ ...more, carried })])
  expect(typesIn(xtap)).toEqual(types)
  expect(xtap.notMoved).toEqual([])
  expect(xtap.requests.at(-1)?.body).toMatchObject({
    inboundAccess: { resourceScopes: { included: [{ resourceId }] } },
  })
})

test.each([
  ['off', {}, { ...tips, MailTipsAccessEnabled: 'False' }, []],
  ['at no level', {}, { ...tips, MailTipsAccessLevel: 'None' }, []],
  [
    'about another group',
    {},
    { ...tips, MailTipsAccessScope: 'Board' },
    [{ because: 'mail-tips-group', value: 'Board' }],
  ],
  [
    'about another group than the time',
    { scope: group },
    { ...tips, MailTipsAccessScope: 'Board' },
    [{ because: 'mail-tips-group', value: 'Board' }],
  ],
  ['at a level nobody knows', {}, { ...tips, MailTipsAccessLevel: 7 }, [{ because: 'mail-tips-level', value: '7' }]],
  ['a last day', { expires: '2026-12-31' }, {}, [{ because: 'no-last-day', value: '2026-12-31' }]],
  [
    'what the policy does not have',
    {},
    { PhotosEnabled: true, ArchiveAccessEnabled: 'False', MailboxMoveEnabled: 'True' },
    [{ because: 'no-counterpart', value: 'PhotosEnabled, MailboxMoveEnabled' }],
  ],
] as const)('%s: the time goes along, the rest is told', (_, more, carried, notMoved) => {
  const xtap = xtapRequests([fabrikam({ ...more, carried })])
  expect(typesIn(xtap)).toEqual(['crossTenantCalendarAvailabilityBasic'])
  expect(xtap.notMoved).toEqual(notMoved.map((one) => ({ name: 'Fabrikam', ...one })))
})

test('a tenant with two levels of MailTips keeps its time, and one that is off has none', () => {
  const both = xtapRequests([
    fabrikam({ carried: tips }),
    fabrikam({ name: 'Other', carried: { ...tips, MailTipsAccessLevel: 'All' } }),
  ])
  expect(typesIn(both)).toEqual(['crossTenantCalendarAvailabilityBasic'])
  expect(both.notMoved.map(({ because }) => because)).toEqual(['two-mail-tips-levels', 'two-mail-tips-levels'])
  expect(xtapRequests([fabrikam({ enabled: false, carried: tips })])).toMatchObject({
    requests: [],
    notMoved: [{ because: 'off' }],
  })
})
