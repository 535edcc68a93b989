/** A "yes" is said to what was asked last: a review that another question came after no longer takes one. */
import { justNow } from './answered.ts'
import type { Desk } from './desk.ts'
import { openDraftOf } from './open-draft.ts'
import type { Outcome } from './outcome.ts'

/** Their cards ask for a yes of their own. */
const asking: ReadonlySet<Outcome['kind']> = new Set(['ask-remove', 'ask-stop', 'ask-resume', 'import-plan'])

/** The open review is kept as if it had been looked at a while ago. */
export async function settingReviewAside(outcome: Outcome, desk: Desk): Promise<Outcome> {
  if (!asking.has(outcome.kind)) return outcome
  const open = await openDraftOf(desk.by.key, desk)
  const earlier = desk.clock.now() - justNow - 1
  if (open?.step === 'review' && open.touchedAt > earlier)
    await desk.drafts.save({ ...open, version: open.version + 1, touchedAt: earlier })
  return outcome
}
