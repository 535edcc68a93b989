/** Microsoft Graph's answers, checked against the shape its documentation gives them. */
import { z } from 'zod'
import { type Fetch, type HttpAnswer, httpAnswer, jsonIn } from './http-answer.ts'
import type { Patiently } from './patience.ts'

export type GraphAnswer<T> =
  | { readonly kind: 'found'; readonly value: T }
  /** 404: there is no such thing */
  | { readonly kind: 'absent' }
  /** `because` is for the log; `mayPass`: worth asking again later */
  | { readonly kind: 'failed'; readonly because: string; readonly mayPass: boolean }

export interface GraphOptions {
  readonly fetch: Fetch
  readonly patiently: Patiently
  /** A bearer token; `fresh`: the one given before was refused. */
  readonly token: (fresh: boolean) => Promise<string>
  /** without a slash at the end; default https://graph.microsoft.com/v1.0 */
  readonly url?: string
}

export interface Ask<T> {
  /** below the address of the service, encoded, with its query */
  readonly path: string
  readonly shape: z.ZodType<T>
  /** makes it a POST */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Graph {
  ask<T>(ask: Ask<T>): Promise<GraphAnswer<T>>
}

/** Tells what the advanced queries of directory objects ($search, $count, some $filter) need beside $count=true. */
export const advancedQuery = { ConsistencyLevel: 'eventual' }

const mostBytes = 8_000_000

export function graph(options: GraphOptions): Graph {
  const base = options.url ?? 'https://graph.microsoft.com/v1.0'
  return {
    async ask(ask) {
      const url = ask.path.startsWith('https://') || ask.path.startsWith('http://') ? ask.path : base + ask.path
      // a next page that leads elsewhere would carry our token there
      if (!url.startsWith(`${base}/`)) return { kind: 'failed', because: 'page on another host', mayPass: false }
      return checked(await options.patiently((signal) => authorized(options, ask, url, signal)), ask)
    },
  }
}

async function authorized<T>(
  options: GraphOptions,
  ask: Ask<T>,
  url: string,
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const first = await withToken(options, ask, url, signal, await tokenOf(options, 'kept'))
  const isRefused = first.kind === 'answered' && first.status === 401
  return isRefused ? withToken(options, ask, url, signal, await tokenOf(options, 'fresh')) : first
}

async function tokenOf(options: GraphOptions, age: 'kept' | 'fresh'): Promise<string | undefined> {
  try {
    return await options.token(age === 'fresh')
  } catch {
    return undefined
  }
}

async function withToken<T>(
  options: GraphOptions,
  ask: Ask<T>,
  url: string,
  signal: AbortSignal,
  token: string | undefined,
): Promise<HttpAnswer> {
  if (token === undefined) return { kind: 'failed', because: 'no token', mayPass: true }
  const headers = { Accept: 'application/json', Authorization: `Bearer ${token}`, ...ask.headers }
  if (ask.body === undefined) return httpAnswer(options.fetch, { url, headers, signal, mostBytes })
  const sent = { ...headers, 'Content-Type': 'application/json' }
  return httpAnswer(options.fetch, {
    url,
    method: 'POST',
    headers: sent,
    body: JSON.stringify(ask.body),
    signal,
    mostBytes,
  })
}

function checked<T>(answer: HttpAnswer, ask: Ask<T>): GraphAnswer<T> {
  if (answer.kind === 'failed') return { kind: 'failed', because: answer.because, mayPass: answer.mayPass }
  if (answer.status === 404) return { kind: 'absent' }
  const value = contentOf(answer)
  if (answer.status !== 200)
    return { kind: 'failed', because: `status ${answer.status}${codeOf(value)}`, mayPass: false }
  const read = ask.shape.safeParse(value)
  return read.success
    ? { kind: 'found', value: read.data }
    : { kind: 'failed', because: 'not what the documentation says', mayPass: false }
}

/** The code of Graph's error object, for the log; its message may hold names and is left out. */
function codeOf(value: unknown): string {
  const read = errorShape.safeParse(value)
  return read.success ? ` ${read.data.error.code}` : ''
}

const errorShape = z.object({ error: z.object({ code: z.string().max(80) }) })

/** JSON, or the text itself ($count answers with text/plain); undefined when it is neither. */
function contentOf(answer: { readonly headers: Headers; readonly text: string }): unknown {
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith('text/plain')) return answer.text.replace(/^\uFEFF/, '').trim()
  return jsonIn(answer.text)
}
