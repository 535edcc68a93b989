/** A whole journal from file to rows and back, to the byte: also lines that this program did not write, or that were damaged. */
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { changeFrom, questionFrom } from './journal.line.ts'
import { places } from './journal.postgres.place.ts'
import { journalRow, journalRowsInsert } from './journal.postgres.rows.ts'
import { mostRowsAtOnce } from './postgres.insert.ts'
import type { Row, Run, Value } from './postgres.ts'

const newLine = 0x0a

/** Gives how many lines there were. */
export async function journalToRows(path: string, run: Run, said: (lines: number) => void): Promise<number> {
  let at = 0
  const nextPlace = places({ now: () => at })
  let rows: (readonly Value[])[] = []
  let lines = 0
  const write = async () => {
    const { text, values } = journalRowsInsert(rows)
    await run({ text }, values)
    lines += rows.length
    said(lines)
    rows = []
  }
  for await (const bytes of linesIn(path)) {
    const text = bytes.toString('utf8')
    const line = changeFrom(text) ?? questionFrom(text)
    at = line?.at ?? at
    rows.push(line && isPlain(bytes, text) ? journalRow(nextPlace(), line, text) : strangeRow(nextPlace(), at, bytes))
    if (rows.length === mostRowsAtOnce) await write()
  }
  if (rows.length > 0) await write()
  return lines
}

/** Lines in the order of their places, which is that in which they were written. */
export async function rowsToJournal(path: string, run: Run, said: (lines: number) => void): Promise<number> {
  const file = await open(path, 'w', 0o600)
  try {
    const lines = await writeAll(file, run, said)
    await file.sync()
    return lines
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, run: Run, said: (lines: number) => void): Promise<number> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (let lines = 0; ; ) {
    const { rows } = await run(
      { text: `select place, kind, body from journal_line where place > $1 order by place limit ${mostRowsAtOnce}` },
      [last],
    )
    const end = rows.at(-1)
    if (!end) return lines
    await file.appendFile(Buffer.concat(rows.flatMap((row) => [bytesOf(row), Buffer.of(newLine)])))
    last = String(end['place'])
    lines += rows.length
    said(lines)
  }
}

/** Without their new lines. A last line that lacks one is a line too. */
async function* linesIn(path: string): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0)
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(newLine); end >= 0; end = bytes.indexOf(newLine, start)) {
      yield bytes.subarray(start, end)
      start = end + 1
    }
    rest = bytes.subarray(start)
  }
  if (rest.length > 0) yield rest
}

/** Text that PostgreSQL gives back as it was. */
function isPlain(bytes: Buffer, text: string): boolean {
  return !text.includes('\0') && Buffer.from(text).equals(bytes)
}

function strangeRow(place: string, at: number, bytes: Buffer): readonly Value[] {
  return [place, 'strange', at, null, null, null, bytes.toString('base64')]
}

function bytesOf(row: Row): Buffer {
  return Buffer.from(String(row['body']), row['kind'] === 'strange' ? 'base64' : 'utf8')
}
