/** What the page itself says, in English; cards come with words of their own. */
import type { Fault } from './api.ts'

const faults: Record<Fault, string> = {
  'sign-in': 'Liaison could not find out who you are. This page is for people of the organization that runs Liaison.',
  offline: 'Liaison cannot be reached at the moment. Nothing is lost: try again.',
  'too-large': 'This file is larger than 16 MB. Export fewer relationships at a time.',
  later: 'Something went wrong on our side. Nothing was done unless you were told so. Please try again.',
}

export const en = {
  title: 'Organization relationships',
  outsideTeams: 'This page is made to be opened in Microsoft Teams. Add Liaison there and open its tab.',
  tools: 'Tools',
  newRelationship: 'New relationship',
  check: 'Check',
  history: 'History',
  importFile: 'Import a file',
  exportAs: 'Export',
  formats: { json: 'JSON, as Exchange has it', powershell: 'PowerShell script', xtap: 'Cross-tenant access policy' },
  help: 'Help',
  ask: 'Ask or tell Liaison something',
  askExample: 'is Alice free Tuesday? · turn off Fabrikam · why can’t pia@fabrikam.com see alice@contoso.com',
  send: 'Send',
  list: 'All relationships',
  search: 'Search by name or domain',
  sharing: 'Sharing',
  sharings: { any: 'All', on: 'On', off: 'Off' },
  shown: 'What you opened',
  back: 'Back to all relationships',
  nothingShown: 'Nothing opened yet',
  nothingShownText: 'Choose a relationship on the left, make a new one, or ask something above.',
  loading: 'One moment…',
  again: 'Try again',
  request: (id: string) => `For whoever looks after Liaison: request ${id}`,
  copy: 'Copy the text',
  copied: 'Copied',
  selected: 'Selected: copy it with Ctrl+C',
  download: (name: string) => `Save ${name}`,
  faults,
}

export type Words = typeof en
