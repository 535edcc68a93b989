/**
 * Whether a partner can tell from the time an answer takes why nothing is shown: nobody of that name, somebody not listed,
 * outside the scope, or who shares nothing. Each is asked 2,000 times, interleaved; every pair is compared by Mann-Whitney.
 * Limits are counted and the sealed journal is written as in the program; only the doors and Teams are left out, whose noise
 * would hide a difference. It fails too when the replies differ, or when a kind was not refused for its own reason.
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from 'botbuilder'
import { memoryCounters } from '../src/adapters/counters.memory.ts'
import { fileDirectory, openDirectoryFile } from '../src/adapters/directory.file.ts'
import { openJournal } from '../src/adapters/journal.file.ts'
import { turnWith } from '../src/bot/turn.ts'
import { create, fabrikam } from '../test/kept.ts'
import { cast, newWorld } from '../test/world.ts'

const each = Number(process.argv[2] ?? 2_000)
/** Of each kind, which gate the journal has to say. */
const gates = [5, 5, 6, 7]
const kinds = ['no such person', 'not listed', 'outside the scope', 'shares nothing'] as const
const many = 50
const now = Date.UTC(2026, 10, 22, 9)
const groupId = '11111111-0000-4000-8000-00000000aaaa'

/** Names of one shape and length, so that reading the question costs the same; which of them exist is dealt out evenly. */
const nameOf = (kind: number, n: number) =>
  `Q${String.fromCharCode(97 + kind)}${String(n)
    .padStart(2, '0')
    .replaceAll(/\d/g, (digit) => 'bcdfghjklm'[Number(digit)] ?? 'x')}a`
const idOf = (kind: number, n: number) => `11111111-0000-4000-8000-0000000${kind}${String(n).padStart(4, '0')}`

const people = [1, 2, 3].flatMap((kind) =>
  Array.from({ length: many }, (_, n) => ({
    id: idOf(kind, n),
    name: `${nameOf(kind, n)} Jansen`,
    address: `${nameOf(kind, n).toLowerCase()}@contoso.com`,
    listed: kind !== 1,
    defaultPermission: kind === 3 ? 'none' : 'limitedDetails',
  })),
)
const file = join(mkdtempSync(join(tmpdir(), 'liaison-strangers-')), 'directory.json')
writeFileSync(
  file,
  JSON.stringify({
    organization: {
      name: 'Contoso',
      tenantId: cast.ada.tenantId,
      domains: ['contoso.com'],
      timeZone: 'Europe/Amsterdam',
    },
    people,
    groups: [
      {
        id: groupId,
        name: 'Sales',
        members: people.filter(({ name }) => !name.startsWith(nameOf(2, 0).slice(0, 2))).map(({ id }) => id),
      },
    ],
    admins: [],
    tenants: {},
  }),
)

class Recorder extends BotAdapter {
  readonly sent: Partial<Activity>[] = []
  override async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.sent.push(...activities)
    return activities.map(() => ({ id: 'reply' }))
  }
  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(): Promise<void> {}
}

const { ports } = newWorld({}, now)
const pin = { kind: 'pinned', at: now, tenantId: cast.pia.tenantId } as const
const scope = { kind: 'group', groupId, groupName: 'Sales' } as const
await ports.relationships.change(create(fabrikam({ domains: [{ name: 'fabrikam.com', pin }], scope })))
const limits = { questionsPerHour: 1e9, targetsPerDay: 1e9, unresolvedPerHour: 1e9, organizationFactor: 1e3 }
const counters = memoryCounters(ports.clock)
const directory = fileDirectory(openDirectoryFile(file, (message) => console.error(message)))
const reasons = new Map<number, Set<string>>()
let noted: Parameters<typeof ports.journal.note>[0] | undefined
const sealing = { key: 'a key of at least thirty-two characters', checkpoint() {} }
const written = await openJournal(dirname(file), (message) => console.error(message), sealing)
const journal = {
  ...written,
  note(line: Parameters<typeof ports.journal.note>[0]) {
    noted = line
    written.note(line)
  },
}
const turn = turnWith({ ...ports, directory, limits, counters, journal })

