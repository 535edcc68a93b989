/** Where calendars may be fetched from: https, hosts that somebody chose, and no address of our own network by accident. */
import { lookup } from 'node:dns/promises'
import { BlockList, isIPv6 } from 'node:net'
import { type Fetch, type HttpAnswer, type HttpRequest, httpAnswer } from './http-answer.ts'
import { type Patience, type Patiently, patientlyWith, usualPatience } from './patience.ts'

export interface Places {
  readonly fetch: Fetch
  /** hosts that redirects may lead to, and that may have a private address; a calendar's own host may redirect to itself */
  readonly allowedHosts?: readonly string[]
  readonly patience?: Patience
  /** the addresses of a host; the system's resolver if not given */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  /** calendars may also be on this very machine, without https: for trying things, and for tests */
  readonly allowsLoopback?: boolean
}

export type PlaceRequest = Omit<HttpRequest, 'url' | 'signal'>

const mostHops = 3
const loopbackHosts = new Set(['127.0.0.1', '::1', 'localhost'])

/** Each host has a patience of its own, so that one that is down does not silence the others. */
export function placesIn(places: Places): (url: string, request: PlaceRequest) => Promise<HttpAnswer> {
  const byHost = new Map<string, Patiently>()
  const patientlyAt = (host: string): Patiently => {
    const patiently = byHost.get(host) ?? patientlyWith(places.patience ?? usualPatience)
    byHost.set(host, patiently)
    return patiently
  }
  const ask = (at: URL, from: URL, request: PlaceRequest) =>
    patientlyAt(at.host)(async (signal) => {
      const because = await refusal(places, at, from)
      if (because) return { kind: 'failed', because, mayPass: false }
      const headers = at.origin === from.origin ? request.headers : withoutCredentials(request.headers)
      return httpAnswer(places.fetch, { ...request, headers, url: at.href, signal })
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
async function refusal(places: Places, at: URL, from: URL): Promise<string | undefined> {
  const host = at.hostname.replace(/^\[|\]$/g, '')
  const isOnThisMachine = at.protocol === 'http:' && loopbackHosts.has(host) && at.host === from.host
  if (places.allowsLoopback && isOnThisMachine) return undefined
  if (at.protocol !== 'https:') return 'not https'
  if (at.username || at.password) return 'credentials in the address'
  const isNamed = (places.allowedHosts ?? []).some((name) => name.toLowerCase() === at.hostname)
  if (isNamed) return undefined
  if (at.host !== from.host) return `redirected to ${at.host}`
  const addresses = await (places.resolve ?? resolved)(host)
  return addresses.some(isPrivate) ? `${host} has a private address` : undefined
}

async function resolved(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address)
}

export function isPrivate(address: string): boolean {
  return ours.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')
}

/**
 * IANA special-purpose address registries: what is not globally reachable, or once was not (RFC 3879, 7526), and what wraps
 * such an address (RFC 6052, 8215, 3056, 4380).
 */
const ours = new BlockList()
const special = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 63],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const
for (const [network, prefix] of special) ours.addSubnet(network, prefix, isIPv6(network) ? 'ipv6' : 'ipv4')
