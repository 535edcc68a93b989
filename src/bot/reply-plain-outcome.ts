/** The outcomes that need no more than a few sentences and what can be done next. */
import type { Outcome } from '../administer.ts'
import type { Button } from './card-parts.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { nextSteps } from './reply-guidance.ts'
import { plain, shown } from './shown-text.ts'
import { termsFacts } from './terms-facts.ts'
import { adminWordsFor, wordsFor } from './words.ts'

const plainKinds = [
  'cancelled',
  'draft-gone',
  'nothing-open',
  'ask-stop',
  'ask-resume',
  'stopped',
  'resumed',
  'not-admin',
  'colleagues-only',
] as const
type PlainKind = (typeof plainKinds)[number]

export function isPlain(outcome: Outcome): outcome is Extract<Outcome, { kind: PlainKind }> {
  return plainKinds.some((kind) => kind === outcome.kind)
}

export function plainOutcome(kind: PlainKind, to: Reader): Reply {
  const words = adminWordsFor(to.language)
  const { stop } = words
  const next = nextSteps(to)
  const say = ({ title, text }: { title: string; text: string }, actions: readonly Button[] = next) =>
    notice(to, { title, lines: [text], actions })
  switch (kind) {
    case 'cancelled':
      return say(words.cancelled)
    case 'draft-gone':
      return say(words.draftGone)
    case 'nothing-open':
      return say(words.nothingOpen)
    case 'ask-stop':
      return say({ title: stop.ask, text: stop.askText }, switchButtons('confirm-stop', to))
    case 'ask-resume':
      return say({ title: stop.askResume, text: stop.askResumeText }, switchButtons('confirm-resume', to))
    case 'stopped':
      return say({ title: stop.done, text: stop.doneText }, [
        resumeButton(to),
        ...next.filter(({ verb }) => verb === 'list'),
      ])
    case 'resumed':
      return say({ title: stop.resumed, text: stop.resumedText })
    case 'not-admin':
      return say(words.notAdmin)
    case 'colleagues-only':
      return say(words.colleaguesOnly)
  }
}

function resumeButton(to: Reader): Button {
  return button(wordsFor(to.language).buttons.resume, { kind: 'resume-sharing', operation: to.operationId })
}

function switchButtons(kind: 'confirm-stop' | 'confirm-resume', to: Reader): Button[] {
  const { buttons } = wordsFor(to.language)
  const operation = to.operationId
  const confirm =
    kind === 'confirm-stop'
      ? button(buttons.stop, { kind, operation }, 'destructive')
      : button(buttons.resume, { kind, operation }, 'positive')
  return [confirm, button(buttons.leave, { kind: 'leave-sharing', operation })]
}

/** One draft per admin: the other one first. */
export function draftOpenReply({ draft, wanted }: Extract<Outcome, { kind: 'draft-open' }>, to: Reader): Reply {
  const words = adminWordsFor(to.language).draftOpen
  const { buttons } = wordsFor(to.language)
  const { name } = draft.values
  const made = name ? words.text(shown(name)) : words.unnamed
  const text = draft.editing ? words.editing(shown(draft.editing.name)) : made
  const about = { draft: draft.id, version: draft.version, operation: to.operationId }
  const anew =
    typeof wanted === 'string'
      ? { wanted }
      : { wanted: 'edit' as const, relationship: wanted.edit, amendment: wanted.amendment }
  const actions = [
    button(buttons.continueDraft, { kind: 'continue-draft', ...about }, 'positive'),
    button(buttons.dropDraft, { kind: 'drop-draft', ...about, ...anew }, 'destructive'),
  ]
  return notice(to, { title: words.title, lines: [text], facts: termsFacts(draft.values, to), actions })
}

export function nameNotFoundReply(
  { name, near }: Extract<Outcome, { kind: 'no-such-relationship' }>,
  to: Reader,
): Reply {
  const words = adminWordsFor(to.language).unknownName
  const title = words.title(shown(name, 80))
  if (near.length === 0) return notice(to, { title, lines: [words.text], actions: nextSteps(to) })
  const show = (each: string) =>
    button(plain(each, 40), { kind: 'ask', text: words.show(each), operation: to.operationId })
  return notice(to, { title, lines: [words.near], actions: near.slice(0, 5).map(show) })
}
