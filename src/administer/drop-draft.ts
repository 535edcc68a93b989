/** An open draft makes room for what was wanted when it was in the way. */
import { amend } from './amend.ts'
import type { Desk } from './desk.ts'
import type { Wanted } from './event.ts'
import { openDraftOf, start } from './open-draft.ts'
import type { Outcome } from './outcome.ts'

/** Drops the draft the card spoke of, and no other, then starts what was wanted. */
export async function dropAndStart(draftId: string, wanted: Wanted, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open?.id === draftId) await desk.drafts.drop(desk.by.key)
  if (typeof wanted === 'string' || !wanted.amendment) return start(wanted, desk)
  return amend({ id: wanted.edit }, wanted.amendment, desk)
}
