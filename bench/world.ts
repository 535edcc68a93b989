/** What the benchmarks run against: a data directory with a large calendar, a stand-in for Teams' roster, and processes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const home = '11111111-1111-4111-8111-111111111111'
export const alice = '11111111-0000-4000-8000-000000000001'
export const bob = '11111111-0000-4000-8000-000000000002'

/** 2,000 entries, 200 of them recurring, in the zone of an Exchange export. */
export function largeCalendar(): string {
  const events = Array.from({ length: 2_000 }, (_, n) => {
    const day = String((n % 28) + 1).padStart(2, '0')
    const month = String((Math.floor(n / 28) % 12) + 1).padStart(2, '0')
    const hour = String(7 + (n % 10)).padStart(2, '0')
    const rule =
      n % 10 === 0 ? `\r\nRRULE:FREQ=WEEKLY;BYDAY=${['MO', 'TU', 'WE', 'TH', 'FR'][n % 5]};INTERVAL=${(n % 4) + 1}` : ''
    return `BEGIN:VEVENT\r\nUID:${n}@contoso.com\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=W. Europe Standard Time:2026${month}${day}T${hour}0000\r\nDTEND;TZID=W. Europe Standard Time:2026${month}${day}T${hour}3000${rule}\r\nSUMMARY:Item ${n}\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nEND:VEVENT`
  })
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Contoso//Benchmark//EN\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`
}

export function dataDirectory(): string {
  const data = mkdtempSync(join(tmpdir(), 'liaison-bench-'))
  const person = (id: string, name: string, address: string) => ({
    id,
    name,
    address,
    aliases: [],
    timeZone: 'Europe/Amsterdam',
    workingHours: { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], start: '09:00', end: '17:00' },
    defaultPermission: 'limitedDetails',
    listed: true,
    kind: 'person',
  })
  const directory = {
    organization: { name: 'Contoso', tenantId: home, domains: ['contoso.com'], timeZone: 'Europe/Amsterdam' },
    people: [person(alice, 'Alice de Vries', 'alice@contoso.com'), person(bob, 'Bob Jansen', 'bob@contoso.com')],
    groups: [],
    admins: [],
    tenants: {},
  }
  mkdirSync(join(data, 'calendars'))
  writeFileSync(join(data, 'directory.json'), JSON.stringify(directory))
  writeFileSync(join(data, 'calendars', 'alice@contoso.com.ics'), largeCalendar())
  return data
}

/** Says of everybody that they are Bob of Contoso. */
export async function standInForTeams(): Promise<{ readonly url: string; readonly server: Server }> {
  const member = JSON.stringify({
    id: '29:bob',
    name: 'Bob Jansen',
    aadObjectId: bob,
    tenantId: home,
    userPrincipalName: 'bob@contoso.com',
    userRole: 'user',
  })
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(member)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}`, server }
}

export function activity(text: string, serviceUrl: string) {
  return {
    type: 'message',
    // autocannon puts an id of its own for the mark into each request: an activity that comes again is not answered again
    id: 'a[<id>]',
    text,
    channelId: 'msteams',
    serviceUrl,
    deliveryMode: 'expectReplies',
    locale: 'en-GB',
    localTimezone: 'Europe/Amsterdam',
    from: { id: '29:bob', name: 'Bob Jansen', aadObjectId: bob },
    recipient: { id: '28:bot', name: 'Liaison' },
    conversation: { id: 'c1', conversationType: 'personal', tenantId: home },
    channelData: { tenant: { id: home } },
  }
}

/** Starts a program and waits for the line in which it says its port. */
export async function startedOn(
  program: string,
  environment: Record<string, string>,
): Promise<{ readonly port: number; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [...(program.endsWith('.ts') ? ['--import', 'tsx'] : []), program], {
    env: { PATH: process.env['PATH'] ?? '', NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)))
    child.stdout?.on('data', (text) => {
      const match = /listening on (?:http:\/\/[^:]+:)?(\d+)/.exec(String(text))
      if (match) resolve(Number(match[1]))
    })
  })
  return { port, child }
}
