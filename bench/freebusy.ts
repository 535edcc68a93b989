/** Free/busy of one month from a calendar of 2,000 entries: from text against named peers, again from memory, and a thousand of them. */
import { spawnSync } from 'node:child_process'
import { isFault } from '../src/freebusy/fault.ts'
import { readCalendar } from '../src/freebusy/ics.ts'
import { periodsByStatus } from '../src/freebusy/periods.ts'
import { remembered } from '../src/freebusy/remembered.ts'
import { exchangeCalendar } from './exchange-calendar.ts'
import { liaison, nodeIcalPeer, type Peer, rruleTemporal } from './freebusy-peers.ts'

const text = exchangeCalendar()
const june = { start: Date.UTC(2026, 5, 1), end: Date.UTC(2026, 6, 1) }
const rounds = 15
const peers: readonly Peer[] = [liaison, rruleTemporal, nodeIcalPeer]

const times = new Map(peers.map((peer) => [peer, [] as number[]]))
for (let round = 0; round < rounds; round++) {
  for (const peer of peers) {
    const before = performance.now()
    peer.periods(text, june)
    times.get(peer)?.push(performance.now() - before)
  }
}
const own = median(times.get(liaison) ?? [])
console.log(
  `${(text.length / 1_000).toFixed(0)} kB, 2,000 entries, 200 series, June 2026; ${rounds} rounds, taking turns, medians`,
)
for (const peer of peers) {
  const all = times.get(peer) ?? []
  const periods =
    JSON.stringify(peer.periods(text, june)) === JSON.stringify(liaison.periods(text, june))
      ? 'same answer'
      : 'ANOTHER ANSWER'
  const cost = median(all)
  console.log(
    `${peer.name.padEnd(30)} ${cost.toFixed(1).padStart(7)} ms, first ${(all[0] ?? 0).toFixed(0).padStart(4)} ms, Liaison takes ${(own / cost).toFixed(2)} of it, ${periods}`,
  )
}

const calendar = readCalendar(text, [])
if (isFault(calendar)) throw new Error(calendar.because)
const known = remembered(calendar)
const again = (): number => {
  const before = performance.now()
  const looked = known(june, 'Europe/Amsterdam')
  if (looked.kind === 'known') periodsByStatus(looked.entries, june)
  return performance.now() - before
}
again()
const warm = Array.from({ length: 200 }, again)
console.log(`the same question again         ${median(warm).toFixed(3)} ms`)

const child = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', 'bench/freebusy-memory.ts'], {
  encoding: 'utf8',
})
process.stdout.write(child.stdout + child.stderr)

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}
