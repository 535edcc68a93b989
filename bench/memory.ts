/**
 * Memory at rest against the echo bot: resident megabytes of each after a start and a pause, and the ratio; then once more after
 * both answered the same questions, because what Liaison loads only when it is first needed (a calendar of 2,000 entries, time
 * zones) would stay out of the first figure. V8 gives back what a start left behind only once it was idle for some eight seconds,
 * so a shorter pause would tell when it did and not how much is kept. In local mode, without credentials, as the echo bot is:
 * @azure/identity is loaded by who asks Microsoft Graph, and is in neither figure.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { residentMegabytes } from './resident.ts'
import { activity, compiledEchoBot, dataDirectory, standInForTeams, startedOn } from './world.ts'

const rounds = Number(process.argv[2] ?? 3)
const restMs = Number(process.argv[3] ?? 20_000)
const questions = 200
const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

const echoBot = compiledEchoBot()

const teams = await standInForTeams()
const body = (n: number) => JSON.stringify({ ...activity('Is Alice free Tuesday?', teams.url), id: `a${n}` })

interface Resting {
  readonly started: number
  readonly worked: number
}

async function atRest(program: string, settings: Record<string, string>): Promise<Resting> {
  const { child, port } = await startedOn(program, settings)
  try {
    await pause(restMs)
    const started = residentMegabytes(child)
    for (let n = 0; n < questions; n++) {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`http://127.0.0.1:${port}/api/messages`, { method: 'POST', headers, body: body(n) })
      if (!(await answer.text()).includes('Alice')) throw new Error(`status ${answer.status}`)
    }
    await pause(restMs)
    return { started, worked: residentMegabytes(child) }
  } finally {
    child.kill()
  }
}

const ours: Resting[] = []
const echoes: Resting[] = []
for (let round = 0; round < rounds; round++) {
  echoes.push(await atRest(echoBot, {}))
  ours.push(await atRest('dist/main.js', { LIAISON_MODE: 'local', PORT: '0', LIAISON_DATA: dataDirectory() }))
}
for (const [when, about] of [
  ['started', 'after the start (at most 1.50)'],
  ['worked', `after ${questions} questions`],
] as const) {
  const ratio = median(ours.map((one, n) => one[when] / (echoes[n]?.[when] ?? 1)))
  const [echo, liaison] = [echoes, ours].map((figures) => median(figures.map((one) => one[when])).toFixed(0))
  console.log(`${about}: echo bot ${echo} MB, Liaison ${liaison} MB, ratio ${ratio.toFixed(2)}`)
  if (when === 'started' && ratio > 1.5) process.exitCode = 1
}
console.log(`medians of ${rounds} rounds`)
teams.server.close()
