/** An answer that takes longer than a second is announced; a quick one is not, and neither waits for the announcement. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { create, fabrikam, pinnedTo } from './kept.ts'
import { cast, newWorld, type Speaker } from './world.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** A question whose people are found only once `found` is called. */
async function asking(speaker: Speaker, text = 'is Alice free on Tuesday?') {
  const here = newWorld()
  await here.ports.relationships.change(create(fabrikam({ domains: pinnedTo(cast.pia.tenantId) })))
  const { findPeople } = here.ports.directory
  let found = () => {}
  const wait = new Promise<void>((resolve) => {
    found = resolve
  })
  here.ports.directory.findPeople = (words) => wait.then(() => findPeople(words))
  const replies = here.deliver(speaker, { text }).then((sent) => sent.map(({ type }) => type))
  return { replies, found }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('what takes a second is announced once, before its answer', async () => {
  const { replies, found } = await asking('ada')
  await settled()
  vi.advanceTimersByTime(30_000)
  found()
  expect(await replies).toEqual(['typing', 'message'])
})

test('what takes less is not, and nothing is left to come later', async () => {
  const { replies, found } = await asking('ada')
  await settled()
  vi.advanceTimersByTime(999)
  found()
  expect(await replies).toEqual(['message'])
  expect(vi.getTimerCount()).toBe(0)
})

test('for a partner it is the same whether or not there is such a person', async () => {
  for (const name of ['Alice', 'Xavier']) {
    const { replies, found } = await asking('pia', `is ${name} free on Tuesday?`)
    await settled()
    vi.advanceTimersByTime(1_000)
    found()
    expect(await replies).toEqual(['typing', 'message'])
  }
})
