/** What every Directory promises, whatever technology is behind it: run against each of them with the same organization. */
import { expect, test } from 'vitest'
import type { Directory } from '../src/ports.ts'

const idOf = (index: number) => `6f1d2a54-0000-4000-8000-${String(index).padStart(12, '0')}`
export const tenantId = idOf(0)

interface Somebody {
  readonly id: string
  readonly name: string
  readonly first: string
  readonly last: string
  readonly address: string
  readonly alias?: string
  readonly isHidden?: true
  readonly isRoom?: true
  readonly permission: 'none' | 'availabilityOnly' | 'limitedDetails'
}

const alice: Somebody = {
  id: idOf(1),
  name: 'Alice de Vries',
  first: 'Alice',
  last: 'de Vries',
  address: 'alice@contoso.com',
  alias: 'a.devries@contoso.com',
  permission: 'limitedDetails',
}
const zoe: Somebody = {
  id: idOf(2),
  name: "Zoë O'Neil",
  first: 'Zoë',
  last: "O'Neil",
  address: 'zoe@contoso.com',
  permission: 'availabilityOnly',
}
const otherAlice: Somebody = {
  id: idOf(3),
  name: 'Alice Bakker',
  first: 'Alice',
  last: 'Bakker',
  address: 'bakker@contoso.com',
  isHidden: true,
  permission: 'none',
}
const room: Somebody = {
  id: idOf(4),
  name: 'Room Rembrandt',
  first: '',
  last: '',
  address: 'rembrandt@contoso.com',
  isRoom: true,
  permission: 'availabilityOnly',
}
/** All of them work from 9:00 to 17:30, Monday to Thursday, in Tokyo. */
export const everybody: readonly Somebody[] = [alice, zoe, otherAlice, room]
export const workingHours = { days: ['monday', 'tuesday', 'wednesday', 'thursday'], start: 540, end: 1050 } as const
export const timeZone = 'Asia/Tokyo'

interface Gathering {
  readonly id: string
  readonly name: string
  readonly address?: string
  readonly members: readonly string[]
}

const sales: Gathering = { id: idOf(11), name: 'Sales', address: 'sales@contoso.com', members: [idOf(12), zoe.id] }
/** has the group it is in as a member */
const salesEurope: Gathering = { id: idOf(12), name: 'Sales Europe', members: [alice.id, zoe.id, sales.id] }
const empty: Gathering = { id: idOf(13), name: 'After sales', members: [] }
/** only one of them exists for who asks */
const withHidden: Gathering = { id: idOf(14), name: 'Board', members: [otherAlice.id, room.id] }
export const groups = [salesEurope, empty, sales, withHidden]
export const admin = alice.id
const nobody = idOf(99)

export function promisesOf(directory: Directory): void {
  test('our organization', async () => {
    expect(await directory.organization()).toEqual({
      name: 'Contoso',
      tenantId,
      domains: ['contoso.com'],
      timeZone: 'Europe/Amsterdam',
    })
  })

  test.each([
    ['de vries', [alice]],
    ['Vries', [alice]],
    ['Alice de Vries', [alice]],
    ['alice vries', [alice]],
    ['A.deVries@contoso.com', [alice]],
    ['alice@contoso.com', [alice]],
    ['Alice', [alice, otherAlice]],
    ["O'Neil", [zoe]],
    ['Zoë', [zoe]],
    ['room rembrandt', [room]],
    ['Rembrandt', []],
    ['Ali', []],
    ['alice d', []],
    ['contoso.com', []],
    ['nobody@contoso.com', []],
    ["' or '", []],
    ['', []],
  ] as const)('%j names whole names only', async (words, found) => {
    const ids = (await directory.findPeople(words)).map(({ id }) => id)
    expect(ids.sort()).toEqual(found.map(({ id }) => id))
  })

  test.each([
    ['ali', [alice]],
    ['ALICE D', [alice]],
    ['vri ali', [alice]],
    ['alice@con', [alice]],
    ['zoe', [zoe]],
    ['Zo', [zoe]],
    ['e', []],
    ['lice', []],
    ["' or '", []],
    ['"', []],
    ['*', []],
    [' ', []],
    ['', []],
    ['x'.repeat(5_000), []],
  ] as const)('%j begins the listed people to choose from', async (words, found) => {
    const expected = found.map(({ id, name, address }) => ({ id, name, address }))
    expect(await directory.suggestPeople(words, 15)).toEqual(expected)
  })

  test('no more are suggested than asked for', async () => {
    expect(await directory.suggestPeople('alice', 0)).toEqual([])
  })

  test('nobody is hidden, has no name and address, shares nothing, and is the same each time', async () => {
    const made = await directory.nobodyCalled('Nobody Atall')
    expect(made).toMatchObject({ name: '', address: '', aliases: [], listed: false, ownerPermits: 'none' })
    expect(await directory.nobodyCalled('Nobody Atall')).toEqual(made)
  })

  test.each(everybody)(
    '$name is found whole by id',
    async ({ id, name, address, alias, isHidden, isRoom, permission }) => {
      const person = await directory.personById(id)
      expect(person).toMatchObject({ id, name, address, timeZone, workingHours, ownerPermits: permission })
      expect(person?.aliases).toEqual(alias ? [alias] : [])
      expect([person?.listed, person?.kind]).toEqual([!isHidden, isRoom ? 'room' : 'person'])
    },
  )

  test('nobody has an id that was not given', async () => {
    expect(await directory.personById(nobody)).toBeUndefined()
    expect(await directory.personById('alice')).toBeUndefined()
  })

  test.each([
    ['Sales', ['Sales', 'Sales Europe', 'After sales']],
    ['sales eu', ['Sales Europe']],
    ['SALES@contoso.com', ['Sales']],
    [sales.id, ['Sales']],
    ['Marketing', []],
    [nobody, []],
  ])('%j names groups, best first', async (words, names) => {
    expect((await directory.findGroups(words)).map(({ name }) => name)).toEqual(names)
  })

  test('nested groups count, circles end, and a group that is gone is no empty group', async () => {
    const members = [sales, salesEurope, empty].map(({ id }) => directory.isMember(id, alice.id))
    expect(await Promise.all(members)).toEqual(['member', 'member', 'not-member'])
    expect(await directory.isMember(sales.id, nobody)).toBe('not-member')
    expect(await directory.isMember(nobody, alice.id)).toBe('unresolved')
    const counts = [sales.id, salesEurope.id, empty.id, nobody].map((id) => directory.countMembers(id))
    expect(await Promise.all(counts)).toEqual([2, 2, 0, undefined])
  })

  test('who is listed of a group, and of everybody where the directory can say', async () => {
    expect(await directory.members(sales.id, 5)).toEqual({
      people: [alice, zoe].map(({ id, name }) => ({ id, name })),
      count: 2,
    })
    expect(await directory.members(salesEurope.id, 1)).toEqual({
      people: [{ id: alice.id, name: alice.name }],
      count: 2,
    })
    expect((await directory.members(withHidden.id, 5))?.people.map(({ name }) => name)).toEqual([room.name])
    expect(await directory.members(empty.id, 5)).toEqual({ people: [], count: 0 })
    expect(await directory.members(nobody, 5)).toBeUndefined()
    expect([undefined, 3]).toContain((await directory.everybody(5))?.count)
  })

  test('admins are known by their object id', async () => {
    const asked = [admin, admin.toUpperCase(), zoe.id, nobody]
    expect(await Promise.all(asked.map((id) => directory.isAdmin(id)))).toEqual([true, true, false, false])
    expect(await directory.admins()).toEqual([admin.toLowerCase()])
  })
}
