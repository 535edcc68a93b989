/** What is typed at a step is understood in both languages, whatever the language of the conversation. */
import { expect, test } from 'vitest'
import { isPlainAnswer } from '../src/administer.ts'
import { groupWordsIn, isEveryone, levelIn, stepNamedIn, yesOrNoIn } from '../src/language/step-answer.ts'

test.each([
  ['yes', 'true'],
  ['Yes!', 'true'],
  ['JA', 'true'],
  ['ja graag', 'true'],
  ['no', 'false'],
  ['Nee.', 'false'],
  ['maybe', undefined],
  ['', undefined],
  ['no idea', undefined],
])('"%s" is %s', (words, meant) => expect(yesOrNoIn(words)).toBe(meant))

test.each([
  ['time only', 'availabilityOnly'],
  ['Alleen tijd', 'availabilityOnly'],
  ['availabilityOnly', 'availabilityOnly'],
  ['time,  subject and location', 'limitedDetails'],
  ['Tijd, onderwerp en locatie.', 'limitedDetails'],
  ['limitedDetails', 'limitedDetails'],
  ['none', undefined],
  ['a bit', undefined],
])('"%s" is the level %s', (words, meant) => expect(levelIn(words)).toBe(meant))

test.each([
  ['everyone', true],
  ['Iedereen!', true],
  ['“everybody”', true],
  ['everyone in Sales', false],
])('"%s" is everyone: %s', (words, meant) => expect(isEveryone(words)).toBe(meant))

test.each([
  ['Sales', 'Sales'],
  ['the group Sales', 'Sales'],
  ['de groep "Sales Europe"', 'Sales Europe'],
  ['security group: Sales', 'Sales'],
  ['Group', 'Group'],
  ['Groupies', 'Groupies'],
])('"%s" looks for the group "%s"', (words, meant) => expect(groupWordsIn(words)).toBe(meant))

test.each([
  ['name', 'name'],
  ['change the domains', 'domains'],
  ['pas het niveau aan', 'level'],
  ['wie', 'scope'],
  ['Fabrikam', undefined],
])('"%s" at the review leads to %s', (words, meant) => expect(stepNamedIn(words)).toBe(meant))

test('only the closed answers of a step are plain answers to it', () => {
  expect(isPlainAnswer('freeBusy', 'ja')).toBe(true)
  expect(isPlainAnswer('level', 'time only')).toBe(true)
  expect(isPlainAnswer('scope', 'everyone')).toBe(true)
  expect(isPlainAnswer('level', 'yes')).toBe(false)
  expect(isPlainAnswer('name', 'yes')).toBe(false)
  expect(isPlainAnswer('scope', 'Sales')).toBe(false)
})
