/** What the bot says about relationships that end, are due for a review, or need attention, in English. */
import type { ShownText } from './shown-text.ts'

const inDays = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)

export const lifeEn = {
  ends: (name: ShownText, days: number) => `${name} ends ${inDays(days)}`,
  endsText: (day: string) => `${day} is its last day. After that people there see nothing.`,
  review: (name: ShownText, days: number) => `${name} is to be reviewed ${inDays(days)}`,
  reviewText: (day: string) => `It is to be looked at again by ${day}. It stays in force until somebody changes it.`,
  instead: 'You get this because its owner cannot be reached.',
  withoutOwner: 'You get this because it has no owner.',
  besides: (owner: ShownText) => `You get this because its owner, ${owner}, is no administrator and cannot change it.`,
  askAdmins: (names: string) => `Only administrators can change it. Told as well: ${names}.`,
  askAnAdmin: 'Only administrators can change it. I have not reached one yet: please tell one yourself.',
  extend: 'Extend by a year',
  reviewed: 'Reviewed, again in a year',
  keep: 'Keep it',
  suspended: {
    moved: (domain: ShownText) => `${domain} belongs to another tenant now`,
    gone: (domain: ShownText) => `${domain} belongs to no tenant any more`,
    happened: (domain: ShownText, name: ShownText) =>
      `I looked it up again and stopped it: people of ${domain} see nothing under ${name}.`,
    matters:
      'A domain that moves may have been sold or taken over. Whoever has it now could ask in your partner’s name.',
    confirmOrRemove:
      'Ask your partner some other way than through this domain, for example by phone. Have they moved? Then confirm the new tenant. If not, remove the domain.',
    remove:
      'Ask your partner some other way than through this domain, for example by phone, and remove the domain if it is not theirs.',
    before: 'Tenant before',
    now: 'Tenant now',
    none: 'none',
    since: 'Found on',
    confirm: 'Confirm the new tenant',
    removeDomain: (domain: string) => `Remove ${domain}`,
  },
  use: 'Used',
  notUsed: (days: number) => `not in the last ${days} days`,
  used: (last: string, days: number, answered: number, refused: number) =>
    `last ${last}; in ${days} days ${answered} answered, ${refused} refused`,
  usedMore: (used: string) => `${used}, counting the latest only`,
  checked: (count: number) => `${count} ${count === 1 ? 'relationship needs' : 'relationships need'} attention`,
  checkedFine: 'Everything is in order',
  checkedFineText: (total: number) =>
    `I looked at ${total} ${total === 1 ? 'relationship' : 'relationships'}: domains and tenants, groups, levels, dates, owners and use in the last 90 days.`,
  checkedMore: (count: number) => `And ${count} more; deal with these first, then **check** again.`,
  concerns: {
    'domain-moved': (domain: ShownText) =>
      `${domain} belongs to another tenant than before, so it matches nobody. Make sure it is still the partner’s.`,
    'domain-not-pinned': (domain: ShownText) => `${domain} is not pinned to a tenant, so it matches nobody.`,
    'tenant-not-allowed': (domain: ShownText) =>
      `The setting LIAISON_ALLOWED_TENANTS lacks the tenant of ${domain}, so its people get no answer.`,
    'public-mail': (domain: ShownText) => `Anybody can have an address at ${domain}: that is sharing with the world.`,
    'parent-forgotten': (domain: ShownText, parent: ShownText) =>
      `${domain} is listed and ${parent} is not. Domains match exactly: was it forgotten?`,
    'two-tenants': (tenants: number) =>
      `Its domains belong to ${tenants} tenants: that may be ${tenants} organizations under one agreement.`,
    'group-gone': (group: ShownText) => `The group ${group} cannot be found, so nobody is shown.`,
    'group-empty': (group: ShownText) => `The group ${group} is empty, so nobody is shown.`,
    'group-large': (group: ShownText, members: number) =>
      `The group ${group} has ${members} members: is it meant to be that wide?`,
    'details-for-everyone': 'They see subjects and locations of everyone. A group, or time only, would show less.',
    expired: (day: string) => `Its last day was ${day}: it shares nothing any more.`,
    expiring: (day: string) => `Its last day is ${day}. After that people there see nothing.`,
    'review-due': (day: string) => `It was to be reviewed by ${day}.`,
    'no-owner': 'It has no owner, so nobody is told before it ends.',
    'owner-gone': 'Its owner is no longer with us, so nobody is told before it ends.',
    unused: 'Nobody has asked under it for 90 days. If it is no longer needed, turn it off.',
  },
}

export type LifeWords = typeof lifeEn
