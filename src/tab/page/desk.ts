/** The page of an admin: tools above, the list beside what is opened from it. */
import type { Call } from './api.ts'
import { element, pressable } from './element.ts'
import { textIn } from './file.ts'
import type { Host } from './host.ts'
import { type Pane, paneIn } from './pane.ts'
import { type Sought, searchFields } from './search.ts'
import { askForm, toolbar } from './tools.ts'
import type { Words } from './words.ts'

/** Presses that only look: the list stays as it is. */
const looking = new Set(['show', 'edit', 'next', 'back', 'go', 'help', 'keep', 'new', 'new-form', 'ask', 'choose'])
const wholeList: Call = { kind: 'press', verb: 'page', data: { page: 1 } }

/** Resolves when the list is there. */
export async function openDesk(host: Host, words: Words): Promise<void> {
  const status = element('div', { class: 'unseen', role: 'status' })
  const announce = (text: string) => status.replaceChildren(text)
  const listPlace = element('div', { tabindex: '-1', class: 'cards' }, element('p', { class: 'quiet' }, words.loading))
  const openedPlace = element('div', { tabindex: '-1', class: 'cards' }, ...nothingOpened(words))
  const around = { host, words, announce }
  let inList = wholeList
  const list: Pane = paneIn({ ...around, place: listPlace, pressed: (verb, data) => pressed('list', verb, data) })
  const opened: Pane = paneIn({ ...around, place: openedPlace, pressed: (verb, data) => pressed('opened', verb, data) })

  const showList = (call: Call) => {
    inList = call
    return list.show(call)
  }
  const open = async (call: Call) => {
    if (openedPlace.hasAttribute('aria-busy')) return
    document.body.classList.add('showing')
    openedPlace.focus({ preventScroll: true })
    const isDone = await opened.show(call)
    if (!openedPlace.querySelector('[aria-invalid]')) openedPlace.parentElement?.scrollTo({ top: 0 })
    if (isDone && changesList(call)) await list.renew(inList)
  }
  const pressed = (on: 'list' | 'opened', verb: string, data: unknown) => {
    const call: Call = { kind: 'press', verb, data }
    if (on === 'list' && isOfList(verb, data)) return void showList(call)
    if (verb === 'list') return backToList()
    void open(call)
  }
  const backToList = () => {
    document.body.classList.remove('showing')
    openedPlace.replaceChildren(...nothingOpened(words))
    // not its search field: on a phone that opens the keyboard over the list
    listPlace.focus()
  }
  const seek = (sought: Sought) => void showList({ kind: 'press', verb: 'page', data: { page: 1, sought } })
  const chosen = async (file: File) => {
    const read = await textIn(file)
    if (read.kind === 'text') return open({ kind: 'say', text: 'import', file: read.text })
    openedPlace.replaceChildren(element('p', { class: 'fault' }, words.faults['too-large']))
    announce(words.faults['too-large'])
  }

  document.body.replaceChildren(
    element(
      'header',
      {},
      element('h1', {}, words.title),
      toolbar(words, { call: open, chosen: (file) => void chosen(file) }),
      askForm(words, (call) => void open(call)),
    ),
    element(
      'main',
      {},
      element('section', { class: 'list', 'aria-label': words.list }, searchFields(words, seek), listPlace),
      element(
        'section',
        { class: 'opened', 'aria-label': words.shown },
        pressable(words.back, backToList, { class: 'back' }),
        openedPlace,
      ),
    ),
    status,
  )
  await showList(wholeList)
}

function isOfList(verb: string, data: unknown): boolean {
  if (verb === 'list' || verb === 'page') return true
  const isChosen = typeof data === 'object' && data !== null && 'relationship' in data && data.relationship !== ''
  return verb === 'show' && !isChosen
}

function changesList(call: Call): boolean {
  return call.kind === 'say' || !looking.has(call.verb)
}

function nothingOpened(words: Words): HTMLElement[] {
  return [
    element('div', { class: 'empty' }, element('h2', {}, words.nothingShown), element('p', {}, words.nothingShownText)),
  ]
}
