/** What is different between two states of a relationship, field by field, as a person would tell it. */
import type { Pin, Relationship, RelationshipDomain } from './relationship.ts'

const told = ['name', 'enabled', 'freeBusyEnabled', 'level', 'scope', 'expires', 'reviewBy', 'owner', 'reason'] as const
type Told = (typeof told)[number]

/** `undefined`: not said, before or after. */
type Changed<Field extends Told> = {
  readonly field: Field
  readonly before: Relationship[Field] | undefined
  readonly after: Relationship[Field] | undefined
}

export type Difference =
  | { readonly [Field in Told]: Changed<Field> }[Told]
  | { readonly field: 'domains'; readonly added: readonly string[]; readonly gone: readonly string[] }
  /** the domain stayed; what is known of its tenant changed */
  | { readonly field: 'pin'; readonly domain: string; readonly pin: Pin }

/** Empty when nothing a person decides or sees differs. */
export function differencesBetween(before: Relationship, after: Relationship): readonly Difference[] {
  const fields = told
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }) as Difference)
  return [...fields, ...domainsBetween(before.domains, after.domains)]
}

function domainsBetween(before: readonly RelationshipDomain[], after: readonly RelationshipDomain[]): Difference[] {
  const known = new Map(before.map(({ name, pin }) => [name, pin]))
  const kept = new Set(after.map(({ name }) => name))
  const added = after.map(({ name }) => name).filter((name) => !known.has(name))
  const gone = before.map(({ name }) => name).filter((name) => !kept.has(name))
  const repinned = after.filter(({ name, pin }) => known.has(name) && !isSamePin(known.get(name), pin))
  return [
    ...(added.length + gone.length > 0 ? [{ field: 'domains' as const, added, gone }] : []),
    ...repinned.map(({ name, pin }) => ({ field: 'pin' as const, domain: name, pin })),
  ]
}

/** When it was looked up makes no difference. */
function isSamePin(a: Pin | undefined, b: Pin): boolean {
  return a?.kind === b.kind && (a.kind !== 'pinned' || b.kind !== 'pinned' || a.tenantId === b.tenantId)
}

/** A group is the same whatever it is called at the moment. */
function isSame(a: Relationship[Told], b: Relationship[Told]): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  return a.kind === 'group' && b.kind === 'group' ? a.groupId === b.groupId : a.kind === b.kind
}
