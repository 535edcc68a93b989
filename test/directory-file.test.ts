/** directory.json is understood as promised, says every fault, and shows nobody while it is broken. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fileDirectory, openDirectoryFile } from '../src/adapters/directory.file.ts'
import { fileTenants } from '../src/adapters/tenants.file.ts'
import { OutsideError } from '../src/ports.ts'

const organization = { name: 'Contoso', tenantId: 'C0FFEE', domains: ['Contoso.com'], timeZone: 'Europe/Amsterdam' }
const someone = (id: string, name: string, more = {}) => ({
  id,
  name,
  address: `${id}@contoso.com`,
  defaultPermission: 'availabilityOnly',
  ...more,
})

function fileWith(contents: unknown): string {
  const directory = mkdtempSync(join(tmpdir(), 'liaison-directory-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const path = join(directory, 'directory.json')
  writeFileSync(path, typeof contents === 'string' ? contents : JSON.stringify(contents))
  return path
}

const unexpected = (message: string) => expect.fail(message)
const opened = (contents: object) =>
  fileDirectory(openDirectoryFile(fileWith({ organization, ...contents }), unexpected))

const people = [
  someone('alice', 'Alice de Vries', { aliases: ['a.devries@contoso.com', 'Ali-V'] }),
  someone('pia', 'Pia van der Berg'),
  someone('jose', 'José Ángel García Márquez'),
  someone('sam', 'Peters, Sam (Sales)'),
  someone('zoe', 'Zoë O’Neill-Størmer'),
  someone('room', 'Room Rembrandt', { kind: 'room' }),
]

test.each([
  ['alice', ['alice']],
  ['ALICE DE VRIES', ['alice']],
  ['de Vries', ['alice']],
  ['Vries', ['alice']],
  ['alice vries', ['alice']],
  ['a.devries@Contoso.com', ['alice']],
  ['ali-v', ['alice']],
  ['alice@contoso.com', ['alice']],
  ['van der  berg', ['pia']],
  ['Pia Berg', ['pia']],
  ['jose', ['jose']],
  ['García Márquez', ['jose']],
  ['Marquez', ['jose']],
  ['José Ángel', ['jose']],
  ['Sam Peters', ['sam']],
  ['peters, sam (sales)', ['sam']],
  ["zoe o'neill‑stormer", ['zoe']],
  ['room rembrandt', ['room']],
  ['rembrandt', []],
  ['ali', []],
  ['alice d', []],
  ['alice de', []],
  ['vrie', []],
  ['contoso.com', []],
  ['', []],
])('"%s" finds %j', async (words, ids) => {
  expect((await opened({ people }).findPeople(words)).map(({ id }) => id)).toEqual(ids)
})

test('several people of one name are all found, hidden ones too', async () => {
  const both = [someone('a1', 'Alice Bakker'), someone('a2', 'Alice Smit', { listed: false })]
  expect(await opened({ people: both }).findPeople('alice')).toMatchObject([{ listed: true }, { listed: false }])
})

test.each([
  ['none', 'none'],
  ['contributor', 'none'],
  ['availabilityOnly', 'availabilityOnly'],
  ['AvailabilityOnly', 'availabilityOnly'],
  ['limitedDetails', 'limitedDetails'],
  ['reviewer', 'limitedDetails'],
  ['editor', 'limitedDetails'],
  ['owner-ish', 'none'],
  [undefined, 'none'],
  [null, 'none'],
])('the Default permission %s lets anybody see %s', async (defaultPermission, level) => {
  const directory = opened({ people: [someone('alice', 'Alice de Vries', { defaultPermission })] })
  expect(await directory.personById('ALICE')).toMatchObject({ ownerPermits: level })
})

test("a person without a time zone has the organization's, working hours become minutes", async () => {
  const workingHours = { days: ['monday'], start: '08:30', end: '24:00' }
  const directory = opened({ people: [someone('alice', 'Alice de Vries', { workingHours })] })
  expect(await directory.personById('alice')).toMatchObject({
    timeZone: 'Europe/Amsterdam',
    workingHours: { days: ['monday'], start: 510, end: 1440 },
    listed: true,
    kind: 'person',
    aliases: [],
  })
  expect(await directory.organization()).toMatchObject({ tenantId: 'c0ffee', domains: ['contoso.com'] })
})

test('members of nested groups count once, in circles too; a group that is gone shows nobody', async () => {
  const groups = [
    { id: 'sales', name: 'Sales', members: ['ALICE', 'field'] },
    { id: 'field', name: 'Field sales', members: ['pia', 'alice', 'sales', 'nobody-known'] },
    { id: 'empty', name: 'Empty', members: [] },
  ]
  const directory = opened({ people, groups })
  expect(await directory.isMember('Sales', 'Pia')).toBe('member')
  expect(await directory.isMember('field', 'alice')).toBe('member')
  expect(await directory.isMember('sales', 'jose')).toBe('not-member')
  expect(await directory.isMember('gone', 'alice')).toBe('unresolved')
  expect(await directory.isMember('alice', 'alice')).toBe('unresolved')
  expect(await directory.countMembers('sales')).toBe(2)
  expect(await directory.countMembers('empty')).toBe(0)
  expect(await directory.countMembers('gone')).toBeUndefined()
})

test('groups are found by part of the name, address or id, best first, at most 25', async () => {
  const names = ['Presales', 'Field sales', 'Sales', 'Sales Europe', 'Finance']
  const groups = names.map((name, n) => ({ id: `g${n}`, name, address: `g${n}@contoso.com` }))
  const many = Array.from({ length: 40 }, (_, n) => ({ id: `m${n}`, name: `Many ${n}` }))
  const directory = opened({ groups: [...groups, ...many] })
  const found = async (words: string) => (await directory.findGroups(words)).map(({ name }) => name)
  expect(await found('sales')).toEqual(['Sales', 'Sales Europe', 'Field sales', 'Presales'])
  expect(await found('G4@contoso.com')).toEqual(['Finance'])
  expect(await found('g4')).toEqual(['Finance'])
  expect(await found('many')).toHaveLength(25)
  expect(await found(' ')).toEqual([])
})

test('admins are on the list, in either case', async () => {
  const directory = opened({ admins: ['ADA'] })
  expect(await directory.isAdmin('ada')).toBe(true)
  expect(await directory.isAdmin('alice')).toBe(false)
})

test('tenants are looked up by domain', async () => {
  const tenants = fileTenants(
    openDirectoryFile(
      fileWith({ organization, tenants: { 'Fabrikam.com': { tenantId: 'F', name: 'Fabrikam, Inc.' } } }),
      unexpected,
    ),
  )
  expect(await tenants.tenantOf('FABRIKAM.com')).toEqual({ tenantId: 'f', name: 'Fabrikam, Inc.' })
  expect(await tenants.tenantOf('__proto__')).toBeUndefined()
})

test('the start is refused with every fault and where it stands', () => {
  const path = fileWith({
    organization: { ...organization, timeZone: 'Mars/Base' },
    people: [
      someone('alice', 'Alice de Vries', {
        address: 'nowhere',
        workingHours: { days: ['moonday'], start: '25:00', end: '17:00' },
      }),
      someone('bob', '', { kind: 'robot' }),
      someone('bob', 'Bob Bakker'),
    ],
  })
  const message = () => openDirectoryFile(path, unexpected)
  for (const fault of [
    'organization.timeZone: must be an IANA time zone',
    'people[0].address: must be an e-mail address',
    'people[0].workingHours.days[0]',
    'people[0].workingHours.start: must be a time of day',
    'people[1].name',
    'people[1].kind',
  ])
    expect(message).toThrow(fault)
})

test('an id or an address that stands twice is a fault', () => {
  const twice = [someone('bob', 'Bob Bakker'), someone('BOB', 'Bob Jansen', { address: 'bob@contoso.com' })]
  const path = fileWith({ organization, people: twice, groups: [{ id: 'bob', name: 'Bobs' }] })
  for (const fault of ['people[1].id: bob', 'people[1].address: bob@contoso.com', 'groups[0].id: bob'])
    expect(() => openDirectoryFile(path, unexpected)).toThrow(fault)
})

/** The file is looked at once a turn of the event loop. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

test('an edit counts for every request that comes after it', async () => {
  const path = fileWith({ organization, people, admins: ['alice'] })
  const directory = fileDirectory(openDirectoryFile(path, unexpected))
  expect(await directory.isAdmin('alice')).toBe(true)
  writeFileSync(path, JSON.stringify({ organization, people: people.slice(1), admins: [] }))
  await nextTurn()
  expect(await directory.isAdmin('alice')).toBe(false)
  expect(await directory.findPeople('alice')).toEqual([])
})

test('while an edit is broken nobody is shown, and it is said once; mended, all is well again', async () => {
  const path = fileWith({ organization, people })
  const said: string[] = []
  const directory = fileDirectory(openDirectoryFile(path, (message) => said.push(message)))
  copyFileSync(path, `${path}.good`)
  writeFileSync(path, '{ "organization": ')
  await nextTurn()
  await expect(directory.findPeople('alice')).rejects.toThrow(OutsideError)
  await expect(directory.isMember('sales', 'alice')).rejects.toThrow(OutsideError)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('it is not JSON')
  rmSync(path)
  await nextTurn()
  await expect(directory.organization()).rejects.toThrow(OutsideError)
  copyFileSync(`${path}.good`, path)
  await nextTurn()
  expect(await directory.findPeople('alice')).toHaveLength(1)
})

test('the example organization can be opened', async () => {
  const example = new URL('../examples/contoso/directory.json', import.meta.url).pathname
  expect(await fileDirectory(openDirectoryFile(example, unexpected)).findPeople('de vries')).toHaveLength(1)
})
