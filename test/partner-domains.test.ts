/** A partner's domains are whole mail domains, stored one way, and never everybody's. */
import { expect, test } from 'vitest'
import { readDomains, toDomain } from '../src/relationship/domain.ts'
import { isPublicMail, publicMailDomains } from '../src/relationship/public-mail.ts'

const label63 = 'a'.repeat(63)

test.each([
  ['fabrikam.com', 'fabrikam.com'],
  ['FABRIKAM.Com', 'fabrikam.com'],
  ['mail.eu.fabrikam.com', 'mail.eu.fabrikam.com'],
  ['fabrikam-europe.co.uk', 'fabrikam-europe.co.uk'],
  ['3com.example', '3com.example'],
  ['münchen.example', 'xn--mnchen-3ya.example'],
  ['MU\u0308NCHEN.example', 'xn--mnchen-3ya.example'],
  ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
  ['例え.テスト', 'xn--r8jz45g.xn--zckzah'],
  [`${label63}.com`, `${label63}.com`],
])('%s is stored as %s', (typed, stored) => {
  expect(toDomain(typed)).toBe(stored)
})

test.each([
  'fabrikam',
  '.com',
  'fabrikam.',
  '.fabrikam.com',
  'fabrikam..com',
  '-fabrikam.com',
  'fabrikam-.com',
  'fabri_kam.com',
  '*.fabrikam.com',
  '*',
  '@fabrikam.com',
  'pia@fabrikam.com',
  'https://fabrikam.com',
  'fabrikam.com/path',
  'fabrikam.com:25',
  'fabrikam%2ecom',
  '[10.0.0.1]',
  '10.0.0.1',
  '10.1',
  'fabrikam.123',
  'fabrikam.0x7f',
  'xn--a.com',
  `${'a'.repeat(64)}.com`,
  `${`${label63}.`.repeat(4)}com`,
  '\u202efabrikam.com',
  'fabri\u0000kam.com',
  '💥'.repeat(600),
  '00000000-0000-4000-8000-000000000001',
])('%j is no domain', (typed) => {
  expect(toDomain(typed)).toBeUndefined()
})

test.each([
  'fabrikam.com,fabrikam.example',
  'fabrikam.com fabrikam.example',
  ' fabrikam.com ,\n\tfabrikam.example; ',
  'Fabrikam.com and fabrikam.example',
  'fabrikam.com en fabrikam.example',
  'fabrikam.com, FABRIKAM.COM, fabrikam.example, fabrikam.com',
])('%j is two domains', (typed) => {
  expect(readDomains(typed)).toEqual({ domains: ['fabrikam.com', 'fabrikam.example'], invalid: [] })
})

test('what is no domain is told as it was typed, once', () => {
  expect(readDomains('*.Fabrikam.com fabrikam.com *.Fabrikam.com nonsense')).toEqual({
    domains: ['fabrikam.com'],
    invalid: ['*.Fabrikam.com', 'nonsense'],
  })
})

test.each([
  'gmail.com',
  'outlook.com',
  'outlook.be',
  'hotmail.nl',
  'hotmail.co.uk',
  'live.nl',
  'yahoo.co.uk',
  'icloud.com',
  'proton.me',
  'gmx.net',
  'web.de',
  'ziggo.nl',
  'kpnmail.nl',
  'planet.nl',
  'xs4all.nl',
  'telenet.be',
  'qq.com',
])('%s is public', (domain) => {
  expect(isPublicMail(domain)).toBe(true)
})

test.each(['fabrikam.com', 'contoso.com', 'kpn.com', 'ziggo.com', 'google.com', 'microsoft.com', 'mail.fabrikam.com'])(
  '%s is somebody',
  (domain) => {
    expect(isPublicMail(domain)).toBe(false)
  },
)

test('every public domain is one the reader can produce', () => {
  expect(publicMailDomains.filter((domain) => toDomain(domain) !== domain)).toEqual([])
})
