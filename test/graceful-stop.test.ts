/** Asked to end, Liaison finishes what it began, writes what waits, and ends in time even when something hangs. */
import { expect, test } from 'vitest'
import { type Stopping, stopped, usualPatience } from '../src/operate/stop.ts'

function house(change: Partial<Stopping>): { readonly stopping: Stopping; readonly said: string[] } {
  const said: string[] = []
  const stopping: Stopping = {
    close: (done) => {
      said.push('doors closed')
      done()
    },
    closeIdle: () => {},
    closeAll: () => said.push('connections closed'),
    closeStore: async () => void said.push('store closed'),
    warn: (message) => said.push(message),
    ...change,
  }
  return { stopping, said }
}

const short = { turnsMs: 30, storeMs: 30 }
const never = () => new Promise<void>(() => {})

test('however long turns and the store take, it is over before the ten seconds after which a host kills', () => {
  expect(usualPatience.turnsMs + usualPatience.storeMs).toBeLessThan(10_000)
})

test('doors first, the store last, and nothing to say', async () => {
  const { stopping, said } = house({})
  expect(await stopped(stopping, short)).toBe(0)
  expect(said).toEqual(['doors closed', 'connections closed', 'store closed'])
})

test('idle connections are closed until the last request is answered, and only then the store', async () => {
  const said: string[] = []
  let idle = 0
  let end = () => {}
  const { stopping } = house({
    close: (done) => {
      end = done
    },
    closeIdle: () => {
      if (++idle === 3) end()
    },
    closeStore: async () => void said.push(`store closed after ${idle}`),
  })
  expect(await stopped(stopping, { turnsMs: 60_000, storeMs: 60_000 })).toBe(0)
  expect(said).toEqual(['store closed after 3'])
})

test('a request that never ends is cut off, and the store is closed all the same', async () => {
  const { stopping, said } = house({ close: () => {} })
  expect(await stopped(stopping, short)).toBe(1)
  expect(said).toEqual(['some requests were cut off: they took too long to end', 'connections closed', 'store closed'])
})

test.each<[string, () => Promise<void>, string]>([
  ['never closes', never, 'the store did not close in time'],
  ['refuses to close', () => Promise.reject(new Error('disk')), 'the store did not close as it should'],
])('a store that %s does not keep the process alive, and that is said', async (_, closeStore, expected) => {
  const { stopping, said } = house({ closeStore })
  expect(await stopped(stopping, short)).toBe(1)
  expect(said).toContain(expected)
})
