/** Which objects of an import cannot be brought in because of our own domains, of each other, or of what is there already. */
import { isPublicMail } from '../public-mail.ts'
import type { Relationship } from '../relationship.ts'
import type { Cannot, CannotBecause, Incoming } from './incoming.ts'

export interface Matched {
  readonly kind: 'matched'
  readonly incoming: Incoming
  /** the relationship it would change */
  readonly before?: Relationship
}

interface Facts {
  readonly existing: readonly Relationship[]
  readonly home: { readonly domains: readonly string[] }
}

/** By place in the list. Of two that claim the same, neither is brought in: which one is right cannot be guessed. */
export function refusals(rows: readonly (Matched | Cannot)[], facts: Facts): ReadonlyMap<number, Cannot> {
  const refused = new Map<number, Cannot>([...ownFaults(rows, facts), ...doubles(rows)])
  // Each one that falls out keeps its name and domains for what is there now, which may stop another.
  for (let before = -1; before < refused.size; ) {
    before = refused.size
    for (const [n, cannot] of taken(rows, refused, facts)) refused.set(n, cannot)
  }
  return refused
}

type Refused = readonly [number, Cannot]

function refusal({ incoming }: Matched, because: CannotBecause, value?: string, other?: string): Cannot {
  return {
    kind: 'cannot',
    name: incoming.name,
    because,
    ...(value === undefined ? {} : { value }),
    ...(other === undefined ? {} : { other }),
  }
}

function matchedIn(rows: readonly (Matched | Cannot)[]): readonly (readonly [number, Matched])[] {
  return rows.flatMap((row, n) => (row.kind === 'matched' ? [[n, row] as const] : []))
}

function ownFaults(rows: readonly (Matched | Cannot)[], { home }: Facts): readonly Refused[] {
  const homeDomains = new Set(home.domains)
  return matchedIn(rows).flatMap(([n, row]): Refused[] => {
    const own = row.incoming.domains.find((domain) => homeDomains.has(domain))
    if (own !== undefined) return [[n, refusal(row, 'domain-own', own)]]
    const open = row.incoming.domains.find(isPublicMail)
    return open === undefined ? [] : [[n, refusal(row, 'domain-public', open)]]
  })
}

/** Two objects with one name, for one relationship, or with one domain. */
function doubles(rows: readonly (Matched | Cannot)[]): readonly Refused[] {
  const claims = new Map<string, [number, Matched][]>()
  for (const [n, row] of matchedIn(rows))
    for (const claim of claimsOf(row)) {
      const same = claims.get(claim)
      if (same) same.push([n, row])
      else claims.set(claim, [[n, row]])
    }
  return [...claims].flatMap(([claim, [first, second, ...others]]): Refused[] => {
    if (!first || !second) return []
    const domain = claim.startsWith('domain ') ? claim.slice('domain '.length) : undefined
    const because = domain === undefined ? 'double-name' : 'double-domain'
    return [first, second, ...others].map(([n, row]) => {
      const other = n === first[0] ? second : first
      return [n, refusal(row, because, domain, other[1].incoming.name)]
    })
  })
}

function claimsOf({ incoming, before }: Matched): readonly string[] {
  const claims = [`name ${incoming.name.toLowerCase()}`, ...incoming.domains.map((domain) => `domain ${domain}`)]
  return before === undefined ? claims : [...claims, `id ${before.id}`]
}

/** Held by a relationship that the import leaves as it is. */
function taken(
  rows: readonly (Matched | Cannot)[],
  refused: ReadonlyMap<number, Cannot>,
  { existing }: Facts,
): readonly Refused[] {
  const coming = matchedIn(rows).filter(([n]) => !refused.has(n))
  const changing = new Set(coming.flatMap(([, { before }]) => (before ? [before.id] : [])))
  const staying = existing.filter(({ id }) => !changing.has(id))
  const byName = new Map(staying.map((one) => [one.name.toLowerCase(), one]))
  const byDomain = new Map(staying.flatMap((one) => one.domains.map(({ name }) => [name, one] as const)))
  return coming.flatMap(([n, row]): Refused[] => {
    const namesake = byName.get(row.incoming.name.toLowerCase())
    if (namesake) return [[n, refusal(row, 'name-taken', undefined, namesake.name)]]
    const domain = row.incoming.domains.find((each) => byDomain.has(each))
    return domain === undefined ? [] : [[n, refusal(row, 'domain-taken', domain, byDomain.get(domain)?.name)]]
  })
}
