/** What is told is understood in both languages, however it is put, and what is not an instruction is left alone. */
import { expect, test } from 'vitest'
import type { Instruction } from '../src/language/instruction.ts'
import { instructionIn, phrasesTaught } from '../src/language/read-instruction.ts'

const conversation: Instruction = { kind: 'new', shape: 'conversation' }
const form: Instruction = { kind: 'new', shape: 'form' }
const show: Instruction = { kind: 'show', name: 'Fabrikam' }
const edit: Instruction = { kind: 'edit', name: 'Fabrikam' }
const off: Instruction = { kind: 'turn', name: 'Fabrikam', on: false }
const turnedOn: Instruction = { kind: 'turn', name: 'Fabrikam', on: true }
const remove: Instruction = { kind: 'remove', name: 'Fabrikam' }

const told: readonly (readonly [Instruction, ...string[]])[] = [
  [{ kind: 'help' }, 'help', 'Help!', 'HELP', '?', 'hulp', 'what can you do?', 'Wat kun je?', 'help, please'],
  [{ kind: 'greeting' }, 'hi', 'Hello!', 'hey', 'Good morning', 'hoi', 'Hallo', 'goedemorgen', 'hi Liaison'],
  [{ kind: 'thanks' }, 'thanks', 'Thanks!', 'thank you.', 'OK, thanks', 'bedankt', 'Dank je wel!'],
  [{ kind: 'help' }, 'what can I see?', 'Who can I ask about?', 'wat kan ik zien?', 'naar wie kan ik vragen?'],
  [
    { kind: 'show', name: 'fabrikam.com' },
    'what can fabrikam.com see?',
    'wat kan fabrikam.com zien?',
    'show fabrikam.com',
  ],
  [{ kind: 'history', name: 'Fabrikam' }, 'who changed Fabrikam', 'wie heeft Fabrikam gewijzigd?'],
  [
    { kind: 'why', viewer: 'pia@fabrikam.com', about: 'Alice' },
    'can pia@fabrikam.com see Alice?',
    'May <pia@fabrikam.com> see Alice',
    'kan pia@fabrikam.com Alice zien?',
  ],
  [conversation, 'new relationship', 'New Relationship.', 'please create a new relationship', '  new   relationship  '],
  [conversation, 'nieuwe relatie', 'Nieuwe relatie alsjeblieft', 'maak een nieuwe relatie aan'],
  [form, 'new relationship form', 'nieuwe relatie formulier', 'Nieuwe relatie formulier, graag'],
  [{ kind: 'list' }, 'relationships', 'Show relationships', 'list all relationships', 'relaties', 'toon alle relaties'],
  [show, 'show Fabrikam', 'SHOW Fabrikam', 'show "Fabrikam"', 'show “Fabrikam”.', 'toon Fabrikam', "toon 'Fabrikam'"],
  [edit, 'edit Fabrikam', 'change Fabrikam', 'bewerk Fabrikam', 'wijzig Fabrikam', 'pas Fabrikam aan'],
  [off, 'turn off Fabrikam', 'turn Fabrikam off', 'Turn off “Fabrikam” please', 'disable Fabrikam', 'zet Fabrikam uit'],
  [turnedOn, 'turn on Fabrikam', 'turn Fabrikam on', 'enable Fabrikam', 'zet Fabrikam aan', 'schakel Fabrikam in'],
  [
    remove,
    'remove Fabrikam',
    'delete Fabrikam',
    'verwijder Fabrikam',
    'Fabrikam verwijderen',
    'Please remove Fabrikam',
  ],
  [{ ...remove, confirmed: true }, 'yes, remove Fabrikam', 'ja, verwijder Fabrikam', 'Ja verwijder "Fabrikam"!'],
  [{ kind: 'history' }, 'history', 'Who changed what?', 'geschiedenis', 'toon de geschiedenis'],
  [{ kind: 'history', name: 'Fabrikam' }, 'history Fabrikam', 'history of "Fabrikam"', 'geschiedenis van Fabrikam'],
  [{ kind: 'check' }, 'check', 'Check everything', 'controleer'],
  [{ kind: 'other-side', name: 'Fabrikam' }, 'other side of Fabrikam', 'de andere kant van Fabrikam'],
  [{ kind: 'undo' }, 'undo', 'Undo that, please', 'ongedaan maken', 'maak dat ongedaan'],
  [{ kind: 'restore', name: 'Fabrikam' }, 'restore Fabrikam', 'bring back Fabrikam', 'herstel Fabrikam'],
  [
    { kind: 'why', viewer: 'pia@fabrikam.com', about: 'alice@contoso.com' },
    "why can't pia@fabrikam.com see alice@contoso.com",
    'Why can’t pia@fabrikam.com see alice@contoso.com?',
    'why can pia@fabrikam.com see alice@contoso.com',
    'why can pia@fabrikam.com not see alice@contoso.com?',
    'why cannot pia@fabrikam.com see alice@contoso.com',
    "why doesn't pia@fabrikam.com see alice@contoso.com",
  ],
  [
    { kind: 'why', viewer: 'pia@fabrikam.com', about: 'alice@contoso.com' },
    'waarom kan pia@fabrikam.com alice@contoso.com niet zien',
    'Waarom kan pia@fabrikam.com alice@contoso.com zien?',
    'waarom ziet pia@fabrikam.com alice@contoso.com niet?',
    'waarom kan "pia@fabrikam.com" niet alice@contoso.com zien',
  ],
  [
    { kind: 'why', viewer: 'pia@fabrikam.com', about: 'Alice de Vries Tuesday at 3pm' },
    "why can't pia@fabrikam.com see Alice de Vries Tuesday at 3pm?",
  ],
  [
    { kind: 'why', viewer: 'pia@fabrikam.com', about: 'Alice de Vries dinsdag' },
    'waarom kan pia@fabrikam.com Alice de Vries dinsdag niet zien?',
    'waarom kan pia@fabrikam.com Alice de Vries niet zien dinsdag?',
  ],
  [
    { kind: 'preview', viewer: 'pia@fabrikam.com', question: 'is Alice free Tuesday' },
    'preview as pia@fabrikam.com: is Alice free Tuesday?',
    'Preview for <pia@fabrikam.com>: is Alice free Tuesday',
    'voorbeeld als pia@fabrikam.com: is Alice free Tuesday?',
  ],
  [{ kind: 'back' }, 'back', 'Back.', 'go back', 'terug', 'vorige'],
  [{ kind: 'next' }, 'next', 'volgende', 'continue'],
  [{ kind: 'cancel' }, 'cancel', 'never mind', 'annuleren', 'Annuleer', 'laat maar'],
  [{ kind: 'save' }, 'save', 'Save!', 'opslaan', 'bewaar', 'save please'],
  [{ kind: 'stop-sharing' }, 'stop all sharing', 'turn off all sharing', 'stop alle delen', 'Stop al het delen!'],
  [{ kind: 'stop-sharing', confirmed: true }, 'yes, stop all sharing', 'ja, stop alle delen'],
  [{ kind: 'resume-sharing' }, 'resume sharing', 'hervat delen', 'turn on all sharing'],
  [{ kind: 'resume-sharing', confirmed: true }, 'yes, resume sharing', 'ja, hervat delen'],
  [
    { kind: 'who-asked' },
    'who asked about me?',
    'Who has asked about me',
    'wie vroeg naar mij?',
    'Wie heeft naar mij gevraagd?',
  ],
  [
    { kind: 'who-sees' },
    'who can see me?',
    'Who sees my calendar',
    'which partners can see me?',
    'what do partners see of me?',
    'wie kan mij zien?',
    'Wie ziet mijn agenda?',
    'welke partners kunnen mij zien?',
  ],
  [
    { kind: 'who-sees', about: 'Alice de Vries' },
    'who can see Alice de Vries?',
    'Who sees Alice de Vries',
    'who can see “Alice de Vries”?',
    "which partners can see Alice de Vries's calendar?",
    'wie kan Alice de Vries zien?',
    'wie kan de agenda van Alice de Vries inzien?',
  ],
  [{ kind: 'own-sharing', most: 'none' }, 'share nothing of mine', 'deel niets van mij', 'don’t share my time'],
  [{ kind: 'own-sharing', most: 'availabilityOnly' }, 'share my time only', 'deel alleen mijn tijd'],
  [{ kind: 'own-sharing', most: 'limitedDetails' }, 'share as my calendar allows', 'deel wat mijn agenda toestaat'],
]

