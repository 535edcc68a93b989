/** A relationship's last day, or the day it is looked at again, moves on by a year. */
import { changed } from '../relationship/change.ts'
import { aYearAfter, type LifeDate } from '../relationship/life.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { dayAt } from '../time/zone.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'

/** A year after that day, or after today when it has passed. `sawVersion` as the card had it. */
export async function extend(
  relationship: Relationship,
  about: LifeDate,
  sawVersion: number,
  desk: Desk,
): Promise<Outcome> {
  const stamp = { by: desk.by.key, at: desk.clock.now() }
  const today = dayAt(stamp.at, desk.home.timeZone)
  const day = aYearAfter([relationship[about] ?? today, today].sort()[1] ?? today)
  const extended = changed({ ...relationship, version: sawVersion }, { [about]: day }, stamp)
  const edit = { kind: 'replace' as const, relationship: extended }
  const operationId = `${desk.operationId} extend ${about}`
  const done = await desk.relationships.change({ operationId, by: desk.by, at: stamp.at, edit })
  if (done.kind === 'done' && done.after !== undefined) {
    return { kind: 'saved', relationship: done.after, created: false, repeated: done.repeated }
  }
  return { kind: 'stale', ...(done.kind === 'stale' && done.current ? { current: done.current, yours: extended } : {}) }
}
