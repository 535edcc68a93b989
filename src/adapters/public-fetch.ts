/** A fetch that connects to no private address, whatever a host's name stood for a moment before (DNS rebinding). */
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent } from 'undici'
import type { Fetch } from './http-answer.ts'
import { isPrivate } from './private-address.ts'

type Dispatcher = NonNullable<RequestInit['dispatcher']>

/** Rejects when a host has a private address and may not. A host that is an address itself is not resolved, and so not looked at. */
export function publicFetch(fetch: Fetch, mayBePrivate: (host: string) => boolean): Fetch {
  // Node's fetch takes it, though the types it comes with are of an older version of the same class.
  const dispatcher = new Agent({ connect: { lookup: lookupFor(mayBePrivate) } }) as unknown as Dispatcher
  return (input, init) => fetch(input, { ...init, dispatcher })
}

function lookupFor(mayBePrivate: (host: string) => boolean): LookupFunction {
  return (host, options, done) =>
    lookup(host, { ...options, all: true }, (error, addresses) => {
      const isRefused = !error && !mayBePrivate(host) && addresses.some(({ address }) => isPrivate(address))
      if (error || isRefused) return done(error ?? new Error(`${host} has a private address`), [])
      const [first] = addresses
      if (options.all || !first) return done(null, addresses)
      done(null, first.address, first.family)
    })
}
