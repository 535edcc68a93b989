/** `npm run move -- --to postgres://…` or `--from postgres://…`: the store of LIAISON_DATA into PostgreSQL, or back. */
import { parseArgs } from 'node:util'
import { type Move, type Moved, moveFromPostgres, moveToPostgres } from '../adapters/move.ts'
import { readText, withSecrets } from '../config-secrets.ts'
import { OutsideError } from '../ports.ts'

const usage = `Stop Liaison first. LIAISON_DATA says which data directory (./data unless set).
  npm run move -- --to postgres://user:password@host/database     into an empty database
  npm run move -- --from postgres://user:password@host/database   back into an empty data directory
What is moved from stays as it is.`

process.exitCode = await main()

async function main(): Promise<number> {
  const asked = directionIn(process.argv.slice(2))
  if (!asked) {
    console.error(usage)
    return 2
  }
  const { set } = withSecrets(process.env, readText)
  const dataDirectory = set['LIAISON_DATA'] ?? './data'
  const journalKey = set['LIAISON_JOURNAL_KEY']
  const progress = { warn: (message: string) => console.error(message), said: (text: string) => console.log(text) }
  try {
    const { relationships, lines } = await asked.move({ dataDirectory, url: asked.url, journalKey, ...progress })
    console.log(
      `Moved: ${relationships} relationships with all that belongs to them, and ${lines} journal lines. ${asked.next}`,
    )
    return 0
  } catch (error) {
    console.error(reasonOf(error))
    return 1
  }
}

interface Direction {
  readonly move: (move: Move) => Promise<Moved>
  readonly url: string
  readonly next: string
}

function directionIn(words: string[]): Direction | undefined {
  try {
    const { to, from } = parseArgs({
      args: words,
      options: { to: { type: 'string' }, from: { type: 'string' } },
    }).values
    if (to && !from)
      return { move: moveToPostgres, url: to, next: 'Start Liaison with DATABASE_URL set to that database.' }
    if (from && !to) return { move: moveFromPostgres, url: from, next: 'Start Liaison without DATABASE_URL.' }
  } catch {
    // parseArgs throws on an unknown option; the usage names the known ones
  }
  return undefined
}

function reasonOf(error: unknown): string {
  if (error instanceof OutsideError) return `${error.message}: ${error.cause}. Nothing was changed.`
  return error instanceof Error ? error.message : String(error)
}
