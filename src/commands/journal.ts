/** `npm run journal -- verify` says whether the journal is as it was written; `export` gives it to an auditor. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { journalKey } from '../adapters/journal.key.ts'
import { jsonFrom } from '../adapters/journal.line.ts'
import { unsealed } from '../adapters/journal.seal.ts'
import { verifyJournal } from '../adapters/journal.verify.ts'
import {
  checkpointsIn,
  journalRows,
  namedInOpenings,
  type WholeJournal,
  wholeJournal,
} from '../adapters/journal.whole.ts'
import { openDatabase } from '../adapters/postgres.ts'
import { readText, withSecrets } from '../config-secrets.ts'

const usage = `Of the data directory LIAISON_DATA (./data unless set), or of PostgreSQL with DATABASE_URL; LIAISON_JOURNAL_KEY is the key.
Nothing is changed, and Liaison may go on running.
  npm run journal -- verify                            whether anything was edited, moved, put in or taken out
  npm run journal -- verify --checkpoints LOG          that, and whether the end was cut off since Liaison wrote that log
  npm run journal -- export                            every line as JSON, oldest first
  npm run journal -- export --from DATE --until DATE   those of that time, like 2026-11-22; UNTIL is not included`

/** The other kinds of lines keep the chain and are not exported. */
const ofTheJournal: ReadonlySet<string> = new Set(['question', 'change', 'look'])

/** A long journal is read a page at a time. */
const patienceMs = 60_000

if (existsSync('.env')) process.loadEnvFile()
const { set, faults } = withSecrets(process.env, readText)
const dataDirectory = set['LIAISON_DATA'] ?? './data'
process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  return 2
})

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { checkpoints: { type: 'string' }, from: { type: 'string' }, until: { type: 'string' } },
  })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  switch (positionals.join(' ')) {
    case 'verify':
      return withJournal((journal) => verify(journal, values.checkpoints))
    case 'export': {
      const from = timeOf(values.from) ?? Number.NEGATIVE_INFINITY
      const until = timeOf(values.until) ?? Number.POSITIVE_INFINITY
      return withJournal((journal) => exportLines(journal, from, until))
    }
  }
  console.error(usage)
  return 2
}

async function withJournal(work: (journal: WholeJournal) => Promise<number>): Promise<number> {
  const url = set['DATABASE_URL']
  if (url) {
    const database = openDatabase(url, (message) => console.error(message), patienceMs)
    // Lines of many writers come in as they please: all of one moment are a whole.
    return database.transaction((run) => work(journalRows(run))).finally(database.close)
  }
  const path = join(dataDirectory, 'journal.jsonl')
  if (!existsSync(path)) throw new Error(`${path}: there is no journal`)
  return work(await wholeJournal(path))
}

async function keyOfSettings(): Promise<string> {
  const key = set['LIAISON_JOURNAL_KEY']
  if (!key && set['DATABASE_URL']) throw new Error('LIAISON_JOURNAL_KEY is not set')
  if (!key && !existsSync(join(dataDirectory, 'journal.key')))
    throw new Error(`LIAISON_JOURNAL_KEY is not set, and there is no journal.key in ${dataDirectory}`)
  return journalKey(dataDirectory, key)
}

async function verify({ lines, torn }: WholeJournal, log: string | undefined): Promise<number> {
  const key = await keyOfSettings()
  const checkpoints = log ? await checkpointsIn(log) : []
  const known = [...checkpoints, ...(await namedInOpenings(lines()))]
  const verified = await verifyJournal(lines(), torn, key, known)
  for (const finding of verified.findings) console.log(finding)
  const { begin } = verified
  if (begin) console.log(`begins ${dateOf(begin.from)}: what was older was dropped, last on ${dateOf(begin.at)}`)
  if (verified.torn) console.log('the last line was cut short by a kill; the next start mends that')
  const unproven = verified.isShortened ? ', which may have been edited: others of them were dropped' : ''
  const older = verified.older > 0 ? `, ${verified.older} older ones without seal${unproven}` : ''
  const held = log ? `, ${checkpoints.length} checkpoints` : ', no checkpoints: a cut at the end would not show'
  console.log(`${verified.good} lines as they were written${older}${held}`)
  return verified.findings.length === 0 ? 0 : 1
}

async function exportLines({ lines }: WholeJournal, from: number, until: number): Promise<number> {
  let unreadable = 0
  for await (const line of lines()) {
    const { text, seal } = unsealed(line)
    const said = jsonFrom(text)
    if (!isLine(said)) unreadable++
    else if (ofTheJournal.has(said.kind) && said.at >= from && said.at < until) {
      const entry = seal ? { ...(seal.writer ? { writer: seal.writer } : {}), entry: seal.n } : {}
      console.log(JSON.stringify({ time: new Date(said.at).toISOString(), ...said, ...entry }))
    }
  }
  if (unreadable > 0) console.error(`${unreadable} lines could not be read; verify tells more`)
  return 0
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function timeOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time)) throw new Error(`${date} is no date like 2026-11-22`)
  return time
}

/** Whatever else stands in it. */
function isLine(said: unknown): said is { readonly kind: string; readonly at: number } {
  if (typeof said !== 'object' || said === null || !('kind' in said) || !('at' in said)) return false
  return typeof said.kind === 'string' && typeof said.at === 'number' && !Number.isNaN(new Date(said.at).getTime())
}
