/** What counting for limits promises, for every way to keep the counts. */
import { expect } from 'vitest'
import type { Clock, Counters } from '../src/ports.ts'

const hour = 3_600_000

interface Kept {
  readonly promise: string
  readonly keeps: (counting: Counters & { readonly at: (time: number) => void }) => Promise<void>
}

const promises: Kept[] = []
const promise = (words: string, keeps: Kept['keeps']) => promises.push({ promise: words, keeps })

/** `open` gives counters in which nothing was counted. */
export function promisesOfCounters(open: (clock: Clock) => Counters | Promise<Counters>) {
  return promises.map(({ promise, keeps }) => ({
    promise,
    async keeps() {
      let now = 0
      const counters = await open({ now: () => now })
      const at = (time: number) => {
        now = time
      }
      await keeps({ ...counters, at })
    },
  }))
}

promise('a repeated member counts once, keys count apart', async ({ add, count }) => {
  expect(await add('pia', 'alice', hour)).toBe(1)
  expect(await add('pia', 'alice', hour)).toBe(1)
  expect(await add('pia', 'bob', hour)).toBe(2)
  expect(await add('sam', 'bob', hour)).toBe(1)
  expect(await count('pia', hour)).toBe(2)
  expect(await count('nobody', hour)).toBe(0)
})

promise('those who count at once see each other', async ({ add, count }) => {
  const counts = await Promise.all(['alice', 'bob', 'alice', 'carol'].map((member) => add('pia', member, hour)))
  expect(counts).toEqual([1, 2, 2, 3])
  expect(await count('pia', hour)).toBe(3)
})

promise('a member leaves the window when it was last added that long ago', async ({ add, count, at }) => {
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

promise('a flood of members stays full, and a flood of keys forgets nobody who is counted now', async ({ add }) => {
  await Promise.all(Array.from({ length: 10_050 }, (_, n) => add('flood', `member ${n}`, hour)))
  expect(await add('flood', 'one more', hour)).toBe(10_000)
  await Promise.all(Array.from({ length: 1_000 }, (_, n) => add(`key ${n}`, 'alice', hour)))
  expect(await add('flood', 'one more', hour)).toBe(10_000)
})
