/** Starts the page: finds out where it is shown, then opens the desk. */
import { browser } from './browser.ts'
import { openDesk } from './desk.ts'
import { element } from './element.ts'
import type { Host, Theme } from './host.ts'
import { wordsFor } from './words.ts'

const root = document.documentElement

async function hostHere(): Promise<Host> {
  if (root.dataset['signIn'] !== 'teams') return browser()
  const { teams } = await import('./teams.ts')
  return teams()
}

function wear(theme: Theme): void {
  root.dataset['theme'] = theme
}

try {
  const host = await hostHere()
  const { language, words } = wordsFor(host.locale)
  root.lang = language
  document.title = `Liaison – ${words.title}`
  wear(host.theme)
  host.onTheme(wear)
  await openDesk(host, words)
  host.ready()
} catch {
  const { language, words } = wordsFor(navigator.language)
  root.lang = language
  document.body.replaceChildren(
    element('main', { class: 'alone' }, element('h1', {}, 'Liaison'), element('p', {}, words.outsideTeams)),
  )
}
