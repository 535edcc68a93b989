/** Draws Liaison's sign: two organizations as rings, and what they share as the part that both enclose. */
import { type Colour, pngOf } from './png.ts'

interface Sign {
  /** pixels: of a ring's outer edge, of a centre from the middle, of the line */
  readonly radius: number
  readonly apart: number
  readonly line: number
}

type Part = 'ground' | 'ring' | 'shared'

const samples = [0.125, 0.375, 0.625, 0.875]
const top: Colour = [0x2f, 0x6f, 0xa8, 255]
const bottom: Colour = [0x1f, 0x4e, 0x79, 255]
const ring: Colour = [255, 255, 255, 255]
const shared: Colour = [0xff, 0xc8, 0x4a, 255]

/** 192 by 192, the sign within the middle 96, the ground to the very edge (Teams rounds the corners itself). */
export function colourIcon(): Buffer {
  const size = 192
  return pngOf(size, (x, y) => {
    const ground = mix([
      [top, size - y],
      [bottom, y],
    ])
    const parts = partsAt(x, y, size, { radius: 32, apart: 16, line: 6 })
    return mix([
      [ground, parts.ground],
      [ring, parts.ring],
      [shared, parts.shared],
    ])
  })
}

/** 32 by 32, nothing but white on transparent, to the edges. */
export function outlineIcon(): Buffer {
  const sign = { radius: 10, apart: 6, line: 2 }
  return pngOf(32, (x, y) => {
    const parts = partsAt(x, y, 32, sign)
    return [255, 255, 255, Math.round((255 * (parts.ring + parts.shared)) / samples.length ** 2)]
  })
}

/** How many of a pixel's samples fall on which part. */
function partsAt(x: number, y: number, size: number, sign: Sign): Record<Part, number> {
  const counts = { ground: 0, ring: 0, shared: 0 }
  for (const dx of samples) for (const dy of samples) counts[partAt(x + dx - size / 2, y + dy - size / 2, sign)]++
  return counts
}

function partAt(x: number, y: number, { radius, apart, line }: Sign): Part {
  const depths = [radius - Math.hypot(x + apart, y), radius - Math.hypot(x - apart, y)]
  if (depths.every((depth) => depth >= line)) return 'shared'
  return depths.some((depth) => depth >= 0 && depth < line) ? 'ring' : 'ground'
}

function mix(colours: readonly (readonly [Colour, number])[]): Colour {
  const total = colours.reduce((sum, [, weight]) => sum + weight, 0)
  const channel = (at: 0 | 1 | 2 | 3) =>
    Math.round(colours.reduce((sum, [colour, weight]) => sum + colour[at] * weight, 0) / total)
  return [channel(0), channel(1), channel(2), channel(3)]
}
