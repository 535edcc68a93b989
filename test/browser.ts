/** Gives the tests a real headless browser: the system's Chromium or Chrome, else the one shipped in @sparticuz/chromium. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A browser to be closed by the caller; undefined, said loudly, where none can be had: the test is then skipped, never passed. */
export async function startBrowser(): Promise<Browser | undefined> {
  const failures: string[] = []
  for (const start of [startInstalled, startShipped]) {
    try {
      return await start()
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    }
  }
  console.warn(`\n${'!'.repeat(78)}\nNO BROWSER: browser tests are skipped, nothing they promise was checked.`)
  console.warn(`${failures.join('\n')}\n${'!'.repeat(78)}\n`)
  return undefined
}

async function startInstalled(): Promise<Browser> {
  const executablePath = installed()
  if (!executablePath) throw new Error('no Chromium or Chrome is installed')
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

async function startShipped(): Promise<Browser> {
  if (process.platform !== 'linux') throw new Error('the shipped Chromium runs on Linux only')
  // in one process, as that package advises for lambdas, closing a page takes the whole browser with it;
  // without web security, no page would be kept from anything
  const unwanted = ['--single-process', '--disable-web-security']
  const args = sparticuz.args.filter((arg) => !unwanted.includes(arg))
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args, headless: true })
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((n) => join(folder, n)))
  return [...onPath, ...elsewhere].find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
