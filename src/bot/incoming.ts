/** An activity becomes one of a few kinds of event, once; nothing downstream looks at activity.type again. */
import { type Activity, TurnContext } from 'botbuilder'
import type { ChatFile, Consent } from './chat-file.ts'
import { consentIn, fileIn } from './incoming-file.ts'
import { type TypeAhead, typeAheadIn } from './type-ahead.ts'

/** How something reached us, which decides in what shape it is answered. */
export type Via = 'invoke' | 'message' | 'dialog-fetch' | 'dialog-submit'

export type Incoming =
  | { readonly kind: 'said'; readonly text: string; readonly file?: ChatFile }
  /** the answer to the offer of a file */
  | { readonly kind: 'consented'; readonly consent: Consent }
  /** a button on a card; `verb` and `data` come from a client and are never trusted */
  | { readonly kind: 'pressed'; readonly verb: string; readonly data: unknown; readonly via: Via }
  /** what stands in an input so far; without `typed` it is nothing that an input of ours would ask */
  | { readonly kind: 'typed-ahead'; readonly typed?: TypeAhead }
  /** the bot was installed, or met in a personal chat */
  | { readonly kind: 'met' }
  /** in a group chat or a channel, where nothing is answered or done */
  | { readonly kind: 'elsewhere'; readonly via: Via }
  | { readonly kind: 'ignored'; readonly because: string }

export function incomingOf(activity: Activity): Incoming {
  if (activity.channelId !== 'msteams') return ignored(`channel ${String(activity.channelId)}`)
  const isPersonal = isOfOne(activity.conversation)
  switch (activity.type) {
    case 'message':
      if (!isPersonal) return { kind: 'elsewhere', via: 'message' }
      return pressedBySubmit(activity) ?? { kind: 'said', text: textOf(activity), ...fileIn(activity.attachments) }
    case 'invoke':
      return invoked(activity, isPersonal)
    case 'installationUpdate':
      return isPersonal && String(activity.action).startsWith('add') ? { kind: 'met' } : ignored('installation')
    case 'conversationUpdate':
      return isPersonal && isBotAdded(activity) ? { kind: 'met' } : ignored('members')
    default:
      return ignored(`type ${String(activity.type)}`)
  }
}

/** Where the kind is not said, an id that Teams gives to chats and channels of several people says it. */
function isOfOne({ conversationType, isGroup, id }: Activity['conversation']): boolean {
  return (conversationType ?? (id.startsWith('19:') ? 'groupChat' : 'personal')) === 'personal' && !isGroup
}

function invoked({ name, value }: Activity, isPersonal: boolean): Incoming {
  switch (name) {
    case 'fileConsent/invoke':
      return isPersonal ? { kind: 'consented', consent: consentIn(value) } : ignored('a file elsewhere')
    case 'application/search': {
      const typed = isPersonal ? typeAheadIn(value) : undefined
      return { kind: 'typed-ahead', ...(typed ? { typed } : {}) }
    }
    case 'adaptiveCard/action':
      return isPersonal ? pressedByExecute(value) : { kind: 'elsewhere', via: 'invoke' }
    case 'task/fetch':
      return isPersonal ? pressedOfDialog(value, 'dialog-fetch') : { kind: 'elsewhere', via: 'dialog-fetch' }
    case 'task/submit':
      return isPersonal ? pressedOfDialog(value, 'dialog-submit') : { kind: 'elsewhere', via: 'dialog-submit' }
    default:
      return ignored(`invoke ${String(name)}`)
  }
}

function ignored(because: string): Incoming {
  return { kind: 'ignored', because }
}

function textOf(activity: Activity): string {
  if (typeof activity.text !== 'string') return ''
  const hasMention = Array.isArray(activity.entities) && activity.entities.some((entity) => entity?.type === 'mention')
  return (hasMention ? TurnContext.removeRecipientMention(activity) : activity.text)?.trim() ?? ''
}

/** Action.Submit, the fallback of old clients: a message without text, with `value`; the verb stands in the data. */
function pressedBySubmit({ text, value }: Activity): Incoming | undefined {
  if (text || !isRecord(value) || typeof value['verb'] !== 'string') return undefined
  return { kind: 'pressed', verb: value['verb'], data: value, via: 'message' }
}

function pressedByExecute(value: unknown): Incoming {
  const action = isRecord(value) ? value['action'] : undefined
  const verb = isRecord(action) && typeof action['verb'] === 'string' ? action['verb'] : ''
  return { kind: 'pressed', verb, data: isRecord(action) ? action['data'] : undefined, via: 'invoke' }
}

/** Opens a dialog or comes from one; both are Action.Submit, so the verb stands in the data. */
function pressedOfDialog(value: unknown, via: Via): Incoming {
  const data = isRecord(value) ? value['data'] : undefined
  const verb = isRecord(data) && typeof data['verb'] === 'string' ? data['verb'] : ''
  return { kind: 'pressed', verb, data, via }
}

function isBotAdded({ membersAdded, recipient }: Activity): boolean {
  return Array.isArray(membersAdded) && membersAdded.some((member) => member?.id === recipient?.id)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
