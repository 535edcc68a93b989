/** Whether a process is alive, told by a socket it listens on: the system closes it with the process, however that ends. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A socket's path has room for 104 bytes on macOS and 108 on Linux, the closing zero included. */
const longestPath = 100

/** Listens under the name in the directory until the process ends or `close` is called; keeps no process alive. */
export async function listen(directory: string, name: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).unref()
  await atAddress(
    directory,
    name,
    (address) =>
      new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(address, resolve)
      }),
  )
  return server
}

/** Whether anybody listens under the name. */
export function isListening(directory: string, name: string): Promise<boolean> {
  return atAddress(directory, name, (address) => {
    const socket = connect(address)
    return new Promise<boolean>((resolve, reject) => {
      socket.once('connect', () => resolve(true))
      socket.once('error', (cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ECONNREFUSED' || cause.code === 'ENOENT') resolve(false)
        // Too many connections wait for it, or it went away while we spoke: somebody is there.
        else if (cause.code === 'EAGAIN' || cause.code === 'ECONNRESET' || cause.code === 'EPIPE') resolve(true)
        else reject(cause)
      })
    }).finally(() => socket.destroy())
  })
}

/** A path too long for a socket is reached through a short link. Windows has named pipes instead, in a place of their own. */
async function atAddress<Result>(
  directory: string,
  name: string,
  use: (address: string) => Promise<Result>,
): Promise<Result> {
  if (process.platform === 'win32') return use(`\\\\.\\pipe\\liaison-${digest(directory.toLowerCase())}-${name}`)
  const path = join(directory, name)
  if (Buffer.byteLength(path) <= longestPath) return use(path)
  const short = await mkdtemp(join(tmpdir(), 'liaison-'))
  try {
    await symlink(directory, join(short, 'd'))
    return await use(join(short, 'd', name))
  } finally {
    await rm(short, { recursive: true, force: true })
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
