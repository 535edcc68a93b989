/** Draws a card of Liaison's, the same that the chat shows, and tells what is pressed on it. */
import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction } from 'adaptivecards'
import { element } from './element.ts'
import { look } from './look.ts'
import { htmlOf } from './markdown.ts'
import { tieMistakes } from './mistakes.ts'

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = htmlOf(text)
  result.didProcess = true
}

export interface Pressed {
  /** `data` is the button's, with what stands in the inputs as strings */
  readonly press: (verb: string, data: unknown) => void
  readonly openLink: (url: string) => void
}

export function drawn(card: object, { press, openLink }: Pressed): HTMLElement {
  const shown = new AdaptiveCard()
  shown.hostConfig = look
  shown.onExecuteAction = (action: Action) => {
    if (action instanceof ExecuteAction) press(action.verb, action.data ?? {})
    else if (action instanceof OpenUrlAction) follow(action.url ?? '', openLink)
  }
  shown.parse(card)
  const place = document.createElement('div')
  place.className = 'card'
  place.append(withoutStops(shown.render()))
  tieMistakes(place)
  return place
}

/** Teams opens web addresses; a mail is opened by a link into a new window, which works in all its clients (msteams-docs #1369). */
function follow(url: string, openLink: Pressed['openLink']): void {
  if (/^https:/i.test(url)) openLink(url)
  if (!/^mailto:/i.test(url)) return
  const link = element('a', { href: url, target: '_blank', rel: 'noopener' })
  document.body.append(link)
  link.click()
  link.remove()
}

/** Only what can be pressed or filled in is a stop for the keyboard; who hears a row hears all that stands in it. */
function withoutStops(shown: HTMLElement | undefined): HTMLElement | string {
  shown?.removeAttribute('tabindex')
  for (const row of shown?.querySelectorAll('.ac-selectable[role="button"]') ?? []) {
    row.removeAttribute('title')
    row.removeAttribute('aria-label')
  }
  return shown ?? ''
}
