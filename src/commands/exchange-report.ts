/** An import as lines on a terminal: what it would do, row by row, and what became of it. */
import type { ImportOutcome } from '../administer.ts'
import { plain, type ShownText, spoken } from '../bot/shown-text.ts'
import { exchangeEn } from '../bot/words-exchange.en.ts'
import type { PlanRow } from '../relationship/exchange/plan.ts'

type Plan = Extract<ImportOutcome, { kind: 'import-plan' }>

/** Everything that is not already so, then the counts. */
export function planLines({ counts }: Plan, rows: readonly PlanRow[]): readonly string[] {
  const words = exchangeEn.plan
  const told = rows.flatMap((row) => (row.kind === 'skip' ? [] : [rowLine(row)]))
  const kinds = (['create', 'change', 'skip', 'cannot'] as const).filter((kind) => counts[kind] > 0)
  return [
    ...told,
    kinds.map((kind) => `${words.counts[kind]}: ${counts[kind]}.`).join(' '),
    ...(counts.startsSharing > 0
      ? [`${counts.startsSharing} would start sharing; --off brings those in turned off.`]
      : []),
  ]
}

function rowLine(row: Exclude<PlanRow, { kind: 'skip' }>): string {
  const words = exchangeEn.plan
  const name = plain(row.name) || words.unnamed
  if (row.kind === 'cannot') {
    const because = words.cannot[row.because](escapeless(row.value), escapeless(row.other))
    return `${words.states.cannot.padEnd(9)} ${name}: ${spoken(because)}`
  }
  const starts = row.startsSharing ? ` (${words.states.starts})` : ''
  const differs = row.kind === 'change' ? `: ${row.differs.map((field) => words.differs[field]).join(', ')}` : ''
  return `${words.states[row.kind].padEnd(9)} ${name}${differs}${starts}`
}

/** A terminal knows no Markdown, so nothing is escaped for it. */
function escapeless(text = ''): ShownText {
  return plain(text) as ShownText
}

export function outcomeLines(outcome: Exclude<ImportOutcome, Plan>): readonly string[] {
  switch (outcome.kind) {
    case 'imported': {
      const words = exchangeEn.applied
      const { created, changed, off } = outcome
      if (created + changed === 0) return [words.nothing]
      return [
        ...(created > 0 ? [words.created(created)] : []),
        ...(changed > 0 ? [words.changed(changed)] : []),
        ...(off > 0 ? [words.off(off)] : []),
        'Liaison looks up the tenants of new domains while it runs; until then those domains match nobody.',
      ]
    }
    case 'import-unreadable':
      return [exchangeEn.unreadable.title, exchangeEn.unreadable[outcome.because], exchangeEn.unreadable.unchanged]
    case 'import-how':
      return [exchangeEn.unreadable.title, exchangeEn.unreadable.empty, exchangeEn.unreadable.unchanged]
    case 'no-plan':
    case 'plan-dropped':
    case 'export-which':
    case 'exported':
      return []
  }
}
