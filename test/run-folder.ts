/** The folder of a run: whatever a log or a journal of any test wrote is in it, and at the end nothing private may be. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let own: string | undefined

/** Another project of the same run may have made the folder; it looks through it too. */
export function setup(): void {
  if (process.env['TEST_RUN_FOLDER']) return
  own = mkdtempSync(join(tmpdir(), 'liaison-run-'))
  process.env['TEST_RUN_FOLDER'] = own
  // whatever a test starts keeps what it writes too
  const child = new URL('written-child.mjs', import.meta.url).href
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import ${child}`
}

/** Fails the run. */
export function teardown(): void {
  if (own === undefined) return
  const leaks = leaksIn(own)
  rmSync(own, { recursive: true })
  if (leaks.length === 0) return
  // What is thrown here is printed, and alone would not fail the run.
  process.exitCode = 1
  throw new Error(`Something private was written:\n${leaks.join('\n')}`)
}

/** Shorter words stand in too much. */
const shortest = 5

/** What nobody may find in a log or a journal, whoever put it there. */
const always: readonly RegExp[] = [
  // a JSON Web Token
  /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/,
  /\bBearer [\w.-]{8,}/,
  /^(?:SUMMARY|LOCATION|DESCRIPTION)[;:]/m,
  /"(?:subject|location)"\s*:/i,
  /postgres:\/\/[^\s:@]+:[^\s@]+@/,
]

/** One line for each private thing found: where, what, and what stands around it. */
export function leaksIn(folder: string): readonly string[] {
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  const secrets = new Set([
    ...files.filter(({ name }) => name.startsWith('secrets')).flatMap(({ text }) => text.split('\0')),
    ...ofTheExample(),
  ])
  const written = files.filter(({ name }) => !name.startsWith('secrets'))
  return written.flatMap(({ name, text }) => [
    ...[...secrets]
      .filter((secret) => secret.trim().length >= shortest)
      .flatMap((secret) => around(name, text, secret)),
    ...always.flatMap((pattern) => around(name, text, pattern.exec(text)?.[0])),
  ])
}

function around(name: string, text: string, secret: string | undefined): string[] {
  // as it is, and as JSON writes it
  const at =
    secret === undefined ? -1 : Math.max(text.indexOf(secret), text.indexOf(JSON.stringify(secret).slice(1, -1)))
  return at < 0 ? [] : [`${name}: ${JSON.stringify(secret)} in …${text.slice(Math.max(0, at - 150), at + 150)}…`]
}

/** Subjects and places in the calendars of the example organization. */
function ofTheExample(): string[] {
  const calendars = new URL('../examples/contoso/calendars/', import.meta.url)
  if (!existsSync(calendars)) return []
  return readdirSync(calendars).flatMap((file) =>
    [...readFileSync(new URL(file, calendars), 'utf8').matchAll(/^(?:SUMMARY|LOCATION)[^:\r\n]*:(.+?)\r?$/gm)].map(
      ([, said = '']) => said,
    ),
  )
}
