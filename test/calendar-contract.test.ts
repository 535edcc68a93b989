/** What every Calendar promises holds for each of ours: in memory, files, URLs, Microsoft Graph, CalDAV. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe } from 'vitest'
import { caldavCalendar } from '../src/adapters/calendar.caldav.ts'
import { graphCalendar } from '../src/adapters/calendar.graph.ts'
import { icsCalendar } from '../src/adapters/calendar.ics.ts'
import { memoryCalendar } from '../src/adapters/calendar.memory.ts'
import { urlCalendar } from '../src/adapters/calendar.url.ts'
import { type AddressOf, addressesLike } from '../src/adapters/calendar-address.ts'
import { graph } from '../src/adapters/graph.ts'
import { patientlyWith, usualPatience } from '../src/adapters/patience.ts'
import type { Calendar } from '../src/ports.ts'
import { caldavStandIn } from './caldav-stand-in.ts'
import { aliceFile, aliceObjects, gap, heldByAlice, noObjects, promisesOf } from './calendar-promises.ts'
import { graphStandIn, scheduleItemOf } from './graph-stand-in.ts'
import { loopback } from './loopback.ts'

const clock = { now: () => 0 }
const patience = { ...usualPatience, timeoutMs: 20_000 }
const places = { fetch, patience, allowsLoopback: true } as const
const ends: (() => unknown)[] = []
afterAll(() => Promise.all(ends.map((end) => end())))

function like(pattern: string): AddressOf {
  const addressOf = addressesLike(pattern)
  if (typeof addressOf === 'function') return addressOf
  throw new Error(addressOf.because)
}

function onDisk(): Calendar {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-calendars-'))
  ends.push(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'alice@contoso.com.ics'), aliceFile)
  writeFileSync(join(folder, 'Bob@Contoso.com.ics'), noObjects)
  return icsCalendar({ folder, log: () => undefined })
}

async function onTheWeb(): Promise<Calendar> {
  const files: Record<string, string> = { '/alice@contoso.com.ics': aliceFile, '/bob@contoso.com.ics': noObjects }
  const server = await loopback(({ url }) => {
    const body = files[decodeURIComponent(url.pathname)]
    return body ? { status: 200, headers: { 'content-type': 'text/calendar' }, body } : { status: 404 }
  })
  ends.push(server.close)
  return urlCalendar({ places, clock, addressOf: like(`${server.url}/{address}.ics`) })
}

async function onGraph(): Promise<Calendar> {
  const users = ['alice', 'bob', 'pia'].map((name, index) => {
    const id = `6f1d2a54-0000-4000-8000-00000000000${index + 1}`
    return { id, displayName: name, mail: `${name}@contoso.com` }
  })
  const free = scheduleItemOf({ ...gap, status: 'free', isPrivate: false })
  const alice = { schedule: { scheduleItems: [...heldByAlice.map(scheduleItemOf), free] } }
  const mailboxes = { 'alice@contoso.com': alice, 'bob@contoso.com': { schedule: { scheduleItems: [] } } }
  const standIn = await graphStandIn({ tenantId: '', domains: [], users, mailboxes })
  ends.push(standIn.close)
  const patiently = patientlyWith(patience)
  const ways = graph({ fetch, url: standIn.url, patiently, token: async () => 'token-1' })
  return graphCalendar({ graph: ways, clock, gatherMs: 0 })
}

async function onCaldav(): Promise<Calendar> {
  const account = { user: 'liaison', password: 'a password: ü' }
  const collections = { '/alice@contoso.com/calendar/': aliceObjects, '/bob@contoso.com/calendar/': [] }
  const standIn = await caldavStandIn(collections, account)
  ends.push(standIn.close)
  return caldavCalendar({ places, account, clock, addressOf: like(`${standIn.url}/{address}/calendar/`) })
}

const calendars: readonly (readonly [string, Calendar])[] = [
  ['memory', memoryCalendar({ 'alice@contoso.com': heldByAlice, 'Bob@contoso.com': [] })],
  ['files', onDisk()],
  ['URLs', await onTheWeb()],
  ['Microsoft Graph, on a stand-in', await onGraph()],
  ['CalDAV, on a stand-in', await onCaldav()],
]

describe.each(calendars)('%s', (_, calendar) => promisesOf(calendar))
