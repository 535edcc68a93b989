/** An activity becomes one of a few kinds of event, once; nothing downstream looks at activity.type again. */
import { type Activity, TurnContext } from 'botbuilder'
import type { ChatFile, Consent } from './chat-file.ts'
import { consentIn, fileIn } from './incoming-file.ts'

export type Incoming =
  | { readonly kind: 'said'; readonly text: string; readonly file?: ChatFile }
  /** the answer to the offer of a file */
  | { readonly kind: 'consented'; readonly consent: Consent }
  /** a button on a card; `verb` and `data` come from a client and are never trusted */
  | { readonly kind: 'pressed'; readonly verb: string; readonly data: unknown; readonly via: 'invoke' | 'message' }
  /** the bot was installed, or met in a personal chat */
  | { readonly kind: 'met' }
  /** in a group chat or a channel, where nothing is answered or done */
  | { readonly kind: 'elsewhere'; readonly via: 'invoke' | 'message' }
  | { readonly kind: 'ignored'; readonly because: string }

export function incomingOf(activity: Activity): Incoming {
  if (activity.channelId !== 'msteams') return ignored(`channel ${String(activity.channelId)}`)
  const isPersonal =
    (activity.conversation?.conversationType ?? 'personal') === 'personal' && !activity.conversation?.isGroup
  switch (activity.type) {
    case 'message':
      if (!isPersonal) return { kind: 'elsewhere', via: 'message' }
      return pressedBySubmit(activity) ?? { kind: 'said', text: textOf(activity), ...fileIn(activity.attachments) }
    case 'invoke':
      if (activity.name === 'fileConsent/invoke' && isPersonal)
        return { kind: 'consented', consent: consentIn(activity.value) }
      if (activity.name !== 'adaptiveCard/action') return ignored(`invoke ${String(activity.name)}`)
      return isPersonal ? pressedByExecute(activity.value) : { kind: 'elsewhere', via: 'invoke' }
    case 'installationUpdate':
      return isPersonal && String(activity.action).startsWith('add') ? { kind: 'met' } : ignored('installation')
    case 'conversationUpdate':
      return isPersonal && isBotAdded(activity) ? { kind: 'met' } : ignored('members')
    default:
      return ignored(`type ${String(activity.type)}`)
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

function isBotAdded({ membersAdded, recipient }: Activity): boolean {
  return Array.isArray(membersAdded) && membersAdded.some((member) => member?.id === recipient?.id)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
