import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barOf, spansOf } from '../src/bot/day-bar.ts'
import { picture } from '../src/bot/picture.ts'
import { disclosure } from './card-samples-answers.ts'
import { at, tuesday } from './card-samples-reader.ts'

const statuses = ['oof', 'busy', 'tentative', 'workingElsewhere'] as const
const stretch = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }))
const block = fc.tuple(stretch, fc.constantFrom(...statuses)).map(([when, status]) => ({ ...when, status }))
const span = { start: 10, end: 50 }

test('at every moment the bar shows what hides the rest, free only where it was judged', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), fc.array(stretch, { maxLength: 2 }), (busy, judged) => {
      const parts = barOf(span, { busy, judged })
      for (let moment = span.start; moment < span.end; moment++) {
        const within = (when: { start: number; end: number }) => when.start <= moment && moment < when.end
        const taken = statuses.find((status) => busy.some((one) => one.status === status && within(one)))
        const middle = (moment + 0.5 - span.start) / 40
        const drawn = parts.filter(({ from, to }) => from <= middle && middle < to).map(({ paint }) => paint)
        expect(drawn).toEqual([taken ?? (judged.some(within) ? 'free' : 'other')])
      }
    }),
  )
})

test('a bar spans the hours that matter, to the whole hour, on every day alike', () => {
  const days = [24, 25].map((day) => ({
    start: at(`2026-11-${day}T00:00:00+01:00`),
    end: at(`2026-11-${day + 1}T00:00:00+01:00`),
  }))
  const person = disclosure({ busy: [{ ...tuesday('07:20', '08:00'), status: 'busy' }] })
  const hours = spansOf(days, [person]).map(({ start, end }) => [
    new Date(start).toISOString(),
    new Date(end).toISOString(),
  ])
  expect(hours).toEqual([
    ['2026-11-24T06:00:00.000Z', '2026-11-24T16:00:00.000Z'],
    ['2026-11-25T06:00:00.000Z', '2026-11-25T16:00:00.000Z'],
  ])
})

test('a holiday does not stretch the bar over the night', () => {
  const day = { start: at('2026-11-24T00:00:00+01:00'), end: at('2026-11-25T00:00:00+01:00') }
  expect(spansOf([day], [disclosure({ busy: [{ ...day, status: 'oof' }] })])).toEqual([tuesday('09:00', '17:00')])
})

test('the picture is a PNG with every part at its place', () => {
  const [head = '', data = ''] = picture([
    { from: 0, to: 0.5, paint: 'free' },
    { from: 0.5, to: 1, paint: 'busy' },
  ]).split(',')
  expect(head).toBe('data:image/png;base64')
  const png = Buffer.from(data, 'base64')
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const from = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(from + 4, from + 4 + png.readUInt32BE(from - 4)))
  const stride = 1 + width / 2
  expect(rows.length).toBe(stride * height)
  const above = (y: number): number => (rows[y * stride] === 2 ? above(y - 1) : y)
  const row = rows.subarray(above(10) * stride + 1, (above(10) + 1) * stride)
  const middle = [...row].flatMap((two) => [two >> 4, two & 15])
  const [free, busy] = [middle[10], middle[width - 10]]
  expect(free).not.toBe(busy)
  expect(middle.filter((ink) => ink === free).length).toBe(width / 2 - 1)
  expect(middle.filter((ink) => ink === busy).length).toBe(width / 2 - 1)
})

/** WCAG 2.2, "contrast ratio", of two colours of three parts each. */
function contrast(...colours: readonly (readonly number[])[]): number {
  const linear = (part = 0) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)
  const luminance = ([r, g, b]: readonly number[]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  const [darker = 0, lighter = 0] = colours.map(luminance).sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** The colour in the middle of a bar of one paint, over a grey ground. */
function seen(paint: 'free' | 'busy' | 'oof', ground: number): number[] {
  const png = Buffer.from(picture([{ from: 0, to: 1, paint }]).split(',')[1] ?? '', 'base64')
  const chunk = (name: string) => png.subarray(png.indexOf(name) + 4)
  const rows = inflateSync(chunk('IDAT').subarray(0, png.readUInt32BE(png.indexOf('IDAT') - 4)))
  const stride = 1 + png.readUInt32BE(16) / 2
  const above = (y: number): number => (rows[y * stride] === 2 ? above(y - 1) : y)
  const ink = (rows[above(10) * stride + 102] ?? 0) >> 4
  const opacity = (chunk('tRNS')[ink] ?? 255) / 255
  return [0, 1, 2].map((part) => (chunk('PLTE')[ink * 3 + part] ?? 0) * opacity + ground * (1 - opacity))
}

test.each([
  ['light', 255],
  ['dark', 41],
  ['high contrast', 0],
])('on a %s ground free and taken differ in brightness, not in colour alone', (_theme, ground) => {
  expect(contrast(seen('free', ground), seen('busy', ground))).toBeGreaterThanOrEqual(3)
  expect(contrast(seen('free', ground), seen('oof', ground))).toBeGreaterThanOrEqual(3)
})
