/** A program started as a child: what it says, when it is gone, how it is ended. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export interface Child {
  readonly name: string
  /** Resolves when the child is gone, however it went. */
  readonly gone: Promise<void>
  /** The last lines it said, oldest first. */
  said(): readonly string[]
  /** Resolves when it says a line with these words in it. */
  saying(words: string): Promise<void>
  /** What `waited` gives; rejects, with the child's last lines, when the child goes first. */
  alive<T>(waited: Promise<T>): Promise<T>
  /** Asks it to end, makes it end three seconds later, and resolves when it is gone. */
  end(): Promise<void>
}

interface Start {
  readonly name: string
  readonly arguments: readonly string[]
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
}

const mostLines = 40
const patience = 3000

/** Runs this same Node; nothing the child says reaches the terminal by itself. */
export function startChild(start: Start): Child {
  const child = spawn(process.execPath, start.arguments, {
    cwd: start.folder,
    env: start.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const lines: string[] = []
  const listeners = new Set<(line: string) => void>()
  const hear = (line: string) => {
    lines.push(line)
    if (lines.length > mostLines) lines.shift()
    for (const listener of listeners) listener(line)
  }
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear)
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => hear(error.message)).once('close', () => resolve())
  })
  const died = gone.then(() => Promise.reject(new Error([`${start.name} has ended.`, ...lines].join('\n  '))))
  died.catch(() => undefined)
  const saying = (words: string) =>
    new Promise<void>((resolve) => listeners.add((line) => line.includes(words) && resolve()))
  return {
    name: start.name,
    gone,
    said: () => lines,
    saying,
    alive: (waited) => Promise.race([waited, died]),
    end: () => end(child, gone),
  }
}

async function end(child: ChildProcess, gone: Promise<void>): Promise<void> {
  child.kill()
  const force = setTimeout(() => child.kill('SIGKILL'), patience)
  await gone
  clearTimeout(force)
}
