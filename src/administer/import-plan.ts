/** An import becomes a plan that is shown, kept for half an hour, and made again whenever somebody looks at it. */
import type { Clock, Directory, Plans, Relationships } from '../ports.ts'
import { type ImportPlan, isPlanOver, planHoldsMs, whatWasSeen } from '../relationship/exchange/import-plan.ts'
import { incomingIn, type ReadObject } from '../relationship/exchange/incoming.ts'
import { type PlanRow, planOf } from '../relationship/exchange/plan.ts'
import { objectsIn } from '../relationship/exchange/read.ts'
import { scopeWords } from '../relationship/exchange/scope.ts'
import type { Group, Organization, PersonKey } from '../relationship/organization.ts'
import type { ImportOutcome, PlanCounts } from './import-outcome.ts'

/** What an import needs of a desk; `npm run import` has one too. */
export interface ImportDesk {
  readonly by: { readonly key: PersonKey; readonly name: string }
  readonly home: Organization
  readonly clock: Clock
  readonly directory: Directory
  readonly relationships: Relationships
  readonly plans: Plans
  readonly newId: () => string
  readonly operationId?: string
}

/** In characters, for a chat: 5,000 relationships as ConvertTo-Json writes them are 12 million. */
const mostImported = 32_000_000

const rowsOnPage = 8
const lookUpsAtOnce = 8

/** Nothing is changed. The plan before this one, if there was one, is forgotten. */
export async function planImport(text: string, desk: ImportDesk, most = mostImported): Promise<ImportOutcome> {
  if (text.trim() === '') return { kind: 'import-how' }
  if (text.length > most) return { kind: 'import-unreadable', because: 'too-big' }
  const objects = objectsIn(text)
  if (objects.kind === 'unreadable') return { kind: 'import-unreadable', because: objects.because }
  const operation = desk.operationId
  const open = operation === undefined ? undefined : await openPlanOf(desk)
  if (open !== undefined && open.operation === operation) return shownAgain(open, desk)
  const read = objects.objects.map(incomingIn)
  const groups = await groupsSaid(read, desk)
  const made = { id: desk.newId(), owner: desk.by.key, madeAt: desk.clock.now(), seen: '' }
  const plan = { ...made, read, groups, ...(operation === undefined ? {} : { operation }) }
  return keptAndShown(plan, false, desk)
}

/** The same import delivered again, perhaps to another replica: the card that is there already stays good. */
async function shownAgain(open: ImportPlan, desk: ImportDesk): Promise<ImportOutcome> {
  if (open.applied !== undefined) return { kind: 'imported', repeated: true, ...open.applied }
  const rows = await rowsOf(open, desk)
  return whatWasSeen(rows) === open.seen ? shownPlan(open, rows, 1, false) : keptAndShown(open, true, desk)
}

/** The plan as things are now becomes the one that can be applied. */
export async function keptAndShown(plan: ImportPlan, moved: boolean, desk: ImportDesk): Promise<ImportOutcome> {
  const rows = await rowsOf(plan, desk)
  await desk.plans.save({ ...plan, seen: whatWasSeen(rows) })
  return shownPlan(plan, rows, 1, moved)
}

/** The plan of this admin; one that is too old is forgotten. */
export async function openPlanOf({ by, plans, clock }: ImportDesk): Promise<ImportPlan | undefined> {
  const plan = await plans.of(by.key)
  if (plan === undefined || !isPlanOver(plan, clock.now())) return plan
  await plans.drop(by.key)
  return undefined
}

export async function rowsOf(plan: ImportPlan, { relationships, home }: ImportDesk): Promise<readonly PlanRow[]> {
  return planOf(plan.read, { existing: await relationships.all(), home, groups: new Map(plan.groups) })
}

/** `page` from 1; one that does not exist is the nearest that does. */
export function shownPlan(
  plan: ImportPlan,
  rows: readonly PlanRow[],
  page: number,
  moved: boolean,
): Extract<ImportOutcome, { kind: 'import-plan' }> {
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnPage))
  const shown = Math.min(Math.max(1, Math.trunc(page)), pages)
  const sorted = rows.toSorted((a, b) => rankOf(a) - rankOf(b))
  return {
    kind: 'import-plan',
    plan: plan.id,
    rows: sorted.slice((shown - 1) * rowsOnPage, shown * rowsOnPage),
    counts: countsOf(rows),
    page: shown,
    pages,
    until: plan.madeAt + planHoldsMs,
    moved,
  }
}

/** What needs a person's eye first. */
function rankOf(row: PlanRow): number {
  if (row.kind === 'cannot') return 0
  if (row.kind === 'skip') return 4
  return (row.startsSharing ? 1 : 2) + (row.kind === 'create' ? 1 : 0)
}

function countsOf(rows: readonly PlanRow[]): PlanCounts {
  const counts = { create: 0, change: 0, skip: 0, cannot: 0, startsSharing: 0 }
  for (const row of rows) {
    counts[row.kind]++
    if ('startsSharing' in row && row.startsSharing) counts.startsSharing++
  }
  return counts
}

/** Each scope that is written is looked for once; only a whole name, address or id finds a group, and only one. */
async function groupsSaid(read: readonly ReadObject[], { directory }: ImportDesk): Promise<ImportPlan['groups']> {
  const scopes = read.flatMap((one) => (one.kind === 'incoming' ? [one.incoming.scope] : []))
  const waiting = [...new Set(scopes.flatMap((scope) => (scope.kind === 'group' ? [scope.said] : [])))]
  const found: [string, Group][] = []
  const worker = async () => {
    for (let said = waiting.shift(); said !== undefined; said = waiting.shift()) {
      const words = scopeWords(said)
      const group = onlyOne(words, await directory.findGroups(words))
      if (group !== undefined) found.push([said, group])
    }
  }
  await Promise.all(Array.from({ length: lookUpsAtOnce }, worker))
  return found
}

function onlyOne(words: string, groups: readonly Group[]): Group | undefined {
  const wanted = words.toLowerCase()
  const whole = groups.filter(({ id, name, address }) =>
    [id, name, address].some((said) => said?.toLowerCase() === wanted),
  )
  return whole.length === 1 ? whole[0] : undefined
}
