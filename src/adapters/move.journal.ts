/** A whole journal from file to rows and back, to the byte: also lines that this program did not write, or that were damaged. */
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { changeFrom, questionFrom } from './journal.line.ts'
import { places } from './journal.postgres.place.ts'
import { journalRow, journalRowsInsert, otherRow } from './journal.postgres.rows.ts'
import { mostRowsAtOnce } from './postgres.insert.ts'
import type { Row, Run, Value } from './postgres.ts'

const newLine = 0x0a

/** Gives how many lines there were. */
export async function journalToRows(path: string, run: Run, said: (lines: number) => void): Promise<number> {
  let at = 0
  const place = places({ now: () => at })
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
    rows.push(
      line && isPlain(bytes, text)
        ? journalRow(place.next(), line, text)
        : otherRow(place.next(), 'strange', at, bytes.toString('base64'), text),
    )
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
  let lines = 0
  for await (const page of journalPages(run)) {
    await file.appendFile(Buffer.concat(page.flatMap((bytes) => [bytes, Buffer.of(newLine)])))
    lines += page.length
    said(lines)
  }
  return lines
}

/** Every line in the order of its place, without its new line, a thousand at a time. */
export async function* journalPages(run: Run): AsyncGenerator<readonly Buffer[]> {
  const text = `select place, kind, body from journal_line where place > $1 order by place limit ${mostRowsAtOnce}`
  for (let last: string | undefined = '00000000-0000-0000-0000-000000000000'; last !== undefined; ) {
    const { rows } = await run({ text }, [last])
    if (rows.length > 0) yield rows.map(bytesOf)
    last = rows.length > 0 ? String(rows.at(-1)?.['place']) : undefined
  }
}

/** Without their new lines. A last line that lacks one is a line too. */
export async function* linesIn(path: string): AsyncGenerator<Buffer> {
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

export function bytesOf(row: Row): Buffer {
  return Buffer.from(String(row['body']), row['kind'] === 'strange' ? 'base64' : 'utf8')
}
