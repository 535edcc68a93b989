/** Relationships by name, as people sort: without regard to case, numbers by their value; quick for 100,000 of them. */
import type { Relationship } from '../relationship/relationship.ts'

const order = new Intl.Collator('en', { numeric: true })

/** `key` compares as the name does where both have one; where those are the same, the names decide. */
interface Keyed {
  readonly relationship: Relationship
  readonly key: string | undefined
}

const digitsInKey = 15

export function sortedByName(relationships: Iterable<Relationship>): readonly Relationship[] {
  return Array.from(relationships, keyed)
    .sort(byName)
    .map(({ relationship }) => relationship)
}

/** A sorted list after those with these ids were written; `byId` says what they are now. */
export function sortedAgain(
  sorted: readonly Relationship[],
  ids: readonly string[],
  byId: (id: string) => Relationship | undefined,
): readonly Relationship[] {
  const written = new Set(ids)
  const others = sorted.filter(({ id }) => !written.has(id))
  const come = [...written].flatMap((id) => byId(id) ?? [])
  if (come.length > 10) return sortedByName([...others, ...come])
  for (const one of come) others.splice(placeOf(one, others), 0, one)
  return others
}

function placeOf(one: Relationship, sorted: readonly Relationship[]): number {
  const wanted = keyed(one)
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    const there = sorted[middle]
    if (there && byName(keyed(there), wanted) < 0) from = middle + 1
    else to = middle
  }
  return from
}

function byName(a: Keyed, b: Keyed): number {
  if (a.key !== undefined && b.key !== undefined && a.key !== b.key) return a.key < b.key ? -1 : 1
  return order.compare(a.relationship.name, b.relationship.name)
}

/** A name of Latin letters, digits and spaces sorts as its small letters do, with numbers made equally long; of others only the collator knows. */
function keyed(relationship: Relationship): Keyed {
  const { name } = relationship
  if (!/^[A-Za-z0-9 ]*$/.test(name) || /\d{15}/.test(name)) return { relationship, key: undefined }
  const key = name.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(digitsInKey, '0'))
  return { relationship, key }
}
