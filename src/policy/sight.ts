/** Who at a partner sees how much of whom, before a change and after it: decided by the gates that judge their questions. */
import { type Level, levels, type Relationship } from '../relationship/relationship.ts'
import { type StandingFacts, whyMayNotAsk, whyMayNotSee } from './partner.ts'
import type { Crowd, Person } from './person.ts'
import { somebodyAt } from './somebody.ts'
import type { Because } from './target.ts'

/** What a directory says of a scope: who is in it, that there is no such group, or nothing. */
export type Counted =
  | { readonly kind: 'counted'; readonly crowd: Crowd }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' }

/** Who of ours can be seen, as far as each one's own calendar permits; `crowd` is absent when the directory cannot say. */
export type Seen =
  | { readonly kind: 'nobody'; readonly because?: Because }
  | { readonly kind: 'everyone'; readonly crowd?: Crowd }
  | { readonly kind: 'group'; readonly groupId: string; readonly groupName: string; readonly crowd?: Crowd }

/** What a relationship shows, and to which domains. */
export interface View {
  readonly level: Level
  readonly domains: readonly string[]
  readonly seen: Seen
}

/** People of ours; `count` is absent when it cannot be told, and `people` are then examples. */
export interface Part {
  readonly people: Crowd['people']
  readonly count?: number
}

export interface SightChange {
  readonly before: View
  readonly after: View
  /** every domain whose people see more or less than before */
  readonly partners: readonly { readonly domain: string; readonly before: Level; readonly after: Level }[]
  readonly appearing: Part
  readonly vanishing: Part
}

export type Standing = Pick<StandingFacts, 'today' | 'allowedTenants'>

/** `sharingStopped` is left out of it: what is saved while all sharing is stopped counts once it is resumed. */
export function viewThrough(relationship: Relationship | undefined, standing: Standing, counted: Counted): View {
  if (relationship === undefined) return { level: 'none', domains: [], seen: { kind: 'nobody' } }
  const refusals = relationship.domains.map(({ name }) => ({
    name,
    refusal: refusalFor(name, relationship, standing, counted),
  }))
  const domains = refusals.flatMap(({ name, refusal }) => (refusal === undefined ? [name] : []))
  if (domains.length > 0) return { level: relationship.level, domains, seen: scopeSeen(relationship, counted) }
  const because = refusals[0]?.refusal?.because
  return { level: 'none', domains, seen: { kind: 'nobody', ...(because === undefined ? {} : { because }) } }
}

export function sightBetween(before: View, after: View): SightChange {
  const names = [...new Set([...after.domains, ...before.domains])]
  const partners = names
    .map((domain) => ({ domain, before: levelFor(domain, before), after: levelFor(domain, after) }))
    .filter((partner) => partner.before !== partner.after)
  return {
    before,
    after,
    partners,
    appearing: partOnlyIn(after.seen, before.seen),
    vanishing: partOnlyIn(before.seen, after.seen),
  }
}

export function seesMore({ before, after }: SightChange['partners'][number]): boolean {
  return levels.indexOf(after) > levels.indexOf(before)
}

const levelFor = (domain: string, { domains, level }: View): Level => (domains.includes(domain) ? level : 'none')

/** Gates 1 to 7, for somebody of the domain's own tenant who asks about somebody of the scope who permits everything. */
function refusalFor(domain: string, relationship: Relationship, standing: Standing, counted: Counted) {
  const facts = { asker: somebodyAt(domain, relationship), relationship, sharingStopped: false, ...standing }
  const membership = counted.kind === 'gone' ? 'unresolved' : 'member'
  return whyMayNotAsk(facts) ?? whyMayNotSee({ ...facts, target: somebody, membership, ownerSaid: 'limitedDetails' })
}

const somebody: Person = {
  id: '',
  name: '',
  address: '',
  aliases: [],
  timeZone: 'UTC',
  ownerPermits: 'limitedDetails',
  listed: true,
  kind: 'person',
}

function scopeSeen({ scope }: Relationship, counted: Counted): Seen {
  return { ...scope, ...(counted.kind === 'counted' ? { crowd: counted.crowd } : {}) }
}

/** A group is a part of everyone; of two groups it is only known who is in both where the directory named all their members. */
function partOnlyIn(here: Seen, there: Seen): Part {
  if (here.kind === 'nobody' || isWithin(here, there)) return { people: [], count: 0 }
  const { crowd } = here
  if (there.kind === 'nobody' || crowd === undefined) return crowd ?? { people: [] }
  if (there.crowd === undefined || !isWhole(there.crowd)) return { people: [] }
  const others = new Set(there.crowd.people.map(({ id }) => id))
  const people = crowd.people.filter(({ id }) => !others.has(id))
  if (isWhole(crowd)) return { people, count: people.length }
  return here.kind === 'everyone' ? { people, count: crowd.count - there.crowd.count } : { people }
}

function isWithin(here: Seen, there: Seen): boolean {
  return (
    there.kind === 'everyone' || (here.kind === 'group' && there.kind === 'group' && here.groupId === there.groupId)
  )
}

const isWhole = ({ people, count }: Crowd) => people.length === count
