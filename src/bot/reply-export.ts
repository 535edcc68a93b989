/** Shows an export: in a card when it is short, as a file for the person's OneDrive when it is long. */
import type { ImportOutcome } from '../administer.ts'
import type { NotMoved } from '../relationship/exchange/xtap.ts'
import { fill } from './cards.ts'
import type { Reader } from './reader.ts'
import { button, notice, type Reply } from './reply.ts'
import { nextSteps } from './reply-guidance.ts'
import { shown, spoken } from './shown-text.ts'
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
  const { format, text, count, notMoved } = outcome
  const title = words.title(count)
  const left = notMovedLines(notMoved, to)
  if (JSON.stringify(text).length > mostInCard) {
    const name = fileNames[format]
    const question = words.file(name)
    const reply = notice(to, { title, lines: [words.text[format], question, ...left], actions: nextSteps(to) })
    return { ...reply, file: { name, description: question, text: fileText(outcome), context: { export: format } } }
  }
  const lines = [words.text[format], ...left]
  const speak = spoken([`${title}.`, words.text[format]].join(' '))
  const card = fill('export', {
    language: to.language,
    speak,
    title,
    lines,
    label: words.label,
    text,
    actions: nextSteps(to),
  })
  return { card, summary: speak }
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

function becauseText({ because, value = '' }: NotMoved, to: Reader): string {
  const words = exchangeWordsFor(to.language).exported.because
  return because === 'off' ? words.off : words[because](shown(value, 100))
}
