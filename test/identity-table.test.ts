/** Every row of who can send to a Teams bot, and every attack on "does this person belong to fabrikam.com?", asked through the whole bot. */
import { expect, test } from 'vitest'
import type { RosterEntry } from '../src/bot/identity.ts'
import { personKey } from '../src/relationship/organization.ts'
import type { RelationshipDomain } from '../src/relationship/relationship.ts'
import { create, fabrikam } from './kept.ts'
import { cast, newWorld } from './world.ts'

const home = cast.ada.tenantId
const partner = cast.pia.tenantId
const elsewhere = cast.mallory.tenantId
const objectId = '0a0a0a0a-0000-4000-8000-000000000001'

/** Who asks: what Teams stamps on the activity, and what the roster says. */
interface Sender {
  readonly tenantId: string
  /** undefined: not a member, which Teams answers with 404 */
  readonly roster: RosterEntry | undefined
  readonly activity?: Record<string, unknown>
  readonly pin?: RelationshipDomain['pin']
}

const member = (entry: RosterEntry & { readonly email?: string }): RosterEntry => ({
  name: 'Pia Jensen',
  aadObjectId: objectId,
  userRole: 'user',
  ...entry,
})

/** "is Alice free on Tuesday?", to a Liaison that shares with fabrikam.com: whether anything was shown. */
async function sees({ tenantId, roster, activity, pin }: Sender): Promise<boolean> {
  const here = newWorld()
  const pinned = pin ?? { kind: 'pinned', at: 0, tenantId: partner }
  const made = fabrikam({ domains: [{ name: 'fabrikam.com', pin: pinned }], scope: { kind: 'everyone' } })
  await here.ports.relationships.change(create(made))
  Object.assign(here.ports, { roster: async () => roster })
  const replies = await here.deliver('mallory', {
    text: 'is Alice free on Tuesday?',
    from: { id: '29:somebody', name: 'Somebody', aadObjectId: objectId },
    conversation: { id: 'chat', conversationType: 'personal', tenantId, isGroup: false, name: '' },
    channelData: { tenant: { id: tenantId } },
    ...activity,
  })
  expect(replies.length).toBeGreaterThan(0)
  const kinds = replies.map(({ value }) => (value as { kind?: string } | undefined)?.kind)
  return kinds.includes('availability')
}

const inGroup = (conversationType: 'groupChat' | 'channel', tenantId: string) => ({
  conversation: { id: '19:group', conversationType, tenantId, isGroup: true, name: '' },
  channelData: { tenant: { id: tenantId } },
})

const pia = { tenantId: partner, roster: member({ tenantId: partner, userPrincipalName: 'pia@fabrikam.com' }) }
const guestName = 'pia_fabrikam.com#EXT#@contoso.onmicrosoft.com'

/** The table of who Teams lets through, row by row (TeamsInfo.getMember, and the traps under it). */
const rows: readonly (readonly [row: string, sees: boolean, sender: Sender])[] = [
  [
    'own-tenant member',
    true,
    { tenantId: home, roster: member({ tenantId: home, userPrincipalName: 'bob@contoso.com' }) },
  ],
  [
    'guest in the installation’s tenant: our own',
    false,
    {
      tenantId: home,
      roster: member({
        tenantId: home,
        userPrincipalName: guestName,
        email: 'pia@fabrikam.com',
        userRole: 'guest',
      }),
    },
  ],
  [
    'guest in the installation’s tenant, whose role is not told',
    false,
    {
      tenantId: home,
      roster: member({ tenantId: home, userPrincipalName: guestName, email: 'pia@fabrikam.com', userRole: undefined }),
    },
  ],
  [
    'guest in the installation’s tenant: the partner’s',
    false,
    {
      tenantId: partner,
      roster: member({
        tenantId: partner,
        userPrincipalName: 'mallory_example.org#EXT#@fabrikam.com',
        email: 'mallory@example.org',
      }),
    },
  ],
  ['user of another tenant, app installed in his tenant', true, pia],
  ['shared-channel member', false, { ...pia, activity: inGroup('channel', home) }],
  [
    'shared-channel member, the channel hosted by the partner',
    false,
    { ...pia, activity: inGroup('channel', partner) },
  ],
  ['federated group-chat member', false, { ...pia, activity: inGroup('groupChat', home) }],
  [
    'member of a channel of our own, whose kind of conversation is not told',
    false,
    {
      tenantId: home,
      roster: member({ tenantId: home, userPrincipalName: 'bob@contoso.com' }),
      activity: { conversation: { id: '19:0b3a@thread.tacv2', tenantId: home } },
    },
  ],
  [
    'shared-channel member whose userPrincipalName and mail are absent',
    false,
    { tenantId: partner, roster: member({ tenantId: partner }), activity: inGroup('channel', home) },
  ],
  [
    'the host tenant of a conversation is not the sender’s',
    false,
    { tenantId: home, roster: member({ tenantId: partner, userPrincipalName: 'pia@fabrikam.com' }) },
  ],
  [
    'anonymous meeting guest',
    false,
    { tenantId: partner, roster: { name: 'Pia', tenantId: partner, userRole: 'anonymous' } },
  ],
  [
    'anonymous meeting guest who is given a name of the partner’s',
    false,
    {
      tenantId: partner,
      roster: member({ tenantId: partner, userPrincipalName: 'pia@fabrikam.com', userRole: 'anonymous' }),
    },
  ],
  [
    'a tenantId that is no GUID, as in the paged sample',
    false,
    { tenantId: partner, roster: member({ tenantId: '29:1uXPZlHdPl5rOqcE', userPrincipalName: 'pia@fabrikam.com' }) },
  ],
  [
    'no userPrincipalName and no mail: a guest who never signed in',
    false,
    { tenantId: partner, roster: member({ tenantId: partner }) },
  ],
  ['not a member: 404', false, { tenantId: partner, roster: undefined }],
]

