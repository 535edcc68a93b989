/**
 * Half an hour of questions of colleagues and partners, wizards and changes, or as many minutes as the first argument says:
 * memory in the minute after the first one against the last minute, and errors: the median of a minute, since it goes up and down by a
 * quarter between two collections of garbage. A failure is a reply that did not come, and every error in the log:
 * a turn that fails is answered too, with an apology. Partners' limits are raised so that they are answered all the time.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { openStore } from '../src/adapters/store.lowdb.ts'
import { residentMegabytes } from './resident.ts'
import {
  activity,
  activityOfPartner,
  bob,
  dataDirectory,
  relateToFabrikam,
  standInForTeams,
  startedOn,
} from './world.ts'

const minutes = Number(process.argv[2] ?? 30)
if (!(minutes >= 3)) throw new Error('say how many minutes: three or more')
const perSecond = 40
const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

const data = dataDirectory()
const path = join(data, 'directory.json')
writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), admins: [bob] }))
const store = await openStore(data, { now: () => Date.now() }, (message) => console.warn(message))
await relateToFabrikam(store)
await store.close()
const teams = await standInForTeams()
const liaison = await startedOn('dist/main.js', {
  LIAISON_MODE: 'local',
  PORT: '0',
  LIAISON_DATA: data,
  LIAISON_QUESTIONS_PER_HOUR: '100000',
  LIAISON_UNRESOLVED_PER_HOUR: '100000',
})

interface Replied {
  readonly activities?: readonly { readonly value?: { readonly kind?: string } }[]
}

const counts = { said: 0, answered: 0, toPartners: 0, failed: 0, errors: 0 }
if (liaison.child.stdout)
  createInterface({ input: liaison.child.stdout }).on('line', (line) => {
    if (!/"level":(50|60)/.test(line)) return
    if (counts.errors++ < 5) console.log(line)
  })

async function say(text: string, conversation: string): Promise<void> {
  const said = activity(text, teams.url)
  if (await isAnswered({ ...said, conversation: { ...said.conversation, id: conversation } })) counts.answered++
}

async function isAnswered(said: object): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${liaison.port}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...said, id: `a${++counts.said}` }),
  })
  const { activities = [] } = response.ok ? ((await response.json()) as Replied) : {}
  if (activities.length === 0) counts.failed++
  return activities.some(({ value }) => value?.kind === 'availability')
}

const questions = [
  'Is Alice free Tuesday?',
  'when is alice free next week?',
  'Is Alice free tomorrow at 10?',
  'is Alice vrij woensdag?',
  'and Thursday?',
  'is Nobody free tomorrow?',
  'is Alice free on 31 February?',
  'help',
]
const wizard = (n: number) => ['new relationship', `Partner ${n}`, `partner${n}.example.com`, 'back', 'cancel']
const making = (n: number) => [
  'new relationship',
  `Partner ${n}`,
  `partner${n}.example.com`,
  'yes',
  'time only',
  'everyone',
  'save',
]
const changing = (n: number) => [`turn off Partner ${n}`, `turn on Partner ${n}`, 'relationships', `show Partner ${n}`]

/** Twenty relationships are made, then only changed, so that what is kept does not grow: memory has no reason to either. */
async function administer(isOver: () => boolean): Promise<void> {
  for (let n = 0; !isOver(); n++)
    for (const words of [...(n < 20 ? making(n) : changing(n % 20)), ...wizard(1_000 + n)]) {
      await say(words, 'administration')
      await pause(4_000 / perSecond)
    }
}

async function ask(worker: number, isOver: () => boolean): Promise<void> {
  for (let n = worker; !isOver(); n++) {
    await say(questions[n % questions.length] ?? 'help', `chat-${n % 500}`)
    await pause(4_000 / perSecond)
  }
}

/** Fifty of Fabrikam. */
async function askAsPartner(isOver: () => boolean): Promise<void> {
  for (let n = 0; !isOver(); n++) {
    const text = questions[n % questions.length] ?? 'help'
    if (await isAnswered(activityOfPartner(n % 50, text, teams.url))) counts.toPartners++
    await pause(4_000 / perSecond)
  }
}

async function residentForAMinute(): Promise<number> {
  const figures: number[] = []
  while (figures.length < 30) {
    figures.push(residentMegabytes(liaison.child))
    await pause(2_000)
  }
  return median(figures)
}

const end = performance.now() + minutes * 60_000
const isOver = () => performance.now() > end
try {
  const load = Promise.all([
    administer(isOver),
    askAsPartner(isOver),
    ...[1, 2, 3].map((worker) => ask(worker, isOver)),
  ])
  await Promise.race([load, pause(60_000)])
  const early = await residentForAMinute()
  console.log(`in the second minute ${early.toFixed(0)} MB, ${counts.said} messages`)
  await pause((minutes - 3) * 60_000)
  const late = await residentForAMinute()
  await load
  console.log(
    `in the last minute ${late.toFixed(0)} MB, ${counts.said} messages, ${counts.answered} full answers, ${counts.toPartners} to partners`,
  )
  const ratio = late / early
  console.log(
    `ratio ${ratio.toFixed(2)} (between 0.90 and 1.10), ${counts.failed} failures, ${counts.errors} errors in the log (none)`,
  )
  const isShort = counts.answered === 0 || counts.toPartners === 0
  if (isShort || counts.failed + counts.errors > 0 || ratio < 0.9 || ratio > 1.1) process.exitCode = 1
} finally {
  liaison.child.kill()
  teams.server.close()
}
