/** The first line of a chain: how far the other chains were when it began, and which unsealed lines it found, so that changing those shows. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { beginIn } from './journal.begin.ts'
import { jsonFrom, timeIn } from './journal.line.ts'
import { type Seal, sealShape, unsealed } from './journal.seal.ts'

const olderShape = z.object({ count: z.number(), until: z.number(), digest: z.string() })
/** Lines without seal at the beginning of a journal: how many, when the last was noted, and a SHA-256 of them in their order. */
export type Older = Readonly<z.infer<typeof olderShape>>

const shape = z.object({
  kind: z.literal('opening'),
  at: z.number(),
  behind: z.array(sealShape),
  older: olderShape.optional(),
})
type Opening = Readonly<z.infer<typeof shape>>

export function openingText(at: number, behind: readonly Seal[], older?: Older): string {
  return JSON.stringify({ kind: 'opening', at, behind, older })
}

/** `text` without its seal; undefined when it is no opening. */
export function openingIn(text: string): Opening | undefined {
  return text.startsWith('{"kind":"opening"') ? shape.safeParse(jsonFrom(text)).data : undefined
}

/** What the opening records of the unsealed lines before it; undefined: there are none, or the journal is sealed already. */
export async function olderIn(lines: AsyncIterable<string>): Promise<Older | undefined> {
  const counted = counting()
  for await (const line of lines) {
    if (beginIn(line)) continue
    if (unsealed(line).seal) return undefined
    counted.add(line)
  }
  const older = counted.sofar()
  return older.count > 0 ? older : undefined
}

/** `add` gets each line without its new line. */
export function counting(): { add(line: string): void; sofar(): Older } {
  const hash = createHash('sha256')
  let count = 0
  let until = 0
  return {
    add(line) {
      hash.update(`${line}\n`)
      count++
      until = timeIn(line) ?? until
    },
    sofar: () => ({ count, until, digest: hash.copy().digest('base64url') }),
  }
}
