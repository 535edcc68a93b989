/** Limits count different members in a sliding window, each once. */
import { expect, test } from 'vitest'
import { memoryCounters } from '../src/adapters/counters.memory.ts'
import { promisesOfCounters } from './counters-contract.ts'

const hour = 3_600_000
const most = 60

test.each(promisesOfCounters(memoryCounters))('$promise', ({ keeps }) => keeps())

const counting = (room: number) => {
  let now = 0
  const { count } = memoryCounters({ now: () => now }, room)
  return {
    at: (time: number) => {
      now = time
    },
    add: async (key: string, member: string, windowMs = hour) =>
      (await count([{ key, member, windowMs, most }]))[0] ?? 0,
    look: async (key: string) => (await count([{ key, windowMs: hour, most }]))[0] ?? 0,
  }
}

test('without room for another window nobody is forgotten, and whoever is new is over every limit', async () => {
  const { add, at } = counting(100)
  for (let n = 0; n <= most; n++) await add('mallory', `question ${n}`)
  for (let n = 0; n < 200; n++) await add(`made up ${n}`, 'alice')
  expect(await add('mallory', 'one more')).toBeGreaterThan(most)
  expect(await add('new', 'alice')).toBe(Number.POSITIVE_INFINITY)
  at(hour)
  expect(await add('new', 'alice')).toBe(1)
})

test('windows of a day do not keep the room of those of an hour', async () => {
  const { add, at } = counting(10)
  for (let n = 0; n < 10; n++) await add(`day ${n}`, 'alice', 24 * hour)
  for (let n = 0; n < 10; n++) await add(`hour ${n}`, 'alice')
  at(hour)
  for (let n = 0; n < 10; n++) expect(await add(`later ${n}`, 'alice')).toBe(1)
})

test('a look at a window takes no room', async () => {
  const { add, look } = counting(2)
  for (let n = 0; n < 10; n++) expect(await look(`nobody ${n}`)).toBe(0)
  expect(await add('pia', 'alice')).toBe(1)
})

test('a clock that was a year ahead and is set back locks nobody out for longer than a window', async () => {
  const { add, at } = counting(4)
  const year = 365 * 24 * hour
  at(year)
  for (const key of ['a', 'b', 'c', 'd']) await add(key, 'alice')
  at(0)
  expect(await add('a', 'bob')).toBe(2)
  at(hour)
  expect(await add('a', 'carol')).toBe(1)
  for (let n = 0; n < 3; n++) await add('a', `more ${n}`)
  expect(await add('e', 'alice')).toBe(1)
})
