/** Who was a stranger when Liaison was installed is reached from the first message on in which they are known. */
import type { Activity } from 'botbuilder'
import { expect, test } from 'vitest'
import { recognizing } from '../src/bot/recognize.ts'
import type { Conversation } from '../src/ports.ts'
import { personKey } from '../src/relationship/organization.ts'
import { turnLog } from './turn-log.ts'
import { cast, newWorld, type World } from './world.ts'

const installed = { type: 'installationUpdate', action: 'add' } as const
const ada = personKey(cast.ada.tenantId, cast.ada.aadObjectId)
const reached = (here: World) => here.ports.conversations.ofPerson(ada)

/** Installed while the roster does not know her. */
async function unknownAtFirst() {
  const here = newWorld()
  const { roster } = here.ports
  Object.assign(here.ports, { roster: async () => undefined })
  expect(await here.deliver('ada', installed)).toHaveLength(1)
  return { here, known: () => Object.assign(here.ports, { roster }) }
}

test('an admin whom the roster did not know at first is reached once it does, and welcomed once', async () => {
  const { here, known } = await unknownAtFirst()
  await here.deliver('ada', { text: 'help' })
  expect(await reached(here)).toBeUndefined()
  known()
  expect(await here.deliver('ada', { text: 'help' })).toHaveLength(1)
  await expect.poll(() => reached(here)).toMatchObject({ id: 'chat-ada', reference: { bot: { id: '28:liaison' } } })
  expect(await here.deliver('ada', installed)).toEqual([])
})

test('a message before the installation takes nobody’s welcome away', async () => {
  const here = newWorld()
  await here.deliver('ada', { text: 'help' })
  expect(await reached(here)).toBeUndefined()
  expect(await here.deliver('ada', installed)).toHaveLength(1)
})

const { tenantId, aadObjectId, name, userPrincipalName } = cast.ada
const who = { key: ada, tenantId, objectId: aadObjectId, name, userPrincipalName, domain: 'contoso.com' }
const sender = { asker: { kind: 'colleague', ...who } } as const
const activity = { conversation: { id: 'chat-ada' } } as Activity

/** What the store is asked; it refuses the first `failing` times. */
function asking(failing = 0) {
  const asked: Conversation[] = []
  const warned: unknown[] = []
  const recognize = async (conversation: Conversation) => {
    asked.push(conversation)
    if (asked.length <= failing) throw new Error('down')
  }
  const conversations = { recognize, meet: async () => false, ofPerson: async () => undefined }
  const log = turnLog({ warn: (data) => warned.push(data) })
  return { asked, warned, recognize: recognizing({ conversations, log }) }
}

test('the store is asked once, not at every message, and for strangers never', async () => {
  const { asked, recognize } = asking()
  recognize({ asker: { kind: 'stranger', because: 'not in the roster', key: ada } }, activity)
  expect(asked).toEqual([])
  for (let n = 0; n < 3; n++) recognize(sender, activity)
  expect(asked).toMatchObject([{ id: 'chat-ada', person: ada }])
})

test('a store that is down is asked again at the next message, and the turn does not fail', async () => {
  const { asked, warned, recognize } = asking(1)
  recognize(sender, activity)
  await expect.poll(() => warned).toHaveLength(1)
  recognize(sender, activity)
  recognize(sender, activity)
  expect(asked).toHaveLength(2)
})
