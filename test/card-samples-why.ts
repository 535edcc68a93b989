/** What an admin is shown about why somebody sees or does not see somebody: every gate in every state. */
import type { Outcome } from '../src/administer.ts'
import type { Facts } from '../src/policy/partner.ts'
import type { Person } from '../src/policy/person.ts'
import { explainColleague, explainPartner } from '../src/policy/why.ts'
import type { Relationship } from '../src/relationship/relationship.ts'
import { personAt } from './person.ts'

const person = (name: string): Person => ({ ...personAt('alice@contoso.com'), name })

export function whyOutcomes(text: string, one: Relationship): Record<string, Outcome> {
  const stretch = { start: Date.parse('2026-11-24T00:00:00+01:00'), end: Date.parse('2026-11-25T00:00:00+01:00') }
  const identity = { key: 'a:b', tenantId: '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d', objectId: 'b', name: text } as const
  const outsider = { ...identity, kind: 'outsider', userPrincipalName: text, domain: 'fabrikam.com' } as const
  const facts: Facts = {
    asker: outsider,
    relationship: one,
    sharingStopped: false,
    today: '2026-11-23',
    target: person(text),
    membership: 'member',
    ownerSaid: 'limitedDetails',
    stretch,
    startOfToday: stretch.start,
  }
  const why = (more: Partial<Facts>, near?: Relationship): Extract<Outcome, { kind: 'why' }> => {
    const all = { ...facts, ...more }
    const explanation = all.asker.kind === 'colleague' ? explainColleague(all) : explainPartner(all)
    const explained = { kind: 'explained', said: text, facts: all, ...explanation } as const
    return {
      kind: 'why',
      viewer: text,
      time: more.ownerSaid === undefined ? 'not-named' : 'unclear',
      saidWhen: 'Tuesday',
      explained,
      ...(near ? { near } : {}),
    }
  }
  const several = {
    kind: 'why-several',
    viewer: text,
    said: text,
    saidWhen: '',
    people: [person(text), person('Sam')],
  } as const
  const [domain, ...others] = one.domains
  const suspended = { name: 'fabrikam.com', pin: { kind: 'suspended', at: 0, pinnedTo: 'x' } } as const
  return {
    'why-sees': why({ relationship: { ...one, expires: '2026-12-31', scope: { kind: 'everyone' } } }),
    'why-off': why({ relationship: { ...one, enabled: false }, ownerSaid: 'none', membership: 'not-member' }),
    'why-stopped': why({ sharingStopped: true }),
    'why-expired': why({ relationship: { ...one, expires: '2026-11-01' } }),
    'why-suspended': why({ relationship: { ...one, domains: domain ? [suspended, ...others] : [] } }),
    'why-not-listed': why({ relationship: undefined }),
    'why-parent-listed': why({ relationship: undefined }, one),
    'why-not-pinned': why({ asker: { ...outsider, domain: 'new.example' } }),
    'why-nobody': why({ target: undefined }),
    'why-colleague': why({ asker: { ...identity, kind: 'colleague', userPrincipalName: text, domain: 'contoso.com' } }),
    'why-several': several,
    'why-each': {
      kind: 'why-each',
      viewer: text,
      each: [
        why({}),
        why({ ownerSaid: 'none' }),
        why({ relationship: { ...one, enabled: false } }),
        why({ target: undefined }),
        several,
      ],
      more: 2,
    },
    'unknown-viewer': { kind: 'unknown-viewer', said: text },
    preview: { kind: 'preview', viewer: text, asker: outsider, question: text },
  }
}