let asked = 0
async function ask(kind: number, n: number): Promise<{ readonly ms: number; readonly reply: string }> {
  const recorder = new Recorder()
  const { tenantId, aadObjectId, name } = cast.pia
  const said = nameOf(kind, n)
  const activity = {
    type: 'message',
    id: `a${++asked}`,
    text: `is ${said} free on Tuesday?`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1',
    locale: 'en-GB',
    localTimezone: 'Europe/Amsterdam',
    from: { id: '29:pia', name, aadObjectId },
    conversation: { id: `chat-${asked}`, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
  } as Activity
  const start = performance.now()
  await turn(new TurnContext(recorder, activity))
  const ms = performance.now() - start
  if (noted?.kind === 'question') reasons.set(kind, (reasons.get(kind) ?? new Set()).add(noted.because))
  return {
    ms,
    reply: JSON.stringify(recorder.sent.map(({ attachments, summary, value }) => ({ attachments, summary, value })))
      .replaceAll(said, 'NAME')
      .replaceAll(/[0-9a-f-]{36}/g, 'ID'),
  }
}

const times = kinds.map(() => [] as number[])
const replies = new Set<string>()
for (let round = -200; round < each; round++) {
  // another order in every round, so that no kind always comes behind the same one
  const order = kinds.map((_, kind) => ({ kind, at: Math.random() })).sort((a, b) => a.at - b.at)
  const n = Math.floor(Math.random() * many)
  for (const { kind } of order) {
    const { ms, reply } = await ask(kind, n)
    if (round >= 0) times[kind]?.push(ms)
    replies.add(reply)
  }
}

/** Mann-Whitney with the normal approximation (n is large) and ties; A: the chance that the first takes longer. */
function mannWhitney(a: readonly number[], b: readonly number[]): { readonly p: number; readonly A: number } {
  const all = [...a.map((ms) => ({ ms, ofA: true })), ...b.map((ms) => ({ ms, ofA: false }))].sort(
    (x, y) => x.ms - y.ms,
  )
  let rankSum = 0
  let ties = 0
  for (let start = 0; start < all.length; ) {
    let end = start
    while (end < all.length && all[end]?.ms === all[start]?.ms) end++
    const rank = (start + 1 + end) / 2
    for (let i = start; i < end; i++) if (all[i]?.ofA) rankSum += rank
    ties += (end - start) ** 3 - (end - start)
    start = end
  }
  const U = rankSum - (a.length * (a.length + 1)) / 2
  const N = all.length
  const sigma = Math.sqrt(((a.length * b.length) / 12) * (N + 1 - ties / (N * (N - 1))))
  const z = Math.abs(U - (a.length * b.length) / 2) / sigma
  return { p: 2 * tail(z), A: U / (a.length * b.length) }
}

/** The upper tail of the normal distribution (Abramowitz and Stegun 26.2.17). */
function tail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
for (const [kind, name] of kinds.entries())
  console.log(
    `${name.padEnd(18)} median ${median(times[kind] ?? []).toFixed(4)} ms   journal: ${[...(reasons.get(kind) ?? [])].join(' | ')}`,
  )
console.log(`${replies.size} different replies, names apart`)
const pairs = kinds.flatMap((_, a) => kinds.slice(a + 1).map((_, n) => [a, a + 1 + n] as const))
let largest = 0
let least = 1
for (const [a, b] of pairs) {
  const { p, A } = mannWhitney(times[a] ?? [], times[b] ?? [])
  const corrected = Math.min(1, p * pairs.length)
  const effect = Math.abs(2 * A - 1)
  largest = Math.max(largest, effect)
  least = Math.min(least, corrected)
  console.log(
    `${kinds[a]} / ${kinds[b]}`.padEnd(40),
    `p ${corrected.toFixed(3)} (Bonferroni over ${pairs.length})   effect ${effect.toFixed(3)}`,
  )
}
console.log(`largest effect ${largest.toFixed(3)}, wanted below 0.050; least p ${least.toFixed(3)}, wanted above 0.050`)
await written.close()
const areAsMeant = gates.every((gate, kind) => {
  const said = [...(reasons.get(kind) ?? [])]
  return said.length === 1 && said[0]?.startsWith(`gate ${gate}:`)
})
if (!areAsMeant) console.log('a kind was not refused for its own reason')
process.exitCode = largest < 0.05 && least > 0.05 && replies.size === 1 && areAsMeant ? 0 : 1
