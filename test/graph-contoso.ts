/** Contoso as Microsoft Graph would hold it, for the tests of the Graph directory. */
import { afterEach, expect } from 'vitest'
import { graphDirectory } from '../src/adapters/directory.graph.ts'
import { graph } from '../src/adapters/graph.ts'
import { patientlyWith, usualPatience } from '../src/adapters/patience.ts'
import { type GraphStandIn, graphStandIn, type StandInMailbox, type StandInWorld } from './graph-stand-in.ts'
import type { StandInUser } from './graph-stand-in-directory.ts'
import type { Received, Reply } from './loopback.ts'

export const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
export const tenantId = idOf(9_000)
export const [sales, europe, hidden, admins, postbox] = [1, 2, 3, 4, 5].map((index) => idOf(500 + index)) as [
  string,
  string,
  string,
  string,
  string,
]
export const exchangeAdministrator = '29232cdf-9323-42fd-ade2-1d097af3e4de'

export const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
export const hours = (startTime: string, endTime: string, zone = 'W. Europe Standard Time') => ({
  timeZone: 'W. Europe Standard Time',
  workingHours: { daysOfWeek: [...week], startTime, endTime, timeZone: { name: zone } },
  userPurpose: { value: 'user' as const },
})
export const mailbox: StandInMailbox = {
  defaultRole: 'freeBusyRead',
  settings: hours('09:00:00.0000000', '17:30:00.0000000'),
}

export const alice: StandInUser = {
  id: idOf(1),
  displayName: 'Alice de Vries',
  givenName: 'Alice',
  surname: 'de Vries',
  mail: 'alice@contoso.com',
  mailNickname: 'alice',
  proxyAddresses: ['SMTP:alice@contoso.com', 'smtp:a.devries@contoso.com', 'X500:/o=Contoso/cn=alice'],
}
export const bob: StandInUser = {
  id: idOf(2),
  displayName: "Bob O'Neil",
  givenName: 'Bob',
  surname: "O'Neil",
  mail: 'bob@contoso.com',
}
export const zoe: StandInUser = { id: idOf(3), displayName: 'Zoë Bakker', mail: 'zoe@contoso.com' }
export const room: StandInUser = { id: idOf(4), displayName: 'Room Amsterdam 1', mail: 'room1@contoso.com' }
const users = [alice, bob, zoe, room]

export const world: StandInWorld = {
  tenantId,
  domains: ['contoso.com', 'contoso.onmicrosoft.com'],
  users,
  groups: [
    { id: sales, displayName: 'Sales', mail: 'sales@contoso.com', securityEnabled: true, members: [europe, idOf(2)] },
    { id: europe, displayName: 'Sales Europe', mail: null, securityEnabled: true, members: [idOf(1), idOf(2), sales] },
    { id: hidden, displayName: 'Never visible', mail: null, securityEnabled: true, members: [] },
    { id: admins, displayName: 'Admins', mail: null, securityEnabled: true, members: [europe] },
    { id: postbox, displayName: 'Sales newsletter', mail: 'news@contoso.com', securityEnabled: false, members: [] },
  ],
  mailboxes: Object.fromEntries(users.map(({ mail }) => [mail, mailbox])),
}

const open: GraphStandIn[] = []
afterEach(async () => {
  for (const standIn of open.splice(0)) {
    expect(standIn.faults).toEqual([])
    await standIn.close()
  }
})

interface Chosen {
  readonly adminGroup?: string
  readonly adminRole?: string
  readonly neverVisibleGroup?: string
  readonly tenantId?: string
}

export async function askingDirectory(changes: Partial<StandInWorld> = {}, chosen: Chosen = {}) {
  const standIn = await graphStandIn({ ...world, ...changes })
  open.push(standIn)
  const clock = { at: 0, now: () => clock.at }
  const directory = graphDirectory({
    graph: graph({
      fetch,
      url: standIn.url,
      patiently: patientlyWith({ ...usualPatience, timeoutMs: 20_000, pauseMs: 1, repeats: 1, breakAfter: 1_000 }),
      token: async () => 'token-1',
    }),
    clock,
    tenantId,
    timeZone: 'Europe/Amsterdam',
    admins: [idOf(77)],
    ...chosen,
  })
  return { standIn, directory, clock }
}

export const withMailbox = (changes: Partial<StandInMailbox>) => ({
  mailboxes: { ...world.mailboxes, 'alice@contoso.com': { ...mailbox, ...changes } },
})
export const onlyWhere = (end: string, reply: Reply) => (received: Received) =>
  received.url.pathname.endsWith(end) ? reply : undefined
