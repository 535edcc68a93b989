/** Shows an export: in a card when it is short, else as a file only. */
import type { ImportOutcome } from '../administer.ts'
import type { NotMoved } from '../relationship/exchange/xtap-grant.ts'
import { fill } from './cards.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { nextSteps } from './reply-guidance.ts'
import { shown, spoken } from './shown-text.ts'
import { dateText } from './terms-facts.ts'
import { exchangeWordsFor } from './words.ts'

export type Exported = Extract<ImportOutcome, { kind: 'exported' }>

/** Teams takes messages of about 28 KB; text in JSON grows by its quotes and line ends. */
const mostInCard = 12_000
const mostNotMoved = 5

export const fileNames: Readonly<Record<Exported['format'], string>> = {
  json: 'organization-relationships.json',
  powershell: 'organization-relationships.ps1',
  xtap: 'cross-tenant-access-policy.json',
}

export function whichReply(to: Reader): Reply {
  const words = exchangeWordsFor(to.language).which
  const { operationId: operation } = to
  const actions = (['json', 'powershell', 'xtap'] as const).map((format) =>
    button(words[format], { kind: 'ask', text: `export ${format}`, operation }),
  )
  return notice(to, { title: words.title, actions })
}

export function exportedReply(outcome: Exported, to: Reader): Reply {
  const words = exchangeWordsFor(to.language).exported
  const { format, text, count } = outcome
  const name = fileNames[format]
  const isInCard = JSON.stringify(text).length <= mostInCard
  const [title, description] = [words.title(count), words.file(name)]
  const lines = [words.text[format], ...(isInCard ? [] : [words.tooLong(name)]), ...notMovedLines(outcome.notMoved, to)]
  const file = { name, description, text: fileText(outcome), isInCard, context: { export: format } }
  if (!isInCard) return { ...notice(to, { title, lines, actions: nextSteps(to) }), file }
  const { language } = to
  const speak = spoken([`${title}.`, words.text[format]].join(' '))
  const card = fill('export', { language, speak, title, lines, label: words.label, text, actions: nextSteps(to) })
  return { card, summary: speak, file }
}

/** Windows PowerShell reads a file without a byte order mark in an older encoding, in which other letters become quotes. */
export function fileText({ format, text }: Exported): string {
  return format === 'powershell' ? `\ufeff${text}` : text
}

function notMovedLines(notMoved: readonly NotMoved[], to: Reader): readonly string[] {
  const words = exchangeWordsFor(to.language).exported
  if (notMoved.length === 0) return []
  const told = notMoved.slice(0, mostNotMoved).map((one) => `${shown(one.name)}: ${becauseText(one, to)}`)
  const more = notMoved.length > mostNotMoved ? [words.more(notMoved.length - mostNotMoved)] : []
  return [`**${words.notMoved}**`, ...told, ...more]
}

/** About a day, not a name. */
const days: ReadonlySet<NotMoved['because']> = new Set(['expired', 'last-day-untold', 'no-last-day'])

function becauseText({ because, value = '' }: NotMoved, to: Reader): string {
  const words = exchangeWordsFor(to.language).exported.because
  if (because === 'off') return words.off
  return words[because](shown(days.has(because) ? dateText(value, to) : value, 100))
}
