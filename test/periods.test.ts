/** Periods are the entries seen from outside: at every moment the strongest status, and no line where nothing changes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonTime } from '../src/freebusy/common-time.ts'
import { statuses } from '../src/freebusy/entry.ts'
import { type Period, periodsByStatus } from '../src/freebusy/periods.ts'

const stretch = { start: 10, end: 60 }
const entry = fc
  .tuple(fc.nat(70), fc.nat(15), fc.constantFrom(...statuses))
  .map(([start, length, status]): Period => ({ start, end: start + length, status }))
const entries = fc.array(entry, { maxLength: 10 })

const strongest = (list: readonly Period[], at: number) =>
  statuses.findLast((status) => list.some((e) => e.status === status && e.start <= at && at < e.end))

test('at every moment the strongest status of the entries there', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const found = periodsByStatus(list, stretch)
      for (let at = 0; at < 90; at++) {
        const wanted = at >= stretch.start && at < stretch.end ? strongest(list, at) : undefined
        expect(strongest(found, at)).toBe(wanted)
      }
    }),
  )
})

test('sorted, disjoint, none empty, and no two that could be one', () => {
  fc.assert(
    fc.property(entries, (list) => {
      periodsByStatus(list, stretch).forEach((period, n, all) => {
        const before = all[n - 1]
        expect(period.end).toBeGreaterThan(period.start)
        expect(before === undefined || before.end < period.start || before.status !== period.status).toBe(true)
        expect(before === undefined || before.end <= period.start).toBe(true)
      })
    }),
  )
})

test('common time is free for everybody and long enough', () => {
  const alice = [
    { start: 0, end: 30 },
    { start: 40, end: 90 },
  ]
  const bob = [
    { start: 10, end: 50 },
    { start: 60, end: 65 },
  ]
  expect(commonTime([alice, bob], 10)).toEqual([
    { start: 10, end: 30 },
    { start: 40, end: 50 },
  ])
  expect(commonTime([alice, []], 1)).toEqual([])
  expect(commonTime([], 1)).toEqual([])
})
