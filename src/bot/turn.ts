/** One turn, top to bottom: what kind of event, who it is from, what is to be done, what goes back. Holds the one catch-all. */
import type { TurnContext } from 'botbuilder'
import type { Conversations } from '../ports.ts'
import { nobody } from '../relationship/organization.ts'
import { beginAfter } from './afterwards.ts'
import { type Consent, importFile, takeConsent } from './chat-file.ts'
import { heard, offerChoices, send, sendFile } from './deliver.ts'
import { type Incoming, incomingOf, type Via } from './incoming.ts'
import { press } from './press.ts'
import { answerBelow, showInstead, tellPressed } from './press-reply.ts'
import { recognizing, referenceOf } from './recognize.ts'
import { oncePerActivity } from './repeated.ts'
import { failure, personalOnly, welcome } from './reply-guidance.ts'
import { type SayPorts, say } from './say.ts'
import { type Sender, type SenderPorts, senderOf, strangerReading } from './sender.ts'
import type { TurnLog } from './turn-log.ts'
import { choicesFor } from './type-ahead.ts'
import { showingTyping } from './typing.ts'

export interface TurnPorts extends SayPorts, SenderPorts {
  readonly conversations: Conversations
  readonly log: TurnLog
}

type Pressed = Extract<Incoming, { kind: 'pressed' }>

export function turnWith(ports: TurnPorts): (context: TurnContext) => Promise<void> {
  const recognize = recognizing(ports)
  return oncePerActivity(async (context) => {
    const incoming = incomingOf(context.activity)
    try {
      const taking = () => take(incoming, context, ports)
      const sender = await (isMessage(incoming) ? showingTyping(context, taking) : taking())
      if (sender) recognize(sender, context.activity)
    } catch (error) {
      const log = ports.log.of(context.activity)
      log.error({ err: error, kind: incoming.kind }, 'a turn failed; nothing was disclosed')
      await apologize(incoming, context, ports)
    }
  })
}

/** For a press Teams shows by itself that it waits. */
function isMessage(incoming: Incoming): boolean {
  return incoming.kind === 'said' || (incoming.kind === 'pressed' && incoming.via === 'message')
}

/** Who said, pressed or typed something, once it is answered. */
async function take(incoming: Incoming, context: TurnContext, ports: TurnPorts): Promise<Sender | undefined> {
  if (incoming.kind === 'ignored') {
    ports.log.of(context.activity).debug({ because: incoming.because }, 'activity ignored')
    return undefined
  }
  if (incoming.kind === 'elsewhere') {
    await onlyInPersonalChat(incoming.via, context, ports)
    return undefined
  }
  const sender = await senderOf(context, ports)
  const { asker } = sender
  if (asker.kind === 'stranger') ports.log.of(context.activity).warn({ because: asker.because }, 'a stranger')
  await answer(incoming, sender, context, ports)
  return incoming.kind === 'met' ? undefined : sender
}

type Answered = Exclude<Incoming, { kind: 'ignored' | 'elsewhere' }>

async function answer(incoming: Answered, sender: Sender, context: TurnContext, ports: TurnPorts): Promise<void> {
  switch (incoming.kind) {
    case 'met':
      return greetOnce(sender, context, ports)
    case 'said':
      return answerWords(incoming, sender, context, ports)
    case 'consented':
      return answerConsent(incoming.consent, sender, context, ports)
    case 'typed-ahead':
      return answerTyping(incoming, sender, context, ports)
    case 'pressed':
      return answerPress(incoming, sender, context, ports)
  }
}

async function onlyInPersonalChat(via: Via, context: TurnContext, ports: TurnPorts): Promise<void> {
  const reply = personalOnly(await strangerReading(context, ports))
  if (via === 'message') await send(context, reply)
  else await tellPressed(reply.summary, via, context)
}

/** Teams repeats the event, the Playground at every reload: the welcome is said once. */
async function greetOnce({ asker, reader }: Sender, context: TurnContext, ports: TurnPorts): Promise<void> {
  const { activity } = context
  // who is only said to be an admin is not told what admins are
  const person = asker.kind === 'stranger' ? nobody : asker.key
  const met = { id: activity.conversation.id, person, reference: referenceOf(activity) }
  if (await ports.conversations.meet(met)) await send(context, welcome(reader))
}

type SaidWords = Extract<Incoming, { kind: 'said' }>

async function answerWords({ text, file }: SaidWords, sender: Sender, context: TurnContext, ports: TurnPorts) {
  const said = turnOf(sender, context, ports)
  const isImport = file !== undefined && sender.reader.role === 'admin'
  const replies = isImport ? [await importFile(file, said, ports)] : await say({ text, ...said }, ports)
  for (const reply of replies) await send(context, reply)
  beginAfter({ replies }, context.activity, ports)
}

async function answerConsent(consent: Consent, sender: Sender, context: TurnContext, ports: TurnPorts): Promise<void> {
  await heard(context)
  const { reply, saved } = await takeConsent(consent, turnOf(sender, context, ports), ports)
  await send(context, reply)
  if (saved) await sendFile(context, saved)
}

type Typing = Extract<Incoming, { kind: 'typed-ahead' }>

async function answerTyping({ typed }: Typing, sender: Sender, context: TurnContext, ports: TurnPorts): Promise<void> {
  await offerChoices(context, typed ? await choicesFor(typed, turnOf(sender, context, ports), ports) : [])
}

async function answerPress(pressed: Pressed, sender: Sender, context: TurnContext, ports: TurnPorts): Promise<void> {
  const answered = await press(pressed.verb, pressed.data, turnOf(sender, context, ports), ports)
  const { instead, replies } = answered
  await (instead ? showInstead(instead, pressed.via, context) : answerBelow(pressed.via, sender.reader, context))
  for (const reply of replies) await send(context, reply)
  beginAfter(answered, context.activity, ports)
}

/** The same activity delivered twice is the same operation. */
function turnOf(sender: Sender, { activity }: TurnContext, { newId }: TurnPorts) {
  const conversationId = activity.conversation.id
  return { sender, conversationId, operationId: `${conversationId} ${activity.id ?? newId()}` }
}

/** One calm sentence; when even that cannot be sent, the log has it. */
async function apologize(incoming: Incoming, context: TurnContext, ports: TurnPorts): Promise<void> {
  try {
    if (incoming.kind === 'typed-ahead') return await offerChoices(context, [])
    const reply = failure(await strangerReading(context, ports))
    if (incoming.kind === 'pressed' && incoming.via !== 'message')
      await tellPressed(reply.summary, incoming.via, context)
    else if (['said', 'pressed', 'consented'].includes(incoming.kind)) await send(context, reply)
  } catch (error) {
    ports.log.of(context.activity).error({ err: error }, 'the failure could not be told')
  }
}
