/** Wall clock to instants and back, fast: a zone is how far its clocks are ahead of UTC at any instant. */
import { Temporal } from 'temporal-polyfill'
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
  const made = isAlwaysUtc(zone) ? utc : { name: zone, offsetAt: rememberingBlocks(zone) }
  if (kept.size < 1_000) kept.set(zone, made)
  return made
}

function isAlwaysUtc(zone: string): boolean {
  return /^(etc\/)?(utc|gmt|zulu|uct|universal)$/i.test(zone)
}

/** Asking the library takes microseconds each time, so the transitions of each block that was asked about are remembered. */
function rememberingBlocks(zone: string): (instant: number) => number {
  const blocks = new Map<number, Block>()
  return (instant) => {
    const index = Math.floor(instant / block)
    let found = blocks.get(index)
    if (!found) {
      found = readBlock(zone, index * block)
      if (blocks.size >= blocksKept) blocks.clear()
      blocks.set(index, found)
    }
    let current = found.first
    for (const change of found.changes) if (change.at <= instant) current = change.offset
    return current
  }
}

function readBlock(zone: string, start: number): Block {
  const changes: { at: number; offset: number }[] = []
  const first = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone)
  let next = first.getTimeZoneTransition('next')
  while (next && next.epochMilliseconds < start + block) {
    changes.push({ at: next.epochMilliseconds, offset: offsetOf(next) })
    next = next.getTimeZoneTransition('next')
  }
  return { first: offsetOf(first), changes }
}

function offsetOf(at: Temporal.ZonedDateTime): number {
  return at.offsetNanoseconds / 1e6
}
