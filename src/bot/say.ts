/** What typed words are: an instruction, a question, or the answer to the question a draft is at; and what is said to them. */
import {
  type AdminEvent,
  type AdminPorts,
  administer,
  awaitsWords,
  isPlainAnswer,
  type Outcome,
  openDraftOf,
} from '../administer.ts'
import { type Answer, type AnswerPorts, answer, type Chosen } from '../answer.ts'
import { guidanceIn } from '../language/guidance.ts'
import type { Instruction } from '../language/instruction.ts'
import { instructionIn } from '../language/read-instruction.ts'
import type { Files, Topics } from '../ports.ts'
import type { Draft } from '../relationship/draft.ts'
import type { Reply } from './reply.ts'
import { replyToAnswer } from './reply-answer.ts'
import { guided, help, thanked, welcome } from './reply-guidance.ts'
import { replyToOutcome } from './reply-outcome.ts'
import { previewed } from './say-preview.ts'
import type { Sender } from './sender.ts'

export interface SayPorts extends AnswerPorts, AdminPorts {
  readonly files: Files
  readonly topics: Topics
}

/** Words in a conversation; `operationId` is the same when Teams delivers them twice. */
export interface Said {
  readonly text: string
  readonly sender: Sender
  readonly conversationId: string
  readonly operationId: string
  readonly chosen?: Chosen
}

/**
 * Instructions first, then questions; what is neither answers the step of an open draft, or is not understood. Words that
 * are just what the step asks for ("yes", "everyone") are its answer before anything else.
 */
export async function say(said: Said, ports: SayPorts): Promise<readonly Reply[]> {
  const { text, sender } = said
  const draft = await awaitingOf(sender, ports)
  const isDrafting = draft?.shape === 'conversation'
  if (draft && isPlainAnswer(draft.step, text)) return [await tell({ kind: 'answered', text }, said, ports)]
  const instruction = instructionFor(text, sender)
  if (instruction?.kind === 'preview' && isFor(instruction, sender)) return preview(instruction, said, ports)
  if (instruction && isFor(instruction, sender)) return [await follow(instruction, said, isDrafting, ports)]
  return (await ask(said, isDrafting, ports)) ?? [await tell({ kind: 'answered', text }, said, ports)]
}

/** An admin who asks why somebody sees nothing gets the gates; whoever asks why they see so little themselves, how that is decided. */
function instructionFor(text: string, { reader }: Sender): Instruction | undefined {
  return (reader.role === 'admin' ? undefined : guidanceIn(text)) ?? instructionIn(text) ?? guidanceIn(text)
}

/** A draft made question by question takes words; one on a form card waits for its button, or for a "yes" once it was looked at. */
async function awaitingOf({ asker, reader }: Sender, ports: SayPorts): Promise<Draft | undefined> {
  if (reader.role !== 'admin' || asker.kind !== 'colleague') return undefined
  const draft = await openDraftOf(asker.key, ports)
  return draft && awaitsWords(draft, ports.clock.now()) ? draft : undefined
}

/** People of other organizations are not told what admins can do: to them those words mean nothing. */
function isFor({ kind }: Instruction, { reader: { role } }: Sender): boolean {
  if (kind === 'thanks' || kind === 'guidance') return role !== 'stranger'
  return kind === 'help' || kind === 'greeting' || role === 'admin' || role === 'colleague'
}

async function follow(instruction: Instruction, said: Said, isDrafting: boolean, ports: SayPorts): Promise<Reply> {
  const { reader } = said.sender
  if (instruction.kind === 'greeting') return welcome(reader)
  if (instruction.kind === 'thanks') return thanked(reader)
  if (instruction.kind === 'guidance') return guided(instruction.about, reader)
  if (instruction.kind === 'help' && !isDrafting) return help(reader)
  return tell({ kind: 'told', instruction }, said, ports)
}

/** What an admin does, in words or by a button, goes through this one place. */
export async function tell(event: AdminEvent, said: Omit<Said, 'text'>, ports: SayPorts): Promise<Reply> {
  const outcome = await outcomeOf(event, said, ports)
  return replyToOutcome(outcome, said.sender.reader)
}

function outcomeOf(event: AdminEvent, { sender, operationId }: Omit<Said, 'text'>, ports: SayPorts): Promise<Outcome> {
  const { timeZone, locale } = sender.reader
  return administer(event, { asker: sender.asker, operationId, timeZone, locale }, ports)
}

/** What somebody else would get, after a line that says so. */
async function preview(instruction: Instruction, said: Said, ports: SayPorts): Promise<readonly Reply[]> {
  const { reader } = said.sender
  const outcome = await outcomeOf({ kind: 'told', instruction }, said, ports)
  const head = replyToOutcome(outcome, reader)
  return outcome.kind === 'preview' ? [head, ...(await previewed(outcome, reader, ports))] : [head]
}

/** While a draft waits for words these are its answer: 238 domains are longer than any question. */
const noQuestion: ReadonlySet<Answer['kind']> = new Set(['not-understood', 'nobody-named', 'too-long'])

/** A question; undefined: it is none, and a draft waits for words. */
export async function ask(said: Said, isDrafting: boolean, ports: SayPorts): Promise<readonly Reply[] | undefined> {
  const { text, sender, conversationId, chosen } = said
  const { asker, judge, reader } = sender
  const previous = isDrafting ? undefined : await ports.topics.of(conversationId)
  const { timeZone, locale } = reader
  const context = { ...(previous && { previous }), ...(chosen && { chosen }), ...(isDrafting && { awaited: true }) }
  const { answers, question } = await answer({ text, asker, judge, timeZone, locale, ...context }, ports)
  const [first] = answers
  if (isDrafting && first !== undefined && noQuestion.has(first.kind)) return undefined
  if (question) await ports.topics.remember(conversationId, question)
  return answers.map((one) => replyToAnswer(one, reader))
}
