/** Wall clock to instants and back, fast: a zone is how far its clocks are ahead of UTC at any instant. */
import { day } from './days.ts'

/** Clocks of a place. A wall-clock reading is written as the epoch milliseconds at which a clock on UTC would show it. */
export interface Clocks {
  readonly name: string
  /** milliseconds ahead of UTC */
  readonly offsetAt: (instant: number) => number
}

export const utc: Clocks = { name: 'UTC', offsetAt: () => 0 }

export function wallAt(instant: number, clocks: Clocks): number {
  return instant + clocks.offsetAt(instant)
}

/** A reading that never comes moves forward by the gap, one that comes twice is the first (RFC 5545, 3.3.5). */
export function instantAt(wall: number, clocks: Clocks): number {
  const before = clocks.offsetAt(wall - day)
  const after = clocks.offsetAt(wall + day)
  if (before === after || clocks.offsetAt(wall - before) === before) return wall - before
  return clocks.offsetAt(wall - after) === after ? wall - after : wall - before
}

/** A bit over a year: transitions are looked up block by block, and only in blocks that are asked about. */
const block = 2 ** 35
/** Twelve days: no zone on record changed its clocks twice within less. */
const probe = 2 ** 30
const blocksKept = 200

interface Block {
  /** offset from the start of the block */
  readonly first: number
  readonly changes: readonly { readonly at: number; readonly offset: number }[]
}

const kept = new Map<string, Clocks>()

/** The clocks of a zone that Intl knows (`isTimeZone`); throws a RangeError for any other. */
export function clocksOf(zone: string): Clocks {
  const before = kept.get(zone)
  if (before) return before
  const made = isAlwaysUtc(zone) ? utc : { name: zone, offsetAt: rememberingBlocks(intlOffset(zone)) }
  if (kept.size < 1_000) kept.set(zone, made)
  return made
}

function isAlwaysUtc(zone: string): boolean {
  return /^(etc\/)?(utc|gmt|zulu|uct|universal)$/i.test(zone)
}

/** A slow `offsetAt`, remembered as the transitions of each block that was asked about. */
function rememberingBlocks(offset: (instant: number) => number): (instant: number) => number {
  const blocks = new Map<number, Block>()
  return (instant) => {
    const index = Math.floor(instant / block)
    let found = blocks.get(index)
    if (!found) {
      found = readBlock(index * block, offset)
      if (blocks.size >= blocksKept) blocks.clear()
      blocks.set(index, found)
    }
    let current = found.first
    for (const change of found.changes) if (change.at <= instant) current = change.offset
    return current
  }
}

function readBlock(start: number, offset: (instant: number) => number): Block {
  const first = offset(start)
  const changes: { at: number; offset: number }[] = []
  let last = first
  for (let at = start; at < start + block; at += probe) {
    const next = offset(at + probe)
    if (next !== last) changes.push({ at: firstWith(next, at, at + probe, offset), offset: next })
    last = next
  }
  return { first, changes }
}

/** The first whole second in (low, high] from which the offset is `wanted`. */
function firstWith(wanted: number, low: number, high: number, offset: (instant: number) => number): number {
  let before = Math.floor(low / 1_000)
  let from = Math.ceil(high / 1_000)
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (offset(middle * 1_000) === wanted) from = middle
    else before = middle
  }
  return from * 1_000
}

function intlOffset(zone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  return (instant) => {
    const text = format.format(instant)
    return readOffset(text.slice(text.lastIndexOf('GMT') + 3))
  }
}

/** `+01:00`, `-0530`, `-00:01:15`, or nothing: none of them. */
function readOffset(text: string): number {
  const parts = /^([+\u2212-])(\d\d):?(\d\d)(?::?(\d\d))?/.exec(text)
  if (!parts) return 0
  const seconds = Number(parts[2]) * 3_600 + Number(parts[3]) * 60 + Number(parts[4] ?? 0)
  return (parts[1] === '+' ? seconds : -seconds) * 1_000
}
