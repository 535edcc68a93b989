/** The thread that writes store.json: what it refuses is told, and one that ended is followed by another. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, expect, onTestFinished, test } from 'vitest'

// A thread needs JavaScript.
const built = new URL('../../dist/adapters/store.lowdb.thread.js', import.meta.url).href
const { replaceOnThread }: typeof import('../../src/adapters/store.lowdb.thread.ts') = await import(built)

const threads: Worker[] = []
const begun = (worker: Worker) => void threads.push(worker)
process.on('worker', begun)
afterAll(() => process.off('worker', begun))

const pieces = (...texts: string[]) => texts.map((text) => Buffer.from(text))

async function place() {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-thread-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const path = join(directory, 'store.json')
  return { path, good: `${path}.good`, text: () => readFile(path, 'utf8') }
}

test('pieces are written one after the other, whatever was longer before, and what was replaced is kept', async () => {
  const { path, good, text } = await place()
  const replace = replaceOnThread()
  const texts = ['first', 'a longer one', 'x'.repeat(100_000), 'short']
  for (const [n, expected] of texts.entries()) {
    await replace(path, pieces(expected.slice(0, 2), expected.slice(2)), good)
    expect(await text()).toBe(expected)
    if (n > 0) await expect.poll(() => readFile(good, 'utf8').catch(() => '')).toBe(texts[n - 1])
  }
})

test('a fault comes back with its code, and the next write is taken', async () => {
  const { path, good, text } = await place()
  const replace = replaceOnThread()
  await expect(replace(join(path, 'nowhere'), pieces('lost'), good)).rejects.toMatchObject({ code: 'ENOENT' })
  await replace(path, pieces('kept'), good)
  expect(await text()).toBe('kept')
})

test('of a thread that ends somebody is told, and another one takes its place', async () => {
  const { path, good, text } = await place()
  const replace = replaceOnThread()
  await replace(path, pieces('first'), good)
  await threads.at(-1)?.terminate()
  await replace(path, pieces('second'), good)
  expect(await text()).toBe('second')

  const ended = threads.at(-1)?.terminate()
  await expect(replace(path, pieces('lost'), good)).rejects.toThrow('ended')
  await ended
  await replace(path, pieces('third'), good)
  expect(await text()).toBe('third')
})
