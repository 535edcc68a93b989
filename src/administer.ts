/** An admin's instruction, from words or a card to a stored change. */
import { type AdminContext, type AdminPorts, deskFor } from './administer/desk.ts'
import { answered } from './administer/drafting.ts'
import type { AdminEvent } from './administer/event.ts'
import type { Outcome } from './administer/outcome.ts'
import { shareOwn, whoAskedAbout, whoSeesMe } from './administer/own-time.ts'
import { pressed } from './administer/pressed.ts'
import { settingReviewAside } from './administer/set-aside.ts'
import { told } from './administer/told.ts'
import type { Instruction } from './language/instruction.ts'

export { awaitsWords, isPlainAnswer } from './administer/answered.ts'
export { applyPlan } from './administer/apply-import.ts'
export type { AdminContext, AdminPorts } from './administer/desk.ts'
export type { AdminEvent, Press, Wanted } from './administer/event.ts'
export { exportAs } from './administer/exporting.ts'
export type { ImportOutcome } from './administer/import-outcome.ts'
export { type ImportDesk, planImport, rowsOf } from './administer/import-plan.ts'
export { openDraftOf } from './administer/open-draft.ts'
export type { Outcome, Reviewed } from './administer/outcome.ts'
export { lookUpPinnedDomains, type PinnedPorts } from './administer/pinned-domains.ts'
export { type Deliver, type Reminder, type ReminderPorts, remindOwners } from './administer/reminders.ts'
export { type Suggestible, suggest, suggestible } from './administer/suggest.ts'
export { type Suspension, tellOfSuspensions } from './administer/suspensions.ts'
export { pinWaitingDomains } from './administer/waiting-domains.ts'

/**
 * Whoever asks and whatever the card says, admin rights are looked up first; without them the outcome is `not-admin` and
 * nothing was read or changed. Repeating an event with its operation id changes nothing more. Throws OutsideError when a
 * port fails: then nothing was changed that was not said.
 */
export async function administer(event: AdminEvent, context: AdminContext, ports: AdminPorts): Promise<Outcome> {
  const own = event.kind === 'told' ? aboutOwnTime(event.instruction, context, ports) : undefined
  if (own) return own
  const desk = await deskFor(context, ports)
  if (desk === undefined) return { kind: 'not-admin' }
  switch (event.kind) {
    case 'told':
      return settingReviewAside(await told(event.instruction, desk), desk)
    case 'answered':
      return answered(event.text, desk)
    case 'pressed':
      return settingReviewAside(await pressed(event.press, desk), desk)
  }
}

/** What is for everybody of ours; undefined: it is for admins. */
function aboutOwnTime(told: Instruction, context: AdminContext, ports: AdminPorts): Promise<Outcome> | undefined {
  if (told.kind === 'who-asked') return whoAskedAbout(context, ports)
  if (told.kind === 'own-sharing') return shareOwn(told.most, context, ports)
  return told.kind === 'who-sees' && told.about === undefined ? whoSeesMe(context, ports) : undefined
}
