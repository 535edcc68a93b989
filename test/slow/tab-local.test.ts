/** In local mode the built program shows the tab in an ordinary browser, as the example's first admin, to this machine only. */
import { rmSync } from 'node:fs'
import { request } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBrowser } from '../browser.ts'
import { type Bot, ended, exampleData, startBot } from './process.ts'

const data = exampleData()
let bot: Bot
let browser: Browser | undefined

beforeAll(async () => {
  bot = await startBot(data)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  bot.child.kill()
  await ended(bot.child)
  rmSync(data, { recursive: true, force: true })
})

test('the example admin makes a relationship on the page', async ({ skip }) => {
  if (!browser) return skip('no browser')
  const page = await browser.newPage({ colorScheme: 'dark', locale: 'nl-NL' })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto(`${bot.url}/tab`)
  await page.getByRole('heading', { name: 'Nog geen organisatierelaties' }).waitFor()
  await page.locator('html[data-theme="dark"][lang="nl"]').waitFor()
  await page.getByLabel('Vraag Liaison iets of geef een opdracht').fill('nieuwe relatie')
  await page.keyboard.press('Enter')
  await page.getByLabel('Naam van de relatie').fill('Fabrikam')
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByLabel('Domeinen om mee te delen').fill('fabrikam.com')
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('radio', { name: 'Nee' }).check()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByRole('heading', { name: 'Fabrikam is gemaakt' }).waitFor()
  await page.getByRole('heading', { name: '1 organisatierelatie' }).waitFor()
  expect(complaints).toEqual([])
})

/** By node:http, which sends any header. */
const knock = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(bot.url)
    const json = { 'content-type': 'application/json', ...headers }
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers: json }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(JSON.stringify({ id: '1', text: 'relationships' }))
  })

test.each<[string, Record<string, string>, number]>([
  ['the page itself', {}, 200],
  ['a page of another site', { origin: 'https://evil.example' }, 403],
  ['a page of another program here', { origin: 'http://localhost:1' }, 403],
  ['a name that was bent to this machine', { host: 'evil.example' }, 403],
  ['a frame in another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a form', { 'content-type': 'text/plain' }, 415],
])('%s gets an answer to its questions only if it is ours', async (_, headers, status) => {
  expect(await knock('/tab/api/say', headers)).toBe(status)
})
