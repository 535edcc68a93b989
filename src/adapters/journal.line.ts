/** A journal line as text, and back: `kind` and `at` come first, which is what reading a long journal looks for. */
import { z } from 'zod'
import type { ChangeLine, LookLine, QuestionLine } from '../journal.ts'
import { unsealed } from './journal.seal.ts'
import { changeLine } from './store.lowdb.shape.ts'

export function lineText(line: ChangeLine | QuestionLine | LookLine): string {
  const { kind, at, ...rest } = line
  return `${JSON.stringify({ kind, at, ...rest })}\n`
}

/** When the line was noted, found without reading all of it. */
export function timeIn(line: string): number | undefined {
  const said = /^\{"kind":"[a-z]+","at":(\d+)/.exec(line)?.[1]
  return said === undefined ? undefined : Number(said)
}

const person = z.templateLiteral([z.string(), ':', z.string()])
const questionLine: z.ZodType<QuestionLine> = z.looseObject({
  kind: z.literal('question'),
  at: z.number(),
  asker: z.union([z.literal('unknown'), person]),
  askerName: z.string().optional(),
  askerDomain: z.string().optional(),
  target: z.looseObject({ id: z.string(), address: z.string() }).optional(),
  stretch: z.looseObject({ start: z.number(), end: z.number() }).optional(),
  outcome: z.enum(['permit', 'refusal']),
  because: z.string(),
  relationshipId: z.string().optional(),
})

/** Undefined for a line of another kind, and for one that something else wrote or damaged: one bad line hides no other. */
export function changeFrom(text: string): ChangeLine | undefined {
  return changeLine.safeParse(jsonFrom(unsealed(text).text)).data
}

export function questionFrom(text: string): QuestionLine | undefined {
  return questionLine.safeParse(jsonFrom(unsealed(text).text)).data
}

export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
