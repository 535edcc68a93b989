/** An admin's own last change is taken back, unless somebody changed the same since. */
import type { ChangeLine } from '../ports.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { type BroughtBack, bringBack } from './bring-back.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'
import { askAboutSharing } from './sharing.ts'

const mostSince = 5
/** More than an admin changes while Teams goes on delivering a message again, perhaps to another replica. */
const mostRemembered = 20

/** Taking back is a change like any other: said again, it takes back the taking back. */
export async function undo(desk: Desk): Promise<Outcome> {
  const operation = `${desk.operationId} undo`
  const changes = await desk.journal.changes({ by: desk.by.key, most: mostRemembered })
  const [last] = changes
  if (last === undefined) return { kind: 'nothing-to-undo' }
  const earlier = changes.findIndex((change) => change.operation === operation)
  const undoing = changes[earlier]
  if (undoing !== undefined) return undoneBefore(undoing, changes[earlier + 1])
  switch (last.what) {
    case 'sharing':
      return askAboutSharing(last.before !== undefined && 'stopped' in last.before && last.before.stopped, desk)
    case 'create':
      return takeAway(last, relationshipOf(last.after), operation, desk)
    case 'replace':
      return putBack(last, relationshipOf(last.before), relationshipOf(last.after), operation, desk)
    case 'remove':
      return putBack(last, await keptOf(last, desk), undefined, operation, desk)
  }
}

/** The same message delivered again: what it did is said again, and not done again. */
function undoneBefore(undoing: ChangeLine, undone: ChangeLine | undefined): Outcome {
  const relationship = relationshipOf(undoing.after)
  return { kind: 'undone', change: undone ?? undoing, ...(relationship === undefined ? {} : { relationship }) }
}

function relationshipOf(side: ChangeLine['before']): Relationship | undefined {
  return side !== undefined && 'id' in side ? side : undefined
}

/** What was removed is kept for 30 days; what somebody brought back meanwhile is there, and found so when it is written. */
async function keptOf({ before }: ChangeLine, { relationships }: Desk): Promise<Relationship | undefined> {
  const relationship = relationshipOf(before)
  if (relationship === undefined || (await relationships.byId(relationship.id)) !== undefined) return relationship
  const removed = await relationships.removed()
  return removed.some((kept) => kept.relationship.id === relationship.id) ? relationship : undefined
}

async function takeAway(
  change: ChangeLine,
  made: Relationship | undefined,
  operationId: string,
  desk: Desk,
): Promise<Outcome> {
  if (made === undefined) return { kind: 'nothing-to-undo' }
  const edit = { kind: 'remove' as const, id: made.id, sawVersion: made.version }
  const done = await desk.relationships.change({ operationId, by: desk.by, at: desk.clock.now(), edit })
  return done.kind === 'done' ? { kind: 'undone', change } : overtaken(change, made.id, desk)
}

/** `earlier` again; on top of `later`, or where it was removed. */
async function putBack(
  change: ChangeLine,
  earlier: Relationship | undefined,
  later: Relationship | undefined,
  operationId: string,
  desk: Desk,
): Promise<Outcome> {
  if (earlier === undefined) return { kind: 'nothing-to-undo' }
  const edit = later === undefined ? 'create' : 'replace'
  const back = await bringBack(edit, earlier, later?.version ?? earlier.version, operationId, desk)
  return outcomeOf(back, change, earlier, desk)
}

async function outcomeOf(back: BroughtBack, change: ChangeLine, earlier: Relationship, desk: Desk): Promise<Outcome> {
  switch (back.kind) {
    case 'done':
      return { kind: 'undone', change, relationship: back.relationship }
    case 'refused':
      return { kind: 'not-brought-back', relationship: earlier, problem: back.problem }
    case 'overtaken':
      return overtaken(change, earlier.id, desk)
  }
}

/** Who changed it since, so that nobody has to search. */
async function overtaken(change: ChangeLine, relationshipId: string, desk: Desk): Promise<Outcome> {
  const changes = await desk.journal.changes({ relationshipId, most: mostSince + 1 })
  const mine = changes.findIndex(({ id }) => id === change.id)
  return { kind: 'undo-overtaken', change, since: changes.slice(0, mine < 0 ? mostSince : mine) }
}
