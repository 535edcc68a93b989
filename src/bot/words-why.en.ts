/** What the bot says to an admin who asks why somebody sees or does not see somebody, in English. */
import type { ShownText } from './shown-text.ts'

export const whyEn = {
  sees: (viewer: ShownText, target: ShownText) => `${viewer} can see ${target}`,
  seesNot: (viewer: ShownText, target: ShownText) => `${viewer} cannot see ${target}`,
  shown: (level: string) => `They see: ${level}.`,
  decides: (gate: number, because: string) => `Gate ${gate} decides: ${because}.`,
  change: (remedy: string) => `**What would change it:** ${remedy}`,
  assumed: (address: ShownText, tenant: ShownText) =>
    `I took ${address} to be a member of ${tenant}, the tenant pinned for that domain. Guests and people of other tenants are refused at gate 1 or 2.`,
  assumedNoTenant: (address: ShownText) =>
    `I took ${address} to be a member of an organization with that domain, not a guest.`,
  time: {
    'not-named': 'You named no time, so I looked at today.',
    unclear: 'I could not tell which future time you meant, so I looked at today.',
  },
  alsoRefuses: 'refuses as well',
  gates: {
    1: 'Who asks',
    2: 'Domain and tenant',
    3: 'In force',
    4: 'Free/busy sharing',
    5: 'Who is asked about',
    6: 'Scope',
    7: 'What the owner permits',
    8: 'Stretch of time',
    9: 'What is shown',
  },
  found: {
    colleague: 'one of our own people: relationships do not matter',
    outsider: (domain: ShownText) => `somebody with an account at ${domain}`,
    lists: (name: ShownText, domain: ShownText, tenant: ShownText) =>
      `${name} lists ${domain}, which is pinned to ${tenant}`,
    on: 'the relationship is on, and sharing is not stopped',
    onThrough: (day: string) => `the relationship is on and holds through ${day}`,
    level: (level: string) => `on, at most: ${level}`,
    listed: (name: ShownText, address: ShownText) => `${name} (${address}) is listed`,
    nobody: (said: ShownText) => `“${said}” fits nobody who is listed`,
    everyone: 'everyone may be seen',
    member: (group: ShownText) => `a member of ${group}`,
    permits: (calendar: string, told: string) => `the calendar permits: ${calendar}; Liaison was told: ${told}`,
    asAllowed: 'as the calendar allows',
    notLookedAt: 'there is nothing to look at',
    nothingShown: 'nothing, as long as a gate refuses',
  },
  because: {
    'the asker is not identified, or is a guest': 'the asker is not identified, or is a guest',
    'the tenant is not an allowed one': 'the setting LIAISON_ALLOWED_TENANTS lacks their tenant, so they get no answer',
    'no relationship lists the domain': 'no relationship lists the domain',
    'the domain is not pinned to a tenant': 'the domain is not pinned to a tenant, so it matches nobody',
    'the domain is pinned to another tenant': 'the domain is pinned to another tenant',
    'the domain is suspended: its tenant changed': 'the domain is suspended, because its tenant changed',
    'all sharing is stopped': 'all sharing is stopped',
    'the relationship is turned off': 'the relationship is turned off',
    'the relationship has expired': 'the relationship has expired',
    'free/busy sharing is off': 'free/busy sharing is off',
    'the level is none': 'the level is nothing',
    'there is no such listed person or room': 'there is no such listed person or room',
    'the scope group cannot be resolved': 'the scope group cannot be found, so it shows nobody',
    'the person is outside the scope group': 'the person is not in the scope group',
    'the owner shares nothing': 'the owner shares nothing',
    'the stretch of time is empty': 'the stretch of time is empty',
    'the stretch of time is before today': 'the time has passed',
    'the stretch of time is longer than 62 days': 'the stretch of time is longer than 62 days',
  },
  remedy: {
    'the asker is not identified, or is a guest': 'asking from a work account of their own organization.',
    'the tenant is not an allowed one':
      'adding their tenant to LIAISON_ALLOWED_TENANTS, by whoever looks after the server.',
    'no relationship lists the domain': 'a relationship that lists the domain.',
    'the domain is not pinned to a tenant': 'looking up its tenant, or correcting a typing mistake in the domain.',
    'the domain is pinned to another tenant': 'asking with an account of the tenant that is pinned.',
    'the domain is suspended: its tenant changed': 'pinning the domain anew, once you know that the change is right.',
    'all sharing is stopped': 'resuming sharing.',
    'the relationship is turned off': 'turning the relationship on.',
    'the relationship has expired': 'a later last day.',
    'free/busy sharing is off': 'turning free/busy sharing on in the relationship.',
    'the level is none': 'choosing a level in the relationship.',
    'there is no such listed person or room':
      'the right name or address. Somebody hidden from address lists does not exist for anybody who asks.',
    'the scope group cannot be resolved': 'another group, or everyone, in the relationship.',
    'the person is outside the scope group': 'making the person a member of the group, or another scope.',
    'the owner shares nothing':
      'only the owner can: in Outlook the calendar’s permission for “My organization”, and here **share as my calendar allows**.',
    'the stretch of time is empty': 'asking about another time.',
    'the stretch of time is before today': 'asking about today or later.',
    'the stretch of time is longer than 62 days': 'asking about 62 days at most.',
  },
  near: (name: ShownText, domains: string) =>
    `${name} lists ${domains}. Sub-domains are domains of their own: add this one there.`,
  several: (said: ShownText) => `Several people of ours are called “${said}”`,
  severalText: 'Choose one:',
  each: (viewer: ShownText) => `What ${viewer} can and cannot see`,
  eachMore: (count: number) =>
    `I looked at the first ones only: ask about the other ${count === 1 ? 'one' : count} next.`,
  eachGates: 'Press a name for everything that was looked at.',
  ask: (viewer: string, target: string) => `why can't ${viewer} see ${target}`,
  unknownViewer: (said: ShownText) => `I do not know who “${said}” is`,
  unknownViewerText:
    'Give the whole address of somebody at the partner, for example pia@fabrikam.com, or the name of one of our own people.',
  previewTitle: (viewer: ShownText) => `What ${viewer} would get`,
  previewText: 'Below is the very card, without its buttons. It is neither counted nor logged as a question of theirs.',
  lookUp: 'Look up the tenant again',
  newTenant: 'See its current tenant',
}

export type WhyWords = typeof whyEn
