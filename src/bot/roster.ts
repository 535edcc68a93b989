/** The roster entry of whoever sent an activity: asked of Teams, kept for two minutes. */
import { TeamsInfo, type TurnContext } from 'botbuilder'
import { LRUCache } from 'lru-cache'
import { OutsideError } from '../ports.ts'
import type { RosterEntry } from './identity.ts'

export type Roster = (context: TurnContext) => Promise<RosterEntry | undefined>

/** Undefined: Teams says that the sender is no member. Throws OutsideError when Teams could not be asked. */
export function rosterOfTeams(): Roster {
  // `max` would take room for all of them at the start; so wherever a cache may be large
  const kept = new LRUCache<string, RosterEntry>({ maxSize: 20_000, sizeCalculation: () => 1, ttl: 2 * 60_000 })
  return async (context) => {
    const { serviceUrl, conversation, from, channelData } = context.activity
    const key = [serviceUrl, conversation.id, from.id, from.aadObjectId, channelData?.tenant?.id].join('\n')
    const before = kept.get(key)
    if (before) return before
    const entry = await memberOf(context)
    if (entry) kept.set(key, entry)
    return entry
  }
}

async function memberOf(context: TurnContext): Promise<RosterEntry | undefined> {
  try {
    return await TeamsInfo.getMember(context, context.activity.from.id)
  } catch (error) {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0
    if (status >= 400 && status < 500 && status !== 429 && status !== 401) return undefined
    throw new OutsideError('Roster', 'getMember', true, error)
  }
}
