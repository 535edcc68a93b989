/** Keeps a second process off a data directory, and takes over at once from one that was killed. */
import { randomUUID } from 'node:crypto'
import { link, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { jsonFrom } from './journal.line.ts'
import { isListening, listen } from './lock.socket.ts'
import { codeOf, isMissing } from './store.lowdb.disk.ts'

export interface Lock {
  release(): Promise<void>
}

/** Who holds, or held, the lock: written once, never changed. */
const holderShape = z.object({ socket: z.string(), pid: z.number(), host: z.string(), since: z.string() })
type Holder = z.infer<typeof holderShape>

interface Claim {
  readonly number: number
  readonly holder: Holder
}

/**
 * Each start that finds the last claim's process dead claims the next number; a number can be claimed only once, and the
 * highest claim is never removed, so two starters cannot both win. A claimer already listens on its socket, so a live one
 * is never taken for dead; process ids and times play no part. Rejects with words for the person who starts the program.
 */
export async function takeLock(dataDirectory: string): Promise<Lock> {
  const directory = join(await realpath(dataDirectory), 'store.lock')
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const holder = {
    socket: `${randomUUID().slice(0, 8)}.sock`,
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
  }
  const server = await listen(directory, holder.socket).catch((cause) => Promise.reject(noSockets(directory, cause)))
  const release = async () => {
    await new Promise<void>((resolve) => server.close(() => resolve()))
    await rm(join(directory, holder.socket), { force: true })
  }
  try {
    const number = await claimNext(directory, holder)
    await removeBefore(directory, number)
    return { release }
  } catch (cause) {
    await release()
    throw cause
  }
}

async function claimNext(directory: string, holder: Holder): Promise<number> {
  for (;;) {
    const last = await lastClaim(directory)
    if (last && (await isListening(directory, last.holder.socket))) throw inUse(directory, last.holder)
    const number = (last?.number ?? 0) + 1
    // Somebody may have claimed far higher and removed this number since we looked.
    if ((await claim(directory, number, holder)) && (await highest(directory)) === number) return number
  }
}

async function lastClaim(directory: string): Promise<Claim | undefined> {
  for (;;) {
    const number = await highest(directory)
    if (number === 0) return undefined
    const text = await readClaim(directory, number)
    if (text === undefined) continue
    const holder = holderFrom(text)
    if (!holder) throw new Error(`${claimPath(directory, number)} is damaged. ${remedy}`)
    return { number, holder }
  }
}

function holderFrom(text: string): Holder | undefined {
  return holderShape.safeParse(jsonFrom(text)).data
}

/** Undefined when a later claim has removed it meanwhile. */
async function readClaim(directory: string, number: number): Promise<string | undefined> {
  return readFile(claimPath(directory, number), 'utf8').catch((cause) =>
    isMissing(cause) ? undefined : Promise.reject(cause),
  )
}

/** False when the number is taken. The claim appears with all its contents or not at all. */
async function claim(directory: string, number: number, holder: Holder): Promise<boolean> {
  const draft = join(directory, `${holder.socket}.draft`)
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600, flush: true })
  try {
    await link(draft, claimPath(directory, number))
    return true
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false
    throw cause
  } finally {
    await rm(draft, { force: true })
  }
}

async function highest(directory: string): Promise<number> {
  return Math.max(0, ...(await claims(directory)))
}

async function claims(directory: string): Promise<readonly number[]> {
  return (await readdir(directory)).flatMap((name) => Number(/^claim-(\d+)\.json$/.exec(name)?.[1] ?? Number.NaN) || [])
}

async function removeBefore(directory: string, number: number): Promise<void> {
  for (const earlier of await claims(directory)) {
    if (earlier >= number) continue
    const holder = holderFrom((await readClaim(directory, earlier)) ?? '')
    if (holder) await rm(join(directory, holder.socket), { force: true })
    await rm(claimPath(directory, earlier), { force: true })
  }
}

function claimPath(directory: string, number: number): string {
  return join(directory, `claim-${number}.json`)
}

const remedy = 'If no Liaison uses this data directory, remove the folder store.lock in it and start again.'

function inUse(directory: string, { pid, host, since }: Holder): Error {
  return new Error(
    `The data directory ${dirname(directory)} is in use by process ${pid} on ${host}, since ${since}. ` +
      'Stop that process first, or set LIAISON_DATA to another directory. Several processes need PostgreSQL (DATABASE_URL).',
  )
}

function noSockets(directory: string, cause: unknown): Error {
  return new Error(
    `The data directory ${dirname(directory)} cannot be locked (${String(cause)}). It must stand on a local disk: network folders have no ` +
      'sockets. Set LIAISON_DATA to another directory, or use PostgreSQL (DATABASE_URL).',
    { cause },
  )
}
