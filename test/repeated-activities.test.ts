/** What Teams delivers twice is answered once; a press gets the same response again. */
import { type Activity, BotAdapter, type ConversationReference, type ResourceResponse, TurnContext } from 'botbuilder'
import { expect, test } from 'vitest'
import { turnWith } from '../src/bot/turn.ts'
import type { QuestionLine } from '../src/journal.ts'
import { textOf } from './replied.ts'
import { cast, newWorld, type Replied, type Speaker } from './world.ts'

class Recorder extends BotAdapter {
  readonly sent: Replied[] = []

  override async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    this.sent.push(...activities)
    return activities.map(() => ({ id: 'reply' }))
  }
  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(_: Partial<ConversationReference>): Promise<void> {}
}

function chats() {
  const lines: QuestionLine[] = []
  const { ports } = newWorld()
  const journal = { ...ports.journal, note: (line: QuestionLine) => void lines.push(line) }
  const turn = turnWith({ ...ports, journal })
  const deliver = async (speaker: Speaker, activity: Partial<Activity>): Promise<readonly Replied[]> => {
    const recorder = new Recorder()
    const { tenantId, aadObjectId, name } = cast[speaker]
    const whole = {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:1',
      from: { id: `29:${speaker}`, name, aadObjectId },
      conversation: { id: 'chat', conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...activity,
    } as Activity
    await turn(new TurnContext(recorder, whole))
    return recorder.sent
  }
  return { deliver, lines }
}

const question = { id: '1', text: 'is Alice free tomorrow?' }
const ask = {
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb: 'ask', data: { text: 'is Alice free tomorrow?' } } },
}

test('a message that comes again is not answered again, nor written down', async () => {
  const { deliver, lines } = chats()
  expect(await deliver('bob', question)).toHaveLength(1)
  expect(await deliver('bob', question)).toEqual([])
  expect(lines).toHaveLength(1)
})

test('the same words said anew are', async () => {
  const { deliver } = chats()
  await deliver('bob', question)
  expect(await deliver('bob', { ...question, id: '2' })).toHaveLength(1)
})

test('a press that comes again, even before the first was answered, gets the first response and nothing more', async () => {
  const { deliver, lines } = chats()
  const [first, again] = await Promise.all([deliver('bob', { id: '1', ...ask }), deliver('bob', { id: '1', ...ask })])
  const later = await deliver('bob', { id: '1', ...ask })
  expect(first.map(({ type }) => type)).toEqual(['invokeResponse', 'message'])
  expect(again).toEqual([first[0]])
  expect(later).toEqual([first[0]])
  expect(lines).toHaveLength(1)
})

test('nobody gets what somebody else was answered under the same id', async () => {
  const { deliver } = chats()
  expect(textOf(await deliver('bob', question))).toContain('Alice')
  const [reply] = await deliver('mallory', question)
  expect(textOf(reply ? [reply] : [])).not.toContain('Alice')
  expect(reply).toBeDefined()
})

test('activities without an id are taken as they come', async () => {
  const { deliver } = chats()
  expect(await deliver('bob', { text: 'help' })).toHaveLength(1)
  expect(await deliver('bob', { text: 'help' })).toHaveLength(1)
})
