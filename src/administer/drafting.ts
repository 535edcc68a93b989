/** An open draft is filled in, step by step or on a form, by words or by buttons, and kept after every event. */
import { isAgreed, stepNamedIn } from '../language/step-answer.ts'
import type { Draft } from '../relationship/draft.ts'
import { type DraftEvent, reduce } from '../relationship/reduce.ts'
import { awaitsWords, awaitsYes, enteredIn } from './answered.ts'
import type { Desk } from './desk.ts'
import type { Press } from './event.ts'
import { gatherFacts } from './gather.ts'
import { openDraftOf, touch } from './open-draft.ts'
import type { Outcome } from './outcome.ts'
import { savedBefore, store } from './save.ts'
import { shownAgain } from './shown-again.ts'
import { viewOf } from './view.ts'

export type PressOnDraft = Extract<Press, { readonly draft: string; readonly version: number }>

/** A button on a step or form card. Cards of another draft, or of an older state of this one, change nothing. */
export async function pressedOnDraft(press: PressOnDraft, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open?.id !== press.draft) {
    const before = press.verb === 'save' ? await savedBefore(press.draft, desk) : undefined
    return before ?? { kind: 'draft-gone' }
  }
  if (press.verb === 'dialog') return shownAgain(open, desk)
  if (open.version !== press.version) {
    // Another button of an outdated card is told so; the same one delivered again is answered as it was.
    const isLast = open.operations?.at(-1) === desk.operationId
    return isLast ? shownAgain(open, desk) : shownAgain(unsent(open, press), desk, { moved: true })
  }
  if (press.verb === 'cancel') return cancel(open, desk)
  if (press.verb === 'help') return shownAgain(open, desk, { help: true })
  return apply(open, eventOf(press, open), desk)
}

function eventOf(
  press: Exclude<PressOnDraft, { readonly verb: 'cancel' | 'dialog' | 'help' }>,
  { shape, step }: Draft,
): DraftEvent {
  switch (press.verb) {
    case 'next':
      return { kind: shape === 'form' ? 'review' : 'answer', entered: press.entered }
    case 'save':
      return { kind: shape === 'form' && step !== 'review' ? 'fill' : 'save', entered: press.entered }
    case 'back':
      return { kind: 'back', entered: press.entered }
    case 'go':
      return { kind: 'go', step: press.step }
  }
}

/** Teams delivers an event again when it has waited too long for an answer. */
export function isRepeated(open: Draft, desk: Desk): boolean {
  return open.operations?.includes(desk.operationId) ?? false
}

/** What stood on an outdated form is shown again, so that it is not lost; it is not kept before it is sent again. */
function unsent(open: Draft, press: PressOnDraft): Draft {
  if (open.shape !== 'form' || !('entered' in press)) return open
  return { ...open, step: 'name', entered: { ...open.entered, ...press.entered } }
}

/** The same, typed. */
export async function toldOnDraft(told: 'back' | 'next' | 'cancel' | 'save' | 'help', desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open === undefined) return { kind: 'nothing-open' }
  if (isRepeated(open, desk)) return shownAgain(open, desk)
  switch (told) {
    case 'back':
      return apply(open, { kind: 'back', entered: {} }, desk)
    case 'next':
      return apply(open, { kind: open.shape === 'form' ? 'review' : 'next' }, desk)
    case 'save':
      return apply(open, { kind: 'save' }, desk)
    case 'cancel':
      return cancel(open, desk)
    case 'help':
      return shownAgain(open, desk, { help: true })
  }
}

/** Typed words at the step where the draft stands. A form is not filled in by typing. */
export async function answered(text: string, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open === undefined || !awaitsWords(open, desk.clock.now())) return { kind: 'nothing-open' }
  if (isRepeated(open, desk)) return shownAgain(open, desk)
  if (open.step !== 'review') return apply(open, { kind: 'answer', entered: enteredIn(open.step, text) }, desk)
  if (isAgreed(text) && awaitsYes(open, desk.clock.now())) return apply(open, { kind: 'save' }, desk)
  return (await toStepNamed(text, desk)) ?? viewOf(open, desk, { help: true })
}

/** "change the level": at the review that is a step to put right. Undefined when it is not, or no review is open. */
export async function toStepNamed(text: string, desk: Desk): Promise<Outcome | undefined> {
  const step = stepNamedIn(text)
  const open = step === undefined ? undefined : await openDraftOf(desk.by.key, desk)
  if (step === undefined || open?.step !== 'review' || open.shape === 'form') return undefined
  return apply(open, { kind: 'go', step }, desk)
}

export async function apply(draft: Draft, event: DraftEvent, desk: Desk): Promise<Outcome> {
  const facts = await gatherFacts(draft, event, desk)
  const reduced = reduce(draft, event, facts)
  const next: Draft = { ...reduced.draft, version: draft.version + 1, ...touch(desk, draft) }
  if (reduced.decided !== undefined) return store(next, reduced.decided, desk)
  if (await desk.drafts.save(next)) return viewOf(next, desk, { problems: reduced.problems, facts })
  return overtaken(desk)
}

/** Another event of the same admin came in between: it counts, and this one is not applied to a draft it did not see. */
async function overtaken(desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  return open === undefined ? { kind: 'draft-gone' } : shownAgain(open, desk, { moved: true })
}

async function cancel(draft: Draft, desk: Desk): Promise<Outcome> {
  await desk.drafts.drop(desk.by.key)
  return { kind: 'cancelled', draft }
}
