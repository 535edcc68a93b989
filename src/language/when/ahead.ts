/** What words in front of a week, month or year say of which one is meant, and stretches as recognisers give them back. */
import { has, type Line } from '../words/line.ts'
import type { Found, Stretch } from './piece.ts'

export function stretchFound(to: number, stretch: Stretch): Found {
  return { to, meaning: { kind: 'stretch', stretch } }
}

/** How many weeks or months ahead a word in front says: this 0, next 1. */
export function aheadAt(line: Line, at: number, unit: 'week' | 'weekend' | 'month'): number | undefined {
  if (has(line, at, 'coming')) return unit === 'weekend' ? 0 : 1
  if (has(line, at, 'next')) return 1
  if (has(line, at, 'last')) return -1
  if (has(line, at, 'this')) return 0
  return undefined
}
