/** /readyz is honest and cheap: each thing's state, asked at most once a second, nothing of what went wrong. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Graph } from '../src/adapters/graph.ts'
import { directoryTakesFiles, graphKnowsUs, graphReadsCalendarOf, someHostAnswers } from '../src/adapters/probes.ts'
import { openStore } from '../src/adapters/store.lowdb.ts'
import { readinessOf } from '../src/operate/readiness.ts'
import { probesOf } from '../src/source-probes.ts'
import { sourcesFrom } from '../src/sources.ts'

interface Thing {
  readonly warned: string[]
  readonly ask: ReturnType<typeof readinessOf>
  isBroken: boolean
  tries: number
  at: number
}

function watched(): Thing {
  const warned: string[] = []
  const thing: Thing = { warned, isBroken: false, tries: 0, at: 0, ask: async () => ({ ready: false, states: {} }) }
  const works = async () => {
    thing.tries++
    if (thing.isBroken) throw new Error('alice@contoso.com is not to be told')
  }
  const probes = { store: { works, holdsMs: 1_000 }, calendar: { works: async () => {}, holdsMs: 1_000 } }
  const ask = readinessOf(probes, { now: () => thing.at, warn: (message) => warned.push(message) })
  return Object.assign(thing, { ask })
}

test('one thing down is not ready, is named, and is up again without a hand', async () => {
  const thing = watched()
  expect(await thing.ask()).toEqual({ ready: true, states: { store: 'up', calendar: 'up' } })
  thing.isBroken = true
  thing.at = 1_000
  expect(await thing.ask()).toEqual({ ready: false, states: { store: 'down', calendar: 'up' } })
  thing.at = 2_000
  await thing.ask()
  thing.isBroken = false
  thing.at = 3_000
  expect(await thing.ask()).toEqual({ ready: true, states: { store: 'up', calendar: 'up' } })
  expect(thing.warned).toEqual(['store is down', 'store is up'])
})

test('a thousand askers within a second cost one try', async () => {
  const thing = watched()
  await Promise.all(Array.from({ length: 1_000 }, () => thing.ask()))
  thing.at = 999
  await thing.ask()
  expect(thing.tries).toBe(1)
  thing.at = 1_000
  await thing.ask()
  expect(thing.tries).toBe(2)
})

test('a clock that is set back does not keep an old answer', async () => {
  const thing = watched()
  thing.at = 5_000
  await thing.ask()
  thing.isBroken = true
  thing.at = 4_000
  expect((await thing.ask()).ready).toBe(false)
})

test('a thing that throws at once, instead of rejecting, is down', async () => {
  const works = (): Promise<void> => {
    throw new Error('broken')
  }
  const ask = readinessOf({ directory: { works, holdsMs: 1_000 } }, { now: () => 0, warn: () => {} })
  expect(await ask()).toEqual({ ready: false, states: { directory: 'down' } })
})

test('a data directory that is there takes files and keeps none; one that is gone does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-probe-'))
  const works = directoryTakesFiles(folder)
  await works()
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
  await expect(works()).rejects.toThrow('ENOENT')
  expect(existsSync(folder)).toBe(false)
})

test('Graph works when it answers as documented, and not when it refuses', async () => {
  const asked: string[] = []
  const graph = (value: unknown): Graph => ({
    ask: async ({ path, shape }) => {
      asked.push(path)
      if (value === 'refused') return { kind: 'failed', because: 'status 403', mayPass: false }
      return { kind: 'found', value: shape.parse(value) }
    },
  })
  await graphKnowsUs(graph({ value: [{ id: 'contoso' }] }))()
  await graphReadsCalendarOf(graph({ id: 'calendar' }), 'service@contoso.com')()
  expect(asked).toEqual(['/organization?$select=id', '/users/service%40contoso.com/calendar?$select=id'])
  await expect(graphKnowsUs(graph('refused'))()).rejects.toThrow('status 403')
})

test('calendars on the web work when any of their hosts answers, whatever it says', async () => {
  const answers = (status: number) => async () => new Response(null, { status })
  const urls = ['https://one.contoso.com/{address}.ics', 'https://two.contoso.com/a.ics']
  await someHostAnswers(answers(404), urls, 1_000)()
  await expect(someHostAnswers(answers(503), urls, 1_000)()).rejects.toThrow()
})

const settings = { LIAISON_DIRECTORY: 'file', LIAISON_CALENDARS: 'file', LIAISON_OUTSIDE_TIMEOUT: 1_000 } as const
const organization = { name: 'Contoso', tenantId: '1f0d6a52-8c3b-4e57-9a41-6be7c20d5f18', domains: ['contoso.com'] }
const directoryText = JSON.stringify({ organization: { ...organization, timeZone: 'Europe/Amsterdam' } })

/** What the settings of local mode choose, over a data directory of its own; each answer holds for one question. */
async function inFiles() {
  const data = mkdtempSync(join(tmpdir(), 'liaison-ready-'))
  mkdirSync(join(data, 'calendars'))
  writeFileSync(join(data, 'directory.json'), directoryText)
  const clock = { now: () => 0 }
  const warn = () => {}
  const store = await openStore(data, clock, warn)
  onTestFinished(async () => {
    await store.close().catch(() => {})
    rmSync(data, { recursive: true, force: true })
  })
  const chosen = { ...settings, LIAISON_DATA: data }
  const sources = await sourcesFrom(chosen, { fetch, clock, warn })
  const journal = { ...store.journal }
  let at = 0
  const watch = { now: () => (at += 60_000), warn }
  const ask = readinessOf(probesOf({ settings: chosen, sources, store: { ...store, journal }, fetch }), watch)
  return { data, journal, ask }
}

const up = { store: 'up', journal: 'up', directory: 'up', calendar: 'up' } as const

test.each<[keyof typeof up, string, (here: Awaited<ReturnType<typeof inFiles>>) => unknown]>([
  ['directory', 'its file is broken', ({ data }) => writeFileSync(join(data, 'directory.json'), '{')],
  ['calendar', 'their folder is gone', ({ data }) => rmSync(join(data, 'calendars'), { recursive: true })],
  ['journal', 'it cannot be written', ({ journal }) => (journal.flush = () => Promise.reject(new Error('EIO')))],
])('with files the %s is down when %s, and nothing else is', async (name, _, breakIt) => {
  const here = await inFiles()
  expect(await here.ask()).toEqual({ ready: true, states: up })
  breakIt(here)
  expect(await here.ask()).toEqual({ ready: false, states: { ...up, [name]: 'down' } })
})

test('with files the store is down when its folder takes none', async () => {
  const { data, ask } = await inFiles()
  expect(await ask()).toEqual({ ready: true, states: up })
  rmSync(data, { recursive: true })
  expect(await ask()).toMatchObject({ ready: false, states: { store: 'down' } })
})

test('with PostgreSQL the store is down when it does not answer', async () => {
  const { data, journal } = await inFiles()
  const chosen = { ...settings, LIAISON_DATA: data, DATABASE_URL: 'postgres://127.0.0.1/liaison' }
  const relationships = { isSharingStopped: () => Promise.reject(new Error('refused')) }
  const store = { relationships, journal } as unknown as Parameters<typeof probesOf>[0]['store']
  const sources = await sourcesFrom(chosen, { fetch, clock: { now: () => 0 }, warn: () => {} })
  const ask = readinessOf(probesOf({ settings: chosen, sources, store, fetch }), { now: () => 0, warn: () => {} })
  expect(await ask()).toEqual({ ready: false, states: { ...up, store: 'down' } })
})
