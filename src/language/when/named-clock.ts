/** Times on the clock with a name: "noon", "midnight", "end of the day". */
import { has, type Line } from '../words/line.ts'
import { found } from './clock-end.ts'
import type { Found } from './piece.ts'

export function namedClockAt(line: Line, at: number): Found {
  if (has(line, at, 'noon')) return found(at + 1, { hour: 12, minute: 0, sure: true, written: false })
  if (has(line, at, 'day-end')) return found(at + 1, { hour: 17, minute: 0, sure: true, written: false })
  if (has(line, at, 'midnight')) return found(at + 1, { hour: 24, minute: 0, sure: true, written: false })
  return undefined
}
