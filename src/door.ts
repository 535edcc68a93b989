/** Who may knock in local mode: programs on this machine that mean us, never a web page. */
import { isIPv4 } from 'node:net'
import { LRUCache } from 'lru-cache'

/** Why a request is turned away; undefined: it may come in. `headers` as Node gives them, names in lower case. */
export function refuseForeign(headers: Readonly<Record<string, string | string[] | undefined>>): string | undefined {
  const host = one(headers['host'])
  if (!host || !isLoopback(hostnameOf(`http://${host}`))) return 'the Host is not this machine'
  const origin = one(headers['origin'])
  if (origin !== undefined && origin !== `http://${host}`) return 'the Origin is another one'
  const site = one(headers['sec-fetch-site'])
  return site === undefined || site === 'same-origin' || site === 'none'
    ? undefined
    : 'the request comes from another site'
}

/** Where replies would be sent; in local mode nothing leaves the machine. */
export function isLoopbackUrl(url: unknown): boolean {
  return typeof url === 'string' && /^https?:\/\//i.test(url) && isLoopback(hostnameOf(url))
}

const hostnames = new LRUCache<string, string>({ max: 100 })

/** Programs on this machine knock with the same few addresses. */
function hostnameOf(url: string): string {
  const before = hostnames.get(url)
  if (before !== undefined) return before
  const hostname = URL.canParse(url) ? new URL(url).hostname : ''
  hostnames.set(url, hostname)
  return hostname
}

/** 127.0.0.0/8, ::1 and localhost itself (RFC 6761, 6.3), not names that only resolve to them. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'))
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(',') : header
}
