/** Only what Teams vouches for makes somebody known; everything that does not fit is a stranger. */
import { expect, test } from 'vitest'
import { type RosterEntry, type Stamped, whoIs } from '../src/bot/identity.ts'

const home = '11111111-1111-4111-8111-111111111111'
const fabrikam = '22222222-2222-4222-8222-222222222222'
const objectId = '22222222-0000-4000-8000-000000000001'
const stamped: Stamped = { objectId, tenantId: fabrikam, conversationTenantId: fabrikam }
const roster: RosterEntry = {
  name: 'Pia Jensen',
  aadObjectId: objectId,
  tenantId: fabrikam,
  userPrincipalName: 'pia@fabrikam.com',
  userRole: 'user',
}

test('a member of another tenant is an outsider of the domain in the userPrincipalName', () => {
  expect(whoIs(stamped, roster, home)).toMatchObject({
    kind: 'outsider',
    key: `${fabrikam}:${objectId}`,
    domain: 'fabrikam.com',
  })
})

test('a member of the home tenant is a colleague, whatever the case of the ids', () => {
  const here = { objectId: objectId.toUpperCase(), tenantId: home.toUpperCase() }
  expect(whoIs(here, { ...roster, tenantId: home, userPrincipalName: 'ada@contoso.com' }, home)).toMatchObject({
    kind: 'colleague',
    key: `${home}:${objectId}`,
  })
})

const strangers: [string, Partial<Stamped>, Partial<RosterEntry> | undefined][] = [
  ['no object id', { objectId: undefined }, {}],
  ['an object id that is no GUID', { objectId: '29:abc' }, {}],
  ['no tenant', { tenantId: undefined }, {}],
  ['a tenant that is no GUID', { tenantId: 'fabrikam' }, {}],
  ['a conversation of another tenant', { conversationTenantId: home }, {}],
  ['nobody in the roster', {}, undefined],
  ['a roster entry of another person', {}, { aadObjectId: home }],
  ['a roster entry of another object', {}, { objectId: home }],
  ['a roster entry of another tenant', {}, { tenantId: home }],
  ['a roster tenant that is no GUID', {}, { tenantId: '29:1uXPZlHdPl5rOqcE' }],
  ['a roster tenant that is no text', {}, { tenantId: 7 }],
  ['a guest by role', {}, { userRole: 'guest' }],
  ['a guest by role in another case', {}, { userRole: 'Guest' }],
  ['anonymous', {}, { userRole: 'anonymous' }],
  ['a guest by name', {}, { userPrincipalName: 'mallory_example.com#EXT#@fabrikam.onmicrosoft.com' }],
  ['a guest by name in another case', {}, { userPrincipalName: 'mallory_example.com#ext#@fabrikam.com' }],
  ['no userPrincipalName', {}, { userPrincipalName: undefined }],
  ['an empty userPrincipalName', {}, { userPrincipalName: '' }],
  ['a userPrincipalName without a domain', {}, { userPrincipalName: 'pia@' }],
  ['a userPrincipalName without a name', {}, { userPrincipalName: '@fabrikam.com' }],
  ['a domain with a path behind it', {}, { userPrincipalName: 'mallory@fabrikam.com/example.org' }],
  ['a domain with a query behind it', {}, { userPrincipalName: 'mallory@fabrikam.com?example.org' }],
  ['a domain with a fragment behind it', {}, { userPrincipalName: 'mallory@fabrikam.com#example.org' }],
  ['a domain with an escape in it', {}, { userPrincipalName: 'mallory@fabrikam%2ecom' }],
]

test.each(strangers)('%s is a stranger', (_, stamp, entry) => {
  expect(whoIs({ ...stamped, ...stamp }, entry && { ...roster, ...entry }, home).kind).toBe('stranger')
})

const domains: [string, string][] = [
  ['pia@fabrikam.com@example.com', 'example.com'],
  ['pia@evilfabrikam.com', 'evilfabrikam.com'],
  ['pia@fabrikam.com.example.com', 'fabrikam.com.example.com'],
  ['PIA@FABRIKAM.COM', 'fabrikam.com'],
  ['pia@bücher.example', 'xn--bcher-kva.example'],
]

test.each(domains)('%s is of %s', (userPrincipalName, domain) => {
  expect(whoIs(stamped, { ...roster, userPrincipalName }, home)).toMatchObject({ kind: 'outsider', domain })
})

test('the mail attribute counts for nothing', () => {
  const mallory = {
    ...roster,
    userPrincipalName: 'mallory@example.com',
    email: 'pia@fabrikam.com',
    mail: 'pia@fabrikam.com',
  }
  expect(whoIs(stamped, mallory, home)).toMatchObject({ domain: 'example.com' })
})
