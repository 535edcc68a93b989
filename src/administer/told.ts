/** An admin's instruction, in words, to what it does. */
import type { Instruction } from '../language/instruction.ts'
import { amend } from './amend.ts'
import { awaitsWords } from './answered.ts'
import { check } from './check.ts'
import type { Desk } from './desk.ts'
import { toldOnDraft, toStepNamed } from './drafting.ts'
import { toldAboutExchange } from './exchange.ts'
import { list, remove, show, turn } from './existing.ts'
import { withNamed } from './find.ts'
import { history } from './history.ts'
import { preview, why } from './look.ts'
import { openDraftOf, start } from './open-draft.ts'
import { otherSide } from './other-side.ts'
import type { Outcome } from './outcome.ts'
import { restore } from './restore.ts'
import { askAboutSharing, switchSharing } from './sharing.ts'
import { shownAgain } from './shown-again.ts'
import { undo } from './undo.ts'
import { lastOperations } from './undo-together.ts'
import { whoSees } from './who-sees.ts'

export async function told(instruction: Instruction, desk: Desk): Promise<Outcome> {
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
      return list(1, desk, instruction.sharing && { words: '', sharing: instruction.sharing })
    case 'show':
    case 'turn':
    case 'remove':
      return aboutNamed(instruction, desk)
    case 'history':
      return history(instruction.name, desk)
    case 'undo':
      return undoLast(desk)
    case 'restore':
      return restore(instruction.name, desk)
    case 'check':
      return check(desk)
    case 'other-side':
      return withNamed(instruction.name, desk, (found) => otherSide(found, desk))
    case 'why':
      return why(instruction, desk)
    case 'preview':
      return preview(instruction, desk)
    case 'who-sees':
      return instruction.about === undefined ? { kind: 'nothing-open' } : whoSees(instruction.about, desk)
    case 'amend':
      return withNamed(instruction.name, desk, (found) => amend(found, instruction, desk))
    case 'edit':
      return edit(instruction.name, desk)
    case 'stop-sharing':
      return instruction.confirmed ? switchSharing(true, desk) : askAboutSharing(true, desk)
    case 'resume-sharing':
      return instruction.confirmed ? switchSharing(false, desk) : askAboutSharing(false, desk)
    case 'import':
    case 'apply':
    case 'export':
      return toldAboutExchange(instruction, desk)
    case 'greeting':
    case 'thanks':
    case 'guidance':
    case 'who-asked':
    case 'own-sharing':
      return { kind: 'nothing-open' }
  }
}

type AboutNamed = Extract<Instruction, { readonly kind: 'show' | 'turn' | 'remove' }>

function aboutNamed(instruction: AboutNamed, desk: Desk): Promise<Outcome> {
  return withNamed(instruction.name, desk, (found) => {
    switch (instruction.kind) {
      case 'show':
        return show(found, desk)
      case 'turn':
        return turn(found, instruction.on, found.version, desk)
      case 'remove':
        return instruction.confirmed
          ? remove(found.id, found.version, desk)
          : { kind: 'ask-remove', relationship: found }
    }
  })
}

async function edit(name: string, desk: Desk): Promise<Outcome> {
  const found = await withNamed(name, desk, ({ id }) => start({ edit: id }, desk))
  return found.kind === 'no-such-relationship' ? ((await toStepNamed(name, desk)) ?? found) : found
}

/** Whoever looks at an unsaved draft, and did nothing since, did not do it yet: it is shown again, and the change before it stays. */
async function undoLast(desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open?.step === 'review' && awaitsWords(open, desk.clock.now())) {
    const [[last] = []] = await lastOperations(desk)
    if (open.touchedAt > (last?.at ?? 0)) return shownAgain(open, desk, { help: true })
  }
  return undo(desk)
}
