/** Groups and admins asked of Microsoft Graph: nested ones count, and what cannot be resolved shows nobody. */
import { expect, test } from 'vitest'
import { OutsideError } from '../src/ports.ts'
import {
  admins,
  alice,
  askingDirectory,
  bob,
  exchangeAdministrator,
  hidden,
  idOf,
  onlyWhere,
  postbox,
  room,
  sales,
  world,
  zoe,
} from './graph-contoso.ts'
import { failure, json } from './graph-stand-in.ts'

test.each([
  ['Sales', ['Sales', 'Sales Europe']],
  ['europe', ['Sales Europe']],
  ['sales@contoso.com', ['Sales']],
  [sales, ['Sales']],
  [postbox, []],
  [idOf(600), []],
  ['news@contoso.com', []],
])('%s names the security groups %j', async (words, names) => {
  const { directory } = await askingDirectory()
  expect((await directory.findGroups(words)).map(({ name }) => name)).toEqual(names)
})

test('nested groups count, and circles end', async () => {
  const { directory } = await askingDirectory()
  expect(await directory.isMember(sales, idOf(1))).toBe('member')
  expect(await directory.isMember(sales, idOf(3))).toBe('not-member')
  expect(await directory.countMembers(sales)).toBe(2)
})

test('a group that is gone or cannot be read is unresolved', async () => {
  const { directory, standIn } = await askingDirectory()
  expect(await directory.isMember(idOf(600), idOf(1))).toBe('unresolved')
  expect(await directory.countMembers(idOf(600))).toBeUndefined()
  expect(await directory.isMember('Sales', idOf(1))).toBe('unresolved')
  standIn.trouble = onlyWhere('/checkMemberGroups', failure(403, 'Authorization_RequestDenied'))
  expect(await directory.isMember(sales, idOf(1))).toBe('unresolved')
  standIn.trouble = () => undefined
  expect(await directory.isMember(sales, idOf(1))).toBe('member')
})

test('of a group larger than a page as many are named as were read, and all are counted', async () => {
  const { directory } = await askingDirectory({ pageSize: 1 })
  expect(await directory.members(sales, 5)).toMatchObject({ people: [{ name: 'Alice de Vries' }], count: 2 })
})

test('who is never visible is not named, and nobody is when that cannot be read', async () => {
  const groups = (world.groups ?? []).map((group) => (group.id === hidden ? { ...group, members: [idOf(1)] } : group))
  const { directory } = await askingDirectory({ groups }, { neverVisibleGroup: hidden })
  expect(await directory.members(sales, 5)).toEqual({ people: [{ id: idOf(2), name: "Bob O'Neil" }], count: 1 })
  const blind = await askingDirectory({ groups }, { neverVisibleGroup: idOf(600) })
  await expect(blind.directory.members(sales, 5)).rejects.toThrow(OutsideError)
})

/** More pages than are read of any list: who stands on the last one would be missing from it. */
const pagesOfOne = 51
const crowd = Array.from({ length: pagesOfOne }, (_, index) => ({
  id: idOf(1_000 + index),
  displayName: `Colleague ${index}`,
  mail: `colleague${index}@contoso.com`,
}))

test('of a group of the never visible that is too long to be read whole, nobody is taken to be visible', async () => {
  const members = [...crowd.map(({ id }) => id), idOf(1)]
  const groups = (world.groups ?? []).map((group) => (group.id === hidden ? { ...group, members } : group))
  const users = [...crowd, alice, bob]
  const { directory } = await askingDirectory({ groups, users, pageSize: 1 }, { neverVisibleGroup: hidden })
  await expect(directory.members(sales, 5)).rejects.toMatchObject({
    retryable: false,
    cause: 'the list is longer than 50 pages',
  })
})

test('a part of the admins is not given as all of them', async () => {
  const groups = [
    { id: admins, displayName: 'Admins', mail: null, securityEnabled: true, members: crowd.map(({ id }) => id) },
  ]
  const { directory } = await askingDirectory({ groups, users: crowd, pageSize: 1 }, { adminGroup: admins })
  await expect(directory.admins()).rejects.toThrow(OutsideError)
})

test('who holds more roles than can be read is no admin by a part of them', async () => {
  const holder = { ...zoe, roles: [exchangeAdministrator] }
  const { directory, standIn } = await askingDirectory({ users: [holder] }, { adminRole: exchangeAdministrator })
  const page = `/users/${zoe.id}/transitiveMemberOf/microsoft.graph.directoryRole`
  standIn.trouble = onlyWhere(page, json({ value: [], '@odata.nextLink': `${standIn.url}${page}` }))
  await expect(directory.isAdmin(zoe.id)).rejects.toMatchObject({
    retryable: false,
    cause: 'the list is longer than 10 pages',
  })
})

test('a search shows the first of many', async () => {
  const users = crowd.map((one) => ({ ...one, givenName: 'Anna' }))
  const { directory } = await askingDirectory({ users, pageSize: 1 })
  expect((await directory.findPeople('anna')).map(({ id }) => id)).toEqual(users.slice(0, 5).map(({ id }) => id))
})

test('admins are on the list, in the group, or hold the role', async () => {
  const holder = { ...zoe, roles: [exchangeAdministrator] }
  const { directory } = await askingDirectory(
    { users: [alice, bob, holder] },
    { adminGroup: admins, adminRole: exchangeAdministrator },
  )
  const asked = [idOf(77), idOf(1), idOf(3), room.id]
  expect(await Promise.all(asked.map((id) => directory.isAdmin(id)))).toEqual([true, true, true, false])
  expect([...(await directory.admins())].sort()).toEqual([idOf(1), idOf(2), idOf(3), idOf(77)])
})

test('admins are listed through a group that holds the role, and a role nobody was given has no holders', async () => {
  const holding = { id: idOf(601), displayName: 'Mail', mail: null, securityEnabled: true, members: [alice.id] }
  const groups = [{ ...holding, roles: [exchangeAdministrator] }]
  const by = { adminRole: exchangeAdministrator }
  expect(await (await askingDirectory({ groups }, by)).directory.admins()).toEqual([idOf(77), alice.id])
  expect(await (await askingDirectory({ groups: [holding] }, by)).directory.admins()).toEqual([idOf(77)])
})

test('without group and role only the list counts', async () => {
  const { directory, standIn } = await askingDirectory()
  expect([await directory.isAdmin(idOf(77)), await directory.isAdmin(idOf(1))]).toEqual([true, false])
  expect(await directory.admins()).toEqual([idOf(77)])
  expect(standIn.received).toEqual([])
})

test('an admin group that cannot be read makes nobody an admin', async () => {
  const { directory, standIn } = await askingDirectory({}, { adminGroup: admins })
  standIn.trouble = onlyWhere('/checkMemberGroups', failure(503, 'ServiceUnavailable'))
  await expect(directory.isAdmin(idOf(1))).rejects.toThrow(OutsideError)
  standIn.trouble = onlyWhere('/transitiveMembers/microsoft.graph.user', failure(503, 'ServiceUnavailable'))
  await expect(directory.admins()).rejects.toThrow(OutsideError)
})

test('who is no admin any more is one for a minute at most', async () => {
  const groups = [...(world.groups ?? [])]
  const { directory, clock } = await askingDirectory({ groups }, { adminGroup: admins })
  expect(await directory.isAdmin(idOf(1))).toBe(true)
  groups.splice(0, groups.length, { id: admins, displayName: 'Admins', mail: null, securityEnabled: true, members: [] })
  clock.at = 60_000
  expect(await directory.isAdmin(idOf(1))).toBe(false)
})
