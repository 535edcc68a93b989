/** The row above everything: what an admin does besides choosing from the list, each one instruction or press. */
import type { Call } from './api.ts'
import { element, pressable } from './element.ts'
import type { Words } from './words.ts'

export interface Tools {
  readonly call: (call: Call) => void
  readonly chosen: (file: File) => void
}

/** Instructions are understood in every language; these are the English ones. */
export function toolbar(words: Words, { call, chosen }: Tools): HTMLElement {
  const say = (text: string) => () => call({ kind: 'say', text })
  const press = (verb: string) => () => call({ kind: 'press', verb, data: {} })
  return element(
    'nav',
    { class: 'tools', 'aria-label': words.tools },
    pressable(words.newRelationship, press('new-form'), { class: 'first' }),
    pressable(words.check, say('check')),
    pressable(words.history, say('history')),
    ...importButton(words, chosen),
    exportChoice(words, (format) => call({ kind: 'say', text: `export ${format}` })),
    pressable(words.help, say('help')),
  )
}

function importButton(words: Words, chosen: Tools['chosen']): HTMLElement[] {
  const input = element('input', { type: 'file', accept: '.json,.txt,.csv,.ps1', hidden: '' })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) chosen(file)
    input.value = ''
  })
  return [pressable(words.importFile, () => input.click()), input]
}

/** A list of formats that opens and closes by itself; choosing from it is pressing a button. */
function exportChoice(words: Words, chosen: (format: string) => void): HTMLElement {
  const summary = element('summary', {}, words.exportAs)
  const details = element('details', { class: 'choice' }, summary)
  const close = () => details.removeAttribute('open')
  const formats = Object.entries(words.formats).map(([format, title]) =>
    pressable(title, () => {
      close()
      chosen(format)
    }),
  )
  details.append(element('div', { class: 'choices' }, ...formats))
  details.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    close()
    summary.focus()
  })
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && details.contains(relatedTarget))) close()
  })
  return details
}

/** Whatever can be typed or pasted in the chat can be here, in several lines too. */
export function askForm(words: Words, call: Tools['call']): HTMLElement {
  const input = element('textarea', {
    id: 'ask',
    rows: '1',
    placeholder: words.askExample,
    autocomplete: 'off',
    maxlength: '60000',
  })
  const form = element(
    'form',
    { class: 'ask' },
    element('label', { for: 'ask', class: 'unseen' }, words.ask),
    input,
    element('button', { type: 'submit' }, words.send),
  )
  // as in the chat: Enter sends, Shift and Enter begin a new line
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const text = input.value.trim()
    if (text === '') return
    call({ kind: 'say', text })
    input.select()
  })
  return form
}
