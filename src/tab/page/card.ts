/** Draws a card of Liaison's, the same that the chat shows, and tells what is pressed on it. */
import { type Action, AdaptiveCard, ExecuteAction, OpenUrlAction } from 'adaptivecards'
import { look } from './look.ts'
import { htmlOf } from './markdown.ts'

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
    else if (action instanceof OpenUrlAction && /^(https|mailto):/i.test(action.url ?? '')) openLink(action.url ?? '')
  }
  shown.parse(card)
  const place = document.createElement('div')
  place.className = 'card'
  place.append(withoutStops(shown.render()))
  return place
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
