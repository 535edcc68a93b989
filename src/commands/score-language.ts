/** `npm run score:language -- PATH`: a corpus of sentences read, and how many of them were understood right, by language and kind. */
import { readFileSync } from 'node:fs'
import { judgeIntent, judgeInterval, type Row } from './language-judge.ts'
import { understoodRow } from './understand-line.ts'

interface Tally {
  rows: number
  right: number
  asked: number
  wrong: number
}

const path = process.argv[2]
if (!path) {
  process.stderr.write('Say which corpus: npm run score:language -- PATH\n')
  process.exit(2)
}

const lines = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
const tallies = new Map<string, Tally>()
for (const line of lines) {
  const row = JSON.parse(line) as Row
  const read = understoodRow(line)
  const group = row.expect.intent
    ? `${row.lang} intent ${row.expect.intent}`
    : row.convention
      ? `${row.lang} convention`
      : `${row.lang} intervals`
  const verdict = row.expect.intent ? judgeIntent(row, read) : judgeInterval(row, read)
  count(group, verdict)
  if (!row.expect.intent && !row.convention) count(`${row.lang} ${row.category}`, verdict)
  if (verdict === 'wrong' && process.argv.includes('--misses'))
    process.stdout.write(`${row.id} ${JSON.stringify(row.text)} ${JSON.stringify(read)}\n`)
}

function count(group: string, verdict: 'right' | 'asked' | 'wrong'): void {
  const tally = tallies.get(group) ?? { rows: 0, right: 0, asked: 0, wrong: 0 }
  tallies.set(group, { ...tally, rows: tally.rows + 1, [verdict]: tally[verdict] + 1 })
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1).padStart(5)} %`
process.stdout.write(`${'group'.padEnd(28)}  rows  right          asked back     wrong\n`)
for (const [group, { rows, right, asked, wrong }] of [...tallies].sort(([a], [b]) => a.localeCompare(b))) {
  const cells = [right, asked, wrong].map((part) => `${String(part).padStart(4)} ${percent(part, rows)}`)
  process.stdout.write(`${group.padEnd(28)} ${String(rows).padStart(5)}  ${cells.join('  ')}\n`)
}
