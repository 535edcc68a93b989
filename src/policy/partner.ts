/** WHAT A PARTNER MAY SEE: ten gates in order, the first that refuses decides, and its words are the explanation. */

import { isExpired } from '../relationship/life.ts'
import { type Level, lowerOf, type Relationship } from '../relationship/relationship.ts'
import type { Interval } from '../time/interval.ts'
import type { Asker } from './asker.ts'
import type { Permit } from './permit.ts'
import { issuePermit } from './permit.ts'
import type { Person } from './person.ts'
import { type Because, maySeeNothingOf, ownersLevel, refuseStretch } from './target.ts'

/** Everything the first four gates look at: about the asker, whoever is asked about. */
export interface StandingFacts {
  readonly asker: Asker
  /** the relationship that lists the asker's domain, if any does */
  readonly relationship: Relationship | undefined
  readonly sharingStopped: boolean
  /** YYYY-MM-DD in our organization's zone */
  readonly today: string
  /** ids in lower case of the tenants whose people are heard at all; absent: every tenant's */
  readonly allowedTenants?: ReadonlySet<string> | undefined
}

/** What gates 5 to 7 look at besides: one target. */
export interface TargetFacts {
  readonly target: Person | undefined
  /** of the target in the relationship's scope group; `unresolved` shows nobody */
  readonly membership: 'member' | 'not-member' | 'unresolved'
  /** what the owner told us, `limitedDetails` when nothing */
  readonly ownerSaid: Level
}

export interface StretchFacts {
  readonly stretch: Interval
  /** first instant of today in the asker's zone, by our clock */
  readonly startOfToday: number
}

export type Facts = StandingFacts & TargetFacts & StretchFacts

export interface Refusal {
  readonly kind: 'refusal'
  readonly gate: number
  readonly because: Because
}

interface Gate<F> {
  readonly gate: number
  readonly refuses: (facts: F) => Because | undefined
}

/** Gates 1 to 4: whether this asker may ask about anybody at all. */
export const standingGates: readonly Gate<StandingFacts>[] = [
  { gate: 1, refuses: refuseAsker },
  { gate: 2, refuses: ({ asker, relationship }) => refuseDomain(asker, relationship) },
  { gate: 3, refuses: refuseInactive },
  { gate: 4, refuses: ({ relationship }) => refuseLevel(relationship) },
]

/** Gates 5 to 7: whether that asker may see this target. To a partner all three read the same. */
export const targetGates: readonly Gate<StandingFacts & TargetFacts>[] = [
  { gate: 5, refuses: ({ target }) => (target?.listed ? undefined : 'there is no such listed person or room') },
  { gate: 6, refuses: refuseScope },
  { gate: 7, refuses: ({ target, ownerSaid }) => maySeeNothingOf(target, ownerSaid) },
]

/** Gate 8: whether there is such a stretch of time to ask about. */
export const stretchGates: readonly Gate<StretchFacts>[] = [
  { gate: 8, refuses: ({ stretch, startOfToday }) => refuseStretch(stretch, startOfToday) },
]

/** The first of gates 1 to 4 that refuses; undefined: the asker may ask. */
export function whyMayNotAsk(facts: StandingFacts): Refusal | undefined {
  return firstRefusal(standingGates, facts)
}

/** The first of gates 5 to 7 that refuses; undefined: the asker may see something of this target. */
export function whyMayNotSee(facts: StandingFacts & TargetFacts): Refusal | undefined {
  return firstRefusal(targetGates, facts)
}

/** Gates 1 to 8, then the level (9): the lower of the relationship's and what the owner permits. Gate 10 is in disclose.ts. */
export function whatPartnerMaySee(facts: Facts): Permit | Refusal {
  const refusal = whyMayNotAsk(facts) ?? whyMayNotSee(facts) ?? firstRefusal(stretchGates, facts)
  if (refusal) return refusal
  const level = lowerOf(facts.relationship?.level ?? 'none', ownersLevel(facts.target, facts.ownerSaid))
  if (level === 'none' || !facts.target) return { kind: 'refusal', gate: 9, because: 'the owner shares nothing' }
  return issuePermit(facts.target, facts.stretch, level)
}

function firstRefusal<F>(gates: readonly Gate<F>[], facts: F): Refusal | undefined {
  // Every gate is passed, also behind one that refuses: which one it was is not to be told by the time it took.
  let first: Refusal | undefined
  for (const { gate, refuses } of gates) {
    const because = refuses(facts)
    if (because && !first) first = { kind: 'refusal', gate, because }
  }
  return first
}

function refuseAsker({ asker, allowedTenants }: StandingFacts): Because | undefined {
  if (asker.kind === 'stranger') return 'the asker is not identified, or is a guest'
  // Only somebody an admin asks "why" about can be of no known tenant: gate 2 says that the domain is not pinned.
  const isHeard = !allowedTenants || asker.tenantId === '' || allowedTenants.has(asker.tenantId)
  return isHeard ? undefined : 'the tenant is not an allowed one'
}

function refuseDomain(asker: Asker, relationship: Relationship | undefined): Because | undefined {
  if (asker.kind !== 'outsider') return 'no relationship lists the domain'
  const domain = relationship?.domains.find(({ name }) => name === asker.domain)
  if (!domain) return 'no relationship lists the domain'
  if (domain.pin.kind === 'suspended') return 'the domain is suspended: its tenant changed'
  if (domain.pin.kind !== 'pinned') return 'the domain is not pinned to a tenant'
  return domain.pin.tenantId.toLowerCase() === asker.tenantId ? undefined : 'the domain is pinned to another tenant'
}

function refuseInactive({ relationship, sharingStopped, today }: StandingFacts): Because | undefined {
  if (sharingStopped) return 'all sharing is stopped'
  if (!relationship?.enabled) return 'the relationship is turned off'
  return isExpired(relationship, today) ? 'the relationship has expired' : undefined
}

function refuseLevel(relationship: Relationship | undefined): Because | undefined {
  if (!relationship?.freeBusyEnabled) return 'free/busy sharing is off'
  return relationship.level === 'none' ? 'the level is none' : undefined
}

function refuseScope({ relationship, membership }: StandingFacts & TargetFacts): Because | undefined {
  if (relationship?.scope.kind === 'everyone') return undefined
  if (relationship?.scope.kind !== 'group' || membership === 'unresolved') return 'the scope group cannot be resolved'
  return membership === 'member' ? undefined : 'the person is outside the scope group'
}
