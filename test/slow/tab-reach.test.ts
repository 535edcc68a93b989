/** Whoever has a keyboard alone, hears the page or needs its colours otherwise can use the tab. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pictures, tabStage } from './tab-stage.ts'
import { sitAtTab } from './teams-tab.ts'

const stage = tabStage()

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

/** What is heard after an input's name. Runs in the page. */
const describedBy = (input: unknown) => {
  const element = input as Heard
  return element.ownerDocument.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent
}

test('a keyboard alone is enough, from the list to a saved edit', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam', 'Example Traders')
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
  await list.getByText('1 relationship fits').waitFor()
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
  expect(await stage.stored('Fabrikam Inc')).toMatchObject({ version: 2 })
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

test('the focus stays near what was pressed and went away, and what takes longer is told', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related(...Array.from({ length: 16 }, (_, n) => `Partner ${n + 1}`))
  const { page, tab, list, opened } = await sitAtTab(browser, here)
  const hasFocus = ':focus-within'
  await list.getByRole('button', { name: 'More' }).press('Enter')
  await list.getByText('Page 2 of 2').waitFor()
  expect(await list.and(tab.locator(hasFocus)).count()).toBe(1)
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/tab/api/press', async (route) => {
    await held
    await route.abort()
  })
  await list.getByRole('button', { name: /^Partner/ }).press('Enter')
  await tab.getByRole('status').getByText('One moment…').waitFor({ state: 'attached' })
  answer()
  const again = opened.getByRole('button', { name: 'Try again' })
  await again.press('Enter')
  await tab.getByRole('status').getByText('Liaison cannot be reached').waitFor({ state: 'attached' })
  expect(await opened.and(tab.locator(hasFocus)).count()).toBe(1)
})

test('what came of a save is what is heard last, and what is missing stands below its input', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
  const { page, tab, list, opened } = await sitAtTab(browser, here)
  await list.getByText('1 relationship').waitFor()
  await tab.getByRole('navigation').getByRole('button', { name: 'New relationship' }).click()
  await opened.getByRole('button', { name: 'Save' }).click()
  const [input, told] = [opened.getByLabel('Relationship name'), opened.getByText('Please give it a name.')]
  const below = ((await told.boundingBox())?.y ?? 0) - ((await input.boundingBox())?.y ?? 0)
  expect(below).toBeGreaterThanOrEqual(((await input.boundingBox())?.height ?? Number.NaN) + 4)
  await input.fill('Fabrikam')
  await opened.getByLabel('Domains to share with').fill('example.org')
  await opened.getByRole('radio', { name: 'No', exact: true }).check()
  const [newList] = await Promise.all([
    page.waitForResponse(async (response) => (await response.text()).includes('"1 relationship')),
    opened.getByRole('button', { name: 'Save' }).click(),
  ])
  await newList.finished()
  await list.and(tab.locator(':not(:has([aria-busy]))')).waitFor()
  expect(await tab.getByRole('status').textContent()).toContain('There is a relationship called “Fabrikam” already.')
})

test('each mistake that Liaison finds is heard at its input, and the first one has the focus', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
  const seat = await sitAtTab(browser, here)
  const { tab, opened } = seat
  await tab.getByRole('navigation').getByRole('button', { name: 'New relationship' }).click()
  const name = opened.getByLabel('Relationship name')
  await name.fill('Other')
  await opened.getByLabel('Domains to share with').fill('fabrikam.com')
  await opened.getByRole('radio', { name: 'Yes' }).check()
  await opened.getByRole('radio', { name: 'Time only' }).check()
  await opened.getByRole('radio', { name: /security group/ }).check()
  await opened.getByRole('button', { name: 'Save' }).click()
  await opened.getByText('⚠').first().waitFor()
  const wrong = opened.locator('[aria-invalid="true"]')
  const heard = await Promise.all((await wrong.all()).map((input) => input.evaluate(describedBy)))
  expect(heard).toEqual([
    expect.stringMatching(/^⚠ fabrikam.com is already in the relationship Fabrikam/),
    '⚠ Choose everyone, or name a security group.',
  ])
  expect(await wrong.first().and(tab.locator(':focus')).count()).toBe(1)
  expect(await name.getAttribute('aria-invalid')).toBeNull()
  expect(await seat.faults()).toEqual([])
})

const sharing = { FreeBusyAccessEnabled: true, FreeBusyAccessLevel: 'LimitedDetails' }
/** Those that together use every colour there is. */
const inAll = new Set(['start', 'relationship', 'answer', 'form', 'why', 'plan'])
const headings: Record<string, RegExp> = {
  answer: /^Alice de Vries/,
  why: /^pia@fabrikam.com cannot see Noor/,
  preview: /^What pia@fabrikam.com would get/,
  check: /needs? attention/,
  history: /^History of Fabrikam/,
  'other-side': /^The other side of Fabrikam/,
  plan: /^Import plan/,
  export: /exported/,
  help: /^What you can do here/,
}

test('axe finds nothing in any of the three themes, and a new theme keeps what was typed', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam', 'Example Traders')
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
