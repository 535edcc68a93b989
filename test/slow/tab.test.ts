/** On the tab in Teams, admins find, make, edit and save relationships, with mouse or keyboard, in every theme, and nobody overwrites anybody. */
import { mkdirSync, readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { startBrowser } from '../browser.ts'
import { cardIn, cardsIn } from '../replied.ts'
import type { TabWorld } from '../tab-world.ts'
import { openBuiltTab, sitAtTab } from './teams-tab.ts'

const pictures = new URL('../pictures/', import.meta.url).pathname
const image = new URL('../../docs/images/tab.png', import.meta.url).pathname
let browser: Browser | undefined
let here: TabWorld

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await startBrowser()
})
afterAll(async () => browser?.close())
beforeEach(async () => {
  here = await openBuiltTab()
})
afterEach(async () => {
  const contexts = browser?.contexts() ?? []
  for (const page of contexts.flatMap((context) => context.pages())) await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const context of contexts) await context.close()
  await here.close()
})

/** By the chat: relationships with these names, each sharing time with a domain of its own. */
async function related(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const [form] = cardsIn(await here.world.deliver('ada', { text: 'new relationship form' }))
    const inputs = { freeBusyEnabled: 'true', level: 'availabilityOnly', scope: 'everyone' }
    const domains = name === 'Fabrikam' ? 'fabrikam.com' : `${name.toLowerCase().replaceAll(' ', '-')}.example`
    const data = { ...cardIn(form, 'save'), name, domains, ...inputs }
    const action = { type: 'Action.Execute', verb: 'save', data }
    await here.world.deliver('ada', { type: 'invoke', name: 'adaptiveCard/action', value: { action } })
  }
}

const stored = (name: string) => here.world.ports.relationships.byName(name)

test('an admin finds a relationship, opens it, turns it off and makes another on the form', async ({ skip }) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam', 'Example Traders', 'Northern Example')
  const { page, tab, list, opened, complaints } = await sitAtTab(browser, here)
  await list.getByText('3 relationships').waitFor()
  await page.screenshot({ path: `${pictures}tab.first.png` })

  await tab.getByLabel('Search by name or domain').fill('fabri')
  await list.getByText('1 fits').waitFor()
  expect(await list.getByText('Example Traders').count()).toBe(0)
  await list.getByRole('button', { name: /^Fabrikam/ }).click()
  await opened.getByRole('heading', { name: 'Fabrikam' }).waitFor()
  await page.screenshot({ path: `${pictures}tab.opened.png` })
  if (process.env['UPDATE_IMAGES'])
    await page.screenshot({ path: image, clip: { x: 0, y: 0, width: 1280, height: 480 } })
  await opened.getByRole('button', { name: 'Turn off' }).click()
  await opened.getByText('Fabrikam is off').waitFor()
  await list.getByText('off', { exact: true }).waitFor()
  expect(await stored('Fabrikam')).toMatchObject({ enabled: false })
  await tab.getByLabel('Sharing', { exact: true }).selectOption('On')
  await list.getByText('No relationship fits').waitFor()

  await tab.getByRole('navigation').getByRole('button', { name: 'New relationship' }).click()
  await opened.getByLabel('Relationship name').fill('Contoso Partners')
  await opened.getByLabel('Domains to share with').fill('contoso.com')
  await opened.getByRole('radio', { name: 'Yes' }).check()
  await opened.getByRole('radio', { name: 'Time only' }).check()
  await opened.getByRole('radio', { name: /Everyone/ }).check()
  await opened.getByRole('button', { name: 'Save' }).click()
  await opened.getByText('contoso.com is a domain of our own organization.').waitFor()
  await page.screenshot({ path: `${pictures}tab.form.png`, fullPage: true })
  expect(await opened.getByLabel('Relationship name').inputValue()).toBe('Contoso Partners')
  await opened.getByLabel('Domains to share with').fill('partners.example')
  await opened.getByRole('button', { name: 'Save' }).click()
  await opened.getByText('Contoso Partners is made').waitFor()
  expect(await stored('Contoso Partners')).toMatchObject({ level: 'availabilityOnly' })
  expect(complaints).toEqual([])
})

