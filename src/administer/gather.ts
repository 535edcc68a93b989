/** What has to be known before a draft's event is judged; only what the event puts in question is looked up. */
import { readDomains } from '../relationship/domain.ts'
import type { Draft, Step } from '../relationship/draft.ts'
import { filledIn } from '../relationship/entered.ts'
import type { Facts } from '../relationship/field.ts'
import { toName } from '../relationship/name.ts'
import type { Group } from '../relationship/organization.ts'
import type { DraftEvent } from '../relationship/reduce.ts'
import type { Pin, RelationshipDomain } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import { lifeFacts } from './life-facts.ts'
import { lookUpTenants } from './pinning.ts'

export async function gatherFacts(draft: Draft, event: DraftEvent, desk: Desk): Promise<Facts> {
  const judged = stepsJudged(draft, event)
  const entered = { ...filledIn(draft), ...('entered' in event ? event.entered : {}) }
  const domains = judged.includes('domains') ? readDomains(entered.domains ?? '').domains : []
  const [nameTakenBy, domainsTakenBy, groups, pins] = await Promise.all([
    judged.includes('name') ? nameTaken(entered.name ?? '', draft, desk) : undefined,
    domainsTaken(domains, draft, desk),
    judged.includes('scope') && entered.scope === 'group' ? groupsFor(entered.group ?? '', desk) : [],
    judged.some((step) => step !== 'name') ? pinsOf(domains, draft.values.domains ?? [], desk) : new Map<string, Pin>(),
  ])
  return {
    ...(nameTakenBy === undefined ? {} : { nameTakenBy }),
    domainsTakenBy,
    groups,
    pins,
    home: homeOf(desk),
    ...(judged.includes('review') ? await lifeFacts(entered.owner ?? '', draft, desk) : {}),
  }
}

function stepsJudged(draft: Draft, event: DraftEvent): readonly Step[] {
  switch (event.kind) {
    case 'answer':
    case 'next':
      return [draft.step]
    case 'fill':
    case 'review':
    case 'save':
      return ['name', 'domains', 'scope', 'review']
    case 'back':
    case 'go':
      return []
  }
}

function homeOf({ home }: Desk): Facts['home'] {
  return { tenantId: home.tenantId.toLowerCase(), domains: home.domains }
}

async function nameTaken(typed: string, draft: Draft, { relationships }: Desk): Promise<string | undefined> {
  const name = toName(typed)
  const holder = name === '' ? undefined : await relationships.byName(name)
  return holder === undefined || holder.id === draft.editing?.id ? undefined : holder.name
}

async function domainsTaken(domains: readonly string[], draft: Draft, { relationships }: Desk) {
  const holders = await Promise.all(domains.map((domain) => relationships.byDomain(domain)))
  const taken = domains.flatMap((domain, n) => {
    const holder = holders[n]
    return holder === undefined || holder.id === draft.editing?.id ? [] : [[domain, holder.name] as const]
  })
  return new Map(taken)
}

async function groupsFor(words: string, { directory }: Desk): Promise<readonly Group[]> {
  return words.trim() === '' ? [] : directory.findGroups(words.trim())
}

/** What was found out before stands; new domains, and those whose tenant is still not known, are looked up now. */
async function pinsOf(typed: readonly string[], known: readonly RelationshipDomain[], desk: Desk) {
  const before = new Map(known.map(({ name, pin }) => [name, pin]))
  const wanted = typed.length > 0 ? typed : known.map(({ name }) => name)
  const found = await lookUpTenants(
    wanted.filter((domain) => !isKnown(before.get(domain))),
    desk,
  )
  return new Map([...before, ...found])
}

function isKnown(pin: Pin | undefined): boolean {
  return pin?.kind === 'pinned' || pin?.kind === 'suspended'
}
