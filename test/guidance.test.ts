/** Whoever asks why they see so little, what is kept of their questions or who could show more is told, in words that say nothing about anybody. */
import { expect, test } from 'vitest'
import { guidanceIn } from '../src/language/guidance.ts'
import { textOf } from './replied.ts'
import { newWorld } from './world.ts'

test.each([
  ["why can't I see more?", 'little'],
  ['why do i only see times and no subjects', 'little'],
  ['how come i only see busy', 'little'],
  ['who decides what i can see', 'more'],
  ['am i being tracked', 'logged'],
  ['waarom zie ik geen onderwerpen?', 'little'],
  ['waarom kan ik noor niet zien', 'little'],
  ['what do you do with my questions?', 'logged'],
  ['is this logged', 'logged'],
  ['does alice know i asked about her', 'logged'],
  ['who can see my questions', 'logged'],
  ['sla je op wat ik vraag?', 'logged'],
  ['ziet alice dat ik dit vraag', 'logged'],
  ['can i get more access', 'more'],
  ['who do i contact for more access?', 'more'],
  ['wie zijn de beheerders', 'more'],
  ['hoe krijg ik toegang tot details', 'more'],
  ['kan ik meer zien', 'more'],
])('"%s" is about: %s', (words, about) => expect(guidanceIn(words)).toEqual({ kind: 'guidance', about }))

test.each([
  'why is Alice so busy these days?',
  'who can see me',
  'who can see Alice',
  'can Alice see Bob tomorrow',
  'does Alice know Bob is free tomorrow',
  'can I have more time with Alice on Friday',
  'is Alice free',
  'waarom kan pia@fabrikam.com noor niet zien',
  'wie kan mij zien',
])('"%s" is not', (words) => expect(guidanceIn(words)).toBeUndefined())

test('a partner is told the same about everybody, and a stranger what every stranger is told', async () => {
  const world = newWorld()
  for (const text of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone', 'save'])
    await world.deliver('ada', { text })
  const said = async (speaker: 'pia' | 'mallory' | 'bob' | 'ada', text: string) =>
    textOf(await world.deliver(speaker, { text }))
  const why = await said('pia', 'why can’t I see Alice?')
  expect(why).toContain('Why you see what you see')
  expect(await said('pia', 'why can’t I see Noor?')).toBe(why)
  expect(await said('pia', 'why can’t I see Zebedee?')).toBe(why)
  expect(await said('pia', 'is this logged?')).toContain('Every question is logged')
  expect(await said('bob', 'who can change this?')).toContain('Your administrators decide')
  expect(await said('mallory', 'why can’t I see Alice?')).toBe(await said('mallory', 'is Alice free?'))
  expect(await said('ada', 'why can pia@fabrikam.com see Noor?')).toContain('Gate 7')
})
