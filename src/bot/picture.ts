/** Paints a bar of time as a small PNG inside a data URI: exact widths in every client, no server to fetch it from. */
import { crc32, deflateSync } from 'node:zlib'

/** One colour and one pattern each, so that they can be told apart without seeing colours. */
const inks = ['clear', 'other', 'free', 'busy', 'tentative', 'tentativeStripe', 'oof', 'oofDot', 'elsewhere'] as const
type Ink = (typeof inks)[number]
const paints = ['other', 'free', 'busy', 'tentative', 'oof', 'workingElsewhere'] as const
export type Paint = (typeof paints)[number]

/** `from` and `to` lie between 0 and 1. */
export interface Painted {
  readonly from: number
  readonly to: number
  readonly paint: Paint
}

const width = 640
const height = 22
const period = 8

/** red, green, blue, opacity. What is free lets no ground through: on a dark one it would be as dark as what is taken. */
const colours: Record<Ink, readonly [number, number, number, number]> = {
  clear: [0, 0, 0, 0],
  other: [140, 140, 150, 64],
  free: [168, 213, 105, 255],
  busy: [196, 49, 75, 255],
  tentative: [248, 196, 60, 255],
  tentativeStripe: [255, 226, 150, 255],
  oof: [98, 100, 167, 255],
  oofDot: [160, 162, 215, 255],
  elsewhere: [0, 138, 150, 190],
}

/** Bars repeat (the same day is asked about again and again); the least recently painted go first. */
const painted = new Map<string, string>()

export function picture(parts: readonly Painted[]): string {
  const key = parts.map(({ from, to, paint }) => `${column(from)}-${column(to)}${paint}`).join()
  const before = painted.get(key)
  if (before) return before
  const url = `data:image/png;base64,${png(parts).toString('base64')}`
  if (painted.size >= 2_000) painted.delete(painted.keys().next().value ?? '')
  painted.set(key, url)
  return url
}

const column = (part: number) => Math.round(Math.min(Math.max(part, 0), 1) * width)

/** PNG with a palette, four bits a pixel (W3C PNG 11.2.1, 11.3.1.1): a card carries it in its text, so every byte counts. */
function png(parts: readonly Painted[]): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([4, 3, 0, 0, 0], 8)
  const data = deflateSync(packed(pixels(parts)), { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), palette, opacity, chunk('IDAT', data), end])
}

/** A byte a pixel, row by row. */
function pixels(parts: readonly Painted[]): Buffer {
  const all = Buffer.alloc(width * height)
  for (const { from, to, paint } of parts) {
    const [first, last] = [column(from), column(to)]
    for (let y = 0; y < height; y++) {
      const cut = cutAt(y, last - first)
      const row = patterns[paint][y % period]
      // a pixel is left out between two blocks
      row?.copy(all, y * width + first + cut, first + cut, last - 1 - cut)
    }
  }
  return all
}

/** Two pixels a byte; each row led by its filter type: 2 and nothing more where it is as the one above, else 0 (9.2). */
function packed(all: Buffer): Buffer {
  const stride = 1 + width / 2
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const row = all.subarray(y * width, (y + 1) * width)
    if (y > 0 && row.equals(all.subarray((y - 1) * width, y * width))) rows[y * stride] = 2
    else for (let x = 0; x < width; x += 2) rows[y * stride + 1 + x / 2] = ((row[x] ?? 0) << 4) | (row[x + 1] ?? 0)
  }
  return rows
}

/** How many pixels are missing at each end of a row, so that corners are round. */
function cutAt(y: number, length: number): number {
  const fromEdge = Math.min(y, height - 1 - y)
  return length > 8 ? Math.max(2 - fromEdge, 0) : 0
}

function inkAt(paint: Paint, x: number, y: number): Ink {
  switch (paint) {
    case 'tentative':
      return (x + y) % period < 3 ? 'tentativeStripe' : 'tentative'
    case 'oof':
      return x % period < 2 && y % period < 2 ? 'oofDot' : 'oof'
    case 'workingElsewhere':
      return (x - y + period) % period < 2 ? 'elsewhere' : 'free'
    case 'other':
    case 'free':
    case 'busy':
      return paint
  }
}

/** Every paint's rows, as wide as the bar: they come again after `period`. */
const patterns = Object.fromEntries(
  paints.map((paint) => [
    paint,
    Array.from({ length: period }, (_row, y) => {
      return Buffer.from(Array.from({ length: width }, (_pixel, x) => inks.indexOf(inkAt(paint, x, y))))
    }),
  ]),
) as Record<Paint, Buffer[]>

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const palette = chunk('PLTE', Buffer.from(inks.flatMap((ink) => colours[ink].slice(0, 3))))
const opacity = chunk('tRNS', Buffer.from(inks.map((ink) => colours[ink][3])))
const end = chunk('IEND', Buffer.alloc(0))

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
