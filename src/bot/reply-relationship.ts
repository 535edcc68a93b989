/** Shows relationships: one with its buttons, the list, and what became of a change. */
import type { Outcome } from '../administer.ts'
import type { Draft } from '../relationship/draft.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Button, Fact } from './card-parts.ts'
import { fill } from './cards.ts'
import { dayOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { button, type Reply } from './reply.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { dateText, relationshipFacts, type State, scopeText, stateOf } from './terms-facts.ts'
import { adminWordsFor, lifeWordsFor, wordsFor } from './words.ts'

interface Told {
  readonly title: string
  readonly text: string
  readonly state: State
  readonly use?: Shown['use']
}

type Shown = Extract<Outcome, { kind: 'shown' }>

export function relationshipReply(relationship: Relationship, { title, text, state, use }: Told, to: Reader): Reply {
  const told = adminWordsFor(to.language).states[state]
  const speak = spoken(`${title}. ${text} ${told}`.replace(/\s+/g, ' '))
  const style = state === 'on' ? 'good' : 'attention'
  const facts = [...relationshipFacts(relationship, to), ...(use ? [useFact(use, to)] : [])]
  const actions = relationshipButtons(relationship, to)
  const card = fill('relationship', { language: to.language, speak, title, text, state: told, style, facts, actions })
  return { card, summary: speak }
}

function useFact({ lastAt, days, answered, refused, more }: Shown['use'], to: Reader): Fact {
  const words = lifeWordsFor(to.language)
  const value = lastAt === undefined ? words.notUsed(days) : words.used(dayOf(lastAt, to), days, answered, refused)
  return { title: words.use, value: more ? words.usedMore(value) : value }
}

function relationshipButtons(relationship: Relationship, to: Reader): Button[] {
  const { buttons } = wordsFor(to.language)
  const operation = to.operationId
  const about = { relationship: relationship.id, version: relationship.version, operation }
  return [
    button(buttons.edit, { kind: 'edit', ...about }),
    relationship.enabled
      ? button(buttons.turnOff, { kind: 'turn-off', ...about })
      : button(buttons.turnOn, { kind: 'turn-on', ...about }),
    button(buttons.remove, { kind: 'remove', ...about }),
    button(buttons.otherSide, { kind: 'other-side', relationship: relationship.id, operation }),
    button(buttons.history, { kind: 'history', relationship: relationship.id, operation }),
  ]
}

type ListOutcome = Extract<Outcome, { kind: 'list' }>

export function listReply(outcome: ListOutcome, to: Reader): Reply {
  const words = adminWordsFor(to.language)
  const { buttons } = wordsFor(to.language)
  const { relationships, page, pages, total, sharingStopped, sought } = outcome
  const title = sought ? words.list.found(total) : words.list.title(total)
  const warning = sharingStopped ? words.list.stopped : ''
  const names = relationships.map(({ name }) => plain(name)).join(', ')
  const card = fill('relationships', {
    language: to.language,
    speak: [`${title}.`, warning, names].filter(Boolean).join(' '),
    title,
    warning,
    rows: relationships.map((relationship) => row(relationship, sharingStopped ? 'stopped' : 'going-on', to)),
    page: pages > 1 ? words.list.page(page, pages) : '',
    label: words.list.choose,
    choices: relationships.map(({ id, name }) => ({ title: plain(name), value: id })),
    show: buttons.show,
    data: { operation: to.operationId },
    paging: pagingButtons(outcome, to),
    actions: listButtons(outcome, to),
  })
  return { card, summary: [`${title}.`, warning, names].filter(Boolean).join(' ') }
}

function pagingButtons({ page, pages, sought }: ListOutcome, to: Reader): Button[] {
  const { buttons } = wordsFor(to.language)
  const again = { ...(sought ? { sought } : {}), operation: to.operationId }
  return [
    ...(page > 1 ? [button(buttons.previousPage, { kind: 'page', page: page - 1, ...again })] : []),
    ...(page < pages ? [button(buttons.nextPage, { kind: 'page', page: page + 1, ...again })] : []),
  ]
}

function listButtons({ sharingStopped }: ListOutcome, to: Reader): Button[] {
  const { buttons } = wordsFor(to.language)
  const operation = to.operationId
  return [
    button(buttons.new, { kind: 'new', operation }),
    button(buttons.newForm, { kind: 'new-form', operation }),
    sharingStopped
      ? button(buttons.resume, { kind: 'resume-sharing', operation })
      : button(buttons.stop, { kind: 'stop-sharing', operation }),
  ]
}

function row(relationship: Relationship, sharing: 'stopped' | 'going-on', to: Reader) {
  const words = adminWordsFor(to.language)
  const state = stateOf(relationship, to, sharing)
  const { domains, level, expires } = relationship
  const more = domains.length > 3 ? [words.moreDomains(domains.length - 3)] : []
  return {
    name: shown(relationship.name),
    open: words.list.open(plain(relationship.name)),
    data: { relationship: relationship.id, operation: to.operationId },
    domains: [...domains.slice(0, 3).map(({ name }) => shown(name)), ...more].join(', '),
    terms: [
      wordsFor(to.language).levels[level],
      ...(level === 'none' ? [] : [scopeText(relationship.scope, to)]),
      ...(expires ? [words.list.until(dateText(expires, to))] : []),
    ].join(' · '),
    state: words.stateWords[state],
    color: state === 'on' ? ('good' as const) : ('attention' as const),
  }
}

export function askRemoveReply(relationship: Relationship, to: Reader): Reply {
  const words = adminWordsFor(to.language).remove
  const { buttons } = wordsFor(to.language)
  const title = words.title(shown(relationship.name))
  const speak = spoken(`${title} ${words.text}`)
  const { id, version } = relationship
  const card = fill('remove', {
    language: to.language,
    speak,
    title,
    text: words.text,
    facts: relationshipFacts(relationship, to),
    confirm: buttons.confirmRemove,
    keep: buttons.keep,
    data: { relationship: id, version, operation: to.operationId },
  })
  return { card, summary: speak }
}

/** Both versions, one under the other, and the way on. */
export function staleReply({ current, yours, draft }: Extract<Outcome, { kind: 'stale' }>, to: Reader): Reply {
  const words = adminWordsFor(to.language).stale
  const text = current ? words.text : words.gone
  const speak = `${words.title}. ${text}`
  const version = (title: string, of: Relationship) => ({
    title,
    facts: [nameFact(of, to), ...relationshipFacts(of, to)],
  })
  const versions = [...(current ? [version(words.now, current)] : []), ...(yours ? [version(words.yours, yours)] : [])]
  const actions = staleButtons(current, draft, to)
  const card = fill('stale', { language: to.language, speak, title: words.title, text, versions, actions })
  return { card, summary: speak }
}

function staleButtons(current: Relationship | undefined, draft: Draft | undefined, to: Reader): Button[] {
  const { buttons } = wordsFor(to.language)
  const operation = to.operationId
  if (!current) return [button(buttons.list, { kind: 'list', operation })]
  if (!draft) return relationshipButtons(current, to)
  const about = { draft: draft.id, version: draft.version, operation }
  return [
    button(buttons.keepMine, { kind: 'continue-draft', ...about }),
    button(buttons.startFromTheirs, { kind: 'drop-draft', ...about, wanted: 'edit', relationship: current.id }),
    button(buttons.cancel, { kind: 'cancel', ...about }),
  ]
}

const nameFact = ({ name }: Relationship, to: Reader): Fact => {
  return { title: adminWordsFor(to.language).facts.name, value: shown(name) }
}
