/** An ordinary browser as the page's host, in local mode: its own theme and language, and nobody signs in. */
import type { Host, Theme } from './host.ts'

export function browser(): Host {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const contrast = matchMedia('(prefers-contrast: more)')
  const theme = (): Theme => (contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light')
  return {
    locale: navigator.language,
    theme: theme(),
    onTheme: (changed) => {
      for (const query of [dark, contrast]) query.addEventListener('change', () => changed(theme()))
    },
    token: async () => undefined,
    openLink: (url) => void open(url, '_blank', 'noopener'),
    ready: () => undefined,
  }
}
