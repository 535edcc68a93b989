/** Everything about the relationships that wants an admin's eye, the most pressing relationships first. */
import { OutsideError } from '../ports.ts'
import { type Checked, type Concern, type Counted, concernsAbout } from '../relationship/check.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { dayAt } from '../time/zone.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'

const lookedBackMs = 90 * 86_400_000
/** One button each, and a card has six. */
const mostShown = 6

export async function check(desk: Desk): Promise<Outcome> {
  const all = await desk.relationships.all()
  const counted = await countedFor(all, desk)
  const found = all
    .map((relationship): Checked => ({ relationship, concerns: concernsAbout(relationship, counted) }))
    .filter(({ concerns }) => concerns.length > 0)
    .sort((a, b) => weightOf(a) - weightOf(b))
  return {
    kind: 'checked',
    total: all.length,
    found: found.slice(0, mostShown),
    more: Math.max(0, found.length - mostShown),
  }
}

const order: readonly Concern['kind'][] = [
  'domain-moved',
  'public-mail',
  'group-gone',
  'group-empty',
  'expired',
  'two-tenants',
  'domain-not-pinned',
  'tenant-not-allowed',
  'expiring',
  'review-due',
  'details-for-everyone',
  'group-large',
  'owner-gone',
  'parent-forgotten',
  'unused',
  'no-owner',
]

function weightOf({ concerns }: Checked): number {
  return Math.min(...concerns.map(({ kind }) => order.indexOf(kind)))
}

async function countedFor(all: readonly Relationship[], desk: Desk): Promise<Counted> {
  const now = desk.clock.now()
  const relationshipIds = all.map(({ id }) => id)
  const [members, lastUsed, goneOwners] = await Promise.all([
    Promise.all(all.map(async ({ id, scope }) => [id, await membersOf(scope, desk)] as const)),
    desk.journal.lastAsked({ relationshipIds, since: now - lookedBackMs }),
    ownersGone(all, desk),
  ])
  return {
    members: new Map(members),
    lastUsed,
    goneOwners,
    today: dayAt(now, desk.home.timeZone),
    now,
    allowedTenants: desk.allowedTenants,
  }
}

/** A directory that does not answer is no reason to say that a group is gone. */
async function membersOf(scope: Relationship['scope'], { directory }: Desk): Promise<number | undefined> {
  if (scope.kind === 'everyone') return undefined
  return directory.countMembers(scope.groupId).catch(unknownIsFine(1))
}

async function ownersGone(all: readonly Relationship[], { directory }: Desk): Promise<ReadonlySet<string>> {
  const owners = [...new Set(all.flatMap(({ owner }) => (owner === undefined ? [] : [owner])))]
  const found = await Promise.all(
    owners.map((owner) =>
      directory
        .personById(owner.slice(owner.indexOf(':') + 1))
        .then((person) => person !== undefined)
        .catch(unknownIsFine(true)),
    ),
  )
  return new Set(owners.filter((_, n) => !found[n]))
}

function unknownIsFine<Value>(fine: Value): (error: unknown) => Value {
  return (error) => {
    if (error instanceof OutsideError) return fine
    throw error
  }
}
