/** Shows an import: how it is done, its plan row by row, and what became of it. */
import type { ImportOutcome } from '../administer.ts'
import { isMadeByExchange } from '../relationship/exchange/fields.ts'
import type { Cannot } from '../relationship/exchange/incoming.ts'
import type { ImportedTerms, PlanRow } from '../relationship/exchange/plan.ts'
import { noGroup } from '../relationship/exchange/written.ts'
import type { Button } from './card-parts.ts'
import { fill } from './cards.ts'
import type { ImportPlanCard } from './cards-exchange.ts'
import { listOf, timeOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { exportedReply, whichReply } from './reply-export.ts'
import { nextSteps } from './reply-guidance.ts'
import { type ShownText, shown, spoken } from './shown-text.ts'
import { scopeText } from './terms-facts.ts'
import { exchangeWordsFor, wordsFor } from './words.ts'

export function importReply(outcome: ImportOutcome, to: Reader): Reply {
  const words = exchangeWordsFor(to.language)
  const actions = nextSteps(to)
  switch (outcome.kind) {
    case 'import-plan':
      return planReply(outcome, to)
    case 'imported':
      return importedReply(outcome, to)
    case 'import-how':
      return notice(to, { ...words.how, actions })
    case 'import-unreadable': {
      const { title, unchanged } = words.unreadable
      return notice(to, {
        title,
        lines: [words.unreadable[outcome.because], unchanged, ...words.how.lines.slice(0, 2)],
        actions,
      })
    }
    case 'no-plan':
      return notice(to, { title: words.noPlan.title, lines: [words.noPlan.text], actions })
    case 'plan-dropped':
      return notice(to, { title: words.dropped.title, lines: [words.dropped.text], actions })
    case 'exported':
      return exportedReply(outcome, to)
    case 'export-which':
      return whichReply(to)
  }
}

type Plan = Extract<ImportOutcome, { kind: 'import-plan' }>

function planReply(outcome: Plan, to: Reader): Reply {
  const words = exchangeWordsFor(to.language).plan
  const { counts, page, pages, moved } = outcome
  const { create, change, skip, cannot, startsSharing } = counts
  const title = words.title(create + change + skip + cannot)
  const warning = startsSharing > 0 ? words.starts(startsSharing) : ''
  const hasWork = create + change > 0
  const summary = spoken(
    [`${title}.`, moved ? words.moved : '', ...counted(outcome, to), warning].filter(Boolean).join(' '),
  )
  const card = fill('import-plan', {
    language: to.language,
    speak: summary,
    title,
    moved: moved ? words.moved : '',
    counts: (['create', 'change', 'skip', 'cannot'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => ({ title: words.counts[kind], value: String(counts[kind]) })),
    warning,
    rows: outcome.rows.map((row) => planRow(row, to)),
    page: pages > 1 ? words.page(page, pages) : '',
    foot: hasWork ? words.until(timeOf(outcome.until, to)) : words.nothing,
    actions: planButtons(outcome, to),
  })
  return { card, summary }
}

function counted({ counts }: Plan, to: Reader): readonly string[] {
  const words = exchangeWordsFor(to.language).plan.counts
  return (['create', 'change', 'skip', 'cannot'] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${words[kind]}: ${counts[kind]}.`)
}

function planButtons({ plan, counts, page, pages }: Plan, to: Reader): Button[] {
  const words = exchangeWordsFor(to.language).plan
  const { buttons } = wordsFor(to.language)
  const operation = to.operationId
  const hasWork = counts.create + counts.change > 0
  const off = button(words.applyOff, { kind: 'apply', plan, off: true, operation }, 'positive')
  return [
    ...(counts.startsSharing > 0 ? [off] : []),
    ...(hasWork ? [button(words.apply, { kind: 'apply', plan, off: false, operation })] : []),
    ...(page > 1 ? [button(buttons.previousPage, { kind: 'plan-page', plan, page: page - 1, operation })] : []),
    ...(page < pages ? [button(buttons.nextPage, { kind: 'plan-page', plan, page: page + 1, operation })] : []),
    button(words.drop, { kind: 'drop-plan', plan, operation }),
  ]
}

function planRow(row: PlanRow, to: Reader): ImportPlanCard['rows'][number] {
  const words = exchangeWordsFor(to.language).plan
  const name = shown(row.name) || words.unnamed
  switch (row.kind) {
    case 'cannot':
      return { name, detail: cannotText(row, to), more: '', state: words.states.cannot, color: 'attention' }
    case 'skip':
      return { name, detail: domainsText(row.before, to), more: '', state: words.states.skip, color: 'default' }
    case 'create':
      return { name, detail: domainsText(row.after, to), more: termsText(row.after, to), ...stateOfRow(row, to) }
    case 'change': {
      const differs = words.changes(
        listOf(
          row.differs.map((field) => words.differs[field]),
          to.language,
        ),
      )
      const detail = [differs, ...leftOutText(row, to)].join('. ')
      return { name, detail, more: termsText(row.after, to), ...stateOfRow(row, to) }
    }
  }
}

/** Domains that the import does not have; an export to a file leaves suspended ones out. */
function leftOutText({ before, after }: Extract<PlanRow, { kind: 'change' }>, to: Reader): readonly string[] {
  const words = exchangeWordsFor(to.language).plan
  const stay = new Set(after.domains.map(({ name }) => name))
  const gone = before.domains.filter(({ name }) => !stay.has(name))
  if (gone.length === 0) return []
  const names = gone.slice(0, 5).map(({ name }) => shown(name, 80))
  const more = gone.length > 5 ? [wordsMore(gone.length - 5, to)] : []
  const text = words.leavesOut([...names, ...more].join(', '))
  return [gone.some(({ pin }) => pin.kind === 'suspended') ? `${text} ${words.leavesOutSuspended}` : text]
}

function stateOfRow(row: Extract<PlanRow, { kind: 'create' | 'change' }>, to: Reader) {
  const { states } = exchangeWordsFor(to.language).plan
  return row.startsSharing
    ? { state: `${states[row.kind]}, ${states.starts}`, color: 'warning' as const }
    : { state: states[row.kind], color: 'good' as const }
}

function cannotText({ because, value = '', other = '' }: Cannot, to: Reader): string {
  return exchangeWordsFor(to.language).plan.cannot[because](shown(value, 100), shown(other, 100))
}

function domainsText({ domains }: Pick<ImportedTerms, 'domains'>, to: Reader): string {
  const names = domains.slice(0, 3).map(({ name }) => shown(name, 80))
  const more = domains.length > 3 ? [wordsMore(domains.length - 3, to)] : []
  return [...names, ...more].join(', ')
}

const wordsMore = (count: number, to: Reader) => exchangeWordsFor(to.language).exported.more(count)

function termsText(terms: ImportedTerms, to: Reader): string {
  const words = exchangeWordsFor(to.language).plan
  const { enabled, freeBusyEnabled, level, scope, name } = terms
  const isSharing = freeBusyEnabled && level !== 'none'
  return [
    ...(enabled ? [] : [words.off]),
    ...(isSharing ? [wordsFor(to.language).levels[level], groupText(terms, to)] : [words.noSharing]),
    ...(isMadeByExchange(name) ? [words.madeByExchange] : []),
    ...(!isSharing && scope.kind === 'group' ? [groupText(terms, to)] : []),
  ].join(' · ')
}

function groupText({ scope }: ImportedTerms, to: Reader): string | ShownText {
  return scope.kind === 'group' && scope.groupId === noGroup
    ? exchangeWordsFor(to.language).plan.groupMissing(shown(scope.groupName, 80))
    : scopeText(scope, to)
}

function importedReply(
  { created, changed, off, repeated }: Extract<ImportOutcome, { kind: 'imported' }>,
  to: Reader,
): Reply {
  const words = exchangeWordsFor(to.language).applied
  const lines = [
    ...(created > 0 ? [words.created(created)] : []),
    ...(changed > 0 ? [words.changed(changed)] : []),
    ...(off > 0 ? [words.off(off)] : []),
    created + changed > 0 ? words.pins : words.nothing,
    ...(repeated ? [words.repeated] : []),
  ]
  const reply = notice(to, { title: words.title, lines, actions: nextSteps(to) })
  return created + changed > 0 && !repeated ? { ...reply, afterwards: 'pin-domains' } : reply
}
