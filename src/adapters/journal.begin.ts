/** The first line of a journal whose oldest lines were dropped: where each chain goes on, under a seal of its own. */
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import type { Clock } from '../ports.ts'
import { jsonFrom } from './journal.line.ts'
import { type Seal, sealShape, unsealed, withSeal } from './journal.seal.ts'
import type { Warn } from './warn.ts'

const shape = z.object({
  kind: z.literal('begin'),
  /** when lines were dropped last */
  at: z.number(),
  /** everything of before is gone */
  from: z.number(),
  /** of a file: how many bytes there ever were before the line behind this one */
  before: z.number().optional(),
  /** the last line that was dropped of each chain */
  behind: z.array(sealShape),
})

export type Begin = Readonly<Omit<z.infer<typeof shape>, 'kind' | 'behind'>> & { readonly behind: readonly Seal[] }

export function beginLine({ at, from, before, behind }: Begin, key: string): string {
  const text = JSON.stringify({ kind: 'begin', at, from, before, behind })
  return withSeal(text, { n: 0, mac: macOf(text, key) })
}

/** Undefined when the line is no beginning; whoever relies on it looks at its seal too. */
export function beginIn(line: string): Begin | undefined {
  return line.startsWith('{"kind":"begin"') ? shape.safeParse(jsonFrom(unsealed(line).text)).data : undefined
}

export function isBeginOf(line: string, key: string): boolean {
  const { text, seal } = unsealed(line)
  return seal?.n === 0 && seal.mac === macOf(text, key)
}

/** What is dropped from now on stands behind what was dropped before. */
export function behindBoth(before: readonly Seal[], now: readonly Seal[]): readonly Seal[] {
  return [...new Map([...before, ...now].map((seal) => [seal.writer ?? '', seal])).values()]
}

function macOf(text: string, key: string): string {
  return createHmac('sha256', key).update(`begin\n${text}`).digest('base64url')
}

const day = 86_400_000
const everyMs = 3_600_000

/** Whole days go, by UTC: at the start, and within an hour of their time. Without `keepMs` nothing ever does. */
export function droppingDaily(
  keepMs: number | undefined,
  clock: Clock,
  warn: Warn,
  dropBefore: (time: number) => Promise<void>,
): { stop(): void } {
  if (keepMs === undefined) return { stop() {} }
  const drop = () => {
    dropBefore(Math.floor((clock.now() - keepMs) / day) * day).catch((cause) =>
      warn('Old lines of the journal could not be dropped; it is tried again', cause),
    )
  }
  drop()
  const timer = setInterval(drop, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}
