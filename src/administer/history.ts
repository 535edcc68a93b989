/** Who changed what, when: of one relationship, removed ones too, or of everything. */
import type { ChangeLine } from '../journal.ts'
import type { Desk } from './desk.ts'
import { withNamed } from './find.ts'
import type { Outcome } from './outcome.ts'
import { removedCalled } from './restore.ts'

const mostShown = 12

/** Without a name everybody's changes, newest first. */
export async function history(name: string | undefined, desk: Desk): Promise<Outcome> {
  if (name === undefined) return shownHistory(undefined, {}, desk)
  const found = await withNamed(name, desk, ({ id }) => historyOf(id, desk))
  if (found.kind !== 'no-such-relationship') return found
  const removed = await removedCalled(name, desk)
  return removed === undefined ? found : historyOf(removed.relationship.id, desk)
}

export async function historyOf(id: string | undefined, desk: Desk): Promise<Outcome> {
  if (id === undefined) return shownHistory(undefined, {}, desk)
  return shownHistory(await nameOf(id, desk), { relationshipId: id }, desk)
}

async function shownHistory(
  name: string | undefined,
  filter: { readonly relationshipId?: string },
  desk: Desk,
): Promise<Outcome> {
  const changes = await desk.journal.changes({ ...filter, most: mostShown + 1 })
  const called = name ?? (filter.relationshipId === undefined ? undefined : nameIn(changes))
  return {
    kind: 'history',
    ...(called === undefined ? {} : { name: called }),
    changes: changes.slice(0, mostShown),
    more: changes.length > mostShown,
  }
}

async function nameOf(id: string, { relationships }: Desk): Promise<string | undefined> {
  return (await relationships.byId(id))?.name
}

function nameIn([newest]: readonly ChangeLine[]): string | undefined {
  const side = newest?.after ?? newest?.before
  return side && 'name' in side ? side.name : undefined
}
