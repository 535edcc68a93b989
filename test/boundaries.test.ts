/** Who may import whom: the house keeps its direction, and the pure rooms stay pure. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../src/', import.meta.url).pathname
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
const source = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))

const pureRooms = ['language', 'relationship', 'policy', 'freebusy', 'time']
const ports = ['ports.ts', 'journal.ts']
const mayImport: Record<string, readonly string[]> = {
  time: [],
  freebusy: ['time'],
  relationship: ['time'],
  language: ['time'],
  policy: ['relationship', 'freebusy', 'time'],
  'ports.ts': pureRooms,
  'journal.ts': ['ports.ts', ...pureRooms],
  'answer.ts': ['answer', 'language', 'policy', ...ports, 'relationship', 'freebusy', 'time'],
  answer: ['language', 'policy', ...ports, 'relationship', 'freebusy', 'time'],
  'administer.ts': [
    'administer',
    'language',
    'policy',
    ...ports,
    'relationship',
    'freebusy',
    'time',
    'answer.ts',
    'answer',
  ],
  administer: ['language', 'policy', ...ports, 'relationship', 'freebusy', 'time', 'answer.ts', 'answer'],
  adapters: [...ports, ...pureRooms],
  bot: ['answer.ts', 'answer', 'administer.ts', 'language', 'policy', ...ports, 'relationship', 'time'],
  tab: ['bounded.ts', 'bot', 'answer', 'policy', ...ports, 'relationship'],
  'http.ts': ['bounded.ts', 'bot', 'tab', 'config.ts', 'door.ts', ...ports],
  'door.ts': [],
  'bounded.ts': [],
  'config.ts': ['config-secrets.ts', 'config-sources.ts', 'policy', 'time'],
  'config-secrets.ts': [],
  'kept-store.ts': ['adapters', ...ports],
  'config-sources.ts': ['time'],
  operate: [...ports, 'freebusy'],
  commands: [
    'config-secrets.ts',
    'kept-store.ts',
    'language',
    'freebusy',
    'relationship',
    'adapters',
    'config.ts',
    ...ports,
    'time',
    'administer.ts',
    'bot',
    'sources.ts',
  ],
}

const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? file) : file)

function importsOf(file: string): string[] {
  const text = source.get(file) ?? ''
  return [...text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map((match) => match[1] ?? '')
}

function localImportsOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) =>
      normalize(join(dirname(file), name))
        .split(sep)
        .join('/'),
    )
}

test.each(files.filter((file) => roomOf(file) in mayImport))('%s imports only what its room may', (file) => {
  const room = roomOf(file)
  const foreign = localImportsOf(file)
    .map(roomOf)
    .filter((other) => other !== room && !mayImport[room]?.includes(other))
  expect(foreign).toEqual([])
})

test.each(files.filter((file) => pureRooms.includes(roomOf(file))))('%s is pure', (file) => {
  const code = (source.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(code).not.toMatch(/\bawait\b|Date\.now|new Date\(\)|Math\.random|\bprocess\.|randomUUID|node:fs/)
})

test('the page inside Teams is a program of its own: it imports nothing of ours but itself, and nobody imports it', () => {
  const isPage = (file: string) => file.startsWith('tab/page/')
  for (const file of files) {
    const strays = localImportsOf(file).filter((other) => isPage(other) !== isPage(file))
    expect(strays, file).toEqual([])
  }
})

test('botbuilder stays in bot and http', () => {
  const strays = files.filter((file) => importsOf(file).some((name) => name.startsWith('botbuilder')))
  expect(strays.map(roomOf).filter((room) => room !== 'bot' && room !== 'http.ts' && room !== 'main.ts')).toEqual([])
})

test('bot never sees calendar entries', () => {
  const seeing = files.filter((file) => roomOf(file) === 'bot' && localImportsOf(file).includes('freebusy/entry.ts'))
  expect(seeing).toEqual([])
})

test('only policy issues permits', () => {
  const issuing = files.filter((file) => /\bissuePermit\b/.test(source.get(file) ?? ''))
  expect(issuing.every((file) => roomOf(file) === 'policy')).toBe(true)
})

test('what only some settings need is loaded by nobody else: it is memory', () => {
  const loaded = new Set<string>()
  const load = (file: string): void => {
    if (loaded.has(file)) return
    loaded.add(file)
    const text = source.get(file) ?? ''
    for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm))
      load(
        name.startsWith('.')
          ? normalize(join(dirname(file), name))
              .split(sep)
              .join('/')
          : name,
      )
  }
  load('main.ts')
  expect(loaded).toContain('restify')
  expect(loaded).toContain('adapters/calendar.ics.ts')
  const optional = ['@azure/identity', 'cockatiel', 'fast-xml-parser', 'jose', 'pg', 'adapters/graph.ts']
  expect(optional.filter((name) => loaded.has(name))).toEqual([])
})

test('there is no import cycle, types included', () => {
  const state = new Map<string, 'open' | 'done'>()
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') throw new Error([...path, file].join(' -> '))
    state.set(file, 'open')
    for (const next of localImportsOf(file)) if (source.has(next)) visit(next, [...path, file])
    state.set(file, 'done')
  }
  expect(() => {
    for (const file of files) visit(file, [])
  }).not.toThrow()
})
