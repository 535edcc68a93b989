/** A button an admin pressed, to what it does. */
import type { Desk } from './desk.ts'
import { pressedOnDraft } from './drafting.ts'
import { dropAndStart } from './drop-draft.ts'
import type { Press } from './event.ts'
import { pressedOnPlan } from './exchange.ts'
import { list, remove, show, turn } from './existing.ts'
import { extend } from './extend.ts'
import { withId } from './find.ts'
import { historyOf } from './history.ts'
import { lookUpAgain } from './look-up.ts'
import { continueDraft, start } from './open-draft.ts'
import { otherSide } from './other-side.ts'
import type { Outcome } from './outcome.ts'
import { restoreById } from './restore.ts'
import { askAboutSharing, leaveSharing, switchSharing } from './sharing.ts'
import { confirmTenant, removeDomain } from './suspended-domain.ts'
import { undo } from './undo.ts'

export async function pressed(press: Press, desk: Desk): Promise<Outcome> {
  switch (press.verb) {
    case 'new':
      return start(press.shape, desk)
    case 'next':
    case 'save':
    case 'back':
    case 'go':
    case 'cancel':
    case 'dialog':
    case 'help':
      return pressedOnDraft(press, desk)
    case 'continue-draft':
      return continueDraft(desk)
    case 'drop-draft':
      return dropAndStart(press.draft, press.wanted, desk)
    case 'list':
      return list(press.page, desk, press.sought)
    case 'apply':
    case 'plan-page':
    case 'drop-plan':
      return pressedOnPlan(press, desk)
    case 'edit':
      return start({ edit: press.id }, desk)
    case 'show':
    case 'keep':
    case 'turn-on':
    case 'turn-off':
    case 'look-up':
    case 'confirm-tenant':
    case 'remove-domain':
    case 'extend':
    case 'remove':
    case 'confirm-remove':
      return pressedOnRelationship(press, desk)
    case 'history':
      return historyOf(press.id, desk)
    case 'other-side':
      return withId(press.id, desk, (found) => otherSide(found, desk))
    case 'undo':
      return undo(desk)
    case 'restore':
      return restoreById(press.id, desk)
    case 'stop-sharing':
    case 'confirm-stop':
    case 'resume-sharing':
    case 'confirm-resume':
    case 'leave-sharing':
      return pressedOnSharing(press.verb, desk)
  }
}

type PressOnRelationship = Extract<
  Press,
  {
    readonly verb:
      | 'show'
      | 'edit'
      | 'keep'
      | 'turn-on'
      | 'turn-off'
      | 'look-up'
      | 'confirm-tenant'
      | 'remove-domain'
      | 'extend'
      | 'remove'
      | 'confirm-remove'
  }
>

async function pressedOnRelationship(press: PressOnRelationship, desk: Desk): Promise<Outcome> {
  if (press.verb === 'confirm-remove') return remove(press.id, press.version, desk)
  return withId(press.id, desk, (found) => {
    switch (press.verb) {
      case 'show':
        return show(found, desk)
      case 'edit':
        return start({ edit: found.id }, desk)
      case 'keep':
        return { kind: 'kept', name: found.name }
      case 'turn-on':
      case 'turn-off':
        return turn(found, press.verb === 'turn-on', press.version, desk)
      case 'look-up':
        return lookUpAgain(found, press.version, desk)
      case 'confirm-tenant':
        return confirmTenant(found, press.domain, press.version, desk)
      case 'remove-domain':
        return removeDomain(found, press.domain, press.version, desk)
      case 'extend':
        return extend(found, press.about, press.version, desk)
      case 'remove':
        return { kind: 'ask-remove', relationship: found }
    }
  })
}

type PressOnSharing = 'stop-sharing' | 'confirm-stop' | 'resume-sharing' | 'confirm-resume' | 'leave-sharing'

async function pressedOnSharing(verb: PressOnSharing, desk: Desk): Promise<Outcome> {
  switch (verb) {
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
