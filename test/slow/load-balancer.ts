/** A load balancer as any cloud has one: each request goes to the next replica, one that refuses is passed over, a lost answer is a 502. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

export interface LoadBalancer {
  readonly url: string
  /** how many requests each replica took */
  readonly taken: readonly number[]
  close(): void
}

/** `replicas` gives the addresses at the time of each request, in a lasting order. */
export async function startLoadBalancer(replicas: () => readonly string[]): Promise<LoadBalancer> {
  const taken: number[] = []
  let next = 0
  const server = createServer(async (incoming, outgoing) => {
    const parts: Buffer[] = []
    for await (const part of incoming) parts.push(part as Buffer)
    const addresses = replicas()
    for (let tries = 0; tries < addresses.length; tries++) {
      const n = next++ % addresses.length
      const result = await forward(`${addresses[n]}${incoming.url}`, incoming, Buffer.concat(parts), outgoing)
      if (result === 'refused') continue
      taken[n] = (taken[n] ?? 0) + 1
      if (result === 'lost') outgoing.writeHead(502).end()
      return
    }
    outgoing.writeHead(503).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    taken,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function forward(url: string, { method, headers }: IncomingMessage, body: Buffer, outgoing: ServerResponse) {
  return new Promise<'answered' | 'refused' | 'lost'>((resolve) => {
    const { host: _, connection: __, ...others } = headers
    const sent = request(url, { method, headers: others, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).on('error', () => resolve('lost'))
      answer.on('end', () => {
        outgoing.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] ?? 'text/plain' })
        outgoing.end(Buffer.concat(parts))
        resolve('answered')
      })
    })
    sent.on('error', (cause: NodeJS.ErrnoException) => resolve(cause.code === 'ECONNREFUSED' ? 'refused' : 'lost'))
    sent.end(body)
  })
}
