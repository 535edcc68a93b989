/** `why` and `preview` against the answer they are about, interleaved in one run: the ratios, which are to stay under 1.5. */
import { judgeFor } from '../src/answer/judge.ts'
import { type Said, type SayPorts, say } from '../src/bot/say.ts'
import type { Sender } from '../src/bot/sender.ts'
import type { Asker } from '../src/policy/asker.ts'
import { personKey } from '../src/relationship/organization.ts'
import { calendars } from '../test/conversations/calendars.ts'
import { cast, newWorld, type Speaker } from '../test/world.ts'

const median = (figures: readonly number[]) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0

const rounds = 15
const perRound = 400
const most = 1.5

const world = newWorld(calendars)
for (const text of [
  'new relationship',
  'Fabrikam',
  'fabrikam.com',
  'yes',
  'time, subject and location',
  'everyone',
  'save',
])
  await world.deliver('ada', { text })

/** Whoever asks asks as often as a benchmark wants to. */
const ports: SayPorts = {
  ...world.ports,
  limits: { questionsPerHour: 1e9, targetsPerDay: 1e9, unresolvedPerHour: 1e9, organizationFactor: 1e9 },
  topics: { of: async () => undefined, remember: async () => {} },
}

const ways = {
  answer: { speaker: 'pia', text: 'is Alice free Tuesday?' },
  why: { speaker: 'ada', text: "why can't pia@fabrikam.com see alice@contoso.com Tuesday?" },
  preview: { speaker: 'ada', text: 'preview as pia@fabrikam.com: is Alice free Tuesday?' },
} as const
type Way = keyof typeof ways

const senders = {
  ada: () => senderOf('ada', 'colleague', 'admin'),
  pia: () => senderOf('pia', 'outsider', 'partner'),
}

async function senderOf(
  speaker: Speaker,
  kind: 'colleague' | 'outsider',
  role: Sender['reader']['role'],
): Promise<Sender> {
  const { tenantId, aadObjectId: objectId, name, userPrincipalName } = cast[speaker]
  const domain = userPrincipalName.slice(userPrincipalName.lastIndexOf('@') + 1)
  const asker: Asker = { kind, key: personKey(tenantId, objectId), tenantId, objectId, name, userPrincipalName, domain }
  const where = {
    language: 'en',
    locale: 'en-GB',
    timeZone: 'Europe/Amsterdam',
    organization: 'Contoso',
    shownIn: 'teams',
  } as const
  const judge = await judgeFor(asker, ports)
  return { asker, judge, reader: { ...where, role, now: ports.clock.now(), operationId: 'operation' } }
}

let operations = 0
async function said(way: Way): Promise<Said> {
  const { speaker, text } = ways[way]
  return { text, sender: await senders[speaker](), conversationId: `chat-${speaker}`, operationId: `o${++operations}` }
}

/** Microseconds, the reply as it would be sent included. */
async function timeOf(way: Way): Promise<number> {
  const start = performance.now()
  JSON.stringify(await say(await said(way), ports))
  return (performance.now() - start) * 1_000
}

/** One after the other in turn, so that what else the machine does meets all alike. */
async function round(): Promise<Record<Way, number>> {
  const times: Record<Way, number[]> = { answer: [], why: [], preview: [] }
  for (let n = 0; n < perRound; n++)
    for (const way of ['answer', 'why', 'preview'] as const) times[way].push(await timeOf(way))
  return { answer: median(times.answer), why: median(times.why), preview: median(times.preview) }
}

/** What is measured is what it says it is. */
for (const [way, words] of [
  ['answer', 'Alice de Vries'],
  ['why', 'can see Alice de Vries'],
  ['preview', 'What pia@fabrikam.com would get'],
] as const) {
  const text = JSON.stringify(await say(await said(way), ports))
  if (!text.includes(words)) throw new Error(`${way}: ${text.slice(0, 400)}`)
}

await round()
const measured: Record<Way, number>[] = []
for (let n = 0; n < rounds; n++) measured.push(await round())

console.log(`answer   ${median(measured.map(({ answer }) => answer)).toFixed(0)} µs`)
for (const way of ['why', 'preview'] as const) {
  const ratios = measured.map((figures) => figures[way] / figures.answer)
  console.log(
    `${way.padEnd(8)} ${median(ratios).toFixed(2)} of it (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
  )
  if (median(ratios) > most) process.exitCode = 1
}
console.log(`medians of ${rounds} rounds of ${perRound}; at most ${most}`)
