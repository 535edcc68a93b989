/** Every card is drawn by the renderer that Teams builds on, in both languages, and people’s text in it stays text. */
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../browser.ts'
import { everyReply } from '../card-samples.ts'
import { pageOf } from '../teams-look.ts'

const pictures = new URL('../pictures/', import.meta.url).pathname
const nasty = '${1+1} `x` [x](http://evil) **b** _i_ <b>\u202e\n# h'
let browser: Browser | undefined

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  browser = await startBrowser()
})
afterAll(async () => browser?.close())

/** In the page: what does not fit its card, or a button whose words do not fit it. */
const cutOff = `[...document.forms].flatMap((card) => {
  const right = card.getBoundingClientRect().right
  return [...card.querySelectorAll('*')]
    .filter((part) => part.getBoundingClientRect().right > right || (part.tagName === 'BUTTON' && part.scrollWidth > part.clientWidth))
    .map((part) => card.id + ' ' + part.className + ': ' + part.textContent)
})`

const looks = [
  ['en', 'light', 'Fabrikam', 700],
  ['nl', 'dark', 'Fabrikam', 700],
  ['nl', 'light', 'Fabrikam', 360],
  ['en', 'light', nasty, 700],
] as const

test.for(looks)('every card is drawn: %s, %s, people’s text %j, %i wide', async (look, { skip }) => {
  if (!browser) return skip('no browser')
  const [language, theme, text, width] = look
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  const replies = everyReply(language, text)
  await page.setContent(
    pageOf(
      replies.map(([name, { card }]) => ({ name, card })),
      theme,
    ),
  )
  for (const [name, { card }] of replies) {
    const drawn = page.locator(`form[id="${name}"]`)
    expect(await drawn.locator('button, [role="button"]:not(button)').count(), name).toBe(
      (JSON.stringify(card).match(/"Action\.(?:Execute|OpenUrl|Submit)"/g) ?? []).length,
    )
    expect(await drawn.locator('a, b, em').count(), name).toBe(0)
    if (process.env['PICTURES'] && text !== nasty)
      await drawn.screenshot({ path: `${pictures}${name}.${language}.${width}.png` })
  }
  if (text !== nasty)
    await page.screenshot({ path: `${pictures}all.${language}.${theme}.${width}.png`, fullPage: true })
  if (text !== nasty) expect(await page.evaluate(cutOff)).toEqual([])
  expect(faults).toEqual([])
  await page.close()
})
