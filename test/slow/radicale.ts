/** Radicale, the CalDAV server of Debian, on a free port with calendars of its own; undefined where it is not installed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Radicale {
  readonly url: string
  readonly version: string
  /** Makes a calendar at the path and puts the objects in. */
  fill(path: string, objects: readonly string[]): Promise<void>
  stop(): Promise<void>
}

interface Account {
  readonly user: string
  readonly password: string
}

const program = 'radicale'

export async function radicale(account: Account): Promise<Radicale | undefined> {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'liaison-radicale-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(program, ['--config', configure(folder, port, account)], { stdio: 'ignore' })
  await answering(url, child)
  return {
    url,
    version: stdout.trim(),
    fill: (path, objects) => fill(new URL(path, url), account, objects),
    stop: () => stop(child, folder),
  }
}

/** Everybody who signs in may write everywhere: the account stands for a server's own sharing. */
function configure(folder: string, port: number, { user, password }: Account): string {
  const [config, users] = [join(folder, 'config'), join(folder, 'users')]
  writeFileSync(users, `${user}:${password}\n`)
  const sections = [
    `[server]\nhosts = 127.0.0.1:${port}`,
    `[auth]\ntype = htpasswd\nhtpasswd_filename = ${users}\nhtpasswd_encryption = plain\ndelay = 0`,
    '[rights]\ntype = authenticated',
    `[storage]\nfilesystem_folder = ${join(folder, 'collections')}`,
  ]
  writeFileSync(config, sections.join('\n\n'))
  return config
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function answering(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const isThere = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`radicale ended with ${child.exitCode}`)
}

async function fill(calendar: URL, { user, password }: Account, objects: readonly string[]): Promise<void> {
  const headers = { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
  await fetch(new URL('..', calendar), { method: 'MKCOL', headers })
  const made = await fetch(calendar, { method: 'MKCALENDAR', headers })
  if (made.status !== 201) throw new Error(`MKCALENDAR ${made.status}`)
  for (const [index, body] of objects.entries()) {
    const sent = { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' }
    const put = await fetch(new URL(`${index}.ics`, calendar), { method: 'PUT', headers: sent, body })
    if (put.status !== 201) throw new Error(`PUT ${put.status}`)
  }
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
  rmSync(folder, { recursive: true })
}
