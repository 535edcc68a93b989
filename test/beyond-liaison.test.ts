/** Whoever edits a relationship that Exchange uses for more is told what Liaison does nothing about. */
import { expect, test } from 'vitest'
import { beyondLiaison } from '../src/relationship/exchange/beyond.ts'
import { fabrikamForm, makeFabrikam, on, world } from './admin-world.ts'

test.each([
  ['nothing carried', 'Fabrikam', {}, []],
  [
    'everything off',
    'Fabrikam',
    { MailboxMoveEnabled: false, MailboxMoveCapability: null, PhotosEnabled: 'False' },
    [],
  ],
  ['the hybrid wizard', 'O365 to On-premises - 1', {}, ['made-by-exchange']],
  ['a multitenant organization', 'MTO-OrgRel-1', {}, ['made-by-exchange']],
  ['renamed since', 'Fabrikam', { Name: 'On-premises to O365 - 1' }, ['made-by-exchange']],
  ['tenants', 'Fabrikam', { DomainNames: ['a.example', '00000000-0000-4000-8000-000000000001'] }, ['tenants']],
  ['mailbox moves', 'Fabrikam', { MailboxMoveEnabled: 'True' }, ['mailbox-moves']],
  ['a capability', 'Fabrikam', { MailboxMoveCapability: 'RemoteInbound' }, ['mailbox-moves']],
  ['published scopes', 'Fabrikam', { MailboxMovePublishedScopes: '{Movers}' }, ['mailbox-moves']],
  ['where it is', 'Fabrikam', { TargetApplicationUri: { OriginalString: 'outlook.com' } }, ['addresses']],
  [
    'all the rest',
    'Fabrikam',
    { ArchiveAccessEnabled: true, DeliveryReportEnabled: true, MailTipsAccessEnabled: true, PhotosEnabled: true },
    ['mail-tips', 'photos', 'delivery-reports', 'archive'],
  ],
] as const)('%s', (_, name, carried, kinds) => {
  expect(beyondLiaison({ name, carried }).map(({ kind }) => kind)).toEqual(kinds)
})

test('it stands on the form and on the review of an edit, and on no new one', async () => {
  const here = world()
  const made = await makeFabrikam(here)
  const carried = { MailboxMoveEnabled: true }
  const relationship = { ...made, carried, version: 2 }
  const by = { key: made.createdBy as 'a:b', name: 'alice' }
  await here.store.relationships.change({ operationId: 'x', by, at: 0, edit: { kind: 'replace', relationship } })
  const form = await here.say('edit Fabrikam')
  expect(form).toMatchObject({ kind: 'form', beyond: [{ kind: 'mailbox-moves' }] })
  const review = await here.press(on(form, 'next', fabrikamForm))
  expect(review).toMatchObject({ reviewed: { beyond: [{ kind: 'mailbox-moves' }] } })
  expect(await here.press(on(review, 'save'))).toMatchObject({ kind: 'saved', relationship: { carried } })
  expect(await here.say('new relationship form')).toMatchObject({ kind: 'form', beyond: [] })
})
