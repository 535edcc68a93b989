import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, intersectAll, lengthOf, subtract, union } from '../src/time/interval.ts'

const interval = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]): Interval => ({ start, end: start + length }))
const intervals = fc.array(interval, { maxLength: 8 })
const minutesIn = (list: readonly Interval[]) =>
  new Set(list.flatMap((i) => Array.from({ length: i.end - i.start }, (_, n) => i.start + n)))

test('union is sorted, disjoint, never touching, and holds the same time', () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const joined = union(list)
      joined.forEach((i, n) => {
        expect(i.end).toBeGreaterThan(i.start)
        expect(i.start).toBeGreaterThan(joined[n - 1]?.end ?? Number.NEGATIVE_INFINITY)
      })
      expect(minutesIn(joined)).toEqual(minutesIn(list))
    }),
  )
})

test('what is subtracted is gone and nothing else is', () => {
  fc.assert(
    fc.property(intervals, intervals, (from, taken) => {
      const cut = minutesIn(taken)
      expect(minutesIn(subtract(from, taken))).toEqual(new Set([...minutesIn(from)].filter((m) => !cut.has(m))))
    }),
  )
})

test('the intersection of lists is what stands in each', () => {
  fc.assert(
    fc.property(intervals, intervals, (a, b) => {
      const inB = minutesIn(b)
      expect(minutesIn(intersectAll([a, b]))).toEqual(new Set([...minutesIn(a)].filter((m) => inB.has(m))))
    }),
  )
})

test('what comes back are stretches of time and nothing else: no subject comes along', () => {
  const block = { start: 0, end: 10, subject: 'Talks with Litware' }
  const after = { start: 20, end: 30, subject: 'Talks with Litware' }
  for (const found of [
    union([block, after]),
    intersectAll([[block, after]]),
    intersectAll([[block], [block]]),
    subtract([block], [after]),
    subtract([block], []),
  ])
    for (const stretch of found) expect(Object.keys(stretch)).toEqual(['start', 'end'])
})

test('no lists at all share nothing', () => expect(intersectAll([])).toEqual([]))

test('overlapping time is counted once', () => {
  const hours = [
    { start: 0, end: 10 },
    { start: 5, end: 15 },
    { start: 20, end: 21 },
  ]
  expect(lengthOf(hours)).toBe(16)
})
