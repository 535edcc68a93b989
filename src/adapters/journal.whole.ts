/** A whole journal, line by line from its beginning, and what is known of it besides: for those who verify or export it. */
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { jsonFrom } from './journal.line.ts'
import { openingIn } from './journal.opening.ts'
import { lastLineEnd } from './journal.read.ts'
import { type Seal, sealShape, unsealed } from './journal.seal.ts'
import { journalPages } from './move.journal.ts'
import type { Run } from './postgres.ts'

export interface WholeJournal {
  /** without their new lines; from the beginning each time they are asked for */
  lines(): AsyncIterable<string>
  /** what stands behind the last new line */
  readonly torn: string
}

/** The file is only read: a running Liaison may go on writing it. */
export async function wholeJournal(path: string): Promise<WholeJournal> {
  const file = await open(path)
  try {
    const { end, torn } = await lastLineEnd(file, (await file.stat()).size)
    return { lines: () => linesUpTo(path, end), torn }
  } finally {
    await file.close()
  }
}

/** Of the database; every line of one moment, so that what is written meanwhile does no harm. */
export function journalRows(run: Run): WholeJournal {
  return { lines: () => linesOf(journalPages(run)), torn: '' }
}

async function* linesOf(pages: AsyncIterable<readonly Buffer[]>): AsyncGenerator<string> {
  for await (const page of pages) for (const line of page) yield line.toString('utf8')
}

/** What the beginnings of chains say of the others. */
export async function namedInOpenings(lines: AsyncIterable<string>): Promise<readonly Seal[]> {
  const named: Seal[] = []
  for await (const line of lines) named.push(...(openingIn(unsealed(line).text)?.behind ?? []))
  return named
}

const newLine = 0x0a

/** Only a line feed ends a line: elsewhere a carriage return put in its place would go unseen. */
async function* linesUpTo(path: string, end: number): AsyncGenerator<string> {
  if (end === 0) return
  let rest = Buffer.alloc(0)
  for await (const part of createReadStream(path, { end: end - 1 })) {
    const bytes = Buffer.concat([rest, part as Buffer])
    let start = 0
    for (let at = bytes.indexOf(newLine); at >= 0; at = bytes.indexOf(newLine, start)) {
      yield bytes.toString('utf8', start, at)
      start = at + 1
    }
    rest = bytes.subarray(start)
  }
}

/** Every checkpoint that stands in a log of Liaison; other lines are passed over. */
export async function checkpointsIn(path: string): Promise<readonly Seal[]> {
  const text = await readFile(path, 'utf8')
  return text.split('\n').flatMap((line) => {
    const said = jsonFrom(line)
    const seal = isObject(said) ? said['checkpoint'] : undefined
    const read = sealShape.safeParse(seal).data
    return read ? [read] : []
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
