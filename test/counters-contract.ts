/** What counting for limits promises, for every way to keep the counts. */
import { expect } from 'vitest'
import type { Clock, Counters, Counting } from '../src/ports.ts'

const hour = 3_600_000
const most = 60

interface Counted {
  readonly counters: Counters
  /** one member into one window of an hour */
  add(key: string, member: string): Promise<number | undefined>
  count(key: string): Promise<number | undefined>
  at(time: number): void
}

interface Kept {
  readonly promise: string
  readonly keeps: (counted: Counted) => Promise<void>
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
      const one = async (window: Counting) => (await counters.count([window]))[0]
      await keeps({
        counters,
        add: (key, member) => one({ key, member, windowMs: hour, most }),
        count: (key) => one({ key, windowMs: hour, most }),
        at: (time) => {
          now = time
        },
      })
    },
  }))
}

promise('a repeated member counts once, keys count apart', async ({ add, count }) => {
  expect(await add('pia', 'alice')).toBe(1)
  expect(await add('pia', 'alice')).toBe(1)
  expect(await add('pia', 'bob')).toBe(2)
  expect(await add('sam', 'bob')).toBe(1)
  expect(await count('pia')).toBe(2)
  expect(await count('nobody')).toBe(0)
})

promise('those who count at once see each other', async ({ add, count }) => {
  const counts = await Promise.all(['alice', 'bob', 'alice', 'carol'].map((member) => add('pia', member)))
  expect(counts).toEqual([1, 2, 2, 3])
  expect(await count('pia')).toBe(3)
})

promise('a member leaves the window when it was last added that long ago', async ({ add, count, at }) => {
  await add('pia', 'alice')
  at(hour / 2)
  await add('pia', 'bob')
  at(hour - 1)
  expect(await count('pia')).toBe(2)
  at(hour)
  expect(await count('pia')).toBe(1)
  await add('pia', 'bob')
  at(hour * 1.5)
  expect(await count('pia')).toBe(1)
})

promise('added at any moment, a member stays for its window, and at most a sixtieth longer', async (counted) => {
  const added = 1_234_567
  counted.at(added)
  await counted.add('pia', 'alice')
  counted.at(added + hour - 1)
  expect(await counted.count('pia')).toBe(1)
  counted.at(added + hour + hour / 60)
  expect(await counted.count('pia')).toBe(0)
})

promise('several windows are counted at once, some without adding', async ({ counters, count, add }) => {
  await add('tenant', 'before')
  const windows = [
    { key: 'person', member: 'a', windowMs: hour, most },
    { key: 'tenant', member: 'a', windowMs: hour, most },
    { key: 'person', member: 'b', windowMs: hour, most },
    { key: 'other', windowMs: hour, most },
    { key: 'person a day', member: 'a', windowMs: 24 * hour, most },
  ]
  expect(await counters.count(windows)).toEqual([2, 2, 2, 0, 1])
  expect(await count('person')).toBe(2)
  expect(await counters.count([])).toEqual([])
})

promise(
  'when one window is over its limit, none of those asked with it takes a member',
  async ({ counters, count }) => {
    const asked = (member: string) => [
      { key: 'person', member, windowMs: hour, most: 10 },
      { key: 'tenant', member, windowMs: hour, most: 2 },
    ]
    for (const member of ['a', 'b', 'c']) await counters.count(asked(member))
    expect(await counters.count(asked('d'))).toEqual([3, 3])
    expect(await count('person')).toBe(3)
    expect(await counters.count([{ key: 'tenant', windowMs: hour, most: 2 }, ...asked('e').slice(0, 1)])).toEqual([
      3, 3,
    ])
  },
)

promise('a flood stays over its limit, and a flood of keys forgets nobody who is counted now', async ({ add }) => {
  await Promise.all(Array.from({ length: 300 }, (_, n) => add('flood', `member ${n}`)))
  expect(await add('flood', 'one more')).toBeGreaterThan(most)
  await Promise.all(Array.from({ length: 1_000 }, (_, n) => add(`key ${n}`, 'alice')))
  expect(await add('flood', 'one more')).toBeGreaterThan(most)
})

promise('when the clock is set back, what was counted stays so for a window at least', async ({ add, count, at }) => {
  at(10 * hour)
  await add('pia', 'alice')
  at(8 * hour)
  expect(await count('pia')).toBe(1)
  await add('pia', 'bob')
  at(9 * hour - 1)
  expect(await count('pia')).toBe(2)
})
