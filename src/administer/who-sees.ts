/** Who can see somebody of ours: everybody may ask that of themselves, an admin of anybody. */
import type { Person } from '../policy/person.ts'
import { type SeenBy, type SeenFacts, seenBy } from '../policy/seen-by.ts'
import { ownersLevel } from '../policy/target.ts'
import type { Scope } from '../relationship/relationship.ts'
import { dayAt } from '../time/zone.ts'
import type { AdminPorts, Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'

export async function whoSees(said: string, desk: Desk): Promise<Outcome> {
  const [target, ...others] = await desk.directory.findPeople(said)
  if (!target) return { kind: 'who-sees-nobody', said }
  if (others.length > 0) return { kind: 'who-sees-several', said, people: [target, ...others] }
  return whoSeesPerson(target, 'them', desk)
}

/** `target` undefined: somebody the directory does not know, whom nobody sees. */
export async function whoSeesPerson(
  target: Person | undefined,
  asked: 'me' | 'them',
  ports: AdminPorts,
): Promise<Outcome> {
  const { allowedTenants, clock, directory, ownSharing, relationships } = ports
  const [{ timeZone }, all, sharingStopped, ownerSaid] = await Promise.all([
    directory.organization(),
    relationships.all(),
    relationships.isSharingStopped(),
    target ? ownSharing.of(target.id) : ('none' as const),
  ])
  const facts = { target, ownerSaid, sharingStopped, today: dayAt(clock.now(), timeZone), allowedTenants } as const
  const ofMembers = all.flatMap((one) => seenBy(one, { ...facts, membership: 'member' }) ?? [])
  const memberships = await membershipsIn(ofMembers, target, ports)
  const partners = ofMembers.flatMap((one) => {
    const membership = memberships(one.relationship.scope)
    return membership === 'member' ? one : (seenBy(one.relationship, { ...facts, membership }) ?? [])
  })
  return {
    kind: 'who-sees',
    asked,
    ...(target ? { target } : {}),
    partners,
    own: ownLevel(target, ownerSaid),
    sharingStopped,
  }
}

/** What colleagues see, whom no relationship concerns. */
function ownLevel(target: Person | undefined, ownerSaid: SeenFacts['ownerSaid']) {
  return target?.listed ? ownersLevel(target, ownerSaid) : 'none'
}

/** Each group is looked into once, however many relationships have it. */
async function membershipsIn(seen: readonly SeenBy[], target: Person | undefined, { directory }: AdminPorts) {
  const groups = new Set(seen.flatMap(({ relationship: { scope } }) => (scope.kind === 'group' ? scope.groupId : [])))
  const found = new Map(
    await Promise.all(
      [...groups].map(async (group) => [group, await directory.isMember(group, target?.id ?? '')] as const),
    ),
  )
  return (scope: Scope): SeenFacts['membership'] =>
    scope.kind === 'group' ? (found.get(scope.groupId) ?? 'unresolved') : 'member'
}