const widthOf = (page: unknown) => (page as { scrollWidth: number }).scrollWidth

/** Where the next link leads that is followed, which it then is not. Runs in the page. */
function nextLink(): Promise<string> {
  const { document } = globalThis as unknown as { document: Followed }
  return new Promise((resolve) => {
    document.addEventListener('click', (event) => {
      const { href } = event.target
      if (href === undefined) return
      event.preventDefault()
      resolve(href)
    })
  })
}

interface Followed {
  addEventListener(
    kind: 'click',
    heard: (event: { readonly target: { readonly href?: string }; preventDefault(): void }) => void,
  ): void
}

interface Heard {
  readonly textContent: string | null
  readonly labels?: ArrayLike<Heard>
  readonly ownerDocument: { readonly activeElement: Heard; getElementById(id: string): Heard | null }
  getAttribute(name: string): string | null
}

/** What somebody hears of the element that has the focus, near enough. Runs in the page. */
function nameOfFocused(body: unknown): string {
  const element = (body as Heard).ownerDocument.activeElement
  const label = element.labels?.[0]
  const [id = ''] = (element.getAttribute('aria-labelledby') ?? '').split(' ')
  const by = element.ownerDocument.getElementById(id)
  return (
    element.getAttribute('aria-label') ??
    label?.textContent ??
    by?.textContent ??
    element.textContent ??
    ''
  ).trim()
}

