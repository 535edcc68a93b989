/** People at a real client: the bot, a Playground for each of them, and a browser that shows it. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Child } from '../../src/commands/child.ts'
import { copyExample, relateToFabrikam, signedIn } from '../../src/commands/example.ts'
import { freePort } from '../../src/commands/free-port.ts'
import { startLocalBot } from '../../src/commands/local-bot.ts'
import { startPlayground } from '../../src/commands/playground.ts'
import { startBrowser } from '../browser.ts'

const patience = 30_000

/** Somebody in the personal chat with Liaison. */
export interface Seat {
  readonly page: Page
  /** the newest card */
  readonly card: Locator
  say(words: string): Promise<void>
  press(button: string): Promise<void>
  choose(question: string, choice: string): Promise<void>
  /** waits until the newest card has these words in it */
  sees(words: string): Promise<void>
  /** the words of the newest card, one after the other */
  shown(): Promise<string>
}

export interface Stage {
  readonly admin: Seat
  readonly partner: Seat
  close(): Promise<void>
}

/** The example organization, with or without a relationship with Fabrikam; undefined, said loudly, where there is no browser. */
export async function openStage(setting: 'related' | 'unrelated'): Promise<Stage | undefined> {
  const browser = await startBrowser()
  if (!browser) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'liaison-stage-'))
  const children: Child[] = []
  const close = async () => {
    await Promise.all([browser.close(), ...children.map((child) => child.end())])
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const data = join(folder, 'data')
    mkdirSync(data)
    copyExample(data)
    if (setting === 'related') await relateToFabrikam(data)
    const bot = startLocalBot(data, folder, await freePort(4100))
    children.push(bot.child)
    const sit = async (who: 'admin' | 'partner', port: number) => {
      const [config, endpoint] = [signedIn[who], `${await bot.address}/api/messages`]
      const client = { name: who, config, port, folder: join(folder, who), bot: endpoint, opensBrowser: false }
      const playground = startPlayground({ ...client, timeZone: 'Europe/Amsterdam' })
      children.push(playground.child)
      return seatAt(browser, await playground.address)
    }
    const admin = await sit('admin', await freePort(4200))
    const partner = await sit('partner', await freePort(4300))
    return { admin, partner, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The page takes nothing from outside this machine, so that it looks the same everywhere. */
async function seatAt(browser: Browser, address: string): Promise<Seat> {
  const page = await browser.newPage({ viewport: { width: 1300, height: 900 }, deviceScaleFactor: 1 })
  page.setDefaultTimeout(patience)
  await page.route(
    (url) => url.hostname !== 'localhost' && url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  )
  await page.goto(address)
  await page.getByRole('treeitem', { name: 'Personal Chat' }).click()
  await page.getByTitle('Hide log panel').click()
  const card = page.locator('.ac-adaptiveCard').last()
  const editor = page.locator('[data-lexical-editor="true"][contenteditable="true"]').first()
  return {
    page,
    card,
    say: async (words) => {
      await editor.click()
      await page.keyboard.insertText(words)
      await page.keyboard.press('Enter')
    },
    press: (button) => card.getByRole('button', { name: button, exact: true }).click(),
    choose: (question, choice) => card.getByRole('radiogroup', { name: question }).getByText(choice).click(),
    sees: (words) => card.filter({ hasText: words }).waitFor(),
    shown: async () => (await card.textContent()) ?? '',
  }
}
