/** People asked of Microsoft Graph: who is ours and who is hidden, and a failure is never nobody. */
import { expect, test } from 'vitest'
import type { graphDirectory } from '../src/adapters/directory.graph.ts'
import { OutsideError } from '../src/ports.ts'
import {
  alice,
  askingDirectory,
  europe,
  hidden,
  idOf,
  onlyWhere,
  sales,
  tenantId,
  week,
  world,
} from './graph-contoso.ts'
import { failure, json } from './graph-stand-in.ts'
import { loopback } from './loopback.ts'

test('our organization is what Graph verifies it to be', async () => {
  const { directory } = await askingDirectory()
  expect(await directory.organization()).toEqual({
    name: 'Contoso',
    tenantId,
    domains: ['contoso.com', 'contoso.onmicrosoft.com'],
    timeZone: 'Europe/Amsterdam',
  })
})

test('credentials of another tenant than ours are refused', async () => {
  const { directory } = await askingDirectory({}, { tenantId: idOf(1) })
  await expect(directory.organization()).rejects.toThrow(OutsideError)
})

test.each([
  'Alice',
  'de Vries',
  'Vries',
  'alice de vries',
  '  Alice   de Vries ',
  'ALICE@contoso.com',
  'a.devries@contoso.com',
  'alice',
])('%s is Alice', async (words) => {
  const { directory } = await askingDirectory()
  expect((await directory.findPeople(words)).map(({ name }) => name)).toEqual(['Alice de Vries'])
})

test.each(["O'Neil", "Bob O'Neil"])('the quote in %s ends no literal', async (words) => {
  const { directory } = await askingDirectory()
  expect((await directory.findPeople(words)).map(({ name }) => name)).toEqual(["Bob O'Neil"])
})

test.each([
  "' or displayName ne '",
  '" OR "displayName:Bob',
  'x\\" OR \\"displayName:Bob',
  'Ali',
  'Vri',
  'de',
  '%27',
  'a&$filter=x',
  '*',
  '',
  '   ',
  'x'.repeat(300),
  "x'@contoso.com",
])('%j is nobody', async (words) => {
  const { directory } = await askingDirectory()
  expect(await directory.findPeople(words)).toEqual([])
})

test('everything a person is', async () => {
  const { directory } = await askingDirectory()
  expect(await directory.personById(idOf(1))).toEqual({
    id: idOf(1),
    name: 'Alice de Vries',
    address: 'alice@contoso.com',
    aliases: ['a.devries@contoso.com', 'alice'],
    timeZone: 'Europe/Berlin',
    workingHours: { days: [...week], start: 540, end: 1050 },
    ownerPermits: 'availabilityOnly',
    listed: true,
    kind: 'person',
  })
})

test.each(['not-a-guid', '../groups', idOf(999)])('%s is no person', async (id) => {
  const { directory } = await askingDirectory()
  expect(await directory.personById(id)).toBeUndefined()
})

test.each([
  ['a guest', { userType: 'Guest' as const }],
  ['an outside account', { userPrincipalName: 'alice_fabrikam.com#EXT#@contoso.onmicrosoft.com' }],
  ['without a mailbox', { mail: null }],
  ['with a mailbox elsewhere', { mail: 'alice@fabrikam.com' }],
  ['in a domain that only ends like ours', { mail: 'alice@notcontoso.com' }],
])('an account %s is nobody of ours', async (_, changes) => {
  const { directory } = await askingDirectory({ users: [{ ...alice, ...changes }] })
  expect(await directory.findPeople('Alice')).toEqual([])
  expect(await directory.personById(idOf(1))).toBeUndefined()
})

test('who is hidden from the address list is not listed', async () => {
  const { directory } = await askingDirectory({ users: [{ ...alice, showInAddressList: false }] })
  expect(await directory.findPeople('Alice')).toMatchObject([{ listed: false }])
})

