/** Where calendars may be fetched from: https, hosts that somebody chose, and no address of our own network by accident. */
import { isIP } from 'node:net'
import { type Fetch, type HttpAnswer, type HttpRequest, httpAnswer } from './http-answer.ts'
import { type Patience, type Patiently, patientlyWith, usualPatience } from './patience.ts'
import { isPrivate } from './private-address.ts'
import { publicFetch } from './public-fetch.ts'

export interface Places {
  readonly fetch: Fetch
  /** hosts that redirects may lead to, and that may have a private address; a calendar's own host may redirect to itself */
  readonly allowedHosts?: readonly string[]
  readonly patience?: Patience
  /** calendars may also be on this very machine, without https: for trying things, and for tests */
  readonly allowsLoopback?: boolean
}

export type PlaceRequest = Omit<HttpRequest, 'url' | 'signal'>

const mostHops = 3
const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost'])

/** Each host has a patience of its own, so that one that is down does not silence the others. */
export function placesIn(places: Places): (url: string, request: PlaceRequest) => Promise<HttpAnswer> {
  const fetch = publicFetch(places.fetch, (host) => mayBePrivate(places, host))
  const byHost = new Map<string, Patiently>()
  const patientlyAt = (host: string): Patiently => {
    const patiently = byHost.get(host) ?? patientlyWith(places.patience ?? usualPatience)
    byHost.set(host, patiently)
    return patiently
  }
  const ask = (at: URL, from: URL, request: PlaceRequest) =>
    patientlyAt(at.host)(async (signal) => {
      const because = refusal(places, at, from)
      if (because) return { kind: 'failed', because, mayPass: false }
      const headers = at.origin === from.origin ? request.headers : withoutCredentials(request.headers)
      return httpAnswer(fetch, { ...request, headers, url: at.href, signal })
    })
  return async (url, request) => {
    if (!URL.canParse(url)) return { kind: 'failed', because: 'no address', mayPass: false }
    const from = new URL(url)
    let at = from
    for (let hop = 0; hop <= mostHops; hop++) {
      const answer = await ask(at, from, request)
      const next = leadsTo(answer, at)
      if (!next) return answer
      at = next
    }
    return { kind: 'failed', because: 'too many redirects', mayPass: false }
  }
}

function leadsTo(answer: HttpAnswer, at: URL): URL | undefined {
  if (answer.kind === 'failed' || ![301, 302, 303, 307, 308].includes(answer.status)) return undefined
  const location = answer.headers.get('location') ?? ''
  return location && URL.canParse(location, at.href) ? new URL(location, at.href) : undefined
}

function withoutCredentials(headers: HttpRequest['headers']): HttpRequest['headers'] {
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization'))
}

/** Why nothing is fetched from there, without the path, which may be a secret. */
function refusal(places: Places, at: URL, from: URL): string | undefined {
  const host = hostOf(at)
  const isOnThisMachine = at.protocol === 'http:' && loopbackHosts.has(host) && at.host === from.host
  if (places.allowsLoopback && isOnThisMachine) return undefined
  if (at.protocol !== 'https:') return 'not https'
  if (at.username || at.password) return 'credentials in the address'
  if (isNamed(places, at.hostname)) return undefined
  if (at.host !== from.host) return `redirected to ${at.host}`
  return isIP(host) > 0 && isPrivate(host) ? `${host} is a private address` : undefined
}

function mayBePrivate(places: Places, host: string): boolean {
  return isNamed(places, host) || (places.allowsLoopback === true && loopbackHosts.has(host))
}

function isNamed({ allowedHosts = [] }: Places, host: string): boolean {
  return allowedHosts.some((name) => name.toLowerCase() === host)
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')
