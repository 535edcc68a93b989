/** The files of the page as they were built, and the headers each of them leaves with. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

export interface PageFile {
  readonly plain: Buffer
  readonly zipped: Buffer
  readonly headers: Readonly<Record<string, string>>
}

export interface Page {
  readonly start: PageFile
  /** by name; a changed file has another name */
  readonly files: ReadonlyMap<string, PageFile>
}

export type SignIn = 'teams' | 'local'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** Who may show the page inside its own: Teams on the web and the desktop. In local mode nobody. */
const frames: Readonly<Record<SignIn, string>> = {
  teams: 'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft',
  local: "'none'",
}

/** Nothing is taken from elsewhere but the list of Teams' own hosts, which teams-js looks up. */
const policyFor = (signIn: SignIn): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${signIn === 'teams' ? ' https://res.cdn.office.net' : ''}`,
    `frame-ancestors ${frames[signIn]}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Read once: the page belongs to the program that serves it. Throws when it was not built. */
export function pageIn(folder: string, signIn: SignIn): Page {
  const start = readFileSync(join(folder, 'index.html'), 'utf8').replace('data-sign-in=""', `data-sign-in="${signIn}"`)
  const names = readdirSync(folder).filter((name) => extname(name) in types)
  return {
    start: file(start, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policyFor(signIn),
    }),
    files: new Map(
      names.map((name) => [
        name,
        file(readFileSync(join(folder, name), 'utf8'), {
          'Content-Type': types[extname(name)] ?? '',
          'Cache-Control': 'public, max-age=31536000, immutable',
        }),
      ]),
    ),
  }
}

function file(text: string, headers: Readonly<Record<string, string>>): PageFile {
  const plain = Buffer.from(text)
  const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', Vary: 'Accept-Encoding' }
  return { plain, zipped: gzipSync(plain), headers: { ...headers, ...always } }
}
