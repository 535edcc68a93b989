/** In a real client, an admin makes a relationship by conversation and another on a form, the first one counts at once, and every other instruction has its card. */
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
  await picture(admin, 'review', 'You can also type')
  await admin.press('Save')
  await admin.sees('Fabrikam is made')

  await partner.say('is Alice free tomorrow?')
  await partner.sees('Alice de Vries')

  await admin.say('edit Fabrikam')
  await admin.sees('Editing Fabrikam')
  await admin.choose('Free/busy level', 'Time only')
  await admin.press('See what changes')
  await admin.sees('People at fabrikam.com: time only instead of time, subject and location.')
  await admin.press('Back')
  await admin.choose('Free/busy level', 'Time, subject and location')
  await admin.press('See what changes')
  await admin.sees('Nobody gains and nobody loses sight.')
  await admin.press('Save')
  await admin.sees('Fabrikam is changed')
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

/** What is typed, in either language, and what the newest card then says. */
const looks = [
  ["why can't pia@fabrikam.com see noor@contoso.com", 'Gate 7 decides: the owner shares nothing.'],
  ['preview as pia@fabrikam.com: is Alice free tomorrow?', 'Times are in your time zone'],
  ['controleer', 'They see subjects and locations of everyone.'],
  ['zet Fabrikam uit', 'Off: nothing is shared'],
  ['history Fabrikam', 'Turned off'],
  ['ongedaan maken', 'Taken back'],
  ['other side of Fabrikam', 'Message for their administrator'],
  ['export xtap', 'Requests to Microsoft Graph'],
] as const

test.skipIf(!stage)('whatever else an admin says has its card, and what is pressed on it is done', async () => {
  if (!stage) return
  const { admin } = stage
  for (const [words, sees] of looks) {
    await admin.say(words)
    await admin.sees(sees)
    if (words.startsWith('why')) await picture(admin, 'why')
  }
  await admin.say('remove Fabrikam')
  await admin.press('Yes, remove it')
  await admin.sees('Fabrikam is removed')
  await admin.press('Bring it back')
  await admin.sees('Fabrikam is back')
  await admin.say(
    'importeer [{"Name":"Woodgrove","DomainNames":["woodgrove.example"],"FreeBusyAccessEnabled":true,"FreeBusyAccessLevel":1}]',
  )
  await admin.sees('Import plan for 1 relationship')
  await admin.press('Apply, turned off')
  await admin.sees('1 relationship made.')
  await admin.say('toon Woodgrove')
  await admin.sees('woodgrove.example')
  await admin.sees('Off: nothing is shared')
})
