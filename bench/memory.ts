/** Memory at rest against the echo bot: resident megabytes of each after a start and a pause, and the ratio. */
import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { residentMegabytes } from './resident.ts'
import { dataDirectory, startedOn } from './world.ts'

const restMs = 10_000
const rounds = 3
const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

/** TypeScript run as it is would cost the echo bot memory that it does not need, so it is compiled, like ours. */
const compiler = ['node_modules/typescript/bin/tsc', 'bench/echo-bot.ts', '--ignoreConfig', '--skipLibCheck']
const options = ['--module', 'nodenext', '--target', 'es2022', '--types', 'node', '--outDir', 'dist/bench']
execFileSync(process.execPath, [...compiler, ...options], { stdio: 'inherit' })
const echoBot = 'dist/bench/echo-bot.js'

async function atRest(program: string, settings: Record<string, string>): Promise<number> {
  const { child } = await startedOn(program, settings)
  try {
    await pause(restMs)
    return residentMegabytes(child)
  } finally {
    child.kill()
  }
}

const ours: number[] = []
const echoes: number[] = []
for (let round = 0; round < rounds; round++) {
  echoes.push(await atRest(echoBot, {}))
  ours.push(await atRest('dist/main.js', { LIAISON_MODE: 'local', PORT: '0', LIAISON_DATA: dataDirectory() }))
}
console.log(`echo bot  ${median(echoes).toFixed(0)} MB at rest`)
console.log(`Liaison   ${median(ours).toFixed(0)} MB at rest`)
console.log(
  `ratio     ${median(ours.map((one, n) => one / (echoes[n] ?? 1))).toFixed(2)} (at most 1.50, ${rounds} rounds)`,
)
