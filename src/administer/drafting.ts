/** One draft per admin: started, continued, filled in step by step or on a form, dropped; kept after every event. */
import { stepNamedIn, yesOrNoIn } from '../language/step-answer.ts'
import type { Clock, Drafts } from '../ports.ts'
import { valuesOf } from '../relationship/change.ts'
import { type Draft, draftId } from '../relationship/draft.ts'
import { isDraftExpired } from '../relationship/life.ts'
import type { PersonKey } from '../relationship/organization.ts'
import { type DraftEvent, reduce } from '../relationship/reduce.ts'
import { enteredIn } from './answered.ts'
import type { Desk } from './desk.ts'
import type { Press, Wanted } from './event.ts'
import { gatherFacts } from './gather.ts'
import type { Outcome } from './outcome.ts'
import { savedBefore, store } from './save.ts'
import { viewOf } from './view.ts'

/** The draft a person has open; one untouched for seven days is dropped. */
export async function openDraftOf(
  owner: PersonKey,
  { drafts, clock }: { readonly drafts: Drafts; readonly clock: Clock },
): Promise<Draft | undefined> {
  const draft = await drafts.of(owner)
  if (draft === undefined || !isDraftExpired(draft, clock.now())) return draft
  await drafts.drop(owner)
  return undefined
}

export async function start(wanted: Wanted, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open !== undefined && typeof wanted === 'object' && open.editing?.id === wanted.edit) return viewOf(open, desk)
  if (open !== undefined) return { kind: 'draft-open', draft: open, wanted }
  const draft = await newDraft(wanted, desk)
  if (draft === undefined) return { kind: 'stale' }
  if (await desk.drafts.save(draft)) return viewOf(draft, desk)
  return start(wanted, desk)
}

/** Undefined: what was to be edited is gone. */
async function newDraft(wanted: Wanted, desk: Desk): Promise<Draft | undefined> {
  const own = desk.newId()
  const blank = { owner: desk.by.key, step: 'name' as const, version: 1, touchedAt: desk.clock.now() }
  if (typeof wanted === 'string') return { ...blank, id: draftId(own), shape: wanted, values: {} }
  const relationship = await desk.relationships.byId(wanted.edit)
  if (relationship === undefined) return undefined
  const { id, version, name } = relationship
  return {
    ...blank,
    id: draftId(own, id),
    shape: 'form',
    editing: { id, version, name },
    values: valuesOf(relationship),
  }
}

export async function continueDraft(desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  return open === undefined ? { kind: 'nothing-open' } : viewOf(open, desk)
}

/** Drops the draft the card spoke of, and no other, then starts what was wanted. */
export async function dropAndStart(draftId: string, wanted: Wanted, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open?.id === draftId) await desk.drafts.drop(desk.by.key)
  return start(wanted, desk)
}

type OnDraft = Extract<Press, { readonly draft: string; readonly version: number }>

/** A button on a step or form card. Cards of another draft, or of an older state of this one, change nothing. */
export async function pressedOnDraft(press: OnDraft, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open === undefined || open.id !== press.draft) {
    return (press.verb === 'save' ? await savedBefore(press.draft, desk) : undefined) ?? { kind: 'draft-gone' }
  }
  if (open.version !== press.version) return viewOf(unsent(open, press), desk, { moved: true })
  switch (press.verb) {
    case 'next':
      return apply(open, { kind: 'answer', entered: press.entered }, desk)
    case 'save':
      return apply(open, open.shape === 'form' ? { kind: 'fill', entered: press.entered } : { kind: 'save' }, desk)
    case 'back':
      return apply(open, { kind: 'back', entered: press.entered }, desk)
    case 'go':
      return apply(open, { kind: 'go', step: press.step }, desk)
    case 'cancel':
      return cancel(open, desk)
    case 'help':
      return viewOf(open, desk, { help: true })
  }
}

/** What stood on an outdated form is shown again, so that it is not lost; it is not kept before it is sent again. */
function unsent(open: Draft, press: OnDraft): Draft {
  if (open.shape !== 'form' || !('entered' in press)) return open
  return { ...open, entered: { ...open.entered, ...press.entered } }
}

export type Told = 'back' | 'next' | 'cancel' | 'save' | 'help'

/** The same, typed. */
export async function toldOnDraft(told: Told, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open === undefined) return { kind: 'nothing-open' }
  switch (told) {
    case 'back':
      return apply(open, { kind: 'back', entered: {} }, desk)
    case 'next':
      return apply(open, open.shape === 'form' ? { kind: 'save' } : { kind: 'next' }, desk)
    case 'save':
      return apply(open, { kind: 'save' }, desk)
    case 'cancel':
      return cancel(open, desk)
    case 'help':
      return viewOf(open, desk, { help: true })
  }
}

/** Typed words at the step where the draft stands. */
export async function answered(text: string, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open === undefined || open.shape === 'form') return { kind: 'nothing-open' }
  if (open.step !== 'review') return apply(open, { kind: 'answer', entered: enteredIn(open.step, text) }, desk)
  const step = stepNamedIn(text)
  if (step !== undefined) return apply(open, { kind: 'go', step }, desk)
  return yesOrNoIn(text) === 'true' ? apply(open, { kind: 'save' }, desk) : viewOf(open, desk, { help: true })
}

async function apply(draft: Draft, event: DraftEvent, desk: Desk): Promise<Outcome> {
  const facts = await gatherFacts(draft, event, desk)
  const reduced = reduce(draft, event, facts)
  const next: Draft = { ...reduced.draft, version: draft.version + 1, touchedAt: desk.clock.now() }
  if (reduced.decided !== undefined) return store(next, reduced.decided, desk)
  if (await desk.drafts.save(next)) return viewOf(next, desk, { problems: reduced.problems, groups: facts.groups })
  return overtaken(desk)
}

/** Another event of the same admin came in between: it counts, this one is not lost on a draft it did not see. */
export async function overtaken(desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  return open === undefined ? { kind: 'draft-gone' } : viewOf(open, desk, { moved: true })
}

async function cancel(draft: Draft, desk: Desk): Promise<Outcome> {
  await desk.drafts.drop(desk.by.key)
  return { kind: 'cancelled', draft }
}
