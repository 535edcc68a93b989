/** What goes back to a person: a card, the same in a line for the notification, and a machine-readable copy where there is one. */
import type { Value } from './answer-value.ts'
import type { CardAction } from './card-action.ts'
import type { Button, Card, Fact } from './card-parts.ts'
import { fill } from './cards.ts'
import type { Reader } from './reader.ts'
import { spoken } from './shown-text.ts'

export interface Reply {
  readonly card: Card
  /** plain text of one or a few sentences */
  readonly summary: string
  readonly value?: Value
  /** offered beside the card: in a chat, with the person's consent, it is put into their OneDrive; on the tab it is saved */
  readonly file?: OfferedFile
  /** one to fill in all at once: in a dialog it stays open */
  readonly form?: Form
  /** what is begun once the reply was sent, and not waited for */
  readonly afterwards?: 'pin-domains'
}

export interface Form {
  /** of the dialog; plain text */
  readonly title: string
}

export interface OfferedFile {
  readonly name: string
  readonly description: string
  readonly text: string
  /** whether its text stands in the card as well, to be copied: a chat then asks for nothing more */
  readonly isInCard: boolean
  /** comes back with the consent */
  readonly context: { readonly export: 'json' | 'powershell' | 'xtap' }
}

/** What the action says stands in the button's data, its kind is the verb: a button cannot bring what no one reads. */
export function button(title: string, action: CardAction, style: Button['style'] = 'default'): Button {
  const { kind, ...data } = action
  return { title, verb: kind, data, style }
}

export interface Notice {
  readonly title: string
  readonly lines?: readonly string[]
  readonly facts?: readonly Fact[]
  readonly actions?: readonly Button[]
  readonly value?: Value
}

/** A few sentences, and what can be done next. */
export function notice(
  to: Pick<Reader, 'language'>,
  { title, lines = [], facts = [], actions = [], value }: Notice,
): Reply {
  const summary = spoken([title, ...lines].join('. ').replaceAll(/([.?!:])\./g, '$1'))
  const card = fill('notice', { language: to.language, speak: summary, title, lines, facts, actions })
  return value ? { card, summary, value } : { card, summary }
}
