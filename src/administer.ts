/** An admin's instruction, from words or a card to a stored change. */
import { type AdminContext, type AdminPorts, type Desk, deskFor } from './administer/desk.ts'
import { answered, continueDraft, dropAndStart, pressedOnDraft, start, toldOnDraft } from './administer/drafting.ts'
import type { AdminEvent, Press } from './administer/event.ts'
import { list, remove, show, turn } from './administer/existing.ts'
import { withId, withNamed } from './administer/find.ts'
import type { Outcome } from './administer/outcome.ts'
import { shareOwn, whoAskedAbout } from './administer/own-time.ts'
import { askAboutSharing, leaveSharing, switchSharing } from './administer/sharing.ts'
import type { Instruction } from './language/instruction.ts'

export { isPlainAnswer } from './administer/answered.ts'
export type { AdminContext, AdminPorts } from './administer/desk.ts'
export { openDraftOf } from './administer/drafting.ts'
export type { AdminEvent, Press, Wanted } from './administer/event.ts'
export type { Outcome, Preview, Reviewed } from './administer/outcome.ts'

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
      return follow(event.instruction, desk)
    case 'answered':
      return answered(event.text, desk)
    case 'pressed':
      return followPress(event.press, desk)
  }
}

async function follow(instruction: Instruction, desk: Desk): Promise<Outcome> {
  switch (instruction.kind) {
    case 'new':
      return start(instruction.shape, desk)
    case 'back':
    case 'next':
    case 'cancel':
    case 'save':
    case 'help':
      return toldOnDraft(instruction.kind, desk)
    case 'list':
      return list(1, desk)
    case 'show':
      return withNamed(instruction.name, desk, (relationship) => show(relationship, desk))
    case 'edit':
      return withNamed(instruction.name, desk, ({ id }) => start({ edit: id }, desk))
    case 'turn':
      return withNamed(instruction.name, desk, (found) => turn(found, instruction.on, found.version, desk))
    case 'remove':
      return withNamed(instruction.name, desk, (found) =>
        instruction.confirmed ? remove(found.id, found.version, desk) : { kind: 'ask-remove', relationship: found },
      )
    case 'stop-sharing':
      return instruction.confirmed ? switchSharing(true, desk) : askAboutSharing(true, desk)
    case 'resume-sharing':
      return instruction.confirmed ? switchSharing(false, desk) : askAboutSharing(false, desk)
    case 'greeting':
    case 'who-asked':
    case 'own-sharing':
      return { kind: 'nothing-open' }
  }
}

async function followPress(press: Press, desk: Desk): Promise<Outcome> {
  switch (press.verb) {
    case 'new':
      return start(press.shape, desk)
    case 'next':
    case 'save':
    case 'back':
    case 'go':
    case 'cancel':
    case 'help':
      return pressedOnDraft(press, desk)
    case 'continue-draft':
      return continueDraft(desk)
    case 'drop-draft':
      return dropAndStart(press.draft, press.wanted, desk)
    case 'list':
      return list(press.page, desk)
    case 'show':
      return withId(press.id, desk, (relationship) => show(relationship, desk))
    case 'edit':
      return start({ edit: press.id }, desk)
    case 'keep':
      return withId(press.id, desk, ({ name }) => ({ kind: 'kept', name }))
    case 'turn-on':
    case 'turn-off':
      return withId(press.id, desk, (found) => turn(found, press.verb === 'turn-on', press.version, desk))
    case 'remove':
      return withId(press.id, desk, (relationship) => ({ kind: 'ask-remove', relationship }))
    case 'confirm-remove':
      return remove(press.id, press.version, desk)
    case 'stop-sharing':
      return askAboutSharing(true, desk)
    case 'confirm-stop':
      return switchSharing(true, desk)
    case 'resume-sharing':
      return askAboutSharing(false, desk)
    case 'confirm-resume':
      return switchSharing(false, desk)
    case 'leave-sharing':
      return leaveSharing(desk)
  }
}
