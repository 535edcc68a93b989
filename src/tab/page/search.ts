/** The fields above the list: what is looked for. */
import { element } from './element.ts'
import type { Words } from './words.ts'

export interface Sought {
  readonly words: string
  readonly sharing: string
}

/** Long enough for a word to be typed to its end, short enough to feel at once. */
const pause = 200

export function searchFields(words: Words, changed: (sought: Sought) => void): HTMLElement {
  const typed = element('input', { type: 'search', id: 'search', autocomplete: 'off', maxlength: '300' })
  const sharing = element(
    'select',
    { id: 'sharing' },
    ...Object.entries(words.sharings).map(([value, title]) => element('option', { value }, title)),
  )
  let waiting: ReturnType<typeof setTimeout> | undefined
  const tell = () => changed({ words: typed.value, sharing: sharing.value })
  typed.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(tell, pause)
  })
  sharing.addEventListener('change', tell)
  return element('div', { class: 'search', role: 'search' }, field(words.search, typed), field(words.sharing, sharing))
}

function field(label: string, input: HTMLElement): HTMLElement {
  return element('div', { class: 'field' }, element('label', { for: input.id }, label), input)
}
