/** What the page needs from where it is shown: who signs in, which theme and language, how links open. */

export type Theme = 'light' | 'dark' | 'contrast'

export interface Host {
  /** BCP 47 */
  readonly locale: string
  readonly theme: Theme
  /** `changed` is called with each theme that is chosen later on */
  onTheme(changed: (theme: Theme) => void): void
  /** for the Authorization header; undefined where nobody signs in. Rejects when signing in failed. */
  token(): Promise<string | undefined>
  openLink(url: string): void
  /** the page is there to be used */
  ready(): void
}
