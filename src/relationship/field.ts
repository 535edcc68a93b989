/** Each question of a relationship: what its inputs mean, or what is wrong with them. */
import { mostDomains, readDomains } from './domain.ts'
import type { DraftValues, Entered, Problem, Step } from './draft.ts'
import { type LifeFacts, readLife } from './life-field.ts'
import { lengthOfName, longestName, toName } from './name.ts'
import type { Group } from './organization.ts'
import { isPublicMail, personalAccounts } from './public-mail.ts'
import type { Pin, RelationshipDomain } from './relationship.ts'

/** What was looked up about the entered words before they are judged. */
export interface Facts extends LifeFacts {
  /** the relationship (another than the one being edited) that has the entered name, by its name */
  readonly nameTakenBy?: string
  /** domain → name of the other relationship it stands in */
  readonly domainsTakenBy: ReadonlyMap<string, string>
  readonly home: { readonly tenantId: string; readonly domains: readonly string[] }
  /** domain → what the look-up said; a domain that is not in it was not looked up */
  readonly pins: ReadonlyMap<string, Pin>
  /** groups of ours that fit the words entered as `group`, best first */
  readonly groups: readonly Group[]
}

export type Read =
  | { readonly kind: 'fine'; readonly values: DraftValues }
  | { readonly kind: 'mistaken'; readonly problems: readonly Problem[] }

export function readField(step: Step, entered: Entered, facts: Facts): Read {
  switch (step) {
    case 'name':
      return readName(entered, facts)
    case 'domains':
      return readDomainList(entered, facts)
    case 'freeBusy':
      return readFreeBusy(entered)
    case 'level':
      return readLevel(entered)
    case 'scope':
      return readScope(entered, facts)
    case 'review': {
      const { values, problems } = readLife(entered, facts)
      return problems.length > 0 ? { kind: 'mistaken', problems } : fine(values)
    }
  }
}

const fine = (values: DraftValues): Read => ({ kind: 'fine', values })

function mistaken(field: Step, because: Problem['because'], value?: string, other?: string): Read {
  const problem = {
    field,
    because,
    ...(value === undefined ? {} : { value }),
    ...(other === undefined ? {} : { other }),
  }
  return { kind: 'mistaken', problems: [problem] }
}

function readName(entered: Entered, facts: Facts): Read {
  const name = toName(entered.name ?? '')
  if (name === '') return mistaken('name', 'name-missing')
  if (lengthOfName(name) > longestName) return mistaken('name', 'name-too-long', name)
  if (facts.nameTakenBy !== undefined) return mistaken('name', 'name-taken', name, facts.nameTakenBy)
  return fine({ name })
}

function readDomainList(entered: Entered, facts: Facts): Read {
  const { domains, invalid } = readDomains(entered.domains ?? '')
  if (domains.length === 0 && invalid.length === 0) return mistaken('domains', 'domains-missing')
  if (domains.length > mostDomains) return mistaken('domains', 'domains-too-many', String(domains.length))
  const unreadable = invalid.length > 0 ? [mistaken('domains', 'domain-invalid', invalid.join(', '))] : []
  return (
    together([...unreadable, refusedDomains(domains, facts)]) ??
    fine({ domains: domains.map((name) => pinned(name, facts)) })
  )
}

/** Checks whose answer can change while a draft is open, so they are made again when it is saved. */
export function refusedDomains(domains: readonly string[], facts: Facts): Read | undefined {
  const own = domains.filter(
    (domain) => facts.home.domains.includes(domain) || tenantOf(domain, facts) === facts.home.tenantId,
  )
  const open = domains.filter((domain) => isPublicMail(domain) || tenantOf(domain, facts) === personalAccounts)
  const holders = new Set(domains.flatMap((domain) => facts.domainsTakenBy.get(domain) ?? []))
  const heldBy = (holder: string) => domains.filter((domain) => facts.domainsTakenBy.get(domain) === holder)
  return together([
    ...(own.length > 0 ? [mistaken('domains', 'domain-own', own.join(', '))] : []),
    ...(open.length > 0 ? [mistaken('domains', 'domain-public', open.join(', '))] : []),
    ...[...holders].map((holder) => mistaken('domains', 'domain-taken', heldBy(holder).join(', '), holder)),
  ])
}

/** Whoever puts one mistake right need not come back for the next. */
export function together(reads: readonly (Read | undefined)[]): Read | undefined {
  const problems = reads.flatMap((read) => (read?.kind === 'mistaken' ? read.problems : []))
  return problems.length > 0 ? { kind: 'mistaken', problems } : undefined
}

function tenantOf(domain: string, facts: Facts): string | undefined {
  const pin = facts.pins.get(domain)
  return pin?.kind === 'pinned' ? pin.tenantId.toLowerCase() : undefined
}

function pinned(name: string, facts: Facts): RelationshipDomain {
  return { name, pin: facts.pins.get(name) ?? { kind: 'not-looked-up' } }
}

function readFreeBusy(entered: Entered): Read {
  if (entered.freeBusyEnabled === 'true') return fine({ freeBusyEnabled: true })
  if (entered.freeBusyEnabled === 'false') return fine({ freeBusyEnabled: false })
  return mistaken('freeBusy', 'yes-or-no', entered.freeBusyEnabled)
}

function readLevel({ level }: Entered): Read {
  if (level === 'availabilityOnly' || level === 'limitedDetails') return fine({ level })
  return mistaken('level', 'level-missing', level)
}

function readScope(entered: Entered, facts: Facts): Read {
  if (entered.scope === 'everyone') return fine({ scope: { kind: 'everyone' } })
  const words = (entered.group ?? '').trim()
  if (entered.scope !== 'group' || words === '') return mistaken('scope', 'scope-missing', entered.scope)
  const group = groupMeant(words, facts.groups)
  if (group !== undefined) return fine({ scope: { kind: 'group', groupId: group.id, groupName: group.name } })
  return mistaken('scope', facts.groups.length === 0 ? 'group-not-found' : 'group-ambiguous', words)
}

/** The only group that fits, or the only one whose whole name, id or address was typed. */
function groupMeant(words: string, groups: readonly Group[]): Group | undefined {
  const wanted = words.toLowerCase()
  const whole = groups.filter(({ id, name, address }) =>
    [id, name, address].some((said) => said?.toLowerCase() === wanted),
  )
  const fitting = whole.length > 0 ? whole : groups
  return fitting.length === 1 ? fitting[0] : undefined
}
