/** What a mailbox lets anybody see, and when its owner works: what cannot be read permits nothing. */
import { expect, test } from 'vitest'
import { askingDirectory, hours, idOf, mailbox, onlyWhere, withMailbox, world } from './graph-contoso.ts'
import { failure, json, type StandInMailbox } from './graph-stand-in.ts'

test.each([
  ['none', 'none'],
  ['freeBusyRead', 'availabilityOnly'],
  ['limitedRead', 'limitedDetails'],
  ['read', 'limitedDetails'],
  ['write', 'limitedDetails'],
  ['custom', 'none'],
  [undefined, 'none'],
] as const)('Default permission %s lets anybody see %s', async (defaultRole, level) => {
  const { directory } = await askingDirectory(withMailbox({ defaultRole }))
  expect(await directory.personById(idOf(1))).toMatchObject({ ownerPermits: level })
})

const everybody = { id: 'RGVmYXVsdA==', isRemovable: false, isInsideOrganization: true, role: 'read' }
test.each([
  ['cannot be read', failure(403, 'ErrorAccessDenied')],
  ['are HTML', { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' }],
  ['name everybody twice', json({ value: [everybody, everybody] })],
  ['name a role nobody knows', json({ value: [{ ...everybody, role: 'owner' }] })],
  [
    'name one colleague only',
    json({ value: [{ ...everybody, isRemovable: true, emailAddress: { address: 'bob@contoso.com' } }] }),
  ],
])('permissions that %s permit nothing', async (_, reply) => {
  const { directory, standIn } = await askingDirectory()
  standIn.trouble = onlyWhere('/calendarPermissions', reply)
  expect(await directory.personById(idOf(1))).toMatchObject({ ownerPermits: 'none' })
})

test('permissions that could not be read are read again the next time', async () => {
  const { directory, standIn } = await askingDirectory()
  standIn.trouble = onlyWhere('/calendarPermissions', failure(403, 'ErrorAccessDenied'))
  await directory.personById(idOf(1))
  standIn.trouble = () => undefined
  expect(await directory.personById(idOf(1))).toMatchObject({ ownerPermits: 'availabilityOnly' })
})

test('a permission taken back counts after three minutes at the latest', async () => {
  const mailboxes: Record<string, StandInMailbox> = { ...world.mailboxes }
  const { directory, clock } = await askingDirectory({ mailboxes })
  await directory.personById(idOf(1))
  mailboxes['alice@contoso.com'] = { ...mailbox, defaultRole: 'none' }
  clock.at = 3 * 60_000 - 1
  expect(await directory.personById(idOf(1))).toMatchObject({ ownerPermits: 'availabilityOnly' })
  clock.at = 3 * 60_000
  expect(await directory.personById(idOf(1))).toMatchObject({ ownerPermits: 'none' })
})

test.each([
  ['a zone of their own', hours('08:00:00.0000000', '16:00:00.0000000', 'Tokyo Standard Time'), 'Asia/Tokyo', 480, 960],
  [
    'a zone that is no zone',
    hours('08:00:00.0000000', '16:00:00.0000000', 'Customized Time Zone'),
    'Europe/Berlin',
    480,
    960,
  ],
  [
    'an IANA zone',
    hours('08:00:00.0000000', '16:00:00.0000000', 'Australia/Lord_Howe'),
    'Australia/Lord_Howe',
    480,
    960,
  ],
  ['midnight as their end', hours('16:00:00.0000000', '00:00:00.0000000'), 'Europe/Berlin', 960, 1440],
])('working hours with %s', async (_, settings, timeZone, start, end) => {
  const { directory } = await askingDirectory(withMailbox({ settings }))
  expect(await directory.personById(idOf(1))).toMatchObject({ timeZone, workingHours: { start, end } })
})

test('working hours through midnight are not known', async () => {
  const { directory } = await askingDirectory(withMailbox({ settings: hours('22:00:00.0000000', '06:00:00.0000000') }))
  expect((await directory.personById(idOf(1)))?.workingHours).toBeUndefined()
})

test('without mailbox settings the zone is ours', async () => {
  const { directory } = await askingDirectory(withMailbox({ settings: undefined }))
  expect(await directory.personById(idOf(1))).toMatchObject({ timeZone: 'Europe/Amsterdam', kind: 'person' })
})

test.each(['room', 'equipment', { value: 'room' }])('a mailbox for %j is a room', async (userPurpose) => {
  const settings = { ...hours('08:00:00.0000000', '16:00:00.0000000'), userPurpose }
  const mailboxes = { ...world.mailboxes, 'room1@contoso.com': { ...mailbox, settings } }
  const { directory } = await askingDirectory({ mailboxes })
  expect(await directory.findPeople('Room Amsterdam 1')).toMatchObject([{ kind: 'room', address: 'room1@contoso.com' }])
})
