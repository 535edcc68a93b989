/**
 * Mutated activities and calls of the tab at the doors of a whole Liaison, a process of its own on files, for as many minutes as
 * the first argument says: failures, disclosures, and how its memory grows. `npm run fuzz:doors -- [minutes] [seed]`. Nothing is
 * at fault here, so that every 5xx counts; from ten minutes on, growing by more than a tenth after the first minute does too.
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

console.log(`seed ${seed}`)
const ends = performance.now() + minutes * 60_000
const firstMinute = Math.min(60_000, (minutes * 60_000) / 4)
const began = performance.now()
let early: number | undefined
let lastSaid = began
for (let batch = 0; performance.now() < ends; batch++) {
  await Promise.all(fc.sample(both, { numRuns: 16, seed: seed + batch }).map(([path, body]) => post(path, body)))
  const time = performance.now()
  if (early === undefined && time - began > firstMinute) early = residentMegabytes(liaison.child)
  if (time - lastSaid > 30_000) {
    lastSaid = time
    console.log(
      `${((time - began) / 60_000).toFixed(1)} min  ${found.sent} sent  ${residentMegabytes(liaison.child).toFixed(0)} MB`,
    )
  }
}
const late = residentMegabytes(liaison.child)
const isAlive = liaison.child.exitCode === null
console.log(
  `${found.sent} sent, ${found.serverErrors} server errors, ${found.disclosures} disclosures, ${found.broken} without answer, ${isAlive ? 'alive' : 'DEAD'}`,
)
console.log(
  `memory ${early?.toFixed(0)} MB early, ${late.toFixed(0)} MB at the end: ratio ${(late / (early ?? late)).toFixed(2)}`,
)
const hasGrown = minutes >= 10 && early !== undefined && late > 1.1 * early
process.exitCode = isAlive && !hasGrown && found.serverErrors + found.disclosures + found.broken === 0 ? 0 : 1
liaison.child.kill()
teams.server.close()
