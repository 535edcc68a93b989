/** The whole bot behind its real doors, with secrets in a calendar, and everything it says and logs kept. */

import { createServer } from 'node:http'
import { adapterWithoutCredentials } from '../src/bot/adapter.ts'
import { turnWith } from '../src/bot/turn.ts'
import { openDoors } from '../src/http.ts'
import { create, fabrikam, now } from './kept.ts'
import { turnLog } from './turn-log.ts'
import { cast, newWorld } from './world.ts'

/** Stand in Bob's calendar; nobody here may read them. */
export const secrets = ['Merger with Litware', 'Boardroom 7']

export interface HostileDoors {
  readonly url: string
  readonly serviceUrl: string
  /** every reply's text, as it was sent */
  readonly said: string[]
  /** every turn that failed inside */
  readonly failed: unknown[]
  close(): void
}

export async function openHostileDoors(): Promise<HostileDoors> {
  const said: string[] = []
  const failed: unknown[] = []
  const teams = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    said.push(Buffer.concat(parts).toString())
    response.statusCode = 201
    response.setHeader('content-type', 'application/json')
    response.end('{"id":"reply"}')
  })
  const serviceUrl = await listening(teams)
  const start = Date.UTC(2026, 10, 23, 9)
  const world = newWorld({
    'bob@contoso.com': [
      {
        start,
        end: start + 3_600_000,
        status: 'busy',
        subject: secrets[0] ?? '',
        location: secrets[1] ?? '',
        isPrivate: false,
      },
    ],
  })
  await shareTimeOnly(world)
  const log = turnLog({ error: (data) => void failed.push(data) })
  const limits = { questionsPerHour: 1e9, targetsPerDay: 1e9, unresolvedPerHour: 1e9, organizationFactor: 1e3 }
  const doors = openDoors({
    adapter: adapterWithoutCredentials({ repeats: 0, pauseMs: 1, mostMs: 1 }),
    turn: turnWith({ ...world.ports, limits, log }),
    isLocal: true,
    readiness: async () => ({ ready: true, states: {} }),
    log,
  })
  await new Promise<void>((resolve) => doors.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${doors.address().port}/api/messages`,
    serviceUrl,
    said,
    failed,
    close() {
      doors.close()
      teams.closeAllConnections()
      teams.close()
    },
  }
}

async function listening(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}/`
}

async function shareTimeOnly({ ports }: ReturnType<typeof newWorld>): Promise<void> {
  const pin = { kind: 'pinned', at: now, tenantId: cast.pia.tenantId } as const
  await ports.relationships.change(create(fabrikam({ domains: [{ name: 'fabrikam.com', pin }] })))
}
