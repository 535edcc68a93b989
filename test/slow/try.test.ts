/** `npm run try` says where to go, takes another port when one is taken, and leaves nothing behind, however it is ended. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lastLine = 'Ctrl-C ends everything.'
const isWindows = process.platform === 'win32'
const started: ChildProcessWithoutNullStreams[] = []

afterEach(() => {
  for (const { pid, exitCode, signalCode } of started.splice(0)) {
    if (pid && exitCode === null && signalCode === null) process.kill(isWindows ? pid : -pid, 'SIGKILL')
  }
})

interface Tried {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<unknown>
  /** all it has said up to now */
  said(): string
  readonly places: readonly string[]
  readonly data: string
}

/** In a process group of its own, as in a terminal of its own; resolves when everything is up. */
async function tryIt(command: string, ...words: readonly string[]): Promise<Tried> {
  const child = spawn(command, words, { cwd: root, detached: !isWindows, shell: isWindows })
  started.push(child)
  const ended = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  while (!said.includes(lastLine) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50))
  const data = /what it keeps is in (\S+)/.exec(said)?.[1] ?? ''
  return { child, ended, said: () => said, places: [...new Set(said.match(/http:\/\/[a-z0-9.]+:\d+/g))], data }
}

async function answers(place: string): Promise<boolean> {
  return fetch(place).then(
    () => true,
    () => false,
  )
}

async function expectNothingLeft({ places, data }: Tried): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const open = await Promise.all(places.map(answers))
    if (!open.includes(true) && !existsSync(data)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect({ open: await Promise.all(places.map(answers)), data: existsSync(data) }).toEqual({
    open: [false, false, false],
    data: false,
  })
}

const scripted = () => tryIt(process.execPath, 'dist/commands/try.js')

test.skipIf(isWindows)('both clients, the bot and its page answer, and Ctrl-C ends all of them', async () => {
  const tried = await tryIt('npm', 'run', 'try')
  expect(tried.said()).toContain('is Alice free on Tuesday?')
  expect(tried.said()).toContain('new relationship')
  expect(tried.places).toHaveLength(3)
  expect(await Promise.all(tried.places.map(answers))).toEqual([true, true, true])
  const [, tab = ''] = /Open {2}(\S+\/tab) /.exec(tried.said()) ?? []
  expect(await (await fetch(tab)).text()).toContain('<title>Liaison</title>')
  process.kill(-(tried.child.pid ?? 0), 'SIGINT')
  await tried.ended
  await expectNothingLeft(tried)
})

test.skipIf(isWindows)('whoever asks only npm to end ends all of it', async () => {
  const tried = await tryIt('npm', 'run', 'try')
  tried.child.kill('SIGTERM')
  await tried.ended
  await expectNothingLeft(tried)
})

test('a port that is taken is not used, and that is said', async () => {
  const other = createServer().listen(3978, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve).once('error', resolve))
  const tried = await scripted()
  const [, port] = /Port 3978 was taken, so the bot uses (\d+)\./.exec(tried.said()) ?? []
  expect(tried.said()).toContain(`The bot listens on http://127.0.0.1:${port}`)
  expect(await answers(`http://127.0.0.1:${port}/healthz`)).toBe(true)
  tried.child.kill()
  await tried.ended
  other.close()
})

test.skipIf(process.platform !== 'linux')(
  'when one of the three dies, the rest ends and its last words are shown',
  async () => {
    const tried = await scripted()
    const { pid } = tried.child
    const [bot] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
    process.kill(Number(bot), 'SIGKILL')
    await tried.ended
    expect(tried.child.exitCode).toBe(1)
    expect(tried.said()).toContain('The bot has ended, so the rest ends too.')
    await expectNothingLeft(tried)
  },
)
