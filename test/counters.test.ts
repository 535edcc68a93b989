/** Limits count different members in a sliding window, each once. */
import { expect, test } from 'vitest'
import { memoryCounters } from '../src/adapters/counters.memory.ts'

const hour = 3_600_000

function counting() {
  let now = 0
  const counters = memoryCounters({ now: () => now })
  const at = (time: number) => {
    now = time
  }
  return { ...counters, at }
}

test('a repeated member counts once, keys count apart', async () => {
  const { add, count } = counting()
  expect(await add('pia', 'alice', hour)).toBe(1)
  expect(await add('pia', 'alice', hour)).toBe(1)
  expect(await add('pia', 'bob', hour)).toBe(2)
  expect(await add('sam', 'bob', hour)).toBe(1)
  expect(await count('pia', hour)).toBe(2)
  expect(await count('nobody', hour)).toBe(0)
})

test('a member leaves the window when it was last added that long ago', async () => {
  const { add, count, at } = counting()
  await add('pia', 'alice', hour)
  at(hour / 2)
  await add('pia', 'bob', hour)
  at(hour - 1)
  expect(await count('pia', hour)).toBe(2)
  at(hour)
  expect(await count('pia', hour)).toBe(1)
  await add('pia', 'bob', hour)
  at(hour * 1.5)
  expect(await count('pia', hour)).toBe(1)
})

test('a flood of members stays full, and a flood of keys forgets nobody who is counted now', async () => {
  const { add } = counting()
  for (let n = 0; n < 10_050; n++) await add('flood', `member ${n}`, hour)
  expect(await add('flood', 'one more', hour)).toBe(10_000)
  for (let n = 0; n < 1_000; n++) await add(`key ${n}`, 'alice', hour)
  expect(await add('flood', 'one more', hour)).toBe(10_000)
})
