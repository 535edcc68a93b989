/** Teams delivers an activity again when an answer took long: it is answered once, and a repeated press gets the first response. */
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder'
import { LRUCache } from 'lru-cache'

type Response = Partial<Activity> | undefined

/**
 * Far longer than Teams goes on repeating. After that, after a restart and on another replica, what changes anything is still
 * done once, because what is stored remembers operations: changes, drafts, import plans, undo. A question is answered again.
 */
const keptMs = 2 * 60_000
const most = 2_000

/** Gives a turn that does nothing for an activity it has seen, but answer its press as before. */
export function oncePerActivity(turn: (context: TurnContext) => Promise<void>): typeof turn {
  const seen = new LRUCache<string, Promise<Response>>({ max: most, ttl: keptMs })
  return async (context) => {
    const key = keyOf(context.activity)
    if (key === undefined) return turn(context)
    const before = seen.get(key)
    if (before) {
      const response = await before
      if (response) await context.sendActivity(response)
      return
    }
    const first = responding(context, turn)
    seen.set(key, first)
    first.catch(() => seen.delete(key))
    await first
  }
}

/** The key holds whose activity it is, so that nobody gets somebody else's answer. */
function keyOf({ id, type, conversation, from }: Activity): string | undefined {
  return typeof id === 'string' && id !== '' ? JSON.stringify([type, id, conversation.id, from.id]) : undefined
}

/** Runs the turn; what it answered to a press. */
async function responding(context: TurnContext, turn: (context: TurnContext) => Promise<void>): Promise<Response> {
  let response: Response
  if (context.activity.type === ActivityTypes.Invoke)
    context.onSendActivities((_, activities, next) => {
      response ??= activities.find(({ type }) => type === ActivityTypes.InvokeResponse)
      return next()
    })
  await turn(context)
  return response
}
