/** Where a line stands in a journal that many write: a UUID that sorts by time, then by the order in which one writer noted. */
import { randomBytes } from 'node:crypto'
import type { Clock } from '../ports.ts'

export interface Places {
  next(): string
  /** From now on none stands before that one, whatever the clock says. */
  goBehind(place: string): void
}

/**
 * UUIDs of version 7 with a counter and the writer's own random node behind the milliseconds (RFC 9562, 5.7 and 6.2 method 1),
 * each greater than the one before, also when the clock is set back.
 */
export function places(clock: Clock): Places {
  const node = randomBytes(6).toString('hex')
  let last = 0
  let counter = 0
  return {
    next() {
      const now = clock.now()
      if (now > last) {
        last = now
        counter = 0
      } else if (++counter > 0x3ffffff) {
        last++
        counter = 0
      }
      return uuid(last, counter, node)
    },
    goBehind(place) {
      const time = timeOf(place)
      if (time < last) return
      last = time + 1
      counter = 0
    },
  }
}

/** Milliseconds. */
export function timeOf(place: string): number {
  return Number.parseInt(place.replaceAll('-', '').slice(0, 12), 16)
}

/** No line of that time or later stands before it. */
export function firstPlaceAt(ms: number): string {
  return uuid(ms, 0, '000000000000')
}

/** 48 bits of milliseconds, 12 and 14 bits of counter, 48 bits of node. */
function uuid(ms: number, counter: number, node: string): string {
  const time = ms.toString(16).padStart(12, '0')
  const high = (counter >>> 14).toString(16).padStart(3, '0')
  const low = (0x8000 | (counter & 0x3fff)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${node}`
}
