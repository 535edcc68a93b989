/** The bot as a process of its own, on a data directory made for one test. */
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keeping, secret } from '../written.ts'

export interface Bot {
  readonly url: string
  readonly child: ChildProcess
  /** everything it wrote to its log */
  readonly log: string[]
}

export function exampleData(): string {
  const data = mkdtempSync(join(tmpdir(), 'liaison-test-'))
  cpSync(new URL('../../examples/contoso', import.meta.url).pathname, data, { recursive: true })
  return data
}

export function startBot(data: string, settings: Record<string, string> = {}): Promise<Bot> {
  const environment = {
    PATH: process.env['PATH'] ?? '',
    LIAISON_MODE: 'local',
    PORT: '0',
    LIAISON_DATA: data,
    ...keeping,
    ...settings,
  }
  const main = new URL('../../dist/main.js', import.meta.url).pathname
  const child = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const log: string[] = []
  child.once('exit', () => keepSecret(data))
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the bot ended with ${code}: ${log.join('')}`)))
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        log.push(String(text))
        const url = /listening on (http:\/\/[^\s"]+)/.exec(log.join(''))?.[1]
        if (url) resolve({ url, child, log })
      })
    }
  })
}

/** The key, which it may not have written elsewhere. */
function keepSecret(data: string): void {
  const key = join(data, 'journal.key')
  if (existsSync(key)) secret(readFileSync(key, 'utf8').trim())
}

export function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', resolve))
}
