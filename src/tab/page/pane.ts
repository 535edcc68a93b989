/** A part of the page that shows cards: it asks, waits, shows what comes, and says what went wrong, with a way on. */
import { type Answer, ask, type Call, type Shown } from './api.ts'
import { drawn } from './card.ts'
import { copied } from './copy.ts'
import { element, pressable } from './element.ts'
import { save } from './file.ts'
import type { Host } from './host.ts'
import { toFirstMistake } from './mistakes.ts'
import type { Words } from './words.ts'

export interface Pane {
  /** Asks, and shows the answer; gives whether cards came. Of two calls at once only the later one is shown. */
  show(call: Call): Promise<boolean>
  /** The same without a word of what came, for what changed because of something else: that is what is to be heard. */
  renew(call: Call): Promise<boolean>
}

interface Around {
  readonly place: HTMLElement
  readonly host: Host
  readonly words: Words
  /** read out to who cannot see it */
  readonly announce: (text: string) => void
  readonly pressed: (verb: string, data: unknown) => void
}

/** Milliseconds after which who cannot see the progress is told that there is some. */
const patience = 1_000

export function paneIn(around: Around): Pane {
  const { place, host, words, announce } = around
  let newest = 0
  const show = async (call: Call, id: string, tell: (text: string) => void): Promise<boolean> => {
    const mine = ++newest
    place.setAttribute('aria-busy', 'true')
    const slow = setTimeout(() => tell(words.loading), patience)
    const answer = await ask(call, id, host)
    clearTimeout(slow)
    if (mine !== newest) return false
    place.removeAttribute('aria-busy')
    fill(
      place,
      shownOf(answer, around, () => void show(call, id, announce)),
    )
    tell(wordsOf(answer, words))
    return answer.kind === 'cards'
  }
  return {
    show: (call) => show(call, crypto.randomUUID(), announce),
    renew: (call) => show(call, crypto.randomUUID(), () => {}),
  }
}

/** Who pressed what goes away stays where it was, or goes to what is to be put right, and does not begin at the top of the page again. */
function fill(place: HTMLElement, shown: readonly HTMLElement[]): void {
  const hadFocus = place.contains(document.activeElement)
  place.replaceChildren(...shown)
  if (hadFocus && !toFirstMistake(place)) place.focus({ preventScroll: true })
}

function shownOf(answer: Answer, around: Around, again: () => void): HTMLElement[] {
  if (answer.kind === 'cards') return answer.cards.map((shown) => shownCard(shown, around))
  const { words } = around
  return [
    element(
      'div',
      { class: 'fault' },
      element('p', {}, words.faults[answer.because]),
      ...(answer.request ? [element('p', { class: 'quiet' }, words.request(answer.request))] : []),
      pressable(words.again, again),
    ),
  ]
}

/** What can be taken from a card stands under the text it is about, else under the card. */
function shownCard({ card, file }: Shown, around: Around): HTMLElement {
  const { host, words, pressed } = around
  const shown = drawn(card, { press: pressed, openLink: host.openLink })
  const place = shown.querySelector('[id="copy"]')
  const text = place?.querySelector('textarea')
  const taken = element(
    'div',
    { class: 'taken' },
    ...(file ? [pressable(words.download(file.name), () => save(file), { class: 'first' })] : []),
    ...(text ? [copyButton(text, around)] : []),
  )
  if (place) place.after(taken)
  else if (file) shown.append(taken)
  return shown
}

function copyButton(text: HTMLTextAreaElement, { words, announce }: Around): HTMLElement {
  const button = pressable(words.copy, () => {
    void copied(text).then((isCopied) => {
      const told = isCopied ? words.copied : words.selected
      button.replaceChildren(told)
      announce(told)
    })
  })
  return button
}

function wordsOf(answer: Answer, words: Words): string {
  return answer.kind === 'cards' ? answer.cards.map(({ summary }) => summary).join(' ') : words.faults[answer.because]
}
