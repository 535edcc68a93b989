/** Whether what was read from a sentence is what the corpus says it means: exact to the second, compared as instants. */
import type { UnderstoodRow } from './understand-line.ts'

/** A row of the corpus. `end` null is a point in time; `convention` marks rows on whose hours sources disagree. */
export interface Row {
  readonly id: string
  readonly text: string
  readonly lang: string
  readonly now: string
  readonly timeZone: string
  readonly category: string
  readonly convention?: string
  readonly expect: { readonly start?: string; readonly end?: string | null; readonly intent?: string }
}

export type Verdict = 'right' | 'asked' | 'wrong'

const hour = 3_600_000

export function judgeIntent({ expect }: Row, read: UnderstoodRow): Verdict {
  return expect.intent === read.intent ? 'right' : 'wrong'
}

export function judgeInterval(row: Row, read: UnderstoodRow): Verdict {
  if (read.start === null) return 'asked'
  const now = Date.parse(row.now)
  const meant = { start: second(row.expect.start ?? ''), end: row.expect.end ? endSecond(row.expect.end) : undefined }
  const got = { start: second(read.start), end: read.end === null ? undefined : endSecond(read.end) }
  if (row.convention?.includes('daypart')) return isAlike(row, meant, got, now) ? 'right' : 'wrong'
  if (meant.end === undefined) {
    return got.start === meant.start && (got.end === undefined || got.end - got.start <= 4 * hour) ? 'right' : 'wrong'
  }
  return got.end === meant.end && Math.max(got.start, now) === Math.max(meant.start, now) ? 'right' : 'wrong'
}

interface Stretch {
  readonly start: number
  readonly end: number | undefined
}

/** Hours of morning and afternoon differ between sources: the same day, and half of the shorter stretch in common. */
function isAlike({ timeZone }: Row, meant: Stretch, got: Stretch, now: number): boolean {
  if (got.end === undefined || meant.end === undefined || got.end - got.start > 12 * hour) return false
  const [from, begun] = [Math.max(meant.start, now), Math.max(got.start, now)]
  const common = Math.min(meant.end, got.end) - Math.max(from, begun)
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const isSameDay = day.format(meant.start) === day.format(Math.max(got.start, Math.min(meant.start, now)))
  return isSameDay && common > 0 && common >= 0.5 * Math.min(meant.end - from, got.end - begun)
}

function second(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000) * 1000
}

/** An end of 59:59 is the full hour. */
function endSecond(iso: string): number {
  const at = second(iso)
  return (at / 1000) % 3600 === 3599 ? at + 1000 : at
}
