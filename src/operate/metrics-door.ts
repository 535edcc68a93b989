/** GET /metrics on a door of its own: counts by gate would tell a partner why they were refused. */
import { createServer, type Server } from 'node:http'
import type { Metrics } from './metrics.ts'

/** Resolves when it listens; rejects when it cannot. */
export async function openMetricsDoor(metrics: Metrics, port: number, host: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text())
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  return server
}
