/** A whole journal file, line by line from its beginning, and checkpoints from a log: for those who verify or export it. */
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { jsonFrom } from './journal.line.ts'
import { lastLineEnd } from './journal.read.ts'
import type { Seal } from './journal.seal.ts'

export interface WholeJournal {
  /** without their new lines */
  readonly lines: AsyncIterable<string>
  /** what stands behind the last new line */
  readonly torn: string
}

/** The file is only read: a running Liaison may go on writing it. */
export async function wholeJournal(path: string): Promise<WholeJournal> {
  const file = await open(path)
  try {
    const { end, torn } = await lastLineEnd(file, (await file.stat()).size)
    return { lines: linesUpTo(path, end), torn }
  } finally {
    await file.close()
  }
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
    if (!isObject(seal) || typeof seal['n'] !== 'number' || typeof seal['mac'] !== 'string') return []
    return [{ n: seal['n'], mac: seal['mac'] }]
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
