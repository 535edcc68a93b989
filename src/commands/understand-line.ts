/** One line of `understand`: a sentence and its circumstances in, the stretch it speaks of and whether it asks out. */
import { z } from 'zod'
import { readMessage } from '../language/understand.ts'
import type { TimeRead } from '../language/when/read-time.ts'

const row = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  now: z.iso.datetime({ offset: true }),
  timeZone: z.string(),
  locale: z.string(),
})

/** One line of the answer; `start` is null when nothing was found or the bot would ask back. */
export interface UnderstoodRow {
  readonly id: string | number
  readonly intent: 'availability' | 'other'
  readonly start: string | null
  readonly end: string | null
  readonly clarify?: string
}

export function understoodRow(line: string): UnderstoodRow {
  const { id, text, now, timeZone, locale } = row.parse(JSON.parse(line))
  const { understood, time } = readMessage(text, { now: Date.parse(now), timeZone, locale })
  const intent = understood.kind === 'availability' || understood.kind === 'unclear' ? 'availability' : 'other'
  return { id, intent, ...interval(time) }
}

const iso = (instant: number) => new Date(instant).toISOString()

/** Alternatives give the first of them. */
function interval(time: TimeRead['found']): Omit<UnderstoodRow, 'id' | 'intent'> {
  if (time.kind === 'none') return { start: null, end: null }
  if (time.kind === 'unclear') return { start: null, end: null, clarify: time.because }
  const [when] = time.whens
  return { start: iso(when.start), end: when.grain === 'point' ? null : iso(when.end) }
}