const amendments: [Instruction, ...string[]][] = [
  [
    { kind: 'amend', name: 'Fabrikam', what: 'level', words: 'availabilityOnly' },
    'set Fabrikam to time only',
    'please limit Fabrikam to time only',
    'share time only with Fabrikam',
    'let Fabrikam see time only',
    'change the access of “Fabrikam” to times only',
    'zet Fabrikam op alleen tijd',
    'beperk Fabrikam tot alleen tijd',
    'deel alleen tijd met Fabrikam',
    'laat Fabrikam alleen tijd zien',
    'wijzig het niveau van Fabrikam naar alleen tijd',
  ],
  [
    { kind: 'amend', name: 'Fabrikam', what: 'everyone', words: '' },
    'open Fabrikam to everyone',
    'set Fabrikam to everyone',
    'set the scope of Fabrikam to everybody',
    'open Fabrikam voor iedereen',
    'stel Fabrikam open voor iedereen',
  ],
  [
    { kind: 'amend', name: 'Fabrikam', what: 'group', words: 'Sales' },
    'limit Fabrikam to the group Sales.',
    'beperk Fabrikam tot Sales',
  ],
  [
    { kind: 'amend', name: 'Fabrikam', what: 'more-domains', words: 'fabrikam.nl and fabrikam.example' },
    'add fabrikam.nl and fabrikam.example to Fabrikam',
    'add the domains fabrikam.nl and fabrikam.example to Fabrikam',
    'voeg fabrikam.nl and fabrikam.example toe aan Fabrikam',
  ],
  [
    { kind: 'amend', name: 'Fabrikam', what: 'fewer-domains', words: 'fabrikam.nl' },
    'remove fabrikam.nl from Fabrikam',
    'take fabrikam.nl out of Fabrikam',
    'haal fabrikam.nl weg bij Fabrikam',
    'verwijder het domein fabrikam.nl uit Fabrikam',
  ],
  [
    { kind: 'amend', name: 'Fabrikam', what: 'expires', words: '1 March' },
    'Fabrikam expires on 1 March',
    'let Fabrikam expire 1 March',
    'set the end date of Fabrikam to 1 March',
    'Fabrikam verloopt op 1 March',
    'laat Fabrikam verlopen op 1 March',
  ],
  [
    { kind: 'amend', name: 'Fabrikam', what: 'expires', words: '' },
    'Fabrikam never expires',
    'make Fabrikam never expire',
    'Fabrikam verloopt nooit',
    'laat Fabrikam nooit verlopen',
  ],
  [
    { kind: 'amend', name: 'Fabrikam', what: 'owner', words: 'Bob' },
    'set the owner of Fabrikam to Bob',
    'zet de eigenaar van Fabrikam op Bob',
  ],
]
test.each([...told, ...amendments].flatMap(([means, ...says]) => says.map((words) => [words, means] as const)))(
  '"%s"',
  (words, means) => {
    expect(instructionIn(words)).toEqual(means)
  },
)

