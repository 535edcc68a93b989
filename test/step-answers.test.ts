/** What is typed at a step is understood in both languages, whatever the language of the conversation. */
import { expect, test } from 'vitest'
import { isPlainAnswer } from '../src/administer.ts'
import {
  domainWordsIn,
  groupWordsIn,
  isEveryone,
  levelIn,
  nameWordsIn,
  stepNamedIn,
  yesOrNoIn,
} from '../src/language/step-answer.ts'

test.each([
  ['yes', 'true'],
  ['Yes!', 'true'],
  ['JA', 'true'],
  ['ja graag', 'true'],
  ['no', 'false'],
  ['Nee.', 'false'],
  ['sure, thanks', 'true'],
  ['hmm, yes please', 'true'],
  ['ja hoor', 'true'],
  ['nee hoor', 'false'],
  ['no, of course', undefined],
  ['yes, not now', undefined],
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
  ['no wait, time only I think', 'availabilityOnly'],
  ['only the times', 'availabilityOnly'],
  ['doe maar alleen tijd', 'availabilityOnly'],
  ['details please', 'limitedDetails'],
  ['none', undefined],
  ['a bit', undefined],
])('"%s" is the level %s', (words, meant) => expect(levelIn(words)).toBe(meant))

test.each([
  ['everyone', true],
  ['Iedereen!', true],
  ['“everybody”', true],
  ['no wait, everybody', true],
  ['doe maar iedereen', true],
  ['everyone in Sales', false],
])('"%s" is everyone: %s', (words, meant) => expect(isEveryone(words)).toBe(meant))

test.each([
  ['Sales', 'Sales'],
  ['the group Sales', 'Sales'],
  ['de groep "Sales Europe"', 'Sales Europe'],
  ['security group: Sales', 'Sales'],
  ['Group', 'Group'],
  ['Groupies', 'Groupies'],
  ['only Sales', 'Sales'],
  ['no wait, only the members of Sales', 'Sales'],
  ['nee toch alleen Sales', 'Sales'],
  ['OK Team', 'OK Team'],
])('"%s" looks for the group "%s"', (words, meant) => expect(groupWordsIn(words)).toBe(meant))

test.each([
  ['name', 'name'],
  ['change the domains', 'domains'],
  ['pas het niveau aan', 'level'],
  ['wie', 'scope'],
  ['Fabrikam', undefined],
])('"%s" at the review leads to %s', (words, meant) => expect(stepNamedIn(words)).toBe(meant))

test.each([
  ["it's called Adatum", 'Adatum'],
  ['its called Adatum', 'Adatum'],
  ['the name is Adatum', 'Adatum'],
  ['het heet Adatum', 'Adatum'],
  ['noem het Adatum', 'Adatum'],
  ['Adatum', 'Adatum'],
  ['Called to the Bar', 'Called to the Bar'],
])('"%s" names it "%s"', (words, meant) => expect(nameWordsIn(words)).toBe(meant))

test.each([
  ['their domain is adatum.example', 'adatum.example'],
  ['domains: adatum.example, adatum.org', 'adatum.example, adatum.org'],
  ['hun domeinen zijn adatum.example en adatum.org', 'adatum.example en adatum.org'],
  ['domain.example', 'domain.example'],
])('"%s" lists "%s"', (words, meant) => expect(domainWordsIn(words)).toBe(meant))

test.each([
  ['yes', true],
  ['looks good', true],
  ['dat klopt', true],
  // thanks for an answer that came in between
  ['ok', false],
  ['prima', false],
  ['no', false],
])('"%s" agrees to what is to be saved: %s', (words, agrees) => expect(isPlainAnswer('review', words)).toBe(agrees))

test('only the closed answers of a step are plain answers to it', () => {
  expect(isPlainAnswer('freeBusy', 'ja')).toBe(true)
  expect(isPlainAnswer('level', 'time only')).toBe(true)
  expect(isPlainAnswer('scope', 'everyone')).toBe(true)
  expect(isPlainAnswer('level', 'yes')).toBe(false)
  expect(isPlainAnswer('name', 'yes')).toBe(false)
  expect(isPlainAnswer('scope', 'Sales')).toBe(false)
})

test('words that go on and on are no answer, and are left as they were typed', () => {
  const readers = [yesOrNoIn, levelIn, stepNamedIn, groupWordsIn, nameWordsIn, domainWordsIn]
  // whatever tries the ways to cut this up does not come back
  for (const words of ['no wait '.repeat(30), 'no, wait '.repeat(4_000), 'ok '.repeat(9_000), '.'.repeat(28_000)]) {
    const said = `${words}x`
    for (const read of readers) expect([undefined, said]).toContain(read(said))
    expect([isEveryone(said), isPlainAnswer('review', said)]).toEqual([false, false])
  }
})
