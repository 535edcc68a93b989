/** Divides what was said about time into the stretches asked about: "Tuesday or Wednesday morning" is two. */
import type { Item } from './items.ts'
import type { Days, Span, Time } from './span.ts'

interface Growing {
  days?: Days
  time?: Time
  span?: Span
  from: number
  to: number
  sentence: number
  /** hangs on the stretch before it by "or", "and" or a comma */
  tied: boolean
  isAnd: boolean
}

export interface Spans {
  readonly spans: readonly Span[]
  /** stretches that nothing connects */
  readonly loose: boolean
}

export function spansOf(items: readonly Item[], asking: number | undefined): Spans {
  const useful = withoutNow(items)
  const grown = mostAsked(grow(useful), asking)
  share(grown)
  const spans = grown.map(
    (one): Span =>
      one.span ?? {
        ...(one.days && { days: one.days }),
        ...(one.time && { time: one.time }),
        isAnd: one.isAnd,
        from: one.from,
        to: one.to,
      },
  )
  return { spans: distinct(spans), loose: grown.some((one, index) => index > 0 && !one.tied) }
}

/** "Not right now, but on Sunday": now counts only when nothing else was said. */
function withoutNow(items: readonly Item[]): readonly Item[] {
  const others = items.filter((item) => !(item.kind === 'moment' && item.minutes === 0 && item.until === undefined))
  return others.length > 0 ? others : items
}

function grow(items: readonly Item[]): Growing[] {
  const grown: Growing[] = []
  for (const item of items) {
    const last = grown.at(-1)
    if (last && !startsAnother(last, item)) extend(last, item)
    else
      grown.push(
        extend(
          { from: item.from, to: item.to, sentence: item.sentence, tied: isTied(item), isAnd: item.join === 'and' },
          item,
        ),
      )
  }
  return grown
}

function isTied({ join }: Item): boolean {
  return join !== 'far' && join !== 'start'
}

function startsAnother(last: Growing, item: Item): boolean {
  if (last.span || item.kind === 'full' || item.kind === 'moment') return true
  if (item.join === 'or') return true
  if (item.kind === 'days') return last.days !== undefined
  return last.time !== undefined && !isHint(last, item)
}

/** A part of the day beside a clock elsewhere only tells which half of the day the clock means. */
function isHint(last: Growing, item: Item): boolean {
  if (item.kind !== 'time' || item.join === 'and') return false
  return (last.time?.kind === 'part') !== (item.time.kind === 'part')
}

function extend(growing: Growing, item: Item): Growing {
  growing.from = Math.min(growing.from, item.from)
  growing.to = Math.max(growing.to, item.to)
  if (item.kind === 'days') growing.days = item.days
  else if (item.kind === 'time') growing.time = growing.time ? hinted(growing.time, item.time) : item.time
  else
    growing.span = { ...(item.kind === 'full' ? { full: item.full } : { moment: item }), from: item.from, to: item.to }
  return growing
}

function hinted(a: Time, b: Time): Time {
  const [part, clock] = a.kind === 'part' ? [a, b] : [b, a]
  if (part.kind !== 'part' || !('clock' in clock || clock.kind === 'range')) return a
  return clock.part ? clock : { ...clock, part: part.part }
}

/** Of stretches that nothing connects, those in the sentence that asks. */
function mostAsked(grown: Growing[], asking: number | undefined): Growing[] {
  const isLoose = grown.some((one, index) => index > 0 && !one.tied)
  if (!isLoose || asking === undefined) return grown
  const asked = grown.filter((one) => one.sentence === asking)
  return asked.length > 0 ? asked : grown
}

/** "Tuesday or Wednesday morning": both mornings. "Monday at 9 or 11": both on Monday. */
function share(grown: Growing[]): void {
  for (let at = grown.length - 2; at >= 0; at--) {
    const [one, next] = [grown[at], grown[at + 1]]
    if (one && next?.tied && !one.span && !next.span && !one.time && next.time && one.days) one.time = next.time
  }
  grown.forEach((one, at) => {
    const before = grown[at - 1]
    if (!one.days && !one.span && before?.days) one.days = before.days
  })
  for (let at = grown.length - 2; at >= 0; at--) {
    const [one, next] = [grown[at], grown[at + 1]]
    if (one && !one.days && !one.span && next?.days) one.days = next.days
  }
}

function distinct(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans
  const seen = new Set<string>()
  return spans.filter((span) => {
    const key = JSON.stringify({ ...span, isAnd: false, from: 0, to: 0 })
    return seen.has(key) ? false : seen.add(key)
  })
}
