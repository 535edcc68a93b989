/** Somebody who was a stranger when Liaison was installed, and is identified by a later message, gets reminders and notices too. */
import type { Activity } from 'botbuilder'
import { LRUCache } from 'lru-cache'
import type { Asker } from '../policy/asker.ts'
import type { Conversations } from '../ports.ts'
import type { TurnLog } from './turn-log.ts'

interface RecognizePorts {
  readonly conversations: Conversations
  readonly log: TurnLog
}

/** More people than talk to one process in a while; one who is forgotten costs a statement. */
const most = 20_000

/** Called when everything was answered. Nobody waits for it, and the store is asked once for each person while they are remembered. */
export function recognizing(ports: RecognizePorts): (sender: { readonly asker: Asker }, activity: Activity) => void {
  const known = new LRUCache<string, string>({ maxSize: most, sizeCalculation: () => 1 })
  return ({ asker }, activity) => {
    const { id } = activity.conversation
    if (asker.kind === 'stranger' || known.get(id) === asker.key) return
    known.set(id, asker.key)
    ports.conversations.recognize({ id, person: asker.key, reference: referenceOf(activity) }).catch((error) => {
      known.delete(id)
      ports.log.of(activity).warn({ err: error }, 'who a conversation is with could not be kept; tried again')
    })
  }
}

/** What it takes to write into a conversation later. */
export function referenceOf({ serviceUrl, conversation, recipient, from, locale }: Activity) {
  return { serviceUrl, conversation, bot: recipient, user: from, locale }
}
