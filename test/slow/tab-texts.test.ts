/** On the tab texts and files go out and come in: copied, mailed, pasted, saved and read again. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pictures, tabStage } from './tab-stage.ts'
import { sitAtTab } from './teams-tab.ts'

const stage = tabStage()

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

test('a text for elsewhere is copied with one press, and what is pasted keeps its lines', async ({ skip }) => {
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  await stage.related('Fabrikam')
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
  const { browser, here } = stage
  if (!browser) return skip('no browser')
  const partners = Array.from({ length: 80 }, (_, n) => `Partner ${n + 1}`)
  await stage.related(...partners)
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
