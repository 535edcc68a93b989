/** One draft per admin: started, continued, dropped. */
import type { Clock, Drafts } from '../ports.ts'
import { valuesOf } from '../relationship/change.ts'
import { type Draft, draftId } from '../relationship/draft.ts'
import { isDraftExpired } from '../relationship/life.ts'
import type { PersonKey } from '../relationship/organization.ts'
import type { Desk } from './desk.ts'
import type { Wanted } from './event.ts'
import type { Outcome } from './outcome.ts'
import { shownAgain } from './shown-again.ts'
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

/** Asks first when another draft is open; what is being edited already is continued. */
export async function start(wanted: Wanted, desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  if (open !== undefined)
    return isWanted(open, wanted, desk) ? shownAgain(open, desk) : { kind: 'draft-open', draft: open, wanted }
  const draft = await newDraft(wanted, desk)
  if (draft === undefined) return { kind: 'stale' }
  return (await desk.drafts.save(draft)) ? viewOf(draft, desk) : start(wanted, desk)
}

function isWanted(open: Draft, wanted: Wanted, desk: Desk): boolean {
  if (open.operations?.includes(desk.operationId)) return true
  return typeof wanted === 'object' && open.editing?.id === wanted.edit
}

/** Undefined: what was to be edited is gone. */
export async function newDraft(wanted: Wanted, desk: Desk): Promise<Draft | undefined> {
  const own = desk.newId()
  const blank = { owner: desk.by.key, step: 'name' as const, version: 1, ...touch(desk) }
  if (typeof wanted === 'string') return { ...blank, id: draftId(own), shape: wanted, values: {} }
  const relationship = await desk.relationships.byId(wanted.edit)
  if (relationship === undefined) return undefined
  const { id, version, name } = relationship
  const editing = { id, version, name }
  return { ...blank, id: draftId(own, id), shape: 'form', editing, values: valuesOf(relationship) }
}

/** More than an admin does while Teams goes on delivering an event again, perhaps to another replica. */
const operationsKept = 20

/** When, and by which operation, a draft is written; `before`: as it was. */
export function touch({ clock, operationId }: Desk, before?: Draft): Pick<Draft, 'touchedAt' | 'operations'> {
  return { touchedAt: clock.now(), operations: [...(before?.operations ?? []), operationId].slice(-operationsKept) }
}

export async function continueDraft(desk: Desk): Promise<Outcome> {
  const open = await openDraftOf(desk.by.key, desk)
  return open === undefined ? { kind: 'nothing-open' } : shownAgain(open, desk)
}