test('a keyboard alone is enough, from the list to a saved edit', async ({ skip }) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam', 'Example Traders')
  const { page, tab, list, opened } = await sitAtTab(browser, here)
  await list.getByText('2 relationships').waitFor()
  const tabTo = async (name: RegExp, key = 'Tab') => {
    for (let steps = 0; steps < 40; steps++) {
      await page.keyboard.press(key)
      if (name.test(await tab.locator('body').evaluate(nameOfFocused))) return
    }
    throw new Error(`no way to ${name} by keyboard`)
  }
  await tabTo(/^Search/)
  await page.keyboard.type('fabri')
  await list.getByText('1 fits').waitFor()
  await tabTo(/^Fabrikam/)
  await page.keyboard.press('Enter')
  await opened.getByRole('heading', { name: 'Fabrikam' }).waitFor()
  await tabTo(/^Edit$/)
  await page.keyboard.press('Enter')
  await opened.getByLabel('Relationship name').waitFor()
  await tabTo(/^Relationship name/)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Fabrikam Inc')
  await tabTo(/^Save$/)
  await page.keyboard.press('Enter')
  await opened.getByText('Fabrikam Inc is changed').waitFor()
  await list.getByRole('button', { name: /^Fabrikam Inc/ }).waitFor()
  expect(await stored('Fabrikam Inc')).toMatchObject({ version: 2 })
  await tabTo(/^Export/, 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await tab.getByRole('button', { name: /^JSON/ }).waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await tabTo(/^PowerShell/)
  await page.keyboard.press('Enter')
  await opened.getByText('2 relationships, exported').waitFor()
  await tabTo(/^Save .*\.ps1$/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(readFileSync(await download.path(), 'utf8')).toContain("'Fabrikam Inc'")
})

const sharing = { FreeBusyAccessEnabled: true, FreeBusyAccessLevel: 'LimitedDetails' }
/** Those that together use every colour there is. */
const inAll = new Set(['start', 'relationship', 'answer', 'form', 'why', 'plan'])
const headings: Record<string, RegExp> = {
  answer: /^Alice de Vries/,
  why: /^pia@fabrikam.com cannot see Noor/,
  preview: /^What pia@fabrikam.com would get/,
  check: /want a look/,
  history: /^History of Fabrikam/,
  'other-side': /^The other side of Fabrikam/,
  plan: /^Import plan/,
  export: /exported/,
  help: /^What you can do here/,
}

test('axe finds nothing in any of the three themes, and a new theme keeps what was typed', async ({ skip }) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam', 'Example Traders')
  await here.world.deliver('ada', { text: 'turn off Example Traders' })
  const seat = await sitAtTab(browser, here)
  const { page, tab, list, opened } = seat
  await list.getByText('2 relationships').waitFor()
  const said = (name: string, text: string): [string, () => Promise<void>] => [
    name,
    async () => {
      await tab.getByLabel('Ask or tell Liaison something').fill(text)
      await page.keyboard.press('Enter')
      await opened.getByRole('heading', { name: headings[name] }).waitFor()
    },
  ]
  const views: [string, () => Promise<void>][] = [
    ['start', async () => {}],
    [
      'relationship',
      async () => {
        await list.getByRole('button', { name: /^Fabrikam/ }).click()
        await opened.getByRole('heading', { name: 'Fabrikam' }).waitFor()
      },
    ],
    said('answer', 'is Alice free on Tuesday?'),
    said('why', "why can't pia@fabrikam.com see noor@contoso.com"),
    said('preview', 'preview as pia@fabrikam.com: is Alice free on Tuesday?'),
    said('check', 'check'),
    said('history', 'history Fabrikam'),
    said('other-side', 'other side of Fabrikam'),
    said('plan', `import ${JSON.stringify([{ Name: 'Woodgrove', DomainNames: ['woodgrove.example'], ...sharing }])}`),
    said('export', 'export json'),
    said('help', 'help'),
    [
      'review',
      async () => {
        await list.getByRole('button', { name: /^Fabrikam/ }).click()
        await opened.getByRole('button', { name: 'Edit' }).click()
        await opened.getByRole('button', { name: 'See what changes' }).click()
        await opened.getByRole('heading', { name: 'Who gains and who loses sight' }).waitFor()
        await opened.getByText('Nobody gains and nobody loses sight.').waitFor()
      },
    ],
    [
      'form',
      async () => {
        await opened.getByRole('button', { name: 'Cancel' }).click()
        await opened.getByText('Dropped').waitFor()
        await tab.getByRole('navigation').getByRole('button', { name: 'New relationship' }).click()
        await opened.getByLabel('Relationship name').fill('Half typed')
      },
    ],
  ]
  for (const [name, show] of views) {
    await show()
    for (const theme of inAll.has(name) ? (['default', 'dark', 'contrast'] as const) : (['default'] as const)) {
      await seat.wear(theme)
      const worn = theme === 'default' ? 'light' : theme
      await tab.locator(`html[data-theme="${worn}"]`).waitFor()
      expect(await seat.faults(), `${name}, ${theme}`).toEqual([])
      await page.screenshot({ path: `${pictures}tab.${name}.${theme}.png` })
    }
  }
  expect(await opened.getByLabel('Relationship name').inputValue()).toBe('Half typed')
  expect(seat.complaints).toEqual([])
})

test('two admins edit one relationship, in the chat and on the tab: the later one is told, and sees both', async ({
  skip,
}) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam')
  const { page, list, opened } = await sitAtTab(browser, here)
  await list.getByRole('button', { name: /^Fabrikam/ }).click()
  await opened.getByRole('button', { name: 'Edit' }).click()
  await opened.getByLabel('Relationship name').fill('Fabrikam from the tab')
  await theirEdit()
  await opened.getByRole('button', { name: 'Save' }).click()
  await opened.getByText('Somebody changed it meanwhile').waitFor()
  await opened.getByText('As you wanted it').waitFor()
  await page.screenshot({ path: `${pictures}tab.stale.png` })
  expect(await stored('Fabrikam from the chat')).toMatchObject({ version: 2 })
  await opened.getByRole('button', { name: 'Keep mine' }).click()
  await opened.getByRole('button', { name: 'Save' }).click()
  await opened.getByText('Fabrikam from the tab is changed').waitFor()
  expect(await stored('Fabrikam from the tab')).toMatchObject({ version: 3 })
})

