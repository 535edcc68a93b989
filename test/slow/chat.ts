/** The personal chats of the example people with a bot process, through a stand-in for Teams. */
import { cardIn, cardsIn } from '../replied.ts'
import { standInForTeams } from '../teams-stand-in.ts'
import { cast, type Replied, type Speaker } from '../world.ts'

export interface Chat {
  deliver(speaker: Speaker, activity: Record<string, unknown>): Promise<readonly Replied[]>
  say(speaker: Speaker, text: string): Promise<readonly Replied[]>
  /** the button of the speaker's newest card, its inputs filled in */
  press(speaker: Speaker, verb: string, inputs?: Record<string, unknown>): Promise<readonly Replied[]>
  pressWith(speaker: Speaker, verb: string, data: unknown): Promise<readonly Replied[]>
  /** what a press of that button would send */
  button(speaker: Speaker, verb: string): Record<string, unknown>
  /** the speaker's newest card */
  card(speaker: Speaker): Record<string, unknown> | undefined
  /** the same chats, delivered to another address */
  at(bot: () => string): Chat
  close(): void
}

/** `bot` gives the address at the time of each delivery. */
export async function openChats(bot: () => string): Promise<Chat> {
  const teams = await standInForTeams()
  for (const [speaker, person] of Object.entries(cast))
    teams.roster.set(`29:${speaker}`, { id: `29:${speaker}`, userRole: 'user', ...person })
  const cards = new Map<Speaker, Record<string, unknown>>()
  let activities = 0

  const chatAt = (address: () => string): Chat => {
    const chat: Chat = {
      async deliver(speaker, activity) {
        const { tenantId, aadObjectId, name } = cast[speaker]
        const replies = await teams.deliver(address(), {
          type: 'message',
          id: `a${++activities}`,
          channelId: 'msteams',
          locale: 'en-GB',
          localTimezone: 'Europe/Amsterdam',
          from: { id: `29:${speaker}`, name, aadObjectId },
          recipient: { id: '28:liaison', name: 'Liaison' },
          conversation: { id: `chat-${speaker}`, conversationType: 'personal', tenantId },
          channelData: { tenant: { id: tenantId } },
          ...activity,
        })
        for (const card of cardsIn(replies)) cards.set(speaker, card)
        return replies
      },
      say: (speaker, text) => chat.deliver(speaker, { text }),
      press: (speaker, verb, inputs = {}) =>
        chat.pressWith(speaker, verb, { ...chat.button(speaker, verb), ...inputs }),
      pressWith: (speaker, verb, data) =>
        chat.deliver(speaker, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data } },
        }),
      button: (speaker, verb) => cardIn(cards.get(speaker), verb),
      card: (speaker) => cards.get(speaker),
      at: chatAt,
      close: teams.close,
    }
    return chat
  }
  return chatAt(bot)
}
