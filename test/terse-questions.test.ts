/** Names beside a time are a question, without a word that asks and without a question mark; other words beside them are not. */
import { expect, test } from 'vitest'
import { dutch, english, meaningOf } from './meaning.ts'

test.each([
  ['alice tomorrow', 'alice | free-then | 2026-11-18'],
  ['alice de vries wednesday', 'alice de vries | free-then | 2026-11-18'],
  ['hi, alice thu 3pm pls', 'alice | free-then | 2026-11-19 15:00'],
  [
    'alice & bob & grace, 1h, this week',
    'alice + bob + grace | free-when | 2026-11-16..2026-11-22 | 60 min | together',
  ],
  ['alice after 4 today', 'alice | free-then | 2026-11-17 16:00-24:00'],
  ['between 1 and 3 on thursday, alice', 'alice | free-then | 2026-11-19 13:00-15:00'],
  ['alice@contoso.com friday', 'alice@contoso.com | free-then | 2026-11-20'],
  ['alice@contoso.com', 'alice@contoso.com | free-when | any time'],
])('%s', (text, meaning) => expect(meaningOf(text, english)).toBe(meaning))

test.each([
  ['alice morgen', 'alice | free-then | 2026-11-18'],
  ['alice en bob do 15u', 'alice + bob | free-then | 2026-11-19 15:00 | together'],
  ['alice na vieren vandaag', 'alice | free-then | 2026-11-17 16:00-24:00'],
])('%s', (text, meaning) => expect(meaningOf(text, dutch)).toBe(meaning))

test.each([
  'alice',
  'weather tomorrow',
  'what happened this week',
  'deadline friday',
  'lunch tomorrow',
  'alice said so on friday',
  'block friday',
  'tomorrow',
])('other: %s', (text) => expect(meaningOf(text, english)).toBe('other'))

test('while a draft waits for words, a name with a year is a name', () => {
  const waiting = { ...english, awaited: true }
  expect(meaningOf('Fabrikam december', waiting)).toBe('other')
  expect(meaningOf('Fabrikam december', english)).not.toBe('other')
  expect(meaningOf('is Alice free tomorrow?', waiting)).toBe('Alice | free-then | 2026-11-18')
})

// what people do with somebody's time is a question about it
test.each([
  ['can i call bob now', 'bob | free-then | 2026-11-17 10:00'],
  ['when can I talk to alice', 'alice | free-when | any time'],
  ['is alice working on friday', 'alice | free-then | 2026-11-20'],
  ['does grace work on friday?', 'grace | free-then | 2026-11-20'],
  ['do you know if bob is around?', 'bob | free-when | any time'],
  ['does alice have a 2 hour block friday', 'alice | free-when | 2026-11-20 | 120 min'],
  ['how about next week for alice', 'alice | free-then | 2026-11-23..2026-11-29'],
  ['i was told to ask you when grace is available, probably next week', 'grace | free-when | 2026-11-23..2026-11-29'],
  ['sorry to bother, is alice in the office today?', 'alice | free-then | 2026-11-17'],
  ['what are graces working hours', 'other'],
])('%s', (text, meaning) => expect(meaningOf(text, english)).toBe(meaning))

test.each([
  ['kan ik bob nu bellen', 'bob | free-then | 2026-11-17 10:00'],
  ['wanneer kan ik alice spreken', 'alice | free-when | any time'],
  ['werkt alice vrijdag', 'alice | free-then | 2026-11-20'],
  ['hoe ziet alice haar agenda er morgen uit', 'alice | day | 2026-11-18'],
])('%s', (text, meaning) => expect(meaningOf(text, dutch)).toBe(meaning))
