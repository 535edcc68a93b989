/** A small HTTP server on the loopback that ends with the test. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** `cut`: the connection breaks in the middle of the answer. `silence`: there is none. */
export type Behaviour = Reply | 'cut' | 'silence'

export interface Loopback {
  readonly url: string
  /** in the order they came */
  readonly received: Received[]
  close(): Promise<void>
}

export async function loopback(answer: (received: Received) => Behaviour): Promise<Loopback> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = 'GET', url = '/', headers } = request
    const one = { method, url: new URL(url, 'http://127.0.0.1'), headers, body: Buffer.concat(chunks).toString() }
    received.push(one)
    behave(response, answer(one))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function behave(response: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'silence') return
  if (behaviour === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
    response.write('{"value":[')
    setImmediate(() => response.destroy())
    return
  }
  response.writeHead(behaviour.status, behaviour.headers)
  response.end(behaviour.body)
}