test.each([
  ['turn off Woodgrove Bank, N.V. please', 'Woodgrove Bank, N.V.'],
  ['zet Fabrikam aan de Maas uit', 'Fabrikam aan de Maas'],
  ['remove "turn off Fabrikam"', 'turn off Fabrikam'],
  ['show Ångström 東京', 'Ångström 東京'],
  ['edit $& (a+)+$ [x]', '$& (a+)+$ [x]'],
  ['show “free time”', 'free time'],
])('"%s" names "%s"', (words, name) => {
  expect(instructionIn(words)).toMatchObject({ name })
})

test.each([
  '',
  '   ',
  'is Alice free Tuesday?',
  'is Alice vrij dinsdag?',
  'Fabrikam',
  'fabrikam.com, fabrikam.example',
  'yes',
  'nee',
  'time only',
  'everyone',
  'show me when Alice is free',
  "show me Alice's week",
  "show Alice's calendar",
  'toon de agenda van Alice',
  'open my calendar',
  'cancel my meeting with Bob',
  'delete the meeting on Tuesday',
  'verwijder de afspraak met Bob',
  'change the appointment to 3pm',
  'save the date: 3 December',
  'help me find an hour with Alice',
  'is Bob back on Monday?',
  'back on Monday?',
  'show',
  'remove',
  'turn off',
  'zet uit',
  'hi Alice, are you free tomorrow?',
  'what does Alice do next',
  'set the table to eight',
  'rename my meeting to lunch',
  'limit the meeting with Alice to one hour',
  'share my screen with Alice',
  'add Alice to the meeting',
  'remove Alice from the meeting',
  'zet het op dinsdag',
  'voeg Alice toe aan de vergadering',
  'deel het met Alice',
  `show ${'x'.repeat(300)}`,
  '\u0000\u0001\u0002',
  '\u202eshow',
])('%j is no instruction', (words) => {
  expect(instructionIn(words)).toBeUndefined()
})

test('every phrase that is taught is understood as what it is taught for', () => {
  for (const language of ['en', 'nl'] as const) {
    for (const { phrase, kind } of phrasesTaught(language)) expect(instructionIn(phrase)).toMatchObject({ kind })
  }
})

test('both languages can tell the same things', () => {
  const kinds = (language: 'en' | 'nl') => phrasesTaught(language).map(({ kind }) => kind)
  expect(kinds('nl').toSorted()).toEqual(kinds('en').toSorted())
})
