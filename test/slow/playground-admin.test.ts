/** In a real client, an admin makes a relationship by conversation and another on a form, and the first one counts at once. */
import { afterAll, expect, test } from 'vitest'
import { picture } from './picture.ts'
import { openStage } from './stage.ts'

const stage = await openStage('unrelated')
afterAll(() => stage?.close())

test.skipIf(!stage)('an admin makes a relationship by conversation, and a partner may ask from then on', async () => {
  if (!stage) return
  const { admin, partner } = stage
  await partner.say('is Alice free tomorrow?')
  await partner.sees('I can’t help you here')

  await admin.say('new relationship')
  await admin.sees('What is the relationship called?')
  await admin.say('Fabrikam')
  await admin.sees('Which domains do you want to share with?')
  await admin.card.getByLabel('Domains to share with').fill('fabrikam.com')
  await admin.press('Next')
  await admin.sees('Enable calendar free/busy information sharing?')
  await admin.choose('Calendar free/busy information sharing', 'Yes')
  await admin.press('Next')
  await admin.sees('How much may they see?')
  await admin.say('is Bob free tomorrow?')
  await admin.sees('Bob Jansen')
  await admin.say('time, subject and location')
  await admin.sees('Whose time may they see?')
  await admin.say('everyone')
  await admin.sees('Is this right?')
  await admin.sees('Fabrikam, Inc.')
  await picture(admin, 'review')
  await admin.press('Save')
  await admin.sees('Fabrikam is made')

  await partner.say('is Alice free tomorrow?')
  await partner.sees('Alice de Vries')
})

test.skipIf(!stage)('the form explains a mistake where it was made, and keeps what was entered', async () => {
  if (!stage) return
  const { admin } = stage
  await admin.say('new relationship form')
  await admin.sees('New relationship')
  await admin.card.getByLabel('Relationship name').fill('Example Traders')
  await admin.card.getByLabel('Domains to share with').fill('contoso.com')
  await admin.choose('Calendar free/busy information sharing', 'Yes')
  await admin.choose('Free/busy level', 'Time only')
  await admin.choose('Whose time may be seen', 'Everyone')
  await admin.press('Save')
  await admin.sees('contoso.com is a domain of our own organization.')
  expect(await admin.card.getByLabel('Relationship name').inputValue()).toBe('Example Traders')
  await picture(admin, 'form')

  await admin.card.getByLabel('Domains to share with').fill('example.org')
  await admin.press('Save')
  await admin.sees('Example Traders is made')
  await admin.say('relationships')
  await admin.sees('Example Traders')
})
