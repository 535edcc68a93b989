/** In local mode programs on this machine come in, and no web page does. */
import { expect, test } from 'vitest'
import { isLoopbackUrl, refuseForeign } from '../src/door.ts'

const open = [
  { host: '127.0.0.1:3978' },
  { host: 'localhost:3978' },
  { host: '[::1]:3978' },
  { host: '127.8.9.1' },
  { host: 'localhost:3978', origin: 'http://localhost:3978' },
  { host: 'localhost:3978', 'sec-fetch-site': 'same-origin' },
]
test.each(open)('%o comes in', (headers) => expect(refuseForeign(headers)).toBeUndefined())

const shut = [
  {},
  { host: 'evil.example' },
  { host: 'evil.example:3978' },
  { host: '127.0.0.1.evil.example' },
  { host: 'localhost.evil.example' },
  { host: '10.0.0.1' },
  { host: '0.0.0.0:3978' },
  { host: '127.0.0.1@evil.example' },
  { host: 'localhost:3978', origin: 'http://localhost:9999' },
  { host: 'localhost:3978', origin: 'https://evil.example' },
  { host: 'localhost:3978', origin: 'null' },
  { host: 'localhost:3978', 'sec-fetch-site': 'cross-site' },
  { host: 'localhost:3978', 'sec-fetch-site': 'same-site' },
]
test.each(shut)('%o stays out', (headers) => expect(refuseForeign(headers)).toBeTypeOf('string'))

test.each(['http://127.0.0.1:5000/x', 'http://localhost:5000/_connector', 'http://[::1]:5000', 'https://127.1.2.3/'])(
  'replies may go to %s',
  (url) => expect(isLoopbackUrl(url)).toBe(true),
)
test.each([
  'http://evil.example',
  'http://127.0.0.1@evil.example/',
  'http://127.0.0.1.evil.example',
  'http://0.0.0.0/',
  'file:///etc/passwd',
  'x',
  '',
  undefined,
  7,
  'http://[::2]/',
  'http://10.0.0.1',
])('replies may not go to %s', (url) => expect(isLoopbackUrl(url)).toBe(false))
