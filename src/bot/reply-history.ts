/** Shows who changed what, and what became of taking a change back. */
import type { Outcome } from '../administer.ts'
import type { ChangeLine } from '../journal.ts'
import type { Relationship } from '../relationship/relationship.ts'
import type { Button } from './card-parts.ts'
import { fill } from './cards.ts'
import { changeText, relationshipIn } from './difference-text.ts'
import { problemText } from './draft-text.ts'
import { dayOf } from './moments.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { nextSteps } from './reply-guidance.ts'
import { relationshipReply } from './reply-relationship.ts'
import { shown, spoken } from './shown-text.ts'
import { stateOf } from './terms-facts.ts'
import { adminWordsFor, historyWordsFor, wordsFor } from './words.ts'

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>

const kinds = [
  'history',
  'undone',
  'undone-together',
  'nothing-to-undo',
  'undo-overtaken',
  'restored',
  'not-brought-back',
  'not-removed',
] as const
type AboutChanges = Of<(typeof kinds)[number]>

export function isAboutChanges(outcome: Outcome): outcome is AboutChanges {
  return kinds.some((kind) => kind === outcome.kind)
}

export function aboutChanges(outcome: AboutChanges, to: Reader): Reply {
  switch (outcome.kind) {
    case 'history':
      return historyReply(outcome, to)
    case 'undone':
      return undoneReply(outcome, to)
    case 'undone-together':
      return undoneTogetherReply(outcome, to)
    case 'nothing-to-undo':
      return nothingToUndoReply(to)
    case 'undo-overtaken':
      return overtakenReply(outcome, to)
    case 'restored':
      return restoredReply(outcome.relationship, to)
    case 'not-brought-back':
      return notBroughtBackReply(outcome, to)
    case 'not-removed':
      return notRemovedReply(outcome, to)
  }
}

function historyReply({ name, changes, more }: Of<'history'>, to: Reader): Reply {
  const words = historyWordsFor(to.language)
  const title = name === undefined ? words.title : words.titleOf(shown(name))
  const told = { title, text: changes.length ? '' : words.none, more: more ? words.more : '' }
  return changesReply(told, changes, buttonsUnder(name, changes, to), to)
}

/** One's last change may be to another relationship: under the history of one nothing is taken back unseen. */
function buttonsUnder(name: string | undefined, changes: readonly ChangeLine[], to: Reader): readonly Button[] {
  const [newest] = changes
  if (newest === undefined) return nextSteps(to)
  const now = relationshipIn(newest.after)
  const before = relationshipIn(newest.before)
  if (name === undefined || !(now ?? before)) return [undoButton(to), listButton(to)]
  return [...(now ? [showButton(now, to)] : []), ...(!now && before ? [restoreButton(before, to)] : []), listButton(to)]
}

interface Told {
  readonly title: string
  readonly text: string
  readonly more: string
}

function changesReply(told: Told, changes: readonly ChangeLine[], actions: readonly Button[], to: Reader): Reply {
  const blocks = changes.map((change) => changeText(change, to))
  const newest = blocks.slice(0, 1).flatMap(({ when, lines }) => [when, ...lines])
  const sentences = [told.title, ...newest, told.text].filter(Boolean).join('. ')
  const speak = spoken(sentences.replaceAll(/([.?!:])\./g, '$1'))
  return { card: fill('history', { language: to.language, speak, ...told, changes: blocks, actions }), summary: speak }
}

function undoButton(to: Reader): Button {
  return button(wordsFor(to.language).buttons.undo, { kind: 'undo', operation: to.operationId })
}

function listButton(to: Reader): Button {
  return button(wordsFor(to.language).buttons.list, { kind: 'list', operation: to.operationId })
}

function showButton({ id }: Relationship, to: Reader): Button {
  return button(wordsFor(to.language).buttons.show, { kind: 'show', relationship: id, operation: to.operationId })
}

function restoreButton({ id }: Relationship, to: Reader): Button {
  return button(wordsFor(to.language).buttons.restore, { kind: 'restore', relationship: id, operation: to.operationId })
}

/** With what was taken back, so that nobody has to remember what the last change was. */
function undoneReply({ change, relationship }: Of<'undone'>, to: Reader): Reply {
  const words = historyWordsFor(to.language)
  const made = relationshipIn(change.after)
  const gone = relationship === undefined && made ? words.undoneGone(shown(made.name)) : ''
  const told = { title: words.undone, text: gone, more: words.undoneText }
  const actions = relationship ? [showButton(relationship, to)] : []
  return changesReply(told, [change], [...actions, undoButton(to), listButton(to)], to)
}

function undoneTogetherReply({ removed, changed, broughtBack }: Of<'undone-together'>, to: Reader): Reply {
  const words = historyWordsFor(to.language)
  const lines = [
    words.together(removed + changed + broughtBack),
    ...(removed > 0 ? [words.togetherRemoved(removed)] : []),
    ...(changed > 0 ? [words.togetherChanged(changed)] : []),
    ...(broughtBack > 0 ? [words.togetherBack(broughtBack)] : []),
    words.togetherAgain,
  ]
  return notice(to, { title: words.undone, lines, actions: [undoButton(to), listButton(to)] })
}

function nothingToUndoReply(to: Reader): Reply {
  const { nothingToUndo: title, nothingToUndoText } = historyWordsFor(to.language)
  return notice(to, { title, lines: [nothingToUndoText], actions: nextSteps(to) })
}

function overtakenReply({ change, since }: Of<'undo-overtaken'>, to: Reader): Reply {
  const words = historyWordsFor(to.language)
  const about = relationshipIn(change.after) ?? relationshipIn(change.before)
  const isGone = since[0]?.what === 'remove'
  const told = { title: words.overtaken, text: isGone ? words.overtakenGone : words.overtakenText, more: '' }
  if (!about) return changesReply(told, since, [listButton(to)], to)
  const { id: relationship, version } = about
  const operation = to.operationId
  const edit = button(wordsFor(to.language).buttons.edit, { kind: 'edit', relationship, version, operation })
  return changesReply(told, since, [isGone ? restoreButton(about, to) : edit, listButton(to)], to)
}

function restoredReply(relationship: Relationship, to: Reader): Reply {
  const words = historyWordsFor(to.language)
  const told = { title: words.broughtBack(shown(relationship.name)), text: words.broughtBackText }
  return relationshipReply(relationship, { ...told, state: stateOf(relationship, to, 'going-on') }, to)
}

function notBroughtBackReply({ relationship, problem }: Of<'not-brought-back'>, to: Reader): Reply {
  const words = historyWordsFor(to.language)
  const title = words.notBroughtBack(shown(relationship.name))
  return notice(to, { title, lines: [problemText(problem, to), words.notBroughtBackText], actions: nextSteps(to) })
}

/** What can be brought back, as it is to be typed. */
function notRemovedReply({ name, removed }: Of<'not-removed'>, to: Reader): Reply {
  const words = historyWordsFor(to.language)
  const lines = removed.map(({ relationship, at, by }) =>
    words.keptLine(shown(relationship.name), dayOf(at, to), shown(by.name)),
  )
  return notice(to, {
    title: words.notRemoved(shown(name, 80)),
    lines: lines.length ? [words.kept, ...lines] : [words.noneKept],
    actions: nextSteps(to),
  })
}

export function removedReply(relationship: Relationship, to: Reader): Reply {
  const { removed, removedText } = adminWordsFor(to.language).remove
  const actions = [restoreButton(relationship, to), ...nextSteps(to)]
  return notice(to, { title: removed(shown(relationship.name)), lines: [removedText], actions })
}