/** Bob is made an admin and saves his own edit in his chat. */
async function theirEdit(): Promise<void> {
  Object.assign(here.world.ports.directory, { isAdmin: async () => true })
  const [form] = cardsIn(await here.world.deliver('bob', { text: 'edit Fabrikam' }))
  const inputs = { freeBusyEnabled: 'true', level: 'availabilityOnly', scope: 'everyone', domains: 'fabrikam.com' }
  const data = { ...cardIn(form, 'save'), ...inputs, name: 'Fabrikam from the chat' }
  const action = { type: 'Action.Execute', verb: 'save', data }
  await here.world.deliver('bob', { type: 'invoke', name: 'adaptiveCard/action', value: { action } })
}

test('a text for elsewhere is copied with one press, and what is pasted keeps its lines', async ({ skip }) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam')
  const { page, tab, opened, complaints } = await sitAtTab(browser, here)
  const box = tab.getByLabel('Ask or tell Liaison something')
  await box.fill('other side of Fabrikam')
  await box.press('Enter')
  const text = await opened.getByLabel('Message for their administrator').inputValue()
  expect(text).toContain('contoso.com')
  await opened.getByRole('button', { name: 'Copy the text' }).click()
  await opened.getByRole('button', { name: 'Copied' }).waitFor()
  const mail = page.frames()[1]?.evaluate(nextLink)
  await opened.getByRole('link', { name: 'Open as a mail' }).click()
  expect(decodeURIComponent((await mail) ?? '')).toContain(text)
  await box.fill('')
  await box.press('Control+V')
  expect(await box.inputValue()).toBe(text)

  await box.fill('import')
  await box.press('Shift+Enter')
  await page.keyboard.insertText('Name : Woodgrove\nDomainNames : {woodgrove.example}\nFreeBusyAccessEnabled : False\n')
  await box.press('Enter')
  await opened.getByText('Import plan for 1 relationship').waitFor()
  await opened.getByText('woodgrove.example').waitFor()
  expect(complaints).toEqual([])
})

test('a long export is saved as a file, and a file is read again', async ({ skip }) => {
  if (!browser) return skip('no browser')
  const partners = Array.from({ length: 80 }, (_, n) => `Partner ${n + 1}`)
  await related(...partners)
  const { page, tab, list, opened, complaints } = await sitAtTab(browser, here)
  await list.getByText('80 relationships').waitFor()
  await tab.getByText('Export', { exact: true }).click()
  await tab.getByRole('button', { name: /^JSON/ }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    opened.getByRole('button', { name: /^Save .*\.json$/ }).click(),
  ])
  const saved = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(saved)).toHaveLength(80)
  // as Windows PowerShell writes it
  const text = `\ufeff${saved.replaceAll('Partner', 'Example').replaceAll('partner', 'example')}`
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    tab.getByRole('button', { name: 'Import a file' }).click(),
  ])
  await chooser.setFiles({ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(text, 'utf16le') })
  await opened.getByText('Example 1').first().waitFor()
  await page.screenshot({ path: `${pictures}tab.import.png` })
  expect(complaints).toEqual([])
})

