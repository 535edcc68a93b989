/** A plan is applied whole or not at all, once, and only while what it saw is still so. */
import type { Write } from '../ports.ts'
import { type Applied, whatWasSeen } from '../relationship/exchange/import-plan.ts'
import type { PlanRow } from '../relationship/exchange/plan.ts'
import type { ImportOutcome } from './import-outcome.ts'
import { type ImportDesk, keptAndShown, openPlanOf, rowsOf, shownPlan } from './import-plan.ts'

/** `plan`: the id on the card; undefined when it was typed. `off`: what would start sharing is brought in turned off. */
export async function applyPlan(plan: string | undefined, off: boolean, desk: ImportDesk): Promise<ImportOutcome> {
  const open = await openPlanOf(desk)
  if (open === undefined || (plan !== undefined && open.id !== plan)) return { kind: 'no-plan' }
  if (open.applied !== undefined) return { kind: 'imported', repeated: true, ...open.applied }
  const rows = await rowsOf(open, desk)
  if (whatWasSeen(rows) !== open.seen) return keptAndShown(open, true, desk)
  const applied = appliedIn(rows, off)
  const writes = writesFor(rows, off, desk)
  if (writes.length === 0) return { kind: 'imported', repeated: false, ...applied }
  const done = await desk.relationships.change({
    operationId: `${desk.by.key} import ${open.id}`,
    by: desk.by,
    at: desk.clock.now(),
    edit: { kind: 'several', writes },
  })
  if (done.kind !== 'done') return keptAndShown(open, true, desk)
  await desk.plans.save({ ...open, read: [], groups: [], applied })
  return { kind: 'imported', repeated: done.repeated, ...applied }
}

export async function turnToPage(plan: string, page: number, desk: ImportDesk): Promise<ImportOutcome> {
  const open = await openPlanOf(desk)
  if (open === undefined || open.id !== plan) return { kind: 'no-plan' }
  if (open.applied !== undefined) return { kind: 'imported', repeated: true, ...open.applied }
  const rows = await rowsOf(open, desk)
  return whatWasSeen(rows) === open.seen ? shownPlan(open, rows, page, false) : keptAndShown(open, true, desk)
}

export async function dropPlan(plan: string, desk: ImportDesk): Promise<ImportOutcome> {
  const open = await openPlanOf(desk)
  if (open === undefined || open.id !== plan) return { kind: 'no-plan' }
  if (open.applied !== undefined) return { kind: 'imported', repeated: true, ...open.applied }
  await desk.plans.drop(desk.by.key)
  return { kind: 'plan-dropped' }
}

function appliedIn(rows: readonly PlanRow[], off: boolean): Applied {
  const count = (kind: PlanRow['kind']) => rows.filter((row) => row.kind === kind).length
  const starting = rows.filter((row) => 'startsSharing' in row && row.startsSharing).length
  return { created: count('create'), changed: count('change'), off: off ? starting : 0 }
}

function writesFor(rows: readonly PlanRow[], off: boolean, { by, clock, newId }: ImportDesk): readonly Write[] {
  const changed = { changedBy: by.key, changedAt: clock.now() }
  return rows.flatMap((row): Write[] => {
    if (row.kind === 'skip' || row.kind === 'cannot') return []
    const after = off && row.startsSharing ? { ...row.after, enabled: false } : row.after
    if (row.kind === 'create') {
      const created = { createdBy: by.key, createdAt: clock.now() }
      return [{ kind: 'create', relationship: { id: newId(), ...after, version: 1, ...created, ...changed } }]
    }
    const { id, version, createdBy, createdAt } = row.before
    const kept = { createdBy, createdAt }
    return [{ kind: 'replace', relationship: { id, ...after, version: version + 1, ...kept, ...changed } }]
  })
}
