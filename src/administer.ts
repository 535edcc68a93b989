/** An admin's instruction, from words or a card to a stored change. */
import { type AdminContext, type AdminPorts, deskFor } from './administer/desk.ts'
import { answered } from './administer/drafting.ts'
import type { AdminEvent } from './administer/event.ts'
import type { Outcome } from './administer/outcome.ts'
import { shareOwn, whoAskedAbout } from './administer/own-time.ts'
import { pressed } from './administer/pressed.ts'
import { told } from './administer/told.ts'

export { isPlainAnswer } from './administer/answered.ts'
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
  if (event.kind === 'told' && event.instruction.kind === 'who-asked') return whoAskedAbout(context, ports)
  if (event.kind === 'told' && event.instruction.kind === 'own-sharing') {
    return shareOwn(event.instruction.most, context, ports)
  }
  const desk = await deskFor(context, ports)
  if (desk === undefined) return { kind: 'not-admin' }
  switch (event.kind) {
    case 'told':
      return told(event.instruction, desk)
    case 'answered':
      return answered(event.text, desk)
    case 'pressed':
      return pressed(event.press, desk)
  }
}
