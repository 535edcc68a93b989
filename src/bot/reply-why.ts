/** Shows why somebody can or cannot see somebody: the gates, the one that decides, and what would change it. */
import type { Outcome } from '../administer.ts'
import type { Button } from './card-parts.ts'
import { fill } from './cards.ts'
import { decidingIn, gateRow, tenantOf } from './gate-text.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { nextSteps } from './reply-guidance.ts'
import { plain, shown, spoken } from './shown-text.ts'
import { whyWordsFor, wordsFor } from './words.ts'

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { kind: Kind }>
type Why = Of<'why'>

const kinds = ['why', 'why-several', 'why-each', 'unknown-viewer', 'preview'] as const
type Looked = Of<(typeof kinds)[number]>

export function isLooked(outcome: Outcome): outcome is Looked {
  return kinds.some((kind) => kind === outcome.kind)
}

export function lookedReply(outcome: Looked, to: Reader): Reply {
  switch (outcome.kind) {
    case 'why':
      return whyReply(outcome, to)
    case 'why-several':
      return severalReply(outcome, to)
    case 'why-each':
      return whyEachReply(outcome, to)
    case 'unknown-viewer':
      return unknownViewerReply(outcome, to)
    case 'preview':
      return previewHead(outcome, to)
  }
}

function whyReply(outcome: Why, to: Reader): Reply {
  const { explained } = outcome
  const { title, verdict, isSeen } = verdictOn(outcome, to)
  const remedy = remedyText(outcome, to)
  const speak = spoken([`${title}.`, verdict, remedy].filter(Boolean).join(' '))
  const card = fill('why', {
    language: to.language,
    speak,
    title,
    verdict,
    remedy,
    style: isSeen ? 'good' : 'attention',
    gates: explained.findings.map((finding) => gateRow(finding, explained, to)),
    notes: notesOn(outcome, to),
    actions: mending(outcome, to),
  })
  return { card, summary: speak }
}

function verdictOn({ viewer, explained }: Why, to: Reader) {
  const words = whyWordsFor(to.language)
  const deciding = decidingIn(explained)
  const name = shown(explained.facts.target?.name ?? explained.said, 80)
  if (deciding === undefined) {
    const verdict = words.shown(wordsFor(to.language).levels[explained.level])
    return { isSeen: true, name, title: words.sees(shown(viewer, 100), name), verdict }
  }
  const verdict = words.decides(deciding.gate, words.because[deciding.because])
  return { isSeen: false, name, title: words.seesNot(shown(viewer, 100), name), verdict }
}

/** A line for each, and a button for each that shows all the gates. */
function whyEachReply({ viewer, each, more }: Of<'why-each'>, to: Reader): Reply {
  const words = whyWordsFor(to.language)
  const lines = each.map((one) => lineFor(one, to))
  const [first] = each.filter((one) => one.kind === 'why')
  const notes = first ? notesOn(first, to) : []
  const actions = each.map((one) => {
    const [label, about] =
      one.kind === 'why-several'
        ? [one.said, one.said]
        : [
            one.explained.facts.target?.name ?? one.explained.said,
            one.explained.facts.target?.address ?? one.explained.said,
          ]
    return askButton(label, viewer, about, one.saidWhen, to)
  })
  const rest = more > 0 ? [words.eachMore(more)] : []
  return notice(to, {
    title: words.each(shown(viewer, 100)),
    lines: [...lines, ...rest, ...notes, words.eachGates],
    actions,
  })
}

function lineFor(one: Of<'why' | 'why-several'>, to: Reader): string {
  if (one.kind === 'why-several') return `**?** ${whyWordsFor(to.language).several(shown(one.said, 80))}.`
  const { isSeen, name, verdict } = verdictOn(one, to)
  return [`**${isSeen ? '✓' : '✕'} ${name}**: ${verdict}`, remedyText(one, to)].filter(Boolean).join(' ')
}

