/** On the tab nothing is cut off, misplaced or invisible: on a phone, at four times the size, and with Windows' contrast themes. */
import { expect, test } from 'vitest'
import { tabStage } from './tab-stage.ts'
import { sitAtTab, type TabSeat } from './teams-tab.ts'

const stage = tabStage()
const longName = 'Northern Example Associates International Holdings'
const typing = async ({ tab, page }: TabSeat, text: string) => {
  await tab.getByLabel('Vraag Liaison iets of geef een opdracht').fill(text)
  await page.keyboard.press('Enter')
}
const inTab = <Found>({ page }: TabSeat, script: string) =>
  page.frames()[1]?.evaluate(script) as Promise<Found | undefined>

/** In the page: what sticks out of it, or is cut off by what it stands in. */
const cutOff = `[...document.querySelectorAll('body *:not(.unseen):not(textarea):not(input)')].filter((part) => {
  const { left, right, width } = part.getBoundingClientRect()
  if (width === 0) return false
  const isCut = getComputedStyle(part).overflowX === 'hidden' && part.scrollWidth > part.clientWidth
  return isCut || left < 0 || right > document.documentElement.clientWidth
}).map((part) => part.tagName + ' ' + part.className + ': ' + part.textContent)`

/** In the page: buttons that begin a row further in than the first one. */
const indented = `[...document.querySelectorAll('.ac-actionSet')].flatMap((set) => {
  const buttons = [...set.querySelectorAll('button')]
  const left = (button) => button.getBoundingClientRect().left
  const top = (button) => button.getBoundingClientRect().top
  const leading = buttons.filter((button) => buttons.every((other) => top(other) !== top(button) || left(other) >= left(button)))
  return leading.filter((button) => left(button) > left(buttons[0])).map((button) => button.textContent)
})`

/** In the page: words of names and of what stands beside them that are broken in two. */
const broken = `[...document.querySelectorAll('.ac-columnSet .ac-textBlock')].flatMap((block) => {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const words = []
  while (walk.nextNode()) for (const { 0: word, index } of walk.currentNode.data.matchAll(/\\S+/g)) {
    const range = document.createRange()
    range.setStart(walk.currentNode, index)
    range.setEnd(walk.currentNode, index + word.length)
    if (range.getClientRects().length > 1) words.push(word)
  }
  return words
})`

test('320 pixels wide nothing is cut off, sticks out or begins further in', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam', longName)
  const seat = await sitAtTab(browser, here, { locale: 'nl-NL', size: { width: 320, height: 640 } })
  const { tab, list, opened } = seat
  const fits = async (view: string) => {
    expect(await inTab(seat, cutOff), view).toEqual([])
    expect(await inTab(seat, indented), view).toEqual([])
  }
  await list.getByText('2 organisatierelaties').waitFor()
  await fits('list')
  expect(await inTab(seat, broken)).toEqual([])
  const line = tab.getByLabel('Vraag Liaison iets of geef een opdracht')
  expect((await line.boundingBox())?.height).toBeLessThan(40)
  await list.getByRole('button', { name: longName }).click()
  await opened.getByRole('heading', { name: longName }).waitFor()
  await fits('relationship')
  await opened.getByRole('button', { name: 'Bewerken' }).click()
  await opened.getByRole('button', { name: 'Zien wat er verandert' }).click()
  await opened.getByRole('heading', { name: 'Klopt dit?' }).waitFor()
  await fits('review')
  for (const [text, heading] of [
    ['geschiedenis', 'Wie wat wijzigde'],
    ['controleer', '2 relaties vragen aandacht'],
    [`importeer [{"Name":"${'x'.repeat(200)}"}]`, 'Importplan voor 1 relatie'],
    ['help', 'Wat u hier kunt doen'],
  ] as const) {
    await typing(seat, text)
    await opened.getByRole('heading', { name: heading }).waitFor()
    await fits(text)
  }
  await tab.getByText('Exporteren').click()
  await tab.getByRole('button', { name: 'Toegangsbeleid tussen tenants' }).waitFor()
  await fits('formats')
})

/** In the page: the ring of the element that has the focus, where something cuts it off. */
const ringCut = `(() => {
  const ring = document.activeElement.getBoundingClientRect()
  const cutting = []
  for (let around = document.activeElement.parentElement; around; around = around.parentElement) {
    const edge = around.getBoundingClientRect()
    const isCut = ring.left - 4 < edge.left || ring.top - 4 < edge.top || ring.right + 4 > edge.right || ring.bottom + 4 > edge.bottom
    if (getComputedStyle(around).overflowX === 'hidden' && isCut) cutting.push(around.outerHTML.slice(0, 100))
  }
  return cutting
})()`

test('the ring of a button on a card is whole', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
  const seat = await sitAtTab(browser, here)
  await seat.list.getByRole('button', { name: 'Stop all sharing' }).focus()
  expect(await inTab(seat, ringCut)).toEqual([])
  await seat.list.getByRole('button', { name: /^New relationship/ }).focus()
  expect(await inTab(seat, ringCut)).toEqual([])
})

test.for(['light', 'dark'] as const)(
  'a contrast theme of Windows (%s) leaves what is emphasized, and progress',
  async (colorScheme, { skip }) => {
    const { browser, here } = stage
    if (!browser) return skip('no browser')
    await stage.related('Fabrikam')
    const seat = await sitAtTab(browser, here, { theme: 'default' })
    const { page, list, opened } = seat
    await page.emulateMedia({ forcedColors: 'active', colorScheme })
    await list.getByRole('button', { name: /^Fabrikam/ }).click()
    await opened.getByText('✓ On').waitFor()
    const outline = `getComputedStyle(document.querySelector('.opened .ac-container[style*="-ground"]')).outlineStyle`
    expect(await inTab(seat, outline)).toBe('solid')
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/tab/api/press', async (route) => {
      await held
      await route.fallback()
    })
    await opened.getByRole('button', { name: 'Edit' }).click()
    const progress = `[getComputedStyle(document.querySelector('[aria-busy]'), '::before').backgroundColor, getComputedStyle(document.querySelector('.card')).backgroundColor]`
    const [bar, ground] = (await inTab<string[]>(seat, progress)) ?? []
    answer()
    expect(bar).not.toBe(ground)
    await opened.getByLabel('Relationship name').waitFor()
  },
)
