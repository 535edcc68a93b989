/** The tab in Teams for the tests of one file: a browser for all of them, and a fresh Liaison behind the tab for each. */
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Relationship } from '../../src/relationship/relationship.ts'
import { startBrowser } from '../browser.ts'
import { cardIn, cardsIn } from '../replied.ts'
import type { TabWorld } from '../tab-world.ts'
import { openBuiltTab } from './teams-tab.ts'

export const pictures = new URL('../pictures/', import.meta.url).pathname

interface TabStage {
  /** undefined where there is none */
  readonly browser: Browser | undefined
  readonly here: TabWorld
  /** by the chat: relationships with these names, each sharing time with a domain of its own */
  related(...names: readonly string[]): Promise<void>
  stored(name: string): Promise<Relationship | undefined>
}

export function tabStage(): TabStage {
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
    await closeAll(browser)
    await here.close()
  })
  return {
    get browser() {
      return browser
    },
    get here() {
      return here
    },
    related: async (...names) => {
      for (const name of names) await relate(name, here)
    },
    stored: (name) => here.world.ports.relationships.byName(name),
  }
}

async function closeAll(browser: Browser | undefined): Promise<void> {
  const contexts = browser?.contexts() ?? []
  for (const page of contexts.flatMap((context) => context.pages())) await page.unrouteAll({ behavior: 'ignoreErrors' })
  for (const context of contexts) await context.close()
}

async function relate(name: string, { world }: TabWorld): Promise<void> {
  const [form] = cardsIn(await world.deliver('ada', { text: 'new relationship form' }))
  const inputs = { freeBusyEnabled: 'true', level: 'availabilityOnly', scope: 'everyone' }
  const domains = name === 'Fabrikam' ? 'fabrikam.com' : `${name.toLowerCase().replaceAll(' ', '-')}.example`
  const data = { ...cardIn(form, 'save'), name, domains, ...inputs }
  const action = { type: 'Action.Execute', verb: 'save', data }
  await world.deliver('ada', { type: 'invoke', name: 'adaptiveCard/action', value: { action } })
}
