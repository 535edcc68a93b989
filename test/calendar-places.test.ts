/** Where calendars are fetched from: https only, chosen hosts only, and no way into our own network. */
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { addressesFrom, addressesLike } from '../src/adapters/calendar-address.ts'
import { type Places, placesIn } from '../src/adapters/calendar-place.ts'
import { usualPatience } from '../src/adapters/patience.ts'
import { isPrivate } from '../src/adapters/private-address.ts'

interface Asked {
  readonly url: string
  readonly authorization: string | null
}

/** What is fetched from `from`, when pages lead to these others. */
async function fetched(from: string, leads: Readonly<Record<string, string>> = {}, more: Partial<Places> = {}) {
  const asked: Asked[] = []
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = String(input)
    asked.push({ url, authorization: new Headers(init?.headers).get('authorization') })
    const location = leads[url]
    if (!location) return new Response('found')
    // as fetch does unless it is told not to
    if (init?.redirect !== 'manual') return fetch(new URL(location, url), init)
    return new Response(null, { status: 302, headers: { location } })
  }
  const ask = placesIn({
    fetch,
    patience: { ...usualPatience, repeats: 0 },
    ...more,
  })
  const answer = await ask(from, { headers: { Authorization: 'Basic x' }, mostBytes: 100 })
  return { asked, answer }
}

test('a public https address is fetched', async () => {
  const { answer, asked } = await fetched('https://calendars.contoso.com/a.ics')
  expect(answer).toMatchObject({ kind: 'answered', text: 'found' })
  expect(asked).toHaveLength(1)
})

test.each([
  'http://calendars.contoso.com/a.ics',
  'http://127.0.0.1/a.ics',
  'ftp://calendars.contoso.com/a.ics',
  'file:///etc/passwd',
  'https://user:password@calendars.contoso.com/a.ics',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://169.254.169.254/latest',
  'https://2130706433/',
  'not an address',
])('%s is not fetched', async (url) => {
  const { answer, asked } = await fetched(url)
  expect(answer).toMatchObject({ kind: 'failed', mayPass: false })
  expect(asked).toEqual([])
})

test('a private address that was named is fetched', async () => {
  const { answer } = await fetched('https://10.0.0.7/a.ics', {}, { allowedHosts: ['10.0.0.7'] })
  expect(answer.kind).toBe('answered')
})

