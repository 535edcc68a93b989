/** What the bot says to admins about moving relationships in and out, in English. */
import type { ShownText } from './shown-text.ts'

const relationships = (count: number) => `${count} ${count === 1 ? 'relationship' : 'relationships'}`

export const exchangeEn = {
  how: {
    title: 'Import relationships from Exchange',
    lines: [
      'In PowerShell: Get-OrganizationRelationship | ConvertTo-Json, or Format-List. JSON is better: a list cuts off long rows of domains.',
      'Paste the result here after the word **import**, or attach it as a file.',
      'You get a plan first. Nothing is changed before you apply it.',
    ],
  },
  unreadable: {
    title: 'I cannot read that import',
    empty: 'There are no relationships in it.',
    'cut-off': 'It ends in the middle: part of it is missing. Nothing was imported from the part that is there.',
    'not-json':
      'It begins like JSON but is not valid JSON. Perhaps a program you copied it through changed it: attach it as a file.',
    'not-exchange': 'I find no organization relationships in it, neither as JSON nor as a list.',
    'too-big': 'It is larger than I take in a chat. Use the command npm run import on the server.',
    unchanged: 'Nothing was changed.',
  },
  file: {
    title: 'I cannot fetch that file',
    elsewhere: 'It does not lie where Teams keeps files of a chat, so I did not open it.',
    'too-big': 'It is larger than 32 MB. Use the command npm run import on the server.',
    unreachable: 'I could not get it from Teams. Attach it again in a moment.',
  },
  plan: {
    title: (count: number) => `Import plan for ${relationships(count)}`,
    counts: { create: 'New', change: 'Changed', skip: 'Already so', cannot: 'Cannot be brought in' },
    moved: 'Something changed since you saw the plan, so nothing was applied. This is the plan as it is now.',
    starts: (count: number) =>
      `${count} of them would start sharing as soon as you apply, once the tenants of ${count === 1 ? 'its' : 'their'} domains are known. You can bring ${count === 1 ? 'it' : 'those'} in turned off.`,
    nothing: 'There is nothing to do.',
    until: (time: string) => `Nothing is changed before you apply. The plan holds until ${time}.`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    states: { create: 'new', change: 'changed', skip: 'already so', cannot: 'cannot', starts: 'would share' },
    unnamed: 'Without a name',
    off: 'off',
    noSharing: 'shares nothing',
    groupMissing: (said: ShownText) => `group ${said} not found: shows nobody`,
    madeByExchange: 'made by Exchange itself for hybrid use or a multitenant organization',
    differs: {
      name: 'name',
      domains: 'domains',
      enabled: 'on or off',
      freeBusy: 'free/busy sharing',
      level: 'level',
      scope: 'whose time',
      more: 'owner, reason or dates',
      carried: 'fields kept for Exchange',
    },
    changes: (list: string) => `Changes: ${list}`,
    leavesOut: (list: string) => `Leaves out: ${list}.`,
    leavesOutSuspended:
      'What is suspended does not come back by importing it: drop this plan and confirm the new tenant first, if that is what you want.',
    cannot: {
      'name-missing': () => 'It has no name.',
      'name-too-long': () => 'Its name is longer than 64 characters.',
      'domains-missing': () => 'It has no domains.',
      'domains-too-many': () => 'It has more than 238 domains.',
      'domains-cut-short': () =>
        'Its domains are cut off (…). Export with ConvertTo-Json, or set $FormatEnumerationLimit to -1 first.',
      'only-tenants': () => 'It names tenants only, no mail domain, and would match nobody here.',
      'domain-invalid': (value: ShownText) => `“${value}” is not a domain.`,
      'domain-own': (value: ShownText) => `${value} is a domain of our own organization.`,
      'domain-public': (value: ShownText) => `${value} is a public mail provider’s.`,
      'domain-taken': (value: ShownText, other: ShownText) => `${value} is already in ${other}.`,
      'name-taken': (_value: ShownText, other: ShownText) => `Another relationship is called ${other} already.`,
      'double-name': (_value: ShownText, other: ShownText) =>
        `It and ${other} are for the same relationship; which one counts?`,
      'double-domain': (value: ShownText, other: ShownText) =>
        `${value} is in ${other} of the same import too; which one counts?`,
      'level-unknown': (value: ShownText) => `I do not know the level “${value}”.`,
      'yes-or-no': (value: ShownText) => `That is neither yes nor no: ${value}`,
    },
    apply: 'Apply',
    applyOff: 'Apply, turned off',
    drop: 'Drop the plan',
  },
  applied: {
    title: 'The import is applied',
    created: (count: number) => `${relationships(count)} made.`,
    changed: (count: number) => `${relationships(count)} changed.`,
    off: (count: number) => `${count} of them turned off: turn ${count === 1 ? 'it' : 'them'} on when you are ready.`,
    pins: 'The tenants of new domains are being looked up. Until then those domains match nobody.',
    repeated: 'It was applied already; nothing was done twice.',
    nothing: 'There was nothing to do.',
  },
  beyond: {
    title: 'What Exchange does with it, and I do not',
    'made-by-exchange': () =>
      'Exchange made it, for hybrid use or a multitenant organization, and goes by its own copy: what you change here changes my answers only.',
    tenants: (value: ShownText) => `It names tenants (${value}). I match mail domains only.`,
    'mailbox-moves': () => 'It lets mailboxes be moved. I move none.',
    addresses: (value: ShownText) =>
      `It says where the partner’s Exchange is (${value}). I never ask there: what your people see of the partner is not mine to change.`,
    'mail-tips': () => 'It gives the partner MailTips. I give none.',
    photos: () => 'It shows the partner photos. I show none.',
    'delivery-reports': () => 'It lets the partner follow delivery reports. I have none.',
    archive: () => 'It opens archives. I open none.',
    kept: 'All of it is kept, and comes out again in an export. To change it, change it in Exchange.',
  },
  noPlan: {
    title: 'There is no import plan to apply',
    text: 'A plan holds for half an hour and for the admin who made it. Import again for a new one.',
  },
  dropped: { title: 'The plan is dropped', text: 'Nothing was changed.' },
  which: {
    title: 'Export all relationships as what?',
    json: 'JSON, as Exchange has it',
    powershell: 'PowerShell script',
    xtap: 'Cross-tenant access policy',
  },
  exported: {
    title: (count: number) => `${relationships(count)}, exported`,
    text: {
      json: 'The fields of Get-OrganizationRelationship. It can be imported here again.',
      powershell: 'A script for Exchange. It makes what is not there and changes what is; it removes nothing.',
      xtap: 'Requests to Microsoft Graph for the cross-tenant access policy, in the order to send them.',
    },
    label: 'Select all and copy',
    tooLong: (name: string) => `It is too long for a card, so it comes as the file ${name}.`,
    file: (name: string) => `May I put ${name} into your OneDrive?`,
    saved: (name: string) => `${name} is in your OneDrive`,
    declined: 'Nothing was saved.',
    failed: 'OneDrive did not take the file. Please export again.',
    notMoved: 'Not in it',
    more: (count: number) => `and ${count} more`,
    because: {
      off: 'shares nothing at the moment',
      'no-tenant': (domain: ShownText) => `the tenant of ${domain} is not known`,
      suspended: (domain: ShownText) => `${domain} is suspended, because its tenant changed`,
      'all-suspended': (domains: ShownText) =>
        `its sharing: it is turned off in the export, because all its domains are suspended (${domains})`,
      expired: (day: ShownText) => `its sharing: it is turned off in the export, because its last day was ${day}`,
      'last-day-untold': (day: ShownText) => `its last day (${day}): Exchange shares until somebody turns it off`,
      'group-not-found': (group: ShownText) => `group ${group} was not found`,
      'two-levels': (tenant: ShownText) => `tenant ${tenant} has two levels; choose one first`,
      'mail-tips-group': (group: ShownText) => `MailTips: I do not know which group of ours ${group} is`,
      'mail-tips-level': (level: ShownText) => `MailTips: I do not know the level ${level}`,
      'two-mail-tips-levels': (tenant: ShownText) => `MailTips: tenant ${tenant} has two levels; choose one first`,
      'no-last-day': (day: ShownText) => `its last day (${day}): the policy allows it until somebody removes it`,
      'no-counterpart': (fields: ShownText) => `${fields}: the policy has no such thing`,
    },
  },
}

export type ExchangeWords = typeof exchangeEn
