/** What admins and people of ours ask in plain words is understood as what it is; what only sounds like it is not. */
import { expect, test } from 'vitest'
import { instructionIn } from '../src/language/read-instruction.ts'

test.each([
  ['stop sharing with Fabrikam', { kind: 'turn', name: 'Fabrikam', on: false }],
  ['could you pause Fabrikam please', { kind: 'turn', name: 'Fabrikam', on: false }],
  ['turn Fabrikam back on', { kind: 'turn', name: 'Fabrikam', on: true }],
  ['deel weer met Fabrikam', { kind: 'turn', name: 'Fabrikam', on: true }],
  ['zet Fabrikam maar uit', { kind: 'turn', name: 'Fabrikam', on: false }],
  ['does Fabrikam still have access?', { kind: 'show', name: 'Fabrikam' }],
  ['wanneer verloopt Fabrikam', { kind: 'show', name: 'Fabrikam' }],
  ['who made Fabrikam', { kind: 'history', name: 'Fabrikam' }],
  ['what changed last week?', { kind: 'history' }],
  ['show me everything off', { kind: 'list', sharing: 'off' }],
  ['welke relaties staan uit?', { kind: 'list', sharing: 'off' }],
  ['which partners see subjects?', { kind: 'list' }],
  ['who can see details?', { kind: 'list' }],
  ['which relationships expire this month?', { kind: 'list' }],
  ['turn off all relationships', { kind: 'stop-sharing' }],
  ['zet alles uit', { kind: 'stop-sharing' }],
  ['give Fabrikam time only', { kind: 'amend', name: 'Fabrikam', what: 'level', words: 'availabilityOnly' }],
  ['geef Fabrikam details', { kind: 'amend', name: 'Fabrikam', what: 'level', words: 'limitedDetails' }],
  ['let Fabrikam see only Sales', { kind: 'amend', name: 'Fabrikam', what: 'group', words: 'Sales' }],
  ['let Fabrikam see only time', { kind: 'amend', name: 'Fabrikam', what: 'level', words: 'availabilityOnly' }],
  ['laat Fabrikam alleen Sales zien', { kind: 'amend', name: 'Fabrikam', what: 'group', words: 'Sales' }],
  ['make Bob the owner of Fabrikam', { kind: 'amend', name: 'Fabrikam', what: 'owner', words: 'Bob' }],
  ['extend Fabrikam until 1 March', { kind: 'amend', name: 'Fabrikam', what: 'expires', words: '1 March' }],
  ['why cant pia@fabrikam.com see bob', { kind: 'why', viewer: 'pia@fabrikam.com', about: 'bob' }],
  ['can Fabrikam see my calendar?', { kind: 'who-sees' }],
  ['kan Fabrikam mijn agenda zien', { kind: 'who-sees' }],
  ['did anyone ask about me today?', { kind: 'who-asked' }],
  ['stop sharing my calendar', { kind: 'own-sharing', most: 'none' }],
  ['hide my subjects', { kind: 'own-sharing', most: 'availabilityOnly' }],
  ['deel mijn agenda weer', { kind: 'own-sharing', most: 'limitedDetails' }],
])('"%s"', (words, instruction) => expect(instructionIn(words)).toMatchObject(instruction))

test.each([
  'give Alice a call',
  'let me see only Friday',
  'block two hours tomorrow morning for a meeting',
  'can you show me the calendar of Alice',
  'is Alice free until 5',
  'keep Alice free until 5',
  'laat Alice alleen de agenda zien',
])('"%s" is none', (words) => expect(instructionIn(words)).toBeUndefined())
