/** Teams around the page, as far as the page knows: a frame of teams.microsoft.com that answers teams-js, in a real browser. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core'
import { pageIn } from '../../src/tab/page-files.ts'
import { openTabWorld, type TabWorld } from '../tab-world.ts'
import type { Speaker } from '../world.ts'

const teams = 'https://teams.microsoft.com'
const site = 'https://liaison.contoso.com'
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The page as it was built, with the rest of Liaison in memory. */
export function openBuiltTab(): Promise<TabWorld> {
  return openTabWorld(pageIn(fileURLToPath(new URL('../../dist/tab/page/', import.meta.url)), 'teams'))
}

interface Setting {
  readonly who?: Speaker
  readonly locale?: string
  readonly theme?: 'default' | 'dark' | 'contrast'
  readonly size?: { readonly width: number; readonly height: number }
}

export interface TabSeat {
  readonly page: Page
  readonly tab: FrameLocator
  readonly list: Locator
  readonly opened: Locator
  /** what the browser held against the page, its policy included */
  readonly complaints: readonly string[]
  /** what axe-core finds in the tab */
  faults(): Promise<readonly string[]>
  wear(theme: 'default' | 'dark' | 'contrast'): Promise<void>
}

/** Somebody in Teams with the tab open. */
export async function sitAtTab(browser: Browser, here: TabWorld, setting: Setting = {}): Promise<TabSeat> {
  const { who = 'ada', locale = 'en-GB', theme = 'default', size = { width: 1280, height: 800 } } = setting
  const page = await browser.newPage({ viewport: size, timezoneId: 'Europe/Amsterdam' })
  page.setDefaultTimeout(30_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.exposeFunction('tokenFromTeams', () => here.token(who))
  await page.route('**/*', (route) => route.abort())
  await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }))
  await page.route(`${teams}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: around({ locale, theme }) }),
  )
  await page.route(`${site}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const response = await route.fetch({ url: `${here.url}${pathname}` })
    await route.fulfill({ response })
  })
  await page.goto(`${teams}/`)
  const tab = page.frameLocator('iframe')
  return {
    page,
    tab,
    list: tab.getByRole('region', { name: /^(All relationships|Alle relaties)$/ }),
    opened: tab.getByRole('region', { name: /^(What you opened|Wat u opende)$/ }),
    complaints,
    faults: async () => {
      const frame = page.frames()[1]
      if (!frame) throw new Error('the tab is not there')
      await frame.evaluate(axe)
      return frame.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: Found[] }> } }
        const { violations } = await axe.run()
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`))
      })
    },
    wear: (next) =>
      page.evaluate((theme) => (globalThis as unknown as { wear(theme: string): void }).wear(theme), next),
  }
}

interface Found {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** Answers what the page asks of Teams ("TeamsJS client library", the messages it posts), and nothing else. */
function around(given: { readonly locale: string; readonly theme: string }): string {
  return `<!doctype html><title>Teams</title>
<style>body { margin: 0 } iframe { border: 0; width: 100vw; height: 100vh; display: block }</style>
<iframe src="${site}/tab" title="Liaison"></iframe>
<script>
  const context = { ...${JSON.stringify(given)}, entityId: 'relationships', frameContext: 'content' }
  const frame = document.querySelector('iframe')
  const post = (message) => frame.contentWindow.postMessage(message, '${site}')
  const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} })
  const answers = {
    initialize: () => ['content', 'web', runtime, '2.58.0'],
    getContext: () => [context],
    'authentication.getAuthToken': async () => [true, await tokenFromTeams()],
  }
  addEventListener('message', async ({ data, origin }) => {
    if (origin !== '${site}' || !answers[data.func]) return
    post({ id: data.id, uuid: data.uuid, uuidAsString: data.uuidAsString, args: await answers[data.func]() })
  })
  window.wear = (theme) => post({ func: 'themeChange', args: [theme] })
</script>`
}