function askButton(label: string, viewer: string, about: string, saidWhen: string, to: Reader): Button {
  const text = whyWordsFor(to.language).ask(viewer, `${about} ${saidWhen}`.trim())
  return button(plain(label, 80), { kind: 'ask', text, operation: to.operationId })
}

function remedyText({ explained, near }: Why, to: Reader): string {
  const words = whyWordsFor(to.language)
  const deciding = decidingIn(explained)
  if (!deciding) return ''
  if (!near) return words.change(words.remedy[deciding.because])
  const domains = near.domains.slice(0, 3).map(({ name }) => shown(name))
  return words.change(words.near(shown(near.name), domains.join(', ')))
}

function notesOn({ viewer, explained, time }: Why, to: Reader): string[] {
  const words = whyWordsFor(to.language)
  const tenant = tenantOf(explained.facts, to)
  const who = tenant ? words.assumed(shown(viewer, 100), tenant) : words.assumedNoTenant(shown(viewer, 100))
  return [...(explained.facts.asker.kind === 'outsider' ? [who] : []), ...(time === 'named' ? [] : [words.time[time]])]
}

/** The one change that would open the gate that decides, where there is one. */
function mending({ explained, near }: Why, to: Reader): readonly Button[] {
  const { buttons } = wordsFor(to.language)
  const words = whyWordsFor(to.language)
  const operation = to.operationId
  const relationship = explained.facts.relationship ?? near
  const because = decidingIn(explained)?.because
  if (!because) return []
  if (because === 'all sharing is stopped') return [button(buttons.resume, { kind: 'resume-sharing', operation })]
  if (!relationship) return because === 'no relationship lists the domain' ? nextSteps(to).slice(0, 2) : []
  const about = { relationship: relationship.id, version: relationship.version, operation }
  const edit = button(buttons.edit, { kind: 'edit', ...about })
  switch (because) {
    case 'the relationship is turned off':
      return [button(buttons.turnOn, { kind: 'turn-on', ...about }, 'positive')]
    case 'the domain is not pinned to a tenant':
      return [button(words.lookUp, { kind: 'look-up', ...about }), edit]
    case 'the domain is suspended: its tenant changed':
      return [button(words.newTenant, { kind: 'look-up', ...about }), edit]
    case 'no relationship lists the domain':
    case 'the relationship has expired':
    case 'free/busy sharing is off':
    case 'the level is none':
    case 'the scope group cannot be resolved':
    case 'the person is outside the scope group':
      return [edit]
    case 'the asker is not identified, or is a guest':
    case 'the tenant is not an allowed one':
    case 'the domain is pinned to another tenant':
    case 'there is no such listed person or room':
    case 'the owner shares nothing':
    case 'the stretch of time is empty':
    case 'the stretch of time is before today':
    case 'the stretch of time is longer than 62 days':
      return []
  }
}

const mostChoices = 5

function severalReply({ viewer, said, saidWhen, people }: Of<'why-several'>, to: Reader): Reply {
  const words = whyWordsFor(to.language)
  const actions = people
    .slice(0, mostChoices)
    .map(({ name, address }) => askButton(`${name} (${address})`, viewer, address, saidWhen, to))
  return notice(to, { title: words.several(shown(said, 80)), lines: [words.severalText], actions })
}

function unknownViewerReply({ said }: Of<'unknown-viewer'>, to: Reader): Reply {
  const { unknownViewer, unknownViewerText } = whyWordsFor(to.language)
  return notice(to, { title: unknownViewer(shown(said, 80)), lines: [unknownViewerText], actions: nextSteps(to) })
}

/** Stands before the card itself. */
function previewHead({ viewer }: Of<'preview'>, to: Reader): Reply {
  const { previewTitle, previewText } = whyWordsFor(to.language)
  return notice(to, { title: previewTitle(shown(viewer, 100)), lines: [previewText] })
}