test('with 5,000 relationships the first view has one page of them, and searching finds one', async ({ skip }) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam')
  const one = await stored('Fabrikam')
  if (!one) throw new Error('Fabrikam is not there')
  for (let n = 1; n < 5_000; n++) {
    const id = `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`
    const domains = [{ name: `p${n}.example`, pin: { kind: 'not-looked-up' as const } }]
    const relationship = { ...one, id, name: `Partner ${n}`, domains, version: 1 }
    const by = { key: one.createdBy as `${string}:${string}`, name: 'Ada Hartman' }
    await here.world.ports.relationships.change({ operationId: id, by, at: 1, edit: { kind: 'create', relationship } })
  }
  const { page, tab, list, opened } = await sitAtTab(browser, here)
  await list.getByText('5000 relationships').waitFor()
  await page.reload()
  await list.getByText('5000 relationships').waitFor()
  const shown = await page.frames()[1]?.evaluate(() => performance.now())
  expect(await list.getByRole('button', { name: /^(Fabrikam|Partner)/ }).count()).toBe(15)
  const before = Date.now()
  await tab.getByLabel('Search by name or domain').fill('p4711.example')
  await list.getByText('1 fits').waitFor()
  console.log(`5,000 relationships: first view ${Math.round(shown ?? 0)} ms, search ${Date.now() - before} ms`)
  await tab.getByLabel('Search by name or domain').fill('')
  await list.getByRole('button', { name: 'More' }).click()
  await list.getByText('Page 2 of 334').waitFor()
  await list
    .getByRole('button', { name: /^Partner/ })
    .first()
    .click()
  await opened.getByRole('button', { name: 'Turn off' }).click()
  await opened.getByText(/Partner \d+ is off/).waitFor()
  await list.getByText('Page 2 of 334').waitFor()
})

test('on a narrow screen one thing is shown at a time, with a way back, in Dutch too', async ({ skip }) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam')
  const size = { width: 420, height: 780 }
  const seat = await sitAtTab(browser, here, { locale: 'nl-NL', theme: 'dark', size })
  const { page, tab, list, opened } = seat
  await list.getByText('1 organisatierelatie').waitFor()
  expect(await seat.faults()).toEqual([])
  await page.screenshot({ path: `${pictures}tab.narrow.list.png` })
  await list.getByRole('button', { name: /^Fabrikam/ }).click()
  await opened.getByRole('heading', { name: 'Fabrikam' }).waitFor()
  expect(await list.isVisible()).toBe(false)
  for (const button of await opened.getByRole('button').all()) {
    const { x, width } = (await button.boundingBox()) ?? { x: 0, width: Number.NaN }
    expect(x + width).toBeLessThanOrEqual(size.width - 16)
  }
  expect(await tab.locator('html').evaluate(widthOf)).toBe(size.width)
  await page.screenshot({ path: `${pictures}tab.narrow.opened.png` })
  await tab.getByRole('button', { name: 'Terug naar alle relaties' }).click()
  await list.getByText('Fabrikam').first().waitFor()
})

test('a colleague is told, a person of another tenant sees nothing, and a bot that is away is tried again', async ({
  skip,
}) => {
  if (!browser) return skip('no browser')
  await related('Fabrikam')
  const bob = await sitAtTab(browser, here, { who: 'bob' })
  await bob.list.getByText('Only administrators can do that').waitFor()
  const pia = await sitAtTab(browser, here, { who: 'pia' })
  await pia.list.getByText('Liaison could not find out who you are.').waitFor()
  for (const { tab } of [bob, pia]) expect(await tab.getByText('Fabrikam').count()).toBe(0)

  const ada = await sitAtTab(browser, here)
  await ada.list.getByText('1 relationship').waitFor()
  await ada.page.route('**/tab/api/press', (route) => route.abort(), { times: 1 })
  await ada.list.getByRole('button', { name: /^Fabrikam/ }).click()
  await ada.opened.getByText('Liaison cannot be reached at the moment.').waitFor()
  await ada.opened.getByRole('button', { name: 'Try again' }).click()
  await ada.opened.getByRole('heading', { name: 'Fabrikam' }).waitFor()
  await ada.page.route('**/tab/api/say', (route) =>
    route.fulfill({ status: 503, headers: { 'x-request-id': 'id-of-the-request' }, json: { error: 'later' } }),
  )
  await ada.tab.getByRole('button', { name: 'Help' }).click()
  await ada.opened.getByText('request id-of-the-request').waitFor()
})

test('outside Teams the page shows nothing of anybody', async ({ skip }) => {
  if (!browser) return skip('no browser')
  const page = await browser.newPage()
  await page.goto(`${here.url}/tab`)
  await page.getByText('This page is made to be opened in Microsoft Teams.').waitFor()
})
