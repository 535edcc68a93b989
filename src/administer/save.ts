/** A finished draft becomes a relationship, once, unless somebody else was first. */
import type { Changed } from '../ports.ts'
import { changed, created } from '../relationship/change.ts'
import { type Draft, idsIn, type Problem } from '../relationship/draft.ts'
import type { Decided } from '../relationship/reduce.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'
import { viewOf } from './view.ts'

/** A draft is saved at most once, however many cards of it are pressed. */
function operationOf(draftId: string, desk: Desk): string {
  return `${desk.by.key} save ${draftId}`
}

/** `draft` carries the version it gets if it has to stay open. */
export async function store(draft: Draft, decided: Decided, desk: Desk): Promise<Outcome> {
  const stamp = { by: desk.by.key, at: desk.clock.now() }
  const seen = draft.editing === undefined ? undefined : await desk.relationships.byId(draft.editing.id)
  if (draft.editing !== undefined && seen?.version !== draft.editing.version) {
    return stale(draft, seen, seen === undefined ? undefined : changed(seen, decided, stamp), desk)
  }
  const relationship = seen === undefined ? created(idsIn(draft.id).own, decided, stamp) : changed(seen, decided, stamp)
  const done = await desk.relationships.change({
    operationId: operationOf(draft.id, desk),
    by: desk.by,
    at: stamp.at,
    edit: { kind: seen === undefined ? 'create' : 'replace', relationship },
    endsDraft: draft.id,
  })
  return outcomeOf(done, relationship, draft, desk)
}

async function outcomeOf(done: Changed, yours: Relationship, draft: Draft, desk: Desk): Promise<Outcome> {
  switch (done.kind) {
    case 'done':
      return saved(done) ?? { kind: 'draft-gone' }
    case 'stale':
      return stale(draft, done.current, yours, desk)
    case 'taken':
      return taken(draft, done, desk)
  }
}

function saved({ before, after, repeated }: Extract<Changed, { kind: 'done' }>): Outcome | undefined {
  return after === undefined
    ? undefined
    : { kind: 'saved', relationship: after, created: before === undefined, repeated }
}

/**
 * Both versions are shown, and the draft goes on from the one that was not seen: saving again overwrites it knowingly,
 * or makes the relationship anew when it is gone. Cards made before know an older draft and change nothing.
 */
async function stale(
  draft: Draft,
  current: Relationship | undefined,
  yours: Relationship | undefined,
  desk: Desk,
): Promise<Outcome> {
  const { editing: _, ...unbound } = draft
  const caughtUp: Draft =
    current === undefined
      ? unbound
      : {
          ...draft,
          values: { ...draft.values, ...pinnedAsIn(current, draft) },
          editing: { id: current.id, version: current.version, name: current.name },
        }
  const isKept = await desk.drafts.save(caughtUp)
  return {
    kind: 'stale',
    ...(current === undefined ? {} : { current }),
    ...(yours === undefined ? {} : { yours }),
    ...(isKept ? { draft: caughtUp } : {}),
  }
}

/** Pins are no admin's to overwrite: what was suspended meanwhile stays so. */
function pinnedAsIn(current: Relationship, { values }: Draft): Pick<Draft['values'], 'domains'> {
  const known = new Map(current.domains.map((domain) => [domain.name, domain]))
  return values.domains === undefined ? {} : { domains: values.domains.map((one) => known.get(one.name) ?? one) }
}

async function taken(
  draft: Draft,
  { field, value, by }: Extract<Changed, { kind: 'taken' }>,
  desk: Desk,
): Promise<Outcome> {
  const problem: Problem =
    field === 'name'
      ? { field: 'name', because: 'name-taken', value, other: by.name }
      : { field: 'domains', because: 'domain-taken', value, other: by.name }
  const reopened: Draft = { ...draft, step: problem.field, correcting: true }
  if (await desk.drafts.save(reopened)) return viewOf(reopened, desk, { problems: [problem] })
  return { kind: 'draft-gone' }
}

/** A repeated press on a draft that is already saved: what it became. Asked with a version that can never apply. */
export async function savedBefore(draftId: string, desk: Desk): Promise<Outcome | undefined> {
  const { own, edited = '' } = idsIn(draftId)
  const made = await desk.relationships.byId(own)
  if (made?.createdBy === desk.by.key) return { kind: 'saved', relationship: made, created: true, repeated: true }
  const existing = await desk.relationships.byId(edited)
  if (existing === undefined) return undefined
  const done = await desk.relationships.change({
    operationId: operationOf(draftId, desk),
    by: desk.by,
    at: desk.clock.now(),
    edit: { kind: 'replace', relationship: { ...existing, version: -1 } },
  })
  return done.kind === 'done' ? saved(done) : undefined
}
