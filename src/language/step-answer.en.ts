/** What is typed in English at the steps of a new relationship. */
import type { StepWords } from './step-words.ts'

export const englishAnswers: StepWords = {
  yes: ['yes', 'y', 'yep', 'yeah', 'yes please', 'sure', 'true', 'on'],
  no: ['no', 'n', 'nope', 'no thanks', 'false', 'off'],
  timeOnly: ['time only', 'only time', 'time', 'times', 'times only', 'just time', 'availability', 'availability only'],
  details: [
    'time, subject and location',
    'time subject and location',
    'time, subject, and location',
    'time, subject, location',
    'time subject location',
    'subject and location',
    'details',
    'limited details',
    'all',
    'everything',
  ],
  everyone: [
    'everyone',
    'everybody',
    'all',
    'all of us',
    'anyone',
    'everyone in our organization',
    'the whole organization',
  ],
  group: ['the security group', 'security group', 'the group', 'group', 'only the group', 'only group'],
  steps: {
    name: ['name'],
    domains: ['domains', 'domain'],
    freeBusy: ['free/busy', 'calendar', 'sharing'],
    level: ['level'],
    scope: ['scope', 'who', 'group'],
  },
  change: ['change', 'edit', 'change the', 'edit the', 'the'],
  changeAfter: [],
}
