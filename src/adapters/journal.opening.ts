/** The first line of a chain among many: how far the others were when it began, so that one that is gone, or was cut, is missed. */
import { z } from 'zod'
import { jsonFrom } from './journal.line.ts'
import type { Seal } from './journal.seal.ts'

export const sealShape = z.object({ writer: z.string().optional(), n: z.number(), mac: z.string() })
const opening = z.object({ kind: z.literal('opening'), at: z.number(), behind: z.array(sealShape) })

export function openingText(at: number, behind: readonly Seal[]): string {
  return JSON.stringify({ kind: 'opening', at, behind })
}

/** `text` without its seal; undefined when it is no opening. */
export function behindOf(text: string): readonly Seal[] | undefined {
  return text.startsWith('{"kind":"opening"') ? opening.safeParse(jsonFrom(text)).data?.behind : undefined
}
