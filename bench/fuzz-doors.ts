/**
 * Mutated activities and calls of the tab at the doors of a whole Liaison, a process of its own on files, for as many minutes as
 * the first argument says: failures, disclosures, and how its memory grows. `npm run fuzz:doors -- [minutes] [seed]`. Nothing is
 * at fault here, so that every 5xx counts; from ten minutes on, so does what it holds growing by more than a tenth between the
 * second minute and the last. What it holds is what is resident without V8's garbage and room to spare, at its lowest, right after
 * a collection: garbage alone takes what is resident up and down by a third, according to how busy the machine is.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { activitiesTo, mutated, mutations } from '../test/hostile-activities.ts'
import { realCalls } from '../test/hostile-calls.ts'
import { residentMegabytes } from './resident.ts'
import { dataDirectory, standInForTeams, startedOn } from './world.ts'

const minutes = Number(process.argv[2] ?? 10)
const seed = Number(process.argv[3] ?? Date.now())
const secrets = ['Merger with Litware', 'Boardroom 7']

const data = dataDirectory()
const start = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
writeFileSync(
  join(data, 'calendars', 'bob@contoso.com.ics'),
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Contoso//Fuzz//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nCLASS:PRIVATE\r\nDTSTART:${start}T090000Z\r\nDTEND:${start}T100000Z\r\nSUMMARY:${secrets[0]}\r\nLOCATION:${secrets[1]}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
)
const teams = await standInForTeams()
const liaison = await startedOn('dist/main.js', {
  LIAISON_MODE: 'local',
  PORT: '0',
  LIAISON_DATA: data,
  LIAISON_LOG: 'info',
})
const activities = activitiesTo(teams.url).map((one) => ({ ...one, deliveryMode: 'expectReplies' }))
const found = { sent: 0, serverErrors: 0, disclosures: 0, broken: 0 }

async function post(path: string, body: string): Promise<void> {
  found.sent++
  try {
    const answer = await fetch(`http://127.0.0.1:${liaison.port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(20_000),
    })
    const text = await answer.text()
    if (answer.status >= 500) report('serverErrors', `${answer.status} ${path}`, body)
    if (secrets.some((secret) => text.includes(secret))) report('disclosures', path, body)
  } catch (cause) {
    report('broken', `${path} ${cause}`, body)
  }
}

function report(what: 'serverErrors' | 'disclosures' | 'broken', where: string, body: string): void {
  if (found[what]++ < 5) console.log(`${what}: ${where}\n  ${body.slice(0, 400)}`)
}

const both = fc.oneof(
  fc
    .tuple(fc.constantFrom(...activities), mutations)
    .map(([one, steps]) => ['/api/messages', mutated(one, steps)] as const),
  fc
    .tuple(fc.constantFrom(...realCalls), mutations)
    .map(([{ kind, body }, steps]) => [`/tab/api/${kind}`, mutated({ ...body }, steps)] as const),
)

interface Sample {
  readonly at: number
  readonly resident: number
  readonly held: number
}

async function sampleAt(at: number): Promise<Sample> {
  const metrics = await (await fetch(`http://127.0.0.1:${liaison.port}/metrics`)).text()
  const [total, used] = ['total', 'used'].map((which) => {
    const bytes = new RegExp(`^nodejs_heap_size_${which}_bytes (\\d+)`, 'm').exec(metrics)?.[1]
    if (bytes === undefined) throw new Error(`the metrics have no ${which} heap`)
    return Number(bytes) / 1_048_576
  }) as [number, number]
  const resident = residentMegabytes(liaison.child)
  return { at, resident, held: resident - total + used }
}

function during(from: number, to: number): { readonly resident: number; readonly held: number } {
  const those = samples.filter(({ at }) => at >= from && at < to)
  const resident = those.map((one) => one.resident).sort((a, b) => a - b)[Math.floor(those.length / 2)] ?? Number.NaN
  return { resident, held: Math.min(...those.map((one) => one.held)) }
}

console.log(`seed ${seed}`)
const lasts = minutes * 60_000
const began = performance.now()
const samples: Sample[] = []
for (let batch = 0, time = 0; time < lasts; batch++) {
  await Promise.all(fc.sample(both, { numRuns: 16, seed: seed + batch }).map(([path, body]) => post(path, body)))
  time = performance.now() - began
  if (time - (samples.at(-1)?.at ?? 0) < 1_000) continue
  const sample = await sampleAt(time)
  samples.push(sample)
  if (samples.length % 30 === 0)
    console.log(
      `${(time / 60_000).toFixed(1)} min  ${found.sent} sent  resident ${sample.resident.toFixed(0)} MB, of which held ${sample.held.toFixed(0)} MB`,
    )
}
const minute = Math.min(60_000, lasts / 4)
const early = during(minute, 2 * minute)
const late = during(lasts - minute, Number.POSITIVE_INFINITY)
const isAlive = liaison.child.exitCode === null
console.log(
  `${found.sent} sent, ${found.serverErrors} server errors, ${found.disclosures} disclosures, ${found.broken} without answer, ${isAlive ? 'alive' : 'DEAD'}`,
)
console.log(
  `held ${early.held.toFixed(0)} MB early, ${late.held.toFixed(0)} MB at the end: ratio ${(late.held / early.held).toFixed(2)}; resident, medians: ${early.resident.toFixed(0)} and ${late.resident.toFixed(0)} MB`,
)
const hasGrown = minutes >= 10 && !(late.held <= 1.1 * early.held)
process.exitCode = isAlive && !hasGrown && found.serverErrors + found.disclosures + found.broken === 0 ? 0 : 1
liaison.child.kill()
teams.server.close()
