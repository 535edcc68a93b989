/** Secrets from files, as containers and vaults hand them over: NAME_FILE is the path of a file that holds NAME. */
import { readFileSync } from 'node:fs'

/** Whatever would let a reader of the environment act in our name. */
const secrets = [
  'MicrosoftAppPassword',
  'CertificatePrivateKey',
  'DATABASE_URL',
  'LIAISON_GRAPH_SECRET',
  'LIAISON_CALDAV_PASSWORD',
  'LIAISON_JOURNAL_KEY',
]

export const fileSettings: readonly string[] = secrets.map(fileOf)

type Set = Readonly<Record<string, string | undefined>>

/** Gives back the text of a file; throws when it cannot. */
export type ReadText = (path: string) => string

export const readText: ReadText = (path) => readFileSync(path, 'utf8')

/** The settings with each secret in its place, and a line for each file that gives none. Empty ones are not set. Nothing of a file's contents is in a fault. */
export function withSecrets(given: Set, read: ReadText): { readonly set: Set; readonly faults: readonly string[] } {
  const set: Set = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()))
  const faults: string[] = []
  const found: Record<string, string> = {}
  for (const name of secrets) {
    const path = set[fileOf(name)]
    if (path === undefined) continue
    const secret =
      set[name] === undefined ? secretIn(path, read) : { because: `is set, and so is ${name}: leave one out` }
    if (typeof secret === 'string') found[name] = secret
    else faults.push(`${fileOf(name)}: ${secret.because}`)
  }
  return { set: { ...set, ...found }, faults }
}

function fileOf(name: string): string {
  return `${name}_FILE`
}

/** Editors and `echo` end a file with a new line that is no part of the secret. */
function secretIn(path: string, read: ReadText): string | { readonly because: string } {
  try {
    const secret = read(path)
      .replace(/^\uFEFF/, '')
      .trim()
    return secret === '' ? { because: `${path} is empty` } : secret
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    return { because: `${path} cannot be read${code}` }
  }
}
