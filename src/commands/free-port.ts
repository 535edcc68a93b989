/** Finds a port that nobody listens on. */
import { once } from 'node:events'
import { createServer } from 'node:net'

/** The first free port from `first` on, of this machine's own address and of all its addresses, leaving out those in `not`. */
export async function freePort(first: number, not: readonly number[] = []): Promise<number> {
  for (let port = first; port < first + 200; port++) {
    if (!not.includes(port) && (await isFree(port, '127.0.0.1')) && (await isFree(port, undefined))) return port
  }
  throw new Error(`No free port from ${first} to ${first + 199}`)
}

async function isFree(port: number, host: string | undefined): Promise<boolean> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}
