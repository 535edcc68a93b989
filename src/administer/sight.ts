/** Who would gain and who would lose sight by an open draft, as far as the directory can say. */
import type { Crowd } from '../policy/person.ts'
import { type Counted, type SightChange, sightBetween, viewThrough } from '../policy/sight.ts'
import { OutsideError } from '../ports.ts'
import { changed, created } from '../relationship/change.ts'
import { type Draft, idsIn } from '../relationship/draft.ts'
import { decidedBy } from '../relationship/reduce.ts'
import type { Relationship, Scope } from '../relationship/relationship.ts'
import { dayAt } from '../time/zone.ts'
import type { Desk } from './desk.ts'

/** How many people a directory names at most: one page of Microsoft Graph. Of larger crowds a count and examples are shown. */
const mostNamed = 999

export interface Sight extends SightChange {
  /** all sharing is stopped: what changes counts once it is resumed */
  readonly sharingStopped: boolean
  /** listed members of the draft's scope group; undefined: everyone, or it could not be counted */
  readonly members?: number
}

/** Undefined unless the draft says everything that is to be decided. Before it: what is stored now. */
export async function sightOf(draft: Draft, desk: Desk): Promise<Sight | undefined> {
  const decided = decidedBy(draft.values)
  if (decided === undefined) return undefined
  const [before, sharingStopped] = await Promise.all([
    draft.editing === undefined ? undefined : desk.relationships.byId(draft.editing.id),
    desk.relationships.isSharingStopped(),
  ])
  const stamp = { by: desk.by.key, at: desk.clock.now() }
  const after = before === undefined ? created(idsIn(draft.id).own, decided, stamp) : changed(before, decided, stamp)
  const standing = { today: dayAt(stamp.at, desk.home.timeZone), allowedTenants: desk.allowedTenants }
  const [then, now] = await Promise.all([countedIn(before?.scope, desk), countedIn(after.scope, desk)])
  const change = sightBetween(viewThrough(before, standing, then), viewThrough(after, standing, now))
  return { ...change, sharingStopped, ...membersOf(after, now) }
}

function membersOf({ freeBusyEnabled, scope }: Relationship, counted: Counted): Pick<Sight, 'members'> {
  const isGroup = freeBusyEnabled && scope.kind === 'group' && counted.kind === 'counted'
  return isGroup ? { members: counted.crowd.count } : {}
}

async function countedIn(scope: Scope | undefined, { directory }: Desk): Promise<Counted> {
  if (scope === undefined) return { kind: 'unknown' }
  try {
    if (scope.kind === 'everyone') return found(await directory.everybody(mostNamed), 'unknown')
    return found(await directory.members(scope.groupId, mostNamed), 'gone')
  } catch (error) {
    if (error instanceof OutsideError) return { kind: 'unknown' }
    throw error
  }
}

function found(crowd: Crowd | undefined, without: 'gone' | 'unknown'): Counted {
  return crowd === undefined ? { kind: without } : { kind: 'counted', crowd }
}
