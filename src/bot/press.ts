/** What a pressed button does: what replaces its card, and what is said besides. */
import { answerQuestion } from '../answer.ts'
import type { Instruction } from '../language/instruction.ts'
import type { Ask, Question } from '../language/question.ts'
import { pressOf } from './admin-press.ts'
import { type CardAction, parseCardAction } from './card-action.ts'
import type { Reply } from './reply.ts'
import { replyToAnswer } from './reply-answer.ts'
import { chosen } from './reply-choice.ts'
import { help, oldCard } from './reply-guidance.ts'
import { ask, type Said, type SayPorts, say, tell } from './say.ts'

/** `instead`: the card that replaces the pressed one; without it that card stays. */
export interface Pressed {
  readonly instead?: Reply
  readonly replies: readonly Reply[]
}

type Pressing = Omit<Said, 'text' | 'chosen'>

export async function press(verb: string, data: unknown, pressing: Pressing, ports: SayPorts): Promise<Pressed> {
  const action = parseCardAction(verb, data)
  if (!action) return { instead: oldCard(pressing.sender.reader), replies: [] }
  const at = action.operation === '' ? pressing : { ...pressing, operationId: action.operation }
  switch (action.kind) {
    case 'ask':
      return { replies: await say({ ...at, text: action.text }, ports) }
    case 'help':
      return helpWith(action, at, ports)
    case 'choose':
      return choose(action, at, ports)
    case 'next-days':
      return { replies: await askAgain(action, 'day', at, ports) }
    case 'find-time':
      return { replies: await askAgain(action, 'free-when', at, ports) }
    case 'share-own':
      return instruct({ kind: 'own-sharing', most: action.most }, at, ports)
    case 'who-asked':
      return instruct({ kind: 'who-asked' }, at, ports)
    case 'new':
    case 'new-form':
      return { replies: [await tell({ kind: 'pressed', press: pressOf(action) }, at, ports)] }
    default:
      return { instead: await tell({ kind: 'pressed', press: pressOf(action) }, at, ports), replies: [] }
  }
}

/** At a step of a draft, help is about that step. */
async function helpWith({ draft, version }: Help, at: Pressing, ports: SayPorts): Promise<Pressed> {
  if (draft === undefined || version === undefined) return { replies: [help(at.sender.reader)] }
  return { instead: await tell({ kind: 'pressed', press: { verb: 'help', draft, version } }, at, ports), replies: [] }
}

async function instruct(instruction: Instruction, at: Pressing, ports: SayPorts): Promise<Pressed> {
  return { replies: [await tell({ kind: 'told', instruction }, at, ports)] }
}

type Help = Extract<CardAction, { kind: 'help' }>
type Choose = Extract<CardAction, { kind: 'choose' }>

/** The choice card gives way to what was chosen; the answer is a message of its own. */
async function choose(action: Choose, at: Pressing, ports: SayPorts): Promise<Pressed> {
  const { question: text, who, when } = action
  const replies = await ask({ ...at, text, chosen: { who, ...(when ? { when } : {}) } }, false, ports)
  return { instead: chosen(action, at.sender.reader), replies: replies ?? [] }
}

type AskAgain = Extract<CardAction, { kind: 'next-days' | 'find-time' }>

/** The same people, by address, about another stretch of time; every gate is passed again. */
async function askAgain(action: AskAgain, about: Ask, at: Pressing, ports: SayPorts): Promise<Reply[]> {
  const { asker, judge, reader } = at.sender
  const question: Question = {
    kind: 'availability',
    ask: about,
    who: action.who,
    when: [{ start: action.start, end: action.end, grain: 'days', said: '', assumed: [] }],
    together: action.who.length > 1,
    language: reader.language,
    ...(action.kind === 'find-time' ? { minutes: action.minutes } : {}),
  }
  const asking = { text: '', asker, judge, timeZone: reader.timeZone, locale: reader.locale }
  const answered = await answerQuestion(question, asking, ports)
  if (answered.question) await ports.topics.remember(at.conversationId, answered.question)
  return answered.answers.map((one) => replyToAnswer(one, reader))
}