/** A server on this machine that says nothing and counts who comes; asked for as a host with a name. */
async function knocksAt(more: Partial<Places>) {
  let knocks = 0
  const server = createServer((socket) => {
    knocks++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const patience = { ...usualPatience, repeats: 0 }
  const ask = placesIn({ fetch: globalThis.fetch, patience, ...more })
  const { port } = server.address() as AddressInfo
  const answer = await ask(`https://localhost:${port}/a.ics`, { mostBytes: 100 })
  return { knocks, answer }
}

test('a host whose name leads to a private address is not connected to', async () => {
  const { knocks, answer } = await knocksAt({})
  expect(answer).toMatchObject({ kind: 'failed', because: 'localhost has a private address' })
  expect(knocks).toBe(0)
})

test('it is when it was named', async () => {
  const { knocks, answer } = await knocksAt({ allowedHosts: ['LocalHost'] })
  expect(answer.kind).toBe('failed')
  expect(knocks).toBe(1)
})

test('a redirect on the same host is followed', async () => {
  const { asked, answer } = await fetched('https://calendars.contoso.com/a', {
    'https://calendars.contoso.com/a': '/b',
  })
  expect(answer.kind).toBe('answered')
  expect(asked.map(({ url }) => url)).toEqual(['https://calendars.contoso.com/a', 'https://calendars.contoso.com/b'])
})

test.each([
  'https://example.com/',
  'http://calendars.contoso.com/',
  'https://calendars.contoso.com:8443/',
  '//inside.contoso.com/',
])('a redirect to %s is not followed', async (to) => {
  const { asked, answer } = await fetched('https://calendars.contoso.com/a', { 'https://calendars.contoso.com/a': to })
  expect(answer).toMatchObject({ kind: 'failed' })
  expect(asked).toHaveLength(1)
})

test('a redirect to a named host is followed, without our credentials', async () => {
  const leads = { 'https://calendars.contoso.com/a': 'https://files.contoso.com/a' }
  const { asked } = await fetched('https://calendars.contoso.com/a', leads, { allowedHosts: ['files.contoso.com'] })
  expect(asked.map(({ authorization }) => authorization)).toEqual(['Basic x', null])
})

test.each([
  ['http://127.0.0.1:8080/a', 1],
  ['http://localhost/a', 1],
  ['http://[::1]/a', 1],
  ['http://10.0.0.7/a', 0],
  ['https://calendars.contoso.com/leads-here', 1],
])('where this machine is allowed, %s leads to %i requests', async (url, requests) => {
  const leads = { 'https://calendars.contoso.com/leads-here': 'http://127.0.0.1:8080/a' }
  const { asked } = await fetched(url, leads, { allowsLoopback: true })
  expect(asked).toHaveLength(requests)
})

test('redirects in a circle end', async () => {
  const at = 'https://calendars.contoso.com/a'
  const { asked, answer } = await fetched(at, { [at]: at })
  expect(answer).toMatchObject({ kind: 'failed', because: 'too many redirects' })
  expect(asked).toHaveLength(4)
})

test.each([
  '10.1.2.3',
  '172.31.255.255',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '0.0.0.0',
  '224.0.0.1',
  '::',
  '::1',
  'fd12::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '64:ff9b::a00:1',
  '64:ff9b:1::a00:1',
  '2002:a00:1::',
  'fec0::1',
  '192.88.99.1',
  '3fff::1',
  '5f00::1',
  '100:0:0:1::1',
])('%s is private', (address) => {
  expect(isPrivate(address)).toBe(true)
})

test.each(['93.184.216.34', '172.32.0.1', '192.0.1.1', '100.128.0.1', '2606:2800:220:1::', '::ffff:93.184.216.34'])(
  '%s is public',
  (address) => {
    expect(isPrivate(address)).toBe(false)
  },
)

test.each([
  ['https://c.example.com/{address}.ics', 'https://c.example.com/alice%40contoso.com.ics'],
  ['https://c.example.com/{domain}/{local}/', 'https://c.example.com/contoso.com/alice/'],
])('%s is made into an address', (pattern, expected) => {
  const addressOf = addressesLike(pattern)
  expect(typeof addressOf === 'function' && addressOf('Alice@Contoso.com')).toBe(expected)
})

test.each([
  'https://{domain}/{local}.ics',
  'https://{local}.example.com/{address}',
  'https://c.example.com/all.ics',
  'https://c.example.com/{domain}.ics',
  'c.example.com/{address}',
  'ftp://c.example.com/{address}',
  'https://c.example.com:port/{address}',
  '',
])('%j is no pattern', (pattern) => {
  expect(addressesLike(pattern)).toHaveProperty('because')
})

test.each(['', 'alice', '@contoso.com', 'a/../b@contoso.com', 'a b@contoso.com', 'a\\b@contoso.com'])(
  '%j makes no address',
  (mailAddress) => {
    const addressOf = addressesLike('https://c.example.com/{address}.ics')
    expect(typeof addressOf === 'function' && addressOf(mailAddress)).toBeUndefined()
  },
)

test('what an address is made of cannot leave its place', () => {
  const addressOf = addressesLike('https://c.example.com/{local}.ics')
  expect(typeof addressOf === 'function' && addressOf('a?b#c%2f{domain}@contoso.com')).toBe(
    'https://c.example.com/a%3Fb%23c%252f%7Bdomain%7D.ics',
  )
})

test('a table is read without regard to case', () => {
  expect(addressesFrom({ 'Alice@Contoso.com': 'https://c.example.com/a' })('aLICE@contoso.com')).toBe(
    'https://c.example.com/a',
  )
})
