/** What the benchmarks run against: a data directory with a large calendar, a stand-in for Teams' roster, and processes. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '../src/adapters/store.memory.ts'

export const home = '11111111-1111-4111-8111-111111111111'
const fabrikam = '571e269b-6bb4-4917-87cc-69b318577db5'
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

/** Says of 29:piaN that they are the Nth of Fabrikam, and of everybody else that they are Bob of Contoso. */
export async function standInForTeams(): Promise<{ readonly url: string; readonly server: Server }> {
  const member = { id: '29:bob', aadObjectId: bob, tenantId: home, userRole: 'user' }
  const isBob = { ...member, name: 'Bob Jansen', userPrincipalName: 'bob@contoso.com' }
  const server = createServer((request, response) => {
    const n = /29(?:%3A|:)pia(\d+)$/i.exec(request.url ?? '')?.[1]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(n === undefined ? isBob : { ...isBob, ...piaOf(Number(n)) }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { url: `http://127.0.0.1:${address.port}`, server }
}

function piaOf(n: number) {
  const aadObjectId = `571e269b-0000-4000-8000-${String(n).padStart(12, '0')}`
  const userPrincipalName = `pia${n}@fabrikam.com`
  return { id: `29:pia${n}`, name: `Pia ${n}`, aadObjectId, tenantId: fabrikam, userPrincipalName }
}

/** The Nth of Fabrikam asks, in a chat of their own. */
export function activityOfPartner(n: number, text: string, serviceUrl: string) {
  const { id, name, aadObjectId } = piaOf(n)
  return {
    ...activity(text, serviceUrl),
    from: { id, name, aadObjectId },
    conversation: { id: `chat-${n}`, conversationType: 'personal', tenantId: fabrikam },
    channelData: { tenant: { id: fabrikam } },
  }
}

/** A relationship with Fabrikam that shows everything. */
export async function relateToFabrikam({ relationships }: Store): Promise<void> {
  const ada = { key: 'contoso:ada', name: 'Ada Hartman' } as const
  const stamp = { createdBy: ada.key, createdAt: 0, changedBy: ada.key, changedAt: 0 }
  const domains = [{ name: 'fabrikam.com', pin: { kind: 'pinned', tenantId: fabrikam, at: 0 } as const }]
  const terms = { enabled: true, freeBusyEnabled: true, level: 'limitedDetails', scope: { kind: 'everyone' } } as const
  const id = '33333333-3333-4333-8333-333333333333'
  const relationship = { id, name: 'Fabrikam', domains, ...terms, version: 1, ...stamp }
  await relationships.change({ operationId: 'create', by: ada, at: Date.now(), edit: { kind: 'create', relationship } })
}

export function activity(text: string, serviceUrl: string) {
  return {
    type: 'message',
    // load.ts puts an id of its own for the mark into each request: an activity that comes again is not answered again
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

/** The peer's program. TypeScript run as it is would cost the echo bot what it does not need, so it is compiled, like ours. */
export function compiledEchoBot(): string {
  const compiler = ['node_modules/typescript/bin/tsc', 'bench/echo-bot.ts', '--ignoreConfig', '--skipLibCheck']
  const options = ['--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--outDir', 'dist/bench']
  execFileSync(process.execPath, [...compiler, ...options], { stdio: 'inherit' })
  return 'dist/bench/echo-bot.js'
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
