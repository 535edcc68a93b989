/** Alice's and Bob's mailboxes behind a Graph stand-in, for the tests of the Graph calendar. */
import type { ScheduleItem } from '@microsoft/microsoft-graph-types'
import { afterEach, expect } from 'vitest'
import { graphCalendar } from '../src/adapters/calendar.graph.ts'
import { graph } from '../src/adapters/graph.ts'
import { patientlyWith, usualPatience } from '../src/adapters/patience.ts'
import { issuePermit } from '../src/policy/permit.ts'
import type { Person } from '../src/policy/person.ts'
import { type GraphStandIn, graphStandIn, type StandInMailbox } from './graph-stand-in.ts'

export const tuesday = { start: Date.parse('2026-11-24T00:00:00Z'), end: Date.parse('2026-11-25T00:00:00Z') }
export const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

export function personAt(address: string, index = 1): Person {
  const known = { id: idOf(index), name: address, address, aliases: [], timeZone: 'Europe/Amsterdam' }
  return { ...known, ownerPermits: 'limitedDetails', listed: true, kind: 'person' }
}
export const alice = personAt('alice@contoso.com', 1)
export const bob = personAt('bob@contoso.com', 2)

export const item = (status: string, start: string, end: string, more: Partial<ScheduleItem> = {}): ScheduleItem => ({
  ...more,
  status: status as ScheduleItem['status'],
  start: { dateTime: `${start}.0000000`, timeZone: 'UTC' },
  end: { dateTime: `${end}.0000000`, timeZone: 'UTC' },
})
export const meeting = item('busy', '2026-11-24T09:00:00', '2026-11-24T10:00:00', {
  subject: 'Budget',
  location: 'Room 1',
  isPrivate: false,
})
export const heldByAlice = (...scheduleItems: ScheduleItem[]) => ({ [alice.address]: { schedule: { scheduleItems } } })

const open: GraphStandIn[] = []
afterEach(async () => {
  for (const standIn of open.splice(0)) {
    expect(standIn.faults).toEqual([])
    await standIn.close()
  }
})

export async function askingCalendar(
  mailboxes: Readonly<Record<string, StandInMailbox>>,
  { mailbox, timeoutMs = 20_000 }: { readonly mailbox?: string; readonly timeoutMs?: number } = {},
) {
  const users = [alice, bob].map(({ id, name, address }) => ({ id, displayName: name, mail: address }))
  const more = Object.keys(mailboxes)
    .filter((address) => !users.some((user) => user.mail === address))
    .map((address, index) => ({ id: idOf(100 + index), displayName: address, mail: address }))
  const world = { tenantId: idOf(0), domains: ['contoso.com'], users: [...users, ...more], mailboxes }
  const standIn = await graphStandIn(world)
  open.push(standIn)
  const clock = { at: 0, now: () => clock.at }
  const tokens: boolean[] = []
  const calendar = graphCalendar({
    graph: graph({
      fetch,
      url: standIn.url,
      patiently: patientlyWith({ ...usualPatience, timeoutMs, pauseMs: 1 }),
      token: async (fresh) => {
        tokens.push(fresh)
        return fresh ? 'token-2' : 'token-1'
      },
    }),
    clock,
    gatherMs: 0,
    ...(mailbox ? { mailbox } : {}),
  })
  const look = (person: Person, stretch = tuesday) => calendar.entries(issuePermit(person, stretch, 'limitedDetails'))
  return { standIn, look, clock, tokens }
}
