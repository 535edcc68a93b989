/** The tab's doors: the page and its files for everybody, its API for people of ours only. */
import restify, { type Next, type Request, type RequestHandler, type Response, type Server } from 'restify'
import { beginAfter } from '../bot/afterwards.ts'
import type { TurnLog } from '../bot/turn-log.ts'
import { bounded } from '../bounded.ts'
import type { Colleague } from '../policy/admin.ts'
import { OutsideError } from '../ports.ts'
import { answerCall, type Call, calledOf, callOf, conversationOf, type TabPorts } from './call.ts'
import type { Identify } from './identify.ts'
import type { Page, PageFile } from './page-files.ts'

export interface Tab {
  readonly page: Page
  readonly identify: Identify
  readonly ports: TabPorts & { readonly log: TurnLog }
  readonly watch: Watch
}

/** Runs a call so that it is counted. */
type Watch = (kind: Call['kind'], run: () => Promise<void>) => Promise<void>

/** An export of 5,000 relationships from Exchange, with room to spare. */
const largestFile = 16 * 1024 * 1024

/** `onlyPlainJson` turns away what is something else, before any of it is read. */
export function openTab(server: Server, tab: Tab, onlyPlainJson: RequestHandler): void {
  server.get('/tab', async (request: Request, response: Response) => sendFile(tab.page.start, request, response))
  server.get('/tab/files/:name', async (request: Request, response: Response) => {
    const found = tab.page.files.get(String(request.params.name))
    if (found) sendFile(found, request, response)
    else response.send(404, { error: 'there is no such file' })
  })
  const known = new WeakMap<Request, Colleague>()
  const body = restify.plugins.bodyParser({ maxBodySize: largestFile, mapParams: false })
  for (const kind of ['say', 'press'] as const) {
    server.post(
      `/tab/api/${kind}`,
      onlyKnown(tab, known),
      onlyPlainJson,
      bounded(largestFile),
      body,
      async (request, response) => {
        const asker = known.get(request)
        response.setHeader('Cache-Control', 'no-store')
        if (asker) await answer(kind, asker, request, response, tab)
        else response.send(401, { error: 'sign-in' })
      },
    )
  }
}

/** Before anything of the body is read: whoever is not known costs us nothing. */
function onlyKnown({ identify, ports: { log } }: Tab, known: WeakMap<Request, Colleague>) {
  return (request: Request, response: Response, next: Next): void => {
    const id = request.getId()
    response.setHeader('X-Request-Id', id)
    const stop = (status: number, error: string, because: unknown) => {
      log.of({ request: id }).warn({ because }, 'the tab turned somebody away')
      response.send(status, { error })
      next(false)
    }
    identify(request.headers.authorization).then(
      (found) => {
        if (found.kind === 'unknown') return stop(401, 'sign-in', found.because)
        known.set(request, found.asker)
        next()
      },
      (error) => stop(503, 'later', error instanceof Error ? error.message : error),
    )
  }
}

async function answer(kind: Call['kind'], asker: Colleague, request: Request, response: Response, tab: Tab) {
  const call = callOf(kind, request.body)
  if (!call) return response.send(400, { error: 'not understood' })
  await tab.watch(kind, async () => {
    // the answer names this request too
    const happening = { request: request.getId(), conversation: { id: conversationOf(asker) } }
    try {
      const answered = await answerCall(call, asker, tab.ports)
      response.send(200, calledOf(answered))
      beginAfter(answered, happening, tab.ports)
    } catch (error) {
      tab.ports.log.of(happening).error({ err: error, kind }, 'a call of the tab failed; nothing was disclosed')
      response.send(error instanceof OutsideError ? 503 : 500, { error: 'later' })
    }
  })
}

/** A file's name changes with what is in it, so that only the start page is asked for again. */
function sendFile({ plain, zipped, headers }: PageFile, request: Request, response: Response): void {
  const takesZipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const bytes = takesZipped ? zipped : plain
  response.writeHead(200, {
    ...headers,
    'Content-Length': String(bytes.length),
    ...(takesZipped ? { 'Content-Encoding': 'gzip' } : {}),
  })
  response.end(bytes)
}
