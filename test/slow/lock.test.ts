/** One process at a time has a data directory, and a killed one makes room at once. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const holder = new URL('lock-holder.mjs', import.meta.url).pathname

async function dataDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'liaison-lock-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

interface Starter {
  readonly process: ChildProcess
  /** what it said: `held`, or why not */
  readonly said: string
}

async function start(directory: string): Promise<Starter> {
  const child = spawn(process.execPath, [holder, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [said] = await once(child.stdout, 'data')
  return { process: child, said: String(said).trim() }
}

async function kill({ process: child }: Starter): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('a second process is told who holds it and what to do; after SIGKILL it gets in at once', async () => {
  const directory = await dataDirectory()
  const first = await start(directory)
  expect(first.said).toBe('held')
  const second = await start(directory)
  expect(second.said).toContain(`in use by process ${first.process.pid} on `)
  expect(second.said).toContain('Stop that process first')
  await kill(first)
  expect((await start(directory)).said).toBe('held')
})

test('a holder that is stopped, not killed, keeps its lock', async () => {
  const directory = await dataDirectory()
  const first = await start(directory)
  first.process.kill('SIGSTOP')
  expect((await start(directory)).said).toContain('in use by process')
  first.process.kill('SIGCONT')
})

test('of many starting at once over the remains of a killed one exactly one gets in, every time', async () => {
  const directory = await dataDirectory()
  await kill(await start(directory))
  for (let round = 0; round < 5; round++) {
    const starters = await Promise.all(Array.from({ length: 6 }, () => start(directory)))
    expect(starters.map(({ said }) => said === 'held').sort()).toEqual([false, false, false, false, false, true])
    await Promise.all(starters.filter(({ said }) => said === 'held').map(kill))
  }
  expect((await readdir(join(directory, 'store.lock'))).filter((name) => name.startsWith('claim'))).toHaveLength(1)
})
