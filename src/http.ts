/** The doors: POST /api/messages, the tab, health, and in local mode the metrics. JSON only, bounded in size and time. */
import { setImmediate as readTheOthers } from 'node:timers/promises'
import type { Activity, TurnContext } from 'botbuilder'
import { AuthenticationError } from 'botframework-connector'
import pino from 'pino'
import restify, { type Next, type Request, type Response, type Server } from 'restify'
import type { TeamsAdapter } from './bot/adapter.ts'
import { bytesOf } from './bot/reply-bytes.ts'
import { bounded } from './bounded.ts'
import { isLoopbackUrl, refuseForeign } from './door.ts'
import { openTab, type Tab } from './tab/doors.ts'

export interface Doors {
  readonly adapter: TeamsAdapter
  readonly turn: (context: TurnContext) => Promise<void>
  /** closed to everything but programs on this machine */
  readonly isLocal: boolean
  /** whether it can answer now, and the state of what it depends on, by name; nothing private */
  readonly readiness: () => Promise<{ readonly ready: boolean; readonly states: Readonly<Record<string, string>> }>
  /** Shown on these doors in local mode only: elsewhere it has doors of its own. */
  readonly metrics?: { text(): Promise<string>; readonly contentType: string }
  readonly log: { warn(data: object, message: string): void }
  readonly tab?: Tab
}

/** An activity with a pasted import is the largest thing Teams sends (100 KB a message). */
const largestBody = 512 * 1024

export function openDoors(doors: Doors): Server {
  const { isLocal, readiness, metrics, log, tab } = doors
  const server = restify.createServer({
    name: 'liaison',
    onceNext: true,
    log: pino({ level: 'silent' }) as never,
    formatters: { 'application/json': asBytes },
  })
  server.server.requestTimeout = 30_000
  server.server.headersTimeout = 10_000
  server.use((request: Request, response: Response, next: Next) => {
    const because = isLocal ? refuseForeign(request.headers) : undefined
    if (!because) return next()
    log.warn({ because }, 'request turned away')
    return turnAway(response, next, 403, because)
  })
  server.get('/healthz', async (_request: Request, response: Response) => {
    response.send(200, { alive: true })
  })
  server.get('/readyz', async (_request: Request, response: Response) => {
    const { ready, states } = await readiness()
    response.send(ready ? 200 : 503, states)
  })
  if (tab) openTab(server, tab, onlyPlainJson)
  if (isLocal && metrics)
    server.get('/metrics', async (_request: Request, response: Response) => {
      response.sendRaw(200, await metrics.text(), { 'Content-Type': metrics.contentType })
    })
  server.post(
    '/api/messages',
    onlyPlainJson,
    bounded(largestBody),
    restify.plugins.bodyParser({ maxBodySize: largestBody, mapParams: false }),
    async (request: Request, response: Response) => {
      const activity: unknown = request.body
      const fault = faultOf(activity, isLocal)
      if (fault) response.send(400, { error: fault })
      else await receive(activity as Activity, request, response, doors)
    },
  )
  return server
}

/** Bytes, because writing a long text that has a “ in it costs several times what writing its bytes does. */
function asBytes(_request: Request, response: Response, body: unknown): Buffer {
  const bytes = bytesOf(body)
  response.setHeader('Content-Length', bytes.length)
  return bytes
}

function onlyPlainJson(request: Request, response: Response, next: Next): void {
  const fault = faultOfBody(request)
  if (fault) turnAway(response, next, 415, fault)
  else next()
}

/** Compressed bodies would be counted before they grow. */
function faultOfBody(request: Request): string | undefined {
  if (request.getContentType() !== 'application/json') return 'send application/json'
  return request.headers['content-encoding'] ? 'send it uncompressed' : undefined
}

function turnAway(response: Response, next: Next, status: number, error: string): void {
  response.send(status, { error })
  next(false)
}

async function receive(activity: Activity, request: Request, response: Response, { adapter, turn, log }: Doors) {
  try {
    // What came in together is read before any of it is answered: under load that halves the waking up between us and the clients.
    await readTheOthers()
    const { authorization = '' } = request.headers
    const { status, body } = (await adapter.receive(authorization, activity, turn)) ?? { status: 200 }
    // The SDK's 501 for a press or another invoke that nothing here takes; a 5xx would say that we failed.
    response.send(status === 501 ? 404 : status, body)
  } catch (error) {
    const isStranger = error instanceof AuthenticationError
    log.warn(
      { err: error },
      isStranger ? 'an activity that Teams does not vouch for' : 'an activity could not be processed',
    )
    response.send(isStranger ? 401 : 500)
  }
}

/** What the SDK would trip over, and in local mode a reply address that is not on this machine. */
function faultOf(activity: unknown, isLocal: boolean): string | undefined {
  if (!isRecord(activity)) return 'the body is not an activity'
  if (typeof activity['type'] !== 'string') return 'the activity has no type'
  for (const name of ['id', 'channelId', 'name', 'action'])
    if (!['string', 'undefined'].includes(typeof activity[name])) return `the activity's ${name} is no text`
  for (const name of ['from', 'conversation']) {
    const part = activity[name]
    if (!isRecord(part) || typeof part['id'] !== 'string' || part['id'] === '') return `the activity has no ${name}`
  }
  if (typeof activity['serviceUrl'] !== 'string') return 'the activity has no serviceUrl'
  return isLocal && !isLoopbackUrl(activity['serviceUrl']) ? 'the serviceUrl is not on this machine' : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
