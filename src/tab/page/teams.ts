/** Teams as the page's host: theme, language and the token of the person signed in there. */
import { app, authentication } from '@microsoft/teams-js'
import type { Host, Theme } from './host.ts'

/** Rejects outside Teams. What the context says is for showing only: the server believes the token alone. */
export async function teams(): Promise<Host> {
  await app.initialize()
  const context = await app.getContext()
  return {
    locale: context.app.locale,
    theme: themeOf(context.app.theme),
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeOf(theme))),
    token: () => authentication.getAuthToken(),
    openLink: (url) => void app.openLink(url),
    ready: () => app.notifySuccess(),
  }
}

const themes: Readonly<Record<string, Theme>> = { default: 'light', dark: 'dark', contrast: 'contrast', glass: 'dark' }

function themeOf(theme: string): Theme {
  return themes[theme] ?? 'light'
}
