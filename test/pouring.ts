/** A client that pours a body without an end. */
import { connect } from 'node:net'

const piece = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`)
const most = 64 * 2 ** 20

export interface Poured {
  /** of the answer; 0: the connection was closed without one, or no answer came */
  readonly status: number
  /** sent until then; 64: everything was taken */
  readonly megabytes: number
}

/** `headers` each with its line end. */
export function pour(url: string, headers = ''): Promise<Poured> {
  const { host, hostname, port, pathname } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let said = ''
    let bytes = 0
    const end = () => {
      socket.destroy()
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0), megabytes: bytes / 2 ** 20 })
    }
    const go = () => {
      if (socket.destroyed) return
      if (bytes >= most) return end()
      bytes += piece.length
      // whoever answers is heard between two pieces
      socket.write(piece, () => setImmediate(go))
    }
    socket.on('error', () => {})
    socket.on('close', end)
    socket.on('data', (text) => {
      said += String(text)
      end()
    })
    const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`
    socket.write(`${head}${headers}Transfer-Encoding: chunked\r\n\r\n`, go)
  })
}
