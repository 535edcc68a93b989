/** Asks the server: words and presses out, cards back. */
import type { Host } from './host.ts'

export interface Shown {
  readonly card: object
  readonly summary: string
  /** goes with the card, to be kept */
  readonly file?: { readonly name: string; readonly text: string }
}

export type Call =
  | { readonly kind: 'say'; readonly text: string; readonly file?: string }
  | { readonly kind: 'press'; readonly verb: string; readonly data: unknown }

export type Fault = 'sign-in' | 'offline' | 'too-large' | 'later'

export type Answer =
  | { readonly kind: 'cards'; readonly cards: readonly Shown[] }
  /** `request`: what to look for in Liaison's log */
  | { readonly kind: 'fault'; readonly because: Fault; readonly request?: string }

/** `id` is the same when a call is repeated after a fault, so that nothing is done twice. */
export async function ask({ kind, ...words }: Call, id: string, host: Host): Promise<Answer> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const body = JSON.stringify({ id, locale: host.locale, timeZone, ...words })
  try {
    const first = await post(kind, body, host)
    // the token may have ended between two presses; Teams gives a new one
    return await answerIn(first.status === 401 ? await post(kind, body, host) : first)
  } catch (error) {
    return { kind: 'fault', because: error instanceof SignInFailed ? 'sign-in' : 'offline' }
  }
}

class SignInFailed extends Error {}

async function post(kind: Call['kind'], body: string, host: Host): Promise<Response> {
  const token = await host.token().catch((cause) => {
    throw new SignInFailed('nobody is signed in', { cause })
  })
  const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) }
  return fetch(`/tab/api/${kind}`, { method: 'POST', headers, body, credentials: 'omit' })
}

const faults: Readonly<Record<number, Fault>> = { 401: 'sign-in', 403: 'sign-in', 413: 'too-large' }

async function answerIn(response: Response): Promise<Answer> {
  if (!response.ok) {
    const request = response.headers.get('X-Request-Id')
    return { kind: 'fault', because: faults[response.status] ?? 'later', ...(request ? { request } : {}) }
  }
  const { instead, replies } = (await response.json()) as { instead?: Shown; replies: Shown[] }
  return { kind: 'cards', cards: instead ? [instead, ...replies] : replies }
}
