/** What one operation did to several relationships, as an import does, is taken back together or not at all. */
import type { ChangeLine } from '../journal.ts'
import type { Write } from '../ports.ts'
import type { Pin, Relationship } from '../relationship/relationship.ts'
import { pinnedBy, problemWith } from './bring-back.ts'
import type { Desk } from './desk.ts'
import type { Outcome } from './outcome.ts'
import { lookUpTenants } from './pinning.ts'
import { isAsLeft, overtaken, relationshipOf } from './since.ts'

/** More than an admin changes while Teams goes on delivering a message again, perhaps to another replica. */
const mostRemembered = 20

/** What this person did last, an operation each, newest first: the newest one whole, and some before it. */
export async function lastOperations({ journal, by }: Desk): Promise<readonly (readonly ChangeLine[])[]> {
  for (let most = 2 * mostRemembered; ; most *= 8) {
    const lines = await journal.changes({ by: by.key, most })
    const operations = byOperation(lines)
    const isEnough = lines.length - (operations[0]?.length ?? 0) >= mostRemembered
    if (isEnough || lines.length < most) return operations
  }
}

/** Lines of before operations were kept stand alone, and so does the switch for all sharing, whatever id a client gave it. */
function byOperation(lines: readonly ChangeLine[]): readonly (readonly ChangeLine[])[] {
  const operations: ChangeLine[][] = []
  for (const line of lines) {
    const open = operations.at(-1)
    if (open?.[0] && areTogether(open[0], line)) open.push(line)
    else operations.push([line])
  }
  return operations
}

function areTogether(one: ChangeLine, other: ChangeLine): boolean {
  const isSwitch = one.what === 'sharing' || other.what === 'sharing'
  return !isSwitch && other.operation !== undefined && one.operation === other.operation
}

export async function undoTogether(lines: readonly ChangeLine[], operationId: string, desk: Desk): Promise<Outcome> {
  const [all, removed] = await Promise.all([desk.relationships.all(), desk.relationships.removed()])
  const now = new Map(all.map((one) => [one.id, one]))
  const kept = new Set(removed.map(({ relationship }) => relationship.id))
  const sides = lines.map((line) => sidesOf(line, now))
  const moved = sides.find(({ left, current }) => !isAsLeft(left, current, desk))
  if (moved) return overtaken(moved.line, desk)
  if (sides.some(({ earlier, current }) => earlier && !current && !kept.has(earlier.id)))
    return { kind: 'nothing-to-undo' }
  const names = sides.flatMap(({ earlier }) => earlier?.domains.map(({ name }) => name) ?? [])
  const found = await lookUpTenants(names, desk)
  const writes = sides.map((side) => writeFor(side, found, desk))
  for (const { kind, relationship } of writes) {
    const problem = kind === 'remove' ? undefined : problemWith(relationship.domains, desk)
    if (problem) return { kind: 'not-brought-back', relationship, problem }
  }
  return written(writes, lines, operationId, desk)
}

/** `earlier`: to come back; `left`: what the operation left; `current`: what is there now. */
interface Sides {
  readonly line: ChangeLine
  readonly earlier: Relationship | undefined
  readonly left: Relationship | undefined
  readonly current: Relationship | undefined
}

function sidesOf(line: ChangeLine, now: ReadonlyMap<string, Relationship>): Sides {
  const [earlier, left] = [relationshipOf(line.before), relationshipOf(line.after)]
  return { line, earlier, left, current: now.get((left ?? earlier)?.id ?? '') }
}

function writeFor({ earlier, left, current }: Sides, found: ReadonlyMap<string, Pin>, { by, clock }: Desk): Write {
  const there = current ?? left ?? earlier
  if (there === undefined) throw new Error('a change of a relationship names none')
  if (earlier === undefined) return { kind: 'remove', relationship: there }
  const stamp = { version: there.version + 1, changedBy: by.key, changedAt: clock.now() }
  const relationship = { ...earlier, domains: pinnedBy(found, earlier.domains), ...stamp }
  return { kind: current === undefined ? 'create' : 'replace', relationship }
}

async function written(
  writes: readonly Write[],
  lines: readonly ChangeLine[],
  operationId: string,
  desk: Desk,
): Promise<Outcome> {
  const edit = { kind: 'several' as const, writes }
  const done = await desk.relationships.change({ operationId, by: desk.by, at: desk.clock.now(), edit })
  switch (done.kind) {
    case 'done':
      return undoneTogether(writes.map(({ kind }) => kind))
    case 'taken': {
      const [field, because] =
        done.field === 'name' ? (['name', 'name-taken'] as const) : (['domains', 'domain-taken'] as const)
      const problem = { field, because, value: done.value, other: done.by.name }
      const wanted = writes.find(({ relationship }) => isTakenFrom(relationship, done.value))?.relationship
      return { kind: 'not-brought-back', relationship: wanted ?? done.by, problem }
    }
    case 'stale': {
      const first = lines.find(
        ({ after, before }) => (relationshipOf(after) ?? relationshipOf(before))?.id === done.current?.id,
      )
      const [newest] = lines
      return (first ?? newest) ? overtaken((first ?? newest) as ChangeLine, desk) : { kind: 'nothing-to-undo' }
    }
  }
}

function isTakenFrom({ name, domains }: Relationship, value: string): boolean {
  return name.toLowerCase() === value.toLowerCase() || domains.some((domain) => domain.name === value)
}

/** What each line, or write, of the taking back was. */
export function undoneTogether(kinds: readonly ChangeLine['what'][]): Outcome {
  const count = (wanted: ChangeLine['what']) => kinds.filter((kind) => kind === wanted).length
  return { kind: 'undone-together', removed: count('remove'), changed: count('replace'), broughtBack: count('create') }
}
