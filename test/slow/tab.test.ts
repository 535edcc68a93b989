/** On the tab in Teams, admins find, make and edit relationships, few or many, and nobody overwrites anybody or sees what is not theirs. */
import { expect, test } from 'vitest'
import { cardIn, cardsIn } from '../replied.ts'
import type { TabWorld } from '../tab-world.ts'
import { pictures, tabStage } from './tab-stage.ts'
import { sitAtTab } from './teams-tab.ts'

const image = new URL('../../docs/images/tab.png', import.meta.url).pathname

const stage = tabStage()

test('an admin finds a relationship, opens it, turns it off and makes another on the form', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam', 'Example Traders', 'Northern Example')
  const { page, tab, list, opened, complaints } = await sitAtTab(browser, here)
  await list.getByText('3 relationships').waitFor()
  await page.screenshot({ path: `${pictures}tab.first.png` })

  await tab.getByLabel('Search by name or domain').fill('fabri')
  await list.getByText('1 relationship fits').waitFor()
  expect(await list.getByText('Example Traders').count()).toBe(0)
  await list.getByRole('button', { name: /^Fabrikam/ }).click()
  await opened.getByRole('heading', { name: 'Fabrikam' }).waitFor()
  await page.screenshot({ path: `${pictures}tab.opened.png` })
  if (process.env['UPDATE_IMAGES'])
    await page.screenshot({ path: image, clip: { x: 0, y: 0, width: 1280, height: 480 } })
  await opened.getByRole('button', { name: 'Turn off' }).click()
  await opened.getByText('Fabrikam is off').waitFor()
  await list.getByText('off', { exact: true }).waitFor()
  expect(await stage.stored('Fabrikam')).toMatchObject({ enabled: false })
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
  expect(await stage.stored('Contoso Partners')).toMatchObject({ level: 'availabilityOnly' })
  expect(complaints).toEqual([])
})

test('two admins edit one relationship, in the chat and on the tab: the later one is told, and sees both', async ({
  skip,
}) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
  const { page, list, opened } = await sitAtTab(browser, here)
  await list.getByRole('button', { name: /^Fabrikam/ }).click()
  await opened.getByRole('button', { name: 'Edit' }).click()
  await opened.getByLabel('Relationship name').fill('Fabrikam from the tab')
  await theirEdit(here)
  await opened.getByRole('button', { name: 'Save' }).click()
  await opened.getByText('Somebody changed it meanwhile').waitFor()
  await opened.getByText('As you wanted it').waitFor()
  await page.screenshot({ path: `${pictures}tab.stale.png` })
  expect(await stage.stored('Fabrikam from the chat')).toMatchObject({ version: 2 })
  await opened.getByRole('button', { name: 'Keep mine' }).click()
  await opened.getByRole('button', { name: 'Save' }).click()
  await opened.getByText('Fabrikam from the tab is changed').waitFor()
  expect(await stage.stored('Fabrikam from the tab')).toMatchObject({ version: 3 })
})

/** Bob is made an admin and saves his own edit in his chat. */
async function theirEdit(here: TabWorld): Promise<void> {
  Object.assign(here.world.ports.directory, { isAdmin: async () => true })
  const [form] = cardsIn(await here.world.deliver('bob', { text: 'edit Fabrikam' }))
  const inputs = { freeBusyEnabled: 'true', level: 'availabilityOnly', scope: 'everyone', domains: 'fabrikam.com' }
  const data = { ...cardIn(form, 'save'), ...inputs, name: 'Fabrikam from the chat' }
  const action = { type: 'Action.Execute', verb: 'save', data }
  await here.world.deliver('bob', { type: 'invoke', name: 'adaptiveCard/action', value: { action } })
}

test('with 5,000 relationships the first view has one page of them, and searching finds one', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
  const one = await stage.stored('Fabrikam')
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
  await list.getByText('1 relationship fits').waitFor()
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

const widthOf = (page: unknown) => (page as { scrollWidth: number }).scrollWidth

test('on a narrow screen one thing is shown at a time, with a way back, in Dutch too', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
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
  expect(await list.and(tab.locator(':focus-within')).count()).toBe(1)
  expect(await tab.locator('input:focus').count()).toBe(0)
})

test('a colleague is told, a person of another tenant sees nothing, and a bot that is away is tried again', async ({
  skip,
}) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
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
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${here.url}/tab`)
  await page.getByText('This page is made to be opened in Microsoft Teams.').waitFor()
  expect(asked).toContain('/tab')
  expect(asked.filter((path) => path.startsWith('/tab/api'))).toEqual([])
  expect(await page.locator('body').textContent()).not.toMatch(/Fabrikam|Ada|Alice/)
})
