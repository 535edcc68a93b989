/** A removed relationship comes back, within the 30 days it is kept. */
import type { Removed } from '../ports.ts'
import { namesMeant } from '../relationship/name.ts'
import { bringBack } from './bring-back.ts'
import type { Desk } from './desk.ts'
import { show } from './existing.ts'
import type { Outcome } from './outcome.ts'

const mostOffered = 5

/** The one removed last, when several had the name. */
export async function restore(name: string, desk: Desk): Promise<Outcome> {
  const found = await removedCalled(name, desk)
  if (found !== undefined) return restored(found, desk)
  const removed = await desk.relationships.removed()
  return { kind: 'not-removed', name, removed: removed.slice(0, mostOffered) }
}

/** As a card has it; one that is back already is shown. */
export async function restoreById(id: string, desk: Desk): Promise<Outcome> {
  const there = await desk.relationships.byId(id)
  if (there !== undefined) return show(there, desk)
  const removed = await desk.relationships.removed()
  const found = removed.find(({ relationship }) => relationship.id === id)
  return found === undefined ? { kind: 'stale' } : restored(found, desk)
}

/** Newest first; without regard to case. */
export async function removedCalled(name: string, { relationships }: Desk): Promise<Removed | undefined> {
  const removed = await relationships.removed()
  for (const meant of namesMeant(name)) {
    const found = removed.find(({ relationship }) => relationship.name.toLowerCase() === meant.toLowerCase())
    if (found !== undefined) return found
  }
  return undefined
}

async function restored({ relationship }: Removed, desk: Desk): Promise<Outcome> {
  const back = await bringBack('create', relationship, relationship.version, `${desk.operationId} restore`, desk)
  switch (back.kind) {
    case 'done':
      return { kind: 'restored', relationship: back.relationship }
    case 'refused':
      return { kind: 'not-brought-back', relationship, problem: back.problem }
    case 'overtaken':
      return { kind: 'stale' }
  }
}
