/** Asks that come at once share a round trip, nobody gets an older answer than asked for, and nobody hears another's. */
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { together } from '../src/adapters/together.ts'

/** Answers only when told to; remembers who went together. */
function slowly() {
  const trips: { readonly asks: readonly number[]; readonly end: (fault?: Error) => void }[] = []
  const ask = together((asks: readonly number[]) => {
    const { promise, resolve, reject } = deferred()
    trips.push({ asks, end: (fault) => (fault ? reject(fault) : resolve()) })
    return promise.then(() => asks.map((n) => n * 10))
  })
  return { ask, trips }
}

function deferred() {
  let resolve = () => {}
  let reject = (_: Error) => {}
  const promise = new Promise<void>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}

/** Everybody who waits for a turn of the event loop has had it, and whoever waited for them. */
const turn = async () => {
  for (let n = 0; n < 3; n++) await setImmediate()
}

test('asks of one moment go together, and each hears its own answer', async () => {
  const { ask, trips } = slowly()
  const answers = Promise.all([ask(1), ask(2), ask(3)])
  await turn()
  expect(trips.map(({ asks }) => asks)).toEqual([[1, 2, 3]])
  trips[0]?.end()
  expect(await answers).toEqual([10, 20, 30])
})

test('an ask never joins a trip that has left, and one trip that hangs holds nobody up', async () => {
  const { ask, trips } = slowly()
  const hangs = ask(1)
  await turn()
  const goesOn = ask(2)
  await turn()
  expect(trips.map(({ asks }) => asks)).toEqual([[1], [2]])
  trips[1]?.end()
  expect(await goesOn).toBe(20)
  trips[0]?.end()
  expect(await hangs).toBe(10)
})

test('while two are under way the others wait and then go together', async () => {
  const { ask, trips } = slowly()
  const all = [ask(1)]
  await turn()
  all.push(ask(2))
  await turn()
  all.push(ask(3), ask(4))
  await turn()
  expect(trips).toHaveLength(2)
  trips[0]?.end()
  await turn()
  expect(trips[2]?.asks).toEqual([3, 4])
  for (const { end } of trips) end()
  expect(await Promise.all(all)).toEqual([10, 20, 30, 40])
})

test('a trip that fails fails for those on it only', async () => {
  const { ask, trips } = slowly()
  const fails = Promise.allSettled([ask(1), ask(2)])
  await turn()
  trips[0]?.end(new Error('lost'))
  expect((await fails).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const next = ask(3)
  await turn()
  trips[1]?.end()
  expect(await next).toBe(30)
})
