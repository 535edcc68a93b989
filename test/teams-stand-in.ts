/** Teams as the bot sees it: a roster it can ask, and conversations it can reply in; everything on loopback. */
import { createServer, type IncomingMessage } from 'node:http'
import type { Replied } from './world.ts'

export interface StandIn {
  readonly serviceUrl: string
  /** delivers an activity to the bot and gives back what it replied, in the order it came */
  deliver(bot: string, activity: Record<string, unknown>): Promise<readonly Replied[]>
  /** what the roster says of a person, by `from.id`; without an entry they are no member */
  readonly roster: Map<string, Record<string, unknown>>
  close(): void
}

export async function standInForTeams(): Promise<StandIn> {
  const roster = new Map<string, Record<string, unknown>>()
  const replies = new Map<string, Replied[]>()
  const server = createServer(async (request, response) => {
    const [, conversation = '', what = '', id = ''] =
      /^\/v3\/conversations\/([^/]+)\/([^/]+)\/?([^/]*)/.exec(request.url ?? '') ?? []
    if (what === 'members') {
      const member = roster.get(decodeURIComponent(id))
      response.writeHead(member ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(member ?? { error: { code: 'MemberNotFoundInConversation' } }))
      return
    }
    replies.get(decodeURIComponent(conversation))?.push(JSON.parse(await bodyOf(request)))
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"reply"}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the stand-in has no port')
  const serviceUrl = `http://127.0.0.1:${address.port}/`

  return {
    serviceUrl,
    roster,
    async deliver(bot, activity) {
      const conversation = String((activity['conversation'] as { id?: string } | undefined)?.id)
      replies.set(conversation, [])
      const response = await fetch(`${bot}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ serviceUrl, ...activity }),
      })
      const body = await response.text()
      const invoked =
        activity['type'] === 'invoke' && body !== ''
          ? [{ type: 'invokeResponse', value: { body: JSON.parse(body) } }]
          : []
      if (response.status >= 400) throw new Error(`${response.status} ${body}`)
      return [...invoked, ...(replies.get(conversation) ?? [])]
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
