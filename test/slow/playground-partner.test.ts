/** In a real client, a partner sees what the relationship and the owner allow, and nothing once it is turned off. */
import { afterAll, expect, test } from 'vitest'
import { picture } from './picture.ts'
import { openStage } from './stage.ts'

const stage = await openStage('related')
afterAll(() => stage?.close())

const day = 24 * 60 * 60 * 1000

/** A Tuesday one to two weeks from now, in words; what is in Alice's and Bob's calendars on Tuesdays is there every week. */
function tuesday(): string {
  const now = new Date()
  const date = new Date(now.getTime() + (((2 - now.getUTCDay() + 7) % 7) + 7) * day)
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

test.skipIf(!stage)(
  'a partner asks and sees subjects and places, but of private appointments only the time',
  async () => {
    if (!stage) return
    const { partner } = stage
    await partner.say(`is Alice free on ${tuesday()}?`)
    await partner.sees('Partly free')
    await picture(partner, 'answer')
    const shown = await partner.shown()
    for (const words of ['Alice de Vries', 'Sales weekly', 'Room Rembrandt', '3:30 PM']) expect(shown).toContain(words)
    expect(shown).not.toMatch(/Dentist|Keizersgracht|Lunch/)
  },
)

test.skipIf(!stage)('of an owner who permits less, a partner sees the time only', async () => {
  if (!stage) return
  const { partner } = stage
  await partner.say(`is Bob free on ${tuesday()}?`)
  await partner.sees('Bob Jansen')
  const shown = await partner.shown()
  expect(shown).toContain('1:00 PM')
  expect(shown).not.toContain('Plant call')
})

test.skipIf(!stage)('somebody who shares nothing and somebody who does not exist look the same', async () => {
  if (!stage) return
  const { partner } = stage
  const refusals: string[] = []
  for (const name of ['Noor', 'Vera', 'Zacharias']) {
    await partner.say(`is ${name} free tomorrow?`)
    await partner.sees(name)
    refusals.push((await partner.shown()).replaceAll(name, 'NAME'))
  }
  expect(new Set(refusals).size).toBe(1)
})

test.skipIf(!stage)('a partner is refused as soon as the relationship is turned off', async () => {
  if (!stage) return
  const { admin, partner } = stage
  await admin.say('turn off Fabrikam')
  await admin.sees('Fabrikam is off')
  await partner.say('is Alice free tomorrow?')
  await partner.sees('No active sharing')
  await admin.say('turn on Fabrikam')
  await admin.sees('Fabrikam is on')
  await partner.say('is Alice free tomorrow?')
  await partner.sees('Alice de Vries')
})

test.skipIf(!stage)('in a group chat the bot only says that it answers in private', async () => {
  if (!stage) return
  const { page } = stage.partner
  await page.getByRole('treeitem', { name: 'Group Chat' }).click()
  await page.locator('[data-lexical-editor="true"][contenteditable="true"]').first().click()
  await page.keyboard.type('@Liaison')
  await page.locator('#typeahead-menu').getByText('Liaison').click()
  await page.keyboard.type(' is Alice free tomorrow?')
  await page.keyboard.press('Enter')
  await stage.partner.sees('I only answer in a personal chat')
  expect(await stage.partner.shown()).not.toContain('Alice')
})
