/** From a name as typed to a person the asker may see, or to a choice, or to nobody. */

import type { Refusal, TargetFacts } from '../policy/partner.ts'
import type { Person } from '../policy/person.ts'
import type { Directory, OwnSharing } from '../ports.ts'
import type { Scope } from '../relationship/relationship.ts'

export interface Found {
  readonly kind: 'one'
  readonly said: string
  readonly facts: TargetFacts & { readonly target: Person }
}

export interface Several {
  readonly kind: 'several'
  readonly said: string
  readonly people: readonly Person[]
}

/** `target` when the name fits exactly one person, who may not be shown: for the journal only. */
export interface Missing {
  readonly kind: 'nobody'
  readonly said: string
  readonly refusal: Refusal
  readonly target?: Person
}

export type Named = Found | Several | Missing

/** Where to look, and gates 5 to 7 for this asker. */
export interface Look {
  readonly directory: Directory
  readonly ownSharing: OwnSharing
  readonly scope: Scope
  readonly whyNot: (facts: TargetFacts) => Refusal | undefined
}

/** More people of one name than this are not told apart by asking. */
const mostCandidates = 25

/**
 * A name that does not resolve goes the way of one that does, so that neither words nor time tell them apart.
 * `chosenId` is what came back from a choice card: it only narrows the people the name fits anyway.
 */
export async function whoIsMeant(said: string, chosenId: string | undefined, look: Look): Promise<Named> {
  const fitting = await look.directory.findPeople(said)
  const candidates = chosenId === undefined ? fitting : fitting.filter(({ id }) => id === chosenId)
  const judging = candidates.length > 0 ? candidates : [await look.directory.nobodyCalled(said)]
  const judged = await Promise.all(judging.slice(0, mostCandidates).map((target) => judge(target, look)))
  const visible = judged.filter(({ refusal }) => !refusal).map(({ facts }) => facts)
  const [only, ...others] = visible
  if (only && others.length === 0) return { kind: 'one', said, facts: only }
  if (only) return { kind: 'several', said, people: visible.map(({ target }) => target) }
  const [first] = judged
  const refusal = first?.refusal ?? { kind: 'refusal', gate: 5, because: 'there is no such listed person or room' }
  return { kind: 'nobody', said, refusal, ...(fitting.length === 1 && first ? { target: first.facts.target } : {}) }
}

async function judge(target: Person, { directory, ownSharing, scope, whyNot }: Look) {
  const [membership, ownerSaid] = await Promise.all([
    scope.kind === 'group' ? directory.isMember(scope.groupId, target.id) : ('member' as const),
    ownSharing.of(target.id),
  ])
  const facts = { target, membership, ownerSaid } as const
  return { facts, refusal: whyNot(facts) }
}

/** "Alice de Vries (alice@contoso.com)" is one person. */
export function eachOnce(found: readonly Found[]): readonly Found[] {
  const ids = new Set<string>()
  return found.filter(({ facts }) => !ids.has(facts.target.id) && ids.add(facts.target.id))
}
