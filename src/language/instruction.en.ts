/** What can be told in English. */
import { askedEnglish } from './instruction-asked.en.ts'
import { ownEnglish } from './instruction-own.en.ts'
import type { Vocabulary } from './phrase.ts'

export const english: Vocabulary = {
  polite: [
    'please',
    'pls',
    'plz',
    'thanks',
    'thank you',
    'ok',
    'okay',
    'liaison',
    'hmm',
    'oops',
    'oh',
    'well',
    'hi',
    'hey',
    'hello',
    'kindly',
    'can you',
    'could you',
    'would you',
    'will you',
    'i want to',
    "i'd like to",
    'i would like to',
    'i need to',
    "let's",
  ],
  beforePeople: ['me', 'us', 'my', 'our', 'when', 'if', 'whether'],
  aboutTime: [
    'calendar',
    'calendars',
    'schedule',
    'availability',
    'free',
    'busy',
    'meeting',
    'meetings',
    'appointment',
    'appointments',
  ],
  phrases: [
    ...ownEnglish,
    ...askedEnglish,
    {
      says: [
        'new relationship',
        'new',
        'a new relationship',
        'new organization relationship',
        'create relationship',
        'create a relationship',
        'create a new relationship',
        'create new relationship',
        'add relationship',
        'add a relationship',
        'add a new relationship',
        'make a relationship',
        'make a new relationship',
      ],
      means: () => ({ kind: 'new', shape: 'conversation' }),
    },
    {
      says: [
        'new relationship form',
        'new relationship on a form',
        'relationship form',
        'new form',
        'create relationship form',
      ],
      means: () => ({ kind: 'new', shape: 'form' }),
    },
    {
      says: [
        'relationships',
        'list',
        'list relationships',
        'list all relationships',
        'show relationships',
        'show all relationships',
        'show the relationships',
        'all relationships',
        'organization relationships',
        'my relationships',
      ],
      means: () => ({ kind: 'list' }),
    },
    {
      says: ['stop all sharing', 'stop sharing', 'turn off all sharing', 'turn all sharing off'],
      means: () => ({ kind: 'stop-sharing' }),
    },
    {
      says: ['yes, stop all sharing', 'yes stop all sharing', 'confirm stop all sharing'],
      means: () => ({ kind: 'stop-sharing', confirmed: true }),
    },
    {
      says: [
        'resume sharing',
        'resume all sharing',
        'start sharing',
        'start all sharing',
        'turn on all sharing',
        'turn all sharing on',
      ],
      means: () => ({ kind: 'resume-sharing' }),
    },
    {
      says: ['yes, resume sharing', 'yes resume sharing', 'yes, resume all sharing', 'confirm resume sharing'],
      means: () => ({ kind: 'resume-sharing', confirmed: true }),
    },
    { says: ['import'], means: () => ({ kind: 'import', text: '' }) },
    {
      says: ['apply', 'apply it', 'apply this', 'apply the plan', 'apply the import'],
      means: () => ({ kind: 'apply', off: false }),
    },
    {
      says: ['apply turned off', 'apply, turned off', 'apply off', 'apply with sharing off'],
      means: () => ({ kind: 'apply', off: true }),
    },
    { says: ['export', 'export relationships', 'export all relationships'], means: () => ({ kind: 'export' }) },
    {
      says: [
        'export json',
        'export as json',
        'export to json',
        'export everything to json',
        'export everything as json',
      ],
      means: () => ({ kind: 'export', format: 'json' }),
    },
    {
      says: ['export powershell', 'export as powershell', 'export to powershell', 'export to exchange'],
      means: () => ({ kind: 'export', format: 'powershell' }),
    },
    {
      says: ['export xtap', 'export as xtap', 'export to xtap', 'export graph', 'export to graph'],
      means: () => ({ kind: 'export', format: 'xtap' }),
    },
    { says: ['back', 'go back', 'previous', 'previous step', 'one step back'], means: () => ({ kind: 'back' }) },
    { says: ['next', 'continue', 'go on', 'skip', 'keep it'], means: () => ({ kind: 'next' }) },
    {
      says: ['cancel', 'never mind', 'nevermind', 'forget it', 'quit', 'abort', 'cancel this', 'cancel it'],
      means: () => ({ kind: 'cancel' }),
    },
    {
      says: ['save', 'save it', 'save relationship', 'save the relationship', 'save this'],
      means: () => ({ kind: 'save' }),
    },
    {
      says: ['history', 'show history', 'show the history', 'changes', 'what changed', 'who changed what'],
      means: () => ({ kind: 'history' }),
    },
    {
      says: ['check', 'check all', 'check relationships', 'check the relationships', 'check everything'],
      means: () => ({ kind: 'check' }),
    },
    {
      says: ['other side of NAME', 'the other side of NAME', 'invite NAME', 'text for NAME'],
      means: (name) => ({ kind: 'other-side', name }),
    },
    {
      says: ['undo', 'undo that', 'undo it', 'undo my last change', 'undo last change', 'take that back'],
      means: () => ({ kind: 'undo' }),
    },
    {
      says: ['history NAME', 'history of NAME', 'show the history of NAME', 'changes of NAME', 'who changed NAME'],
      means: (name) => ({ kind: 'history', name }),
    },
    { says: ['restore NAME', 'bring back NAME', 'bring NAME back'], means: (name) => ({ kind: 'restore', name }) },
    {
      says: ['show NAME', 'open NAME', 'details of NAME', 'what can NAME see', 'what does NAME see'],
      means: (name) => ({ kind: 'show', name }),
    },
    { says: ['edit NAME', 'change NAME', 'modify NAME', 'update NAME'], means: (name) => ({ kind: 'edit', name }) },
    {
      says: ['turn off NAME', 'turn NAME off', 'switch off NAME', 'switch NAME off', 'disable NAME', 'deactivate NAME'],
      means: (name) => ({ kind: 'turn', name, on: false }),
    },
    {
      says: ['turn on NAME', 'turn NAME on', 'switch on NAME', 'switch NAME on', 'enable NAME', 'activate NAME'],
      means: (name) => ({ kind: 'turn', name, on: true }),
    },
    { says: ['remove NAME', 'delete NAME'], means: (name) => ({ kind: 'remove', name }) },
    {
      says: ['yes, remove NAME', 'yes remove NAME', 'confirm remove NAME', 'yes, delete NAME', 'yes delete NAME'],
      means: (name) => ({ kind: 'remove', name, confirmed: true }),
    },
  ],
}
