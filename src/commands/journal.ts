/** `npm run journal -- verify` says whether the journal is as it was written; `export` gives it to an auditor. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { journalKey } from '../adapters/journal.key.ts'
import { jsonFrom } from '../adapters/journal.line.ts'
import { unsealed } from '../adapters/journal.seal.ts'
import { verifyJournal } from '../adapters/journal.verify.ts'
import { checkpointsIn, wholeJournal } from '../adapters/journal.whole.ts'

const usage = `LIAISON_DATA says which data directory (./data unless set), LIAISON_JOURNAL_KEY the key. Nothing is changed.
  npm run journal -- verify                            whether anything was edited, moved, put in or taken out
  npm run journal -- verify --checkpoints LOG          that, and whether the end was cut off since Liaison wrote that log
  npm run journal -- export                            every line as JSON, oldest first
  npm run journal -- export --from DATE --until DATE   those of that time, like 2026-11-22; UNTIL is not included`

if (existsSync('.env')) process.loadEnvFile()
const dataDirectory = process.env['LIAISON_DATA'] ?? './data'
const path = join(dataDirectory, 'journal.jsonl')
process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  return 2
})

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { checkpoints: { type: 'string' }, from: { type: 'string' }, until: { type: 'string' } },
  })
  if (!existsSync(path)) throw new Error(`${path}: there is no journal`)
  switch (positionals.join(' ')) {
    case 'verify':
      return verify(values.checkpoints)
    case 'export':
      return exportLines(
        timeOf(values.from) ?? Number.NEGATIVE_INFINITY,
        timeOf(values.until) ?? Number.POSITIVE_INFINITY,
      )
  }
  console.error(usage)
  return 2
}

async function verify(log: string | undefined): Promise<number> {
  const key = process.env['LIAISON_JOURNAL_KEY']
  if (!key && !existsSync(join(dataDirectory, 'journal.key')))
    throw new Error(`LIAISON_JOURNAL_KEY is not set, and there is no journal.key in ${dataDirectory}`)
  const { lines, torn } = await wholeJournal(path)
  const checkpoints = log ? await checkpointsIn(log) : []
  const verified = await verifyJournal(lines, torn, await journalKey(dataDirectory, key), checkpoints)
  for (const finding of verified.findings) console.log(finding)
  if (verified.torn) console.log('the last line was cut short by a kill; the next start mends that')
  const older = verified.older > 0 ? `, ${verified.older} older ones without seal` : ''
  const held = log ? `, ${checkpoints.length} checkpoints` : ', no checkpoints: a cut at the end would not show'
  console.log(`${verified.good} lines as they were written${older}${held}`)
  return verified.findings.length === 0 ? 0 : 1
}

async function exportLines(from: number, until: number): Promise<number> {
  const { lines } = await wholeJournal(path)
  let unreadable = 0
  for await (const line of lines) {
    const { text, seal } = unsealed(line)
    const said = jsonFrom(text)
    if (!isLine(said)) unreadable++
    else if (said.at >= from && said.at < until)
      console.log(
        JSON.stringify({ time: new Date(said.at).toISOString(), ...said, ...(seal ? { entry: seal.n } : {}) }),
      )
  }
  if (unreadable > 0) console.error(`${unreadable} lines could not be read; verify tells more`)
  return 0
}

function timeOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time)) throw new Error(`${date} is no date like 2026-11-22`)
  return time
}

/** Questions, changes and looks, whatever else stands in them. */
function isLine(said: unknown): said is { readonly kind: string; readonly at: number } {
  if (typeof said !== 'object' || said === null || !('kind' in said) || !('at' in said)) return false
  return typeof said.kind === 'string' && typeof said.at === 'number' && !Number.isNaN(new Date(said.at).getTime())
}
