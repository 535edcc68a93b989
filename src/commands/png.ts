/** Writes a PNG: eight bits for each of red, green, blue and alpha, no filter, no interlace (PNG specification, third edition, section 11). */
import { crc32, deflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Red, green, blue, alpha: 0 to 255 each. */
export type Colour = readonly [number, number, number, number]

/** A square picture; `colourAt` is asked for every pixel, from the top left. The same picture gives the same bytes on one version of zlib. */
export function pngOf(size: number, colourAt: (x: number, y: number) => Colour): Buffer {
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: size }, (_, x) => colourAt(x, y)).flat()]),
  )
  return Buffer.concat([
    signature,
    chunk('IHDR', header(size)),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function header(size: number): Buffer {
  const fields = Buffer.alloc(13)
  fields.writeUInt32BE(size, 0)
  fields.writeUInt32BE(size, 4)
  fields.set([8, 6, 0, 0, 0], 8)
  return fields
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
