/** The network between the program and PostgreSQL, for a test to cut and to mend. */
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Cable {
  /** the same database, through the cable */
  readonly url: string
  /** breaks what is open; what is tried from now on is refused */
  cut(): void
  mend(): void
}

export async function cableTo(databaseUrl: string): Promise<Cable> {
  const { hostname, port } = new URL(databaseUrl)
  const ends = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    near.pipe(far).pipe(near)
    for (const end of [near, far]) {
      ends.add(end)
      end
        .on('error', () => {})
        .on('close', () => {
          ends.delete(end)
          near.destroy()
          far.destroy()
        })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const ownPort = typeof address === 'object' && address ? address.port : 0
  return {
    url: Object.assign(new URL(databaseUrl), { port: String(ownPort) }).href,
    cut() {
      isCut = true
      for (const end of ends) end.destroy()
    },
    mend() {
      isCut = false
    },
  }
}
