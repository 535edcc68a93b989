/** An admin's own last change is taken back, unless somebody changed the same since. */
import type { ChangeLine } from '../journal.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { type BroughtBack, bringBack } from './bring-back.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'
import { askAboutSharing } from './sharing.ts'
import { isAsLeft, overtaken, relationshipOf } from './since.ts'
import { lastOperations, undoneTogether, undoTogether } from './undo-together.ts'

/** Taking back is a change like any other: said again, it takes back the taking back. */
export async function undo(desk: Desk): Promise<Outcome> {
  const operation = `${desk.operationId} undo`
  const operations = await lastOperations(desk)
  const [last] = operations[0] ?? []
  if (operations[0] === undefined || last === undefined) return { kind: 'nothing-to-undo' }
  const earlier = operations.findIndex(([line]) => line?.operation === operation)
  if (earlier >= 0) return undoneBefore(operations[earlier] ?? [], operations[earlier + 1])
  if (operations[0].length > 1) return undoTogether(operations[0], operation, desk)
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
function undoneBefore(lines: readonly ChangeLine[], [undone]: readonly ChangeLine[] = []): Outcome {
  const [undoing, ...others] = lines
  if (undoing === undefined) return { kind: 'nothing-to-undo' }
  if (others.length > 0) return undoneTogether(lines.map(({ what }) => what))
  const relationship = relationshipOf(undoing.after)
  return { kind: 'undone', change: undone ?? undoing, ...(relationship === undefined ? {} : { relationship }) }
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
  const edit = { kind: 'remove' as const, id: made.id, sawVersion: await versionOf(made, desk) }
  const done = await desk.relationships.change({ operationId, by: desk.by, at: desk.clock.now(), edit })
  return done.kind === 'done' ? { kind: 'undone', change } : overtaken(change, desk)
}

/** As the change left it, unless only tenants were looked up since. */
async function versionOf(left: Relationship, desk: Desk): Promise<number> {
  const current = await desk.relationships.byId(left.id)
  return current !== undefined && isAsLeft(left, current, desk) ? current.version : left.version
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
  const seen = later === undefined ? earlier.version : await versionOf(later, desk)
  const back = await bringBack(edit, earlier, seen, operationId, desk)
  return outcomeOf(back, change, earlier, desk)
}

async function outcomeOf(back: BroughtBack, change: ChangeLine, earlier: Relationship, desk: Desk): Promise<Outcome> {
  switch (back.kind) {
    case 'done':
      return { kind: 'undone', change, relationship: back.relationship }
    case 'refused':
      return { kind: 'not-brought-back', relationship: earlier, problem: back.problem }
    case 'overtaken':
      return overtaken(change, desk)
  }
}
