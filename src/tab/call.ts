/** What the page asks for: the same words and presses as in a chat, answered with the same cards. */
import { z } from 'zod'
import { type JudgePorts, judgeFor } from '../answer/judge.ts'
import { roleOf } from '../answer/role.ts'
import type { AfterwardsPorts } from '../bot/afterwards.ts'
import type { Card } from '../bot/card-parts.ts'
import { type Pressed, press } from '../bot/press.ts'
import type { Reply } from '../bot/reply.ts'
import { type SayPorts, say } from '../bot/say.ts'
import { readerFor, type Sender } from '../bot/sender.ts'
import { shaped } from '../bot/shaped.ts'
import type { Colleague } from '../policy/admin.ts'

export type TabPorts = SayPorts & JudgePorts & AfterwardsPorts

/** What a form with 238 domains may bring; only a file is longer. */
const mostWords = 64_000

const client = {
  /** made by the page for every press and every sentence, the same when it has to send it again */
  id: z.string().min(1).max(100),
  locale: z.string().max(100).optional(),
  timeZone: z.string().max(100).optional(),
}
const shapes = {
  /** `file`: what stands in a file that goes with the words */
  say: z.object({ ...client, text: z.string().max(mostWords), file: z.string().optional() }),
  press: z.object({ ...client, verb: z.string().max(100), data: z.unknown().optional() }),
}

export type Call =
  | ({ readonly kind: 'say' } & Readonly<z.infer<typeof shapes.say>>)
  | ({ readonly kind: 'press' } & Readonly<z.infer<typeof shapes.press>>)

/** Undefined: the body is none of ours. */
export function callOf(kind: Call['kind'], body: unknown): Call | undefined {
  const read = shaped(shapes[kind], body)
  return read && ({ kind, ...read } as Call)
}

/** A card, and the same in a line for who cannot see it. */
interface Shown {
  readonly card: Card
  readonly summary: string
  readonly file?: Offered
}

/** Offered beside a card: a chat has to ask where to put it, the page saves it. */
interface Offered {
  readonly name: string
  readonly text: string
}

/** `instead` takes the place of the pressed card, `replies` come after it. */
export interface Called {
  readonly instead?: Shown
  readonly replies: readonly Shown[]
}

/** Somebody's calls on the tab are one conversation, as their chat is. */
export function conversationOf({ key }: Colleague): string {
  return `tab ${key}`
}

/** Rights are looked up again by administer, each time. Throws OutsideError when a port fails: then nothing was changed that was not said. */
export async function answerCall(call: Call, asker: Colleague, ports: TabPorts): Promise<Pressed> {
  const sender = await senderOf(call, asker, ports)
  const conversationId = conversationOf(asker)
  const from = { sender, conversationId, operationId: `${conversationId} ${call.id}` }
  if (call.kind === 'press') return press(call.verb, call.data, from, ports)
  const text = call.file === undefined ? call.text : `${call.text} ${call.file}`
  return { replies: await say({ ...from, text }, ports) }
}

/** What goes to the page. */
export function calledOf({ instead, replies }: Pressed): Called {
  return { ...(instead ? { instead: shown(instead) } : {}), replies: replies.map(shown) }
}

async function senderOf({ locale, timeZone }: Call, asker: Colleague, ports: TabPorts): Promise<Sender> {
  const judge = await judgeFor(asker, ports)
  const [home, role] = await Promise.all([ports.directory.organization(), roleOf(asker, judge, ports.directory)])
  return { asker, judge, reader: readerFor({ locale, timeZone, shownIn: 'elsewhere' }, role, home, ports) }
}

function shown({ card, summary, file }: Reply): Shown {
  return { card, summary, ...(file ? { file: { name: file.name, text: file.text } } : {}) }
}