test.each(rows)('row: %s: sees %s', async (_, seen, sender) => {
  expect(await sees(sender)).toBe(seen)
})

const of = (tenantId: string, userPrincipalName: string, more: Record<string, unknown> = {}): Sender => ({
  tenantId,
  roster: member({ tenantId, userPrincipalName, ...more }),
})

const attacks: readonly (readonly [attack: string, sender: Sender])[] = [
  [
    'the mail attribute set to an address of the partner (nOAuth)',
    of(elsewhere, 'mallory@example.org', { email: 'pia@fabrikam.com', mail: 'pia@fabrikam.com' }),
  ],
  [
    'the mail attribute set by a guest of the partner’s tenant',
    of(partner, 'mallory_example.org#EXT#@fabrikam.onmicrosoft.com', { email: 'pia@fabrikam.com' }),
  ],
  ['the userPrincipalName alone, of a tenant that is not pinned', of(elsewhere, 'pia@fabrikam.com')],
  ['the tenant alone, of a domain that is not listed', of(partner, 'pia@fabrikam-labs.example')],
  ['the tenant’s own onmicrosoft.com domain', of(partner, 'pia@fabrikam.onmicrosoft.com')],
  ['#EXT# inside the partner’s tenant', of(partner, 'mallory_evil.com#EXT#@fabrikam.onmicrosoft.com')],
  ['#EXT# with the partner’s domain behind it', of(partner, 'mallory_evil.com#EXT#@fabrikam.com')],
  ['#ext# in small letters', of(partner, 'mallory_evil.com#ext#@fabrikam.com')],
  ['a domain that ends in the partner’s', of(partner, 'mallory@evilfabrikam.com')],
  ['a domain that begins with the partner’s', of(partner, 'mallory@fabrikam.com.example.org')],
  ['a sub-domain', of(partner, 'mallory@mail.fabrikam.com')],
  ['the partner’s domain in the local part', of(partner, 'fabrikam.com@example.org')],
  ['the partner’s domain before the last @', of(partner, 'pia@fabrikam.com@example.org')],
  ['letters that look like the partner’s', of(partner, 'pia@f\u0430brikam.com')],
  ['a domain with a full stop behind it', of(partner, 'pia@fabrikam.com.')],
  [
    'a tenant that changed since it was pinned: suspended',
    { ...pia, pin: { kind: 'suspended', at: 0, pinnedTo: partner, nowAt: elsewhere } },
  ],
  [
    'a tenant that changed since it was pinned: whoever has the domain now',
    { ...of(elsewhere, 'pia@fabrikam.com'), pin: { kind: 'suspended', at: 0, pinnedTo: partner, nowAt: elsewhere } },
  ],
  ['a domain that no tenant has', { ...pia, pin: { kind: 'not-found', at: 0 } }],
  ['a domain that was not looked up', { ...pia, pin: { kind: 'not-looked-up' } }],
  [
    'what the client says of itself: value, text, clientInfo, locale, name',
    {
      ...of(elsewhere, 'mallory@example.org', { name: 'pia@fabrikam.com' }),
      activity: {
        value: { tenantId: partner, userPrincipalName: 'pia@fabrikam.com', role: 'admin' },
        entities: [{ type: 'clientInfo', tenantId: partner, userPrincipalName: 'pia@fabrikam.com' }],
        locale: 'en-GB',
      },
    },
  ],
  [
    'the stamped tenant of a partner beside a roster of another',
    { tenantId: partner, roster: member({ tenantId: elsewhere, userPrincipalName: 'pia@fabrikam.com' }) },
  ],
  [
    'the roster entry of somebody else',
    {
      tenantId: partner,
      roster: member({ tenantId: partner, userPrincipalName: 'pia@fabrikam.com', aadObjectId: cast.pia.aadObjectId }),
    },
  ],
]

test.each(attacks)('attack: %s: sees nothing', async (_, sender) => {
  expect(await sees(sender)).toBe(false)
})

test.each(['PIA@FABRIKAM.COM', 'pia@Fabrikam.Com'])('%s is who she was: domains have no case', async (name) => {
  expect(await sees(of(partner, name))).toBe(true)
})

test.each([
  ['a roster of somebody else', { ...cast.ada, aadObjectId: objectId }],
  ['a guest', { ...cast.ada, userRole: 'guest' }],
  ['nobody in the roster', undefined],
])('what admins are told goes to no conversation with %s', async (_, roster) => {
  const here = newWorld()
  const admin = personKey(cast.ada.tenantId, cast.ada.aadObjectId)
  const met = { type: 'installationUpdate', action: 'add' } as const
  await here.deliver('ada', met)
  here.wait(1_000)
  Object.assign(here.ports, { roster: async () => roster })
  const conversation = { id: 'another-chat', conversationType: 'personal', tenantId: cast.ada.tenantId } as const
  await here.deliver('ada', { ...met, conversation: { ...conversation, isGroup: false, name: '' } })
  expect((await here.ports.conversations.ofPerson(admin))?.id).toBe('chat-ada')
})
