/** What is done with relationships that exist: listed, shown, turned on and off, removed. */
import type { Changed } from '../ports.ts'
import { changed } from '../relationship/change.ts'
import { hasExpired } from '../relationship/life.ts'
import type { Relationship } from '../relationship/relationship.ts'
import { type Sought, soughtAmong } from '../relationship/sought.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'
import { useOf } from './use.ts'

const perPage = 15

/** `page` from 1; one that does not exist is the nearest that does. */
export async function list(page: number, desk: Desk, sought?: Sought): Promise<Outcome> {
  const [every, sharingStopped] = await Promise.all([desk.relationships.all(), desk.relationships.isSharingStopped()])
  const all = sought ? soughtAmong(every, sought, desk.clock.now(), desk.home.timeZone) : every
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const shown = Number.isFinite(page) ? Math.min(Math.max(1, Math.trunc(page)), pages) : 1
  const relationships = all.slice((shown - 1) * perPage, shown * perPage)
  const found = { relationships, page: shown, pages, total: all.length, sharingStopped }
  return { kind: 'list', ...found, ...(sought ? { sought } : {}) }
}

export async function show(relationship: Relationship, desk: Desk): Promise<Outcome> {
  const [sharingStopped, use] = await Promise.all([desk.relationships.isSharingStopped(), useOf(relationship, desk)])
  const isExpired = hasExpired(relationship, desk.clock.now(), desk.home.timeZone)
  return { kind: 'shown', relationship, sharingStopped, isExpired, use }
}

/** `sawVersion`: the one the card showed, or the newest when it was typed. What is already so is not written again. */
export async function turn(relationship: Relationship, on: boolean, sawVersion: number, desk: Desk): Promise<Outcome> {
  if (relationship.enabled === on) return { kind: 'turned', relationship, repeated: true }
  const stamp = { by: desk.by.key, at: desk.clock.now() }
  const turned = changed({ ...relationship, version: sawVersion }, { enabled: on }, stamp)
  const edit = { kind: 'replace' as const, relationship: turned }
  const operationId = `${desk.operationId} ${on ? 'on' : 'off'} ${sawVersion}`
  const done = await desk.relationships.change({ operationId, by: desk.by, at: stamp.at, edit })
  if (done.kind === 'done' && done.after !== undefined) {
    return { kind: 'turned', relationship: done.after, repeated: done.repeated }
  }
  return staleBecause(done, turned)
}

/** `id` and `sawVersion` as the card had them: a repeated press finds it gone already, and is told the same. */
export async function remove(id: string, sawVersion: number, desk: Desk): Promise<Outcome> {
  const edit = { kind: 'remove' as const, id, sawVersion }
  const done = await desk.relationships.change({
    operationId: desk.operationId,
    by: desk.by,
    at: desk.clock.now(),
    edit,
  })
  if (done.kind === 'done' && done.before !== undefined) return { kind: 'removed', relationship: done.before }
  return staleBecause(done)
}

function staleBecause(done: Changed, yours?: Relationship): Outcome {
  const current = done.kind === 'stale' ? done.current : undefined
  return {
    kind: 'stale',
    ...(current === undefined ? {} : { current }),
    ...(yours === undefined || current === undefined ? {} : { yours }),
  }
}
