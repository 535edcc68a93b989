import { expect, test } from 'vitest'
import { startBrowser } from '../browser.ts'

test('a browser can be had, or it is said that none can', async ({ skip }) => {
  const browser = await startBrowser()
  if (!browser) return skip('no browser')
  const page = await browser.newPage()
  await page.setContent('<p>here</p>')
  expect(await page.textContent('p')).toBe('here')
  await browser.close()
})
