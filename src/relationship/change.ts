/** A relationship after a decision: every field that was not decided stays as it was. */
import type { Draft } from './draft.ts'
import type { Decided } from './reduce.ts'
import type { Relationship } from './relationship.ts'

/** Who writes it, and when (epoch milliseconds). */
export interface Stamp {
  readonly by: string
  readonly at: number
}

export function created(id: string, decided: Decided, { by, at }: Stamp): Relationship {
  return { id, ...decided, enabled: true, version: 1, createdBy: by, createdAt: at, changedBy: by, changedAt: at }
}

/** `seen` is the version it was decided on; the store refuses it when that is no longer the newest. */
export function changed(
  seen: Relationship,
  decided: Partial<Decided> & Pick<Partial<Relationship>, 'enabled'>,
  { by, at }: Stamp,
): Relationship {
  return { ...seen, ...decided, version: seen.version + 1, changedBy: by, changedAt: at }
}

/** What an edit starts with. A level of `none` is not a choice the questions offer, so it is asked again. */
export function valuesOf(relationship: Relationship): Draft['values'] {
  const { name, domains, freeBusyEnabled, level, scope, expires, reviewBy, owner, ownerName, reason } = relationship
  const life = { expires, reviewBy, owner, ownerName, reason }
  return { name, domains, freeBusyEnabled, scope, ...life, ...(level === 'none' ? {} : { level }) }
}
