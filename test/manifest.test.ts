/** The Teams app package is valid, says what the bot understands, and is never made from half the settings. */
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { colourIcon, outlineIcon } from '../src/commands/icon.ts'
import { manifestFaults } from '../src/commands/manifest-check.ts'
import { filled } from '../src/commands/manifest-fill.ts'
import { packageSettings } from '../src/commands/manifest-settings.ts'
import { instructionIn } from '../src/language/read-instruction.ts'
import { understand } from '../src/language/understand.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url))
const readJson = (path: string) => JSON.parse(read(path).toString('utf8'))

const complete = {
  MicrosoftAppId: '5b0f5a4e-3f3c-4f0e-8a39-7f2f6c1f8d11',
  MANIFEST_HOST: 'liaison.contoso.com',
  MANIFEST_DEVELOPER: 'Contoso',
  MANIFEST_WEBSITE_URL: 'https://www.contoso.com/liaison',
  MANIFEST_PRIVACY_URL: 'https://www.contoso.com/privacy',
  MANIFEST_TERMS_URL: 'https://www.contoso.com/terms',
}
const template = readJson('manifest/manifest.json')
const dutch = readJson('manifest/nl.json')
const faultsOf = (manifest: unknown, translation: unknown = dutch) =>
  manifestFaults('1.24', manifest, { 'nl.json': translation })

test('the filled manifest and its translation are valid', () => {
  expect(faultsOf(filled(template, complete))).toEqual([])
})

test('a manifest with a mistake is not', () => {
  const manifest = filled({ ...template, accentColor: 'blue', surprise: true }, complete)
  expect(faultsOf(manifest)).toEqual([
    expect.stringContaining('must NOT have additional properties'),
    expect.stringContaining('/accentColor'),
  ])
})

test('a mark that nothing fills is a fault', () => {
  const { MANIFEST_DEVELOPER: _, ...rest } = complete
  const faults = faultsOf(filled(template, rest))
  expect(faults).toEqual(['manifest.json: developer.name is not filled'])
})

test('a translation that lacks a sentence, or translates one that is not there, is a fault', () => {
  const { 'bots[0].commandLists[0].commands[3].title': _, ...rest } = dutch
  const faults = faultsOf(filled(template, complete), { ...rest, 'staticTabs[1].name': 'x' })
  expect(faults).toEqual([
    'nl.json: bots[0].commandLists[0].commands[3].title is missing',
    'nl.json: staticTabs[1].name translates nothing',
  ])
})

test('the package carries the version of the program', () => {
  expect(template.version).toBe(readJson('package.json').version)
})

test('the bot is offered in personal chat only', () => {
  expect(template.bots[0].scopes).toEqual(['personal'])
})

const commands: readonly { readonly title: string }[] = template.bots[0].commandLists[0].commands
const dutchTitle = (at: number): string => dutch[`bots[0].commandLists[0].commands[${at}].title`]

/** An instruction, or whom a question is about and which stretches of time. */
function meaning(title: string, locale: string): unknown {
  const now = Date.parse('2026-11-17T10:00+01:00')
  const understood = understand(title, { now, timeZone: 'Europe/Amsterdam', locale })
  if (understood.kind !== 'availability') return instructionIn(title)
  return { who: understood.who, when: understood.when?.map(({ start, end }) => [start, end]) }
}

test.each(commands.map(({ title }, at) => [title, dutchTitle(at)]))(
  'the bot understands "%s", and "%s" as the same',
  (english, inDutch) => {
    expect(meaning(english, 'en-US')).toBeDefined()
    expect(meaning(inDutch, 'nl-NL')).toEqual(meaning(english, 'en-US'))
  },
)

test('complete settings fill the package', () => {
  expect(packageSettings(complete)).toEqual({ kind: 'complete', values: complete })
})

test('no setting at all makes an example, and says what to set', () => {
  expect(packageSettings({ PATH: '/bin', MicrosoftAppId: '' })).toMatchObject({
    kind: 'example',
    wanted: Object.keys(complete).map((name) => expect.stringMatching(`^${name}: `)),
  })
})

test('some settings are refused, every fault at once', () => {
  expect(packageSettings({ MicrosoftAppId: 'liaison', MANIFEST_DEVELOPER: 'Contoso' })).toEqual({
    kind: 'faults',
    faults: [
      expect.stringMatching(/^MicrosoftAppId is "liaison"/),
      expect.stringMatching(/^MANIFEST_HOST is missing/),
      expect.stringMatching(/^MANIFEST_WEBSITE_URL is missing/),
      expect.stringMatching(/^MANIFEST_PRIVACY_URL is missing/),
      expect.stringMatching(/^MANIFEST_TERMS_URL is missing/),
    ],
  })
})

test.each([
  ['MANIFEST_HOST', 'https://liaison.contoso.com'],
  ['MANIFEST_HOST', 'localhost'],
  ['MANIFEST_PRIVACY_URL', 'http://www.contoso.com/privacy'],
  ['MANIFEST_DEVELOPER', 'An organization with a name of some length'],
])('%s is not %s', (name, value) => {
  expect(packageSettings({ ...complete, [name]: value })).toMatchObject({ kind: 'faults' })
})

/** Reads only what our own writer writes: RGBA, rows without a filter. */
function pixelsOf(png: Buffer): { readonly size: number; readonly pixels: readonly (readonly number[])[] } {
  const size = png.readUInt32BE(16)
  expect(png.readUInt32BE(20)).toBe(size)
  const start = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)))
  const pixels = Array.from({ length: size * size }, (_, at) => {
    const from = Math.floor(at / size) * (size * 4 + 1) + 1 + (at % size) * 4
    return [...rows.subarray(from, from + 4)]
  })
  return { size, pixels }
}

test('the colour icon is 192 by 192 and covers its square', () => {
  const { size, pixels } = pixelsOf(read('manifest/color.png'))
  expect(size).toBe(192)
  expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true)
})

test('the outline icon is 32 by 32, white on transparent, without padding', () => {
  const { size, pixels } = pixelsOf(read('manifest/outline.png'))
  expect(size).toBe(32)
  expect(pixels.every((pixel) => pixel.slice(0, 3).every((channel) => channel === 255))).toBe(true)
  expect(pixels.filter(([, , , alpha]) => alpha === 0).length).toBeGreaterThan(size)
  const isInk = (at: number) => (pixels[at]?.[3] ?? 0) > 0
  expect(
    pixels.some((_, at) => at % 32 === 0 && isInk(at)) && pixels.some((_, at) => at % 32 === 31 && isInk(at)),
  ).toBe(true)
})

test('the icons are as drawn', () => {
  expect(pixelsOf(colourIcon())).toEqual(pixelsOf(read('manifest/color.png')))
  expect(pixelsOf(outlineIcon())).toEqual(pixelsOf(read('manifest/outline.png')))
})