test('members of the never-visible group are not listed, through other groups neither', async () => {
  const groups = (world.groups ?? []).map((group) => (group.id === hidden ? { ...group, members: [europe] } : group))
  const { directory } = await askingDirectory({ groups }, { neverVisibleGroup: hidden })
  expect(await directory.personById(idOf(1))).toMatchObject({ listed: false })
  expect(await directory.personById(idOf(3))).toMatchObject({ listed: true })
  expect(await directory.suggestPeople('alice', 15)).toEqual([])
})

test.each([
  ['gone', idOf(600), () => undefined],
  ['not to be read', hidden, onlyWhere('/checkMemberGroups', failure(403, 'Authorization_RequestDenied'))],
] as const)('a never-visible group that is %s hides everybody', async (_, neverVisibleGroup, trouble) => {
  const { directory, standIn } = await askingDirectory({}, { neverVisibleGroup })
  standIn.trouble = trouble
  expect(await directory.personById(idOf(3))).toMatchObject({ listed: false })
  expect(await directory.suggestPeople('alice', 15)).toEqual([])
})

test('people on later pages are found, and asked about no more than needed', async () => {
  const many = Array.from({ length: 30 }, (_, index) => {
    return {
      id: idOf(100 + index),
      displayName: `Alice Number${index}`,
      givenName: 'Alice',
      mail: `alice${index}@contoso.com`,
    }
  })
  const { directory } = await askingDirectory({ users: many, pageSize: 7, mailboxes: {} })
  expect(await directory.findPeople('Alice')).toHaveLength(25)
})

test.each(['', '  ', '*', '!?', '"', 'x'.repeat(257)])('%j is not even asked about', async (words) => {
  const { directory, standIn } = await askingDirectory()
  await directory.organization()
  const before = standIn.received.length
  expect([await directory.findPeople(words), await directory.findGroups(words)]).toEqual([[], []])
  expect(standIn.received).toHaveLength(before)
})

test('a page on another host is not followed', async () => {
  const elsewhere = await loopback(() => json({ value: [] }))
  const { directory, standIn } = await askingDirectory()
  const nextLink = { value: [], '@odata.nextLink': `${elsewhere.url}/users?$skiptoken=1` }
  standIn.trouble = ({ url }) => (url.pathname === '/users' ? json(nextLink) : undefined)
  await expect(directory.findPeople('Alice')).rejects.toThrow(OutsideError)
  expect(elsewhere.received).toEqual([])
  await elsewhere.close()
})

test.each([
  ['people', '/users', (directory: ReturnType<typeof graphDirectory>) => directory.findPeople('Alice')],
  ['groups', '/groups', (directory: ReturnType<typeof graphDirectory>) => directory.findGroups('Sales')],
  ['a count', '/$count', (directory: ReturnType<typeof graphDirectory>) => directory.countMembers(sales)],
] as const)('when Graph cannot be asked for %s that is not nobody', async (_, path, ask) => {
  const { directory, standIn } = await askingDirectory()
  standIn.trouble = onlyWhere(path, failure(503, 'ServiceUnavailable'))
  await expect(ask(directory)).rejects.toMatchObject({ name: 'OutsideError', retryable: true })
})

test('a name nobody has takes as many requests as somebody hidden, the first time and again', async () => {
  const { directory, standIn } = await askingDirectory({ users: [{ ...alice, showInAddressList: false }] })
  const requestsOf = async (words: string) => {
    const before = standIn.received.length
    const [found] = await directory.findPeople(words)
    const { id } = found ?? (await directory.nobodyCalled(words))
    await directory.isMember(sales, id)
    return standIn.received.length - before
  }
  await directory.organization()
  const hidden = [await requestsOf('Alice'), await requestsOf('alice')]
  expect([await requestsOf('Nobody'), await requestsOf('nobody')]).toEqual(hidden)
  expect(hidden[0]).toBeGreaterThan(hidden[1] ?? 0)
})
