/** One HTTP request and what came of it, as a value: the whole answer within limits, or why there is none. */

export type Fetch = typeof globalThis.fetch

export type HttpAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly text: string }
  | {
      readonly kind: 'failed'
      /** for the log; never holds a token, a password or a query */
      readonly because: string
      /** the same request may work a moment later */
      readonly mayPass: boolean
      /** the server said when to come back */
      readonly retryAfterMs?: number
    }

export interface HttpRequest {
  readonly url: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
  /** a longer answer is a failure, and is not read to its end */
  readonly mostBytes: number
}

/** Statuses after which the same request may work: Microsoft Graph "Throttling guidance" and "error responses", RFC 9110. */
const passing = new Set([408, 429, 500, 502, 503, 504, 509])

/** Redirects are not followed: a 3xx is an answer, and who asked decides where it may lead. */
export async function httpAnswer(fetch: Fetch, request: HttpRequest): Promise<HttpAnswer> {
  try {
    const { url, mostBytes, ...init } = request
    const response = await fetch(url, { ...init, redirect: 'manual' })
    if (passing.has(response.status)) return await comeBackLater(response)
    const text = await textOf(response, mostBytes)
    if (text === undefined) return { kind: 'failed', because: `more than ${mostBytes} bytes`, mayPass: false }
    return { kind: 'answered', status: response.status, headers: response.headers, text }
  } catch (error) {
    return { kind: 'failed', because: request.signal.aborted ? 'took too long' : reasonOf(error), mayPass: true }
  }
}

async function comeBackLater(response: Response): Promise<HttpAnswer> {
  await response.body?.cancel()
  const retryAfterMs = retryAfter(response.headers)
  const because = `status ${response.status}`
  return { kind: 'failed', because, mayPass: true, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) }
}

/** Seconds, or a date measured against the server's own clock (RFC 9110, 10.2.3). */
function retryAfter(headers: Headers): number | undefined {
  const said = headers.get('retry-after')?.trim()
  if (!said) return undefined
  if (/^\d+(\.\d+)?$/.test(said)) return Number(said) * 1_000
  const wait = Date.parse(said) - Date.parse(headers.get('date') ?? '')
  return Number.isNaN(wait) ? undefined : Math.max(0, wait)
}

/** UTF-8; undefined when it is longer than allowed. */
async function textOf(response: Response, mostBytes: number): Promise<string | undefined> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > mostBytes) {
      await reader.cancel()
      return undefined
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** fetch hides what happened ("fetch failed") in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (typeof code === 'string') return code
  return cause instanceof Error ? cause.message : 'no connection'
}

/** Undefined for what is not JSON, an error page for instance. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
