/** Who reads a reply, and how: everything about a person that decides words, dates and buttons. */
import type { Language } from '../language/question.ts'

export interface Reader {
  readonly language: Language
  /** BCP 47; only decides how dates and times are written, and only where it speaks `language` */
  readonly locale: string
  /** IANA */
  readonly timeZone: string
  readonly role: 'admin' | 'colleague' | 'partner' | 'stranger'
  /** Teams has type-ahead and dialogs; the page beside the chat and the Agents Playground have neither */
  readonly shownIn: 'teams' | 'elsewhere'
  readonly now: number
  /** a fresh id for this reply: its buttons carry it, so that a repeated press changes nothing twice */
  readonly operationId: string
  /** the name of our own organization */
  readonly organization: string
}
