/** Words of somebody in a personal chat, as Teams sends them. */
import type { Activity } from 'botbuilder'

export const serviceUrl = 'https://smba.trafficmanager.net/emea/'

export function hello(change: object = {}): Activity {
  const people = { from: { id: '29:ada' }, recipient: { id: '28:liaison' } }
  const words = { type: 'message', id: '1', text: 'hello', channelId: 'msteams', serviceUrl }
  return { ...words, ...people, conversation: { id: 'c' }, ...change } as Activity
}
