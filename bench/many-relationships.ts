/**
 * One decision with 100,000 relationships of three domains each against one with 10. First the same thirty people ask in both, so
 * that nothing differs but the number of relationships: that is what the bound is about. Then in the large one people of 4,000
 * partners, whose relationships no longer fit into the processor's own memory, which no index changes; in the small one there are
 * only ten partners to ask. Both in a tight loop, and as it comes in a turn of the bot, another question before it. How long a
 * sealed store with 100,000 takes to open; and how long the whole program takes with it, until it says that it is ready.
 */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../src/adapters/store.lowdb.ts'
import type { Store } from '../src/adapters/store.memory.ts'
import { judgeFor } from '../src/answer/judge.ts'
import type { Asker } from '../src/policy/asker.ts'
import type { Directory } from '../src/ports.ts'
import { calendars } from '../test/conversations/calendars.ts'
import { newWorld } from '../test/world.ts'
import { change, partnerOf, stretch, target } from './partners.ts'
import { dataDirectory, startedOn } from './world.ts'

const clock = { now: () => Date.now() }
const rounds = 15
const decisions = 4_000
const between = 200
const many = 100_000
const few = 10
const asked = { stretch: stretch(), startOfToday: stretch().start, ...target }

const directory = {
  organization: async () => ({ name: 'Contoso', tenantId: 'contoso', domains: ['contoso.com'], timeZone: 'Etc/UTC' }),
} as unknown as Directory

function open(folder: string): Promise<Store> {
  const seals = { ofSettings: undefined, checkpoint() {} }
  return openStore(folder, clock, (message) => console.warn(message), seals)
}

async function makeStore(count: number, folder: string): Promise<void> {
  const store = await open(folder)
  await Promise.all(Array.from({ length: count }, (_, n) => store.relationships.change(change(n))))
  await store.close()
}

/** In a process of its own, so that this one starts as the program does. */
function makeElsewhere(count: number, folder: string): void {
  const [program = '', script = ''] = process.argv
  execFileSync(program, [...process.execArgv, script, 'make', String(count), folder], { stdio: 'inherit' })
}

/** In turn for each of so many partners, spread over the whole store. */
function askersOf(partners: number, count: number): readonly Asker[] {
  return Array.from({ length: decisions }, (_, n) => partnerOf(((n % partners) * 7_919) % count, n % 3))
}

/** One question's decision, from the domain to a permit. */
async function decideFor(asker: Asker, { relationships }: Store): Promise<void> {
  const judge = await judgeFor(asker, { directory, relationships, clock })
  const decision = judge.decide(asked)
  if (decision.kind !== 'permit') throw new Error(decision.because)
}

/** Nanoseconds for each, one right behind the other. */
async function inALoop(store: Store, askers: readonly Asker[]): Promise<number> {
  const start = performance.now()
  for (const asker of askers) await decideFor(asker, store)
  return ((performance.now() - start) / askers.length) * 1e6
}

const world = newWorld(calendars, undefined, (ports) => ({
  ...ports,
  limits: { questionsPerHour: 1e9, targetsPerDay: 1e9, unresolvedPerHour: 1e9, organizationFactor: 1e9 },
}))

/** Microseconds of each colleague's question. */
const questions: number[] = []

/** Nanoseconds for each, a colleague's whole question before it; the median. */
async function inTurns(store: Store, askers: readonly Asker[]): Promise<number> {
  const figures: number[] = []
  for (const asker of askers) {
    const question = performance.now()
    await world.deliver('ada', { text: 'Is Alice free Tuesday?' })
    questions.push((performance.now() - question) * 1_000)
    const start = process.hrtime.bigint()
    await decideFor(asker, store)
    figures.push(Number(process.hrtime.bigint() - start))
  }
  return median(figures)
}

const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

async function measure(): Promise<void> {
  const folders = [dataDirectory(), dataDirectory()]
  const [fewFolder = '', manyFolder = ''] = folders
  try {
    makeElsewhere(few, fewFolder)
    makeElsewhere(many, manyFolder)
    await measureIn(fewFolder, manyFolder)
    await measureStart(fewFolder, manyFolder)
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

async function compare(
  where: string,
  bound: string,
  measured: (which: 'small' | 'large', round: number) => Promise<number>,
) {
  await measured('small', 0)
  await measured('large', 0)
  // What building the stores left behind is nobody's decision.
  globalThis.gc?.()
  const figures: { small: number; large: number }[] = []
  for (let round = 1; round <= rounds; round++)
    figures.push({ small: await measured('small', round), large: await measured('large', round) })
  const [small, large] = (['small', 'large'] as const).map((which) =>
    median(figures.map((one) => one[which])).toFixed(0),
  )
  const ratio = median(figures.map((one) => one.large / one.small)).toFixed(2)
  console.log(
    `one decision ${where}: ${small} ns with ${few} relationships, ${large} ns with ${many}, ratio ${ratio}${bound}`,
  )
}

async function measureIn(fewFolder: string, manyFolder: string): Promise<void> {
  const opened = performance.now()
  const large = await open(manyFolder)
  const openMs = performance.now() - opened
  const parsed = performance.now()
  JSON.parse(readFileSync(join(manyFolder, 'store.json'), 'utf8'))
  const parseMs = performance.now() - parsed
  const small = await open(fewFolder)

  const stores = { small, large }
  for (const [partners, whose, bound] of [
    [few, 'the same few ask', ' (at most 1.20)'],
    [decisions, `in the large one ${decisions} partners ask`, ''],
  ] as const) {
    const askers = { small: askersOf(few, few), large: askersOf(partners, many) }
    await compare(`in a tight loop, ${whose}`, bound, (which) => inALoop(stores[which], askers[which]))
    await compare(`in a turn, ${whose}`, '', (which, round) => {
      const some = askers[which].slice(round * between, (round + 1) * between)
      return inTurns(stores[which], some)
    })
  }
  console.log(`a colleague's whole question, HTTP left out: ${median(questions).toFixed(0)} microseconds`)
  console.log(
    `opening ${many} ${(openMs / 1_000).toFixed(2)} s (at most 2), JSON.parse of the same file ${(parseMs / 1_000).toFixed(2)} s`,
  )
  console.log(`ratio          ${(openMs / parseMs).toFixed(2)}`)
  await Promise.all([small.close(), large.close()])
}

/** Seconds from nothing to ready; the first round over all relationships may come in between. */
async function startOf(folder: string): Promise<number> {
  const began = performance.now()
  const settings = { LIAISON_MODE: 'local', PORT: '0', LIAISON_DATA: folder }
  const { child, port } = await startedOn('dist/main.js', settings)
  try {
    while (!(await fetch(`http://127.0.0.1:${port}/readyz`)).ok) await pause(10)
    return (performance.now() - began) / 1_000
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
}

async function measureStart(fewFolder: string, manyFolder: string): Promise<void> {
  const starts: { few: number; many: number }[] = []
  for (let round = 0; round < 3; round++)
    starts.push({ few: await startOf(fewFolder), many: await startOf(manyFolder) })
  console.log(`the program is ready in ${median(starts.map((one) => one.few)).toFixed(2)} s with ${few}`)
  console.log(`                        ${median(starts.map((one) => one.many)).toFixed(2)} s with ${many} (at most 2)`)
}

const [, , task, count, folder = ''] = process.argv
if (task === 'make') await makeStore(Number(count), folder)
else await measure()
