/** One question about an iCalendar file and its answer, as lines of JSON. */
import { z } from 'zod'
import { entriesIn } from '../freebusy/entries.ts'
import type { Status } from '../freebusy/entry.ts'
import { isFault } from '../freebusy/fault.ts'
import { readCalendar } from '../freebusy/ics.ts'
import { periodsByStatus } from '../freebusy/periods.ts'
import { addressIn } from '../freebusy/status.ts'
import { isTimeZone } from '../time/zone.ts'

/** An instant in any ISO form, as epoch milliseconds. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))

const questionShape = z.object({
  id: z.union([z.string(), z.number()]),
  ics: z.string(),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
  window: z.object({ start: instant, end: instant }),
  owner: z.string().optional(),
})

export type AnswerLine =
  | { readonly id: unknown; readonly busy: readonly BusyLine[] }
  | { readonly id: unknown; readonly error: string }

export interface BusyLine {
  readonly start: string
  readonly end: string
  readonly status: Status
}

/** Never throws: a file that cannot be read and a calendar that cannot be known are answers with an `error`. */
export function answerLine(line: string, read: (path: string) => string): AnswerLine {
  const json = parsed(line)
  const question = questionShape.safeParse(json)
  if (!question.success) return { id: idOf(json), error: z.prettifyError(question.error) }
  const { id, ics, timeZone, window, owner } = question.data
  const text = textOf(ics, read)
  if (typeof text !== 'string') return { id, error: text.error }
  const calendar = readCalendar(text, owner === undefined ? [] : [addressIn(owner)])
  if (isFault(calendar)) return { id, error: calendar.because }
  const looked = entriesIn(calendar, window, timeZone)
  if (looked.kind === 'unknown') return { id, error: looked.because }
  const iso = (at: number) => new Date(at).toISOString()
  const periods = periodsByStatus(looked.entries, window)
  return { id, busy: periods.map(({ start, end, status }) => ({ start: iso(start), end: iso(end), status })) }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function idOf(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'id' in json ? json.id : null
}

function textOf(path: string, read: (path: string) => string): string | { readonly error: string } {
  try {
    return read(path)
  } catch (cause) {
    return { error: `cannot read ${path}: ${cause instanceof Error ? cause.message : cause}` }
  }
}
