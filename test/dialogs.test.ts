/** A form in a dialog is the form of the chat: the same card, the same rules, the same rights, and nothing done twice. */
import type { Activity } from 'botbuilder'
import { expect, test } from 'vitest'
import type { TurnPorts } from '../src/bot/turn.ts'
import { OutsideError } from '../src/ports.ts'
import { cardIn, cardsIn, textOf } from './replied.ts'
import { turnLog } from './turn-log.ts'
import { cast, newWorld, type Replied, type Speaker, type World } from './world.ts'

type Json = Record<string, unknown>

interface Action {
  readonly type: string
  readonly title: string
  readonly data: Json
}

interface Task {
  readonly type: 'continue' | 'message'
  readonly value: unknown
}

const invoke = (name: 'task/fetch' | 'task/submit', data: unknown): Partial<Activity> => ({
  type: 'invoke',
  name,
  value: { data, context: { theme: 'default' } },
})
const fetching = (data: unknown) => invoke('task/fetch', data)
const submitting = (data: unknown) => invoke('task/submit', data)

/** The answer to Teams, which is the first thing sent; undefined: the dialog closes. */
function taskIn([first]: readonly Replied[]): Task | undefined {
  expect(first).toMatchObject({ type: 'invokeResponse', value: { status: 200 } })
  return (first as { value: { body?: { task: Task } } }).value.body?.task
}

interface Shown {
  readonly title: string
  readonly height: unknown
  readonly width: unknown
  readonly card: { readonly contentType: string; readonly content: Json }
}

/** The form in the dialog. */
function dialogIn(replies: readonly Replied[]): Shown {
  const task = taskIn(replies)
  expect(replies).toHaveLength(1)
  expect(task).toMatchObject({
    type: 'continue',
    value: {
      title: expect.stringMatching(/\S/),
      height: 'large',
      width: 'medium',
      card: { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } },
    },
  })
  return task?.value as Shown
}

const actionsOf = (card: unknown) => (card as { actions: Action[] }).actions
const bodyOf = (card: unknown) => (card as { body: Json[] }).body

/** The data of the dialog's button; it says its verb itself. */
function buttonIn({ card }: Shown, verb: string): Json {
  const found = actionsOf(card.content).find(({ data }) => data['verb'] === verb)
  if (!found) throw new Error(`no button "${verb}" in the dialog`)
  return found.data
}

const isSet = ({ type }: Json) => type === 'ActionSet'

/** The button that opens the dialog. */
function openingOn(card: unknown): Action & { readonly associatedInputs?: string } {
  const [opening] = bodyOf(card).filter(isSet).flatMap(actionsOf)
  if (opening?.type !== 'Action.Submit') throw new Error('nothing opens a dialog')
  return opening
}

/** The form in the chat, and its button that opens the dialog. */
async function formIn(here: World, locale = 'en-GB') {
  const [card = {}] = cardsIn(await here.deliver('ada', { text: 'new relationship form', locale }))
  return { card, opening: openingOn(card) }
}

async function opened(here: World): Promise<Shown> {
  const { opening } = await formIn(here)
  return dialogIn(await here.deliver('ada', fetching(opening.data)))
}

const fabrikam = {
  name: 'Fabrikam',
  domains: 'fabrikam.com',
  freeBusyEnabled: 'true',
  level: 'availabilityOnly',
  scope: 'everyone',
}

const stored = async (here: World) => (await here.ports.relationships.all()).map(({ name }) => name)

test.each([
  ['en-GB', 'Open in a dialog'],
  ['nl-NL', 'In een dialoogvenster openen'],
])('%s: the form offers "%s", whatever stands in it', async (locale, title) => {
  const { opening } = await formIn(newWorld(), locale)
  expect(opening).toMatchObject({
    title,
    associatedInputs: 'none',
    data: { verb: 'dialog', msteams: { type: 'task/fetch' } },
  })
})

test('where there are no dialogs none is offered', async () => {
  const here = newWorld()
  const playground = { text: 'new relationship form', serviceUrl: 'http://127.0.0.1:56150/_connector' }
  const [card] = cardsIn(await here.deliver('ada', playground))
  expect(JSON.stringify(card)).not.toMatch(/ActionSet|Action\.Submit/)
})

test('the dialog shows the form of the chat, with buttons that a dialog knows', async () => {
  const here = newWorld()
  const { card, opening } = await formIn(here)
  const { content } = dialogIn(await here.deliver('ada', fetching(opening.data))).card
  expect(content['body']).toEqual(bodyOf(card).filter((part) => !isSet(part)))
  expect(JSON.stringify(content)).not.toMatch(/Action\.Execute|task\/fetch/)
  const { operation: _, ...same } = cardIn(card, 'save')
  expect(actionsOf(content)).toMatchObject(
    ['save', 'next', 'cancel'].map((verb) => ({ type: 'Action.Submit', data: { ...same, verb } })),
  )
})

test('what is saved in the dialog closes it, and stands in the chat', async () => {
  const here = newWorld()
  const dialog = await opened(here)
  const replies = await here.deliver('ada', submitting({ ...buttonIn(dialog, 'save'), ...fabrikam }))
  expect(taskIn(replies)).toBeUndefined()
  expect(textOf(replies.slice(1))).toContain('Fabrikam is made')
  expect(await stored(here)).toEqual(['Fabrikam'])
})

test('a mistake comes back in the dialog, with everything as it was entered', async () => {
  const here = newWorld()
  const dialog = await opened(here)
  const entered = { ...fabrikam, name: 'Our own', domains: 'contoso.com' }
  const again = dialogIn(await here.deliver('ada', submitting({ ...buttonIn(dialog, 'save'), ...entered })))
  const inputs = Object.fromEntries(bodyOf(again.card.content).map(({ id, value }) => [id, value]))
  expect(inputs).toMatchObject(entered)
  expect(JSON.stringify(again)).toContain('contoso.com is a domain of our own organization')
  expect(await stored(here)).toEqual([])
  await here.deliver('ada', submitting({ ...buttonIn(again, 'save'), ...fabrikam }))
  expect(await stored(here)).toEqual(['Fabrikam'])
})

test('what would change is seen in the dialog, which goes back to the form and saves', async () => {
  const here = newWorld()
  const review = dialogIn(
    await here.deliver('ada', submitting({ ...buttonIn(await opened(here), 'next'), ...fabrikam })),
  )
  const form = dialogIn(await here.deliver('ada', submitting(buttonIn(review, 'back'))))
  expect(bodyOf(form.card.content).find(({ id }) => id === 'name')).toMatchObject({ value: 'Fabrikam' })
  expect(await stored(here)).toEqual([])
  const seen = dialogIn(await here.deliver('ada', submitting({ ...buttonIn(form, 'next'), ...fabrikam })))
  await here.deliver('ada', submitting(buttonIn(seen, 'save')))
  expect(await stored(here)).toEqual(['Fabrikam'])
})

test('cancelled in the dialog, it closes and nothing is kept', async () => {
  const here = newWorld()
  const { card } = await formIn(here)
  const replies = await here.deliver('ada', submitting({ ...cardIn(card, 'cancel'), verb: 'cancel' }))
  expect(taskIn(replies)).toBeUndefined()
  expect(replies).toHaveLength(2)
  expect(await here.ports.drafts.of(`${cast.ada.tenantId}:${cast.ada.aadObjectId}`)).toBeUndefined()
})

test('a form that was changed in the chat meanwhile is shown as it stands, and not saved over', async () => {
  const here = newWorld()
  const { card, opening } = await formIn(here)
  const dialog = dialogIn(await here.deliver('ada', fetching(opening.data)))
  const data = { ...cardIn(card, 'save'), ...fabrikam, domains: 'contoso.com' }
  await here.deliver('ada', {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'save', data } },
  })
  const again = dialogIn(await here.deliver('ada', submitting({ ...buttonIn(dialog, 'save'), ...fabrikam })))
  expect(JSON.stringify(again)).toContain('This card was an older one')
  expect(await stored(here)).toEqual([])
  expect(dialogIn(await here.deliver('ada', fetching(opening.data))).title).toBe(dialog.title)
})

test('an edit that somebody overtook is refused as in the chat, with both versions there', async () => {
  const here = newWorld()
  await here.deliver('ada', submitting({ ...buttonIn(await opened(here), 'save'), ...fabrikam }))
  const [card = {}] = cardsIn(await here.deliver('ada', { text: 'edit Fabrikam' }))
  const dialog = dialogIn(await here.deliver('ada', fetching(openingOn(card).data)))
  await here.deliver('ada', { text: 'turn off Fabrikam' })
  const replies = await here.deliver('ada', submitting({ ...buttonIn(dialog, 'save'), ...fabrikam, name: 'Renamed' }))
  expect(taskIn(replies)).toBeUndefined()
  expect(textOf(replies.slice(1))).toContain('Renamed')
  expect(await here.ports.relationships.all()).toMatchObject([{ name: 'Fabrikam', enabled: false, version: 2 }])
})

test('what Teams delivers again is answered again and done once, in a new process too', async () => {
  const here = newWorld()
  const { opening } = await formIn(here)
  const fetched = { ...fetching(opening.data), id: 'fetch' }
  const dialog = dialogIn(await here.deliver('ada', fetched))
  expect(dialogIn(await here.deliver('ada', fetched)).title).toBe(dialog.title)
  const submitted = { ...submitting({ ...buttonIn(dialog, 'save'), ...fabrikam }), id: 'submit' }
  const first = await here.deliver('ada', submitted)
  for (const restart of [false, true]) {
    if (restart) here.restart()
    expect(taskIn(await here.deliver('ada', submitted))).toEqual(taskIn(first))
  }
  const [only, ...others] = await here.ports.relationships.all()
  expect([only?.version, others]).toEqual([1, []])
  expect(await here.ports.journal.changes({ most: 10 })).toHaveLength(1)
})

test.each(['bob', 'pia', 'mallory', 'gus'] as const)('%s opens no form and saves none', async (who: Speaker) => {
  const here = newWorld()
  const { card, opening } = await formIn(here)
  const fetched = await here.deliver(who, fetching(opening.data))
  expect(taskIn(fetched)).toMatchObject({ type: 'message', value: expect.stringMatching(/\S/) })
  const replies = await here.deliver(who, submitting({ ...cardIn(card, 'save'), ...fabrikam, verb: 'save' }))
  expect(taskIn(replies)).toBeUndefined()
  expect(JSON.stringify([fetched, replies])).not.toMatch(/Input\.|Fabrikam/)
  expect(await stored(here)).toEqual([])
  expect(cardsIn(replies)).toHaveLength(1)
})

test('who is an admin no longer saves nothing', async () => {
  let admins: readonly string[] = [cast.ada.aadObjectId]
  const here = newWorld({}, undefined, (ports) => ({
    ...ports,
    directory: { ...ports.directory, isAdmin: async (id: string) => admins.includes(id) },
  }))
  const dialog = await opened(here)
  admins = []
  await here.deliver('ada', submitting({ ...buttonIn(dialog, 'save'), ...fabrikam }))
  expect(await stored(here)).toEqual([])
})

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['no verb', { draft: 'x', version: 1 }],
  ['a verb that is none', { verb: { toString: 'x' }, draft: 'x', version: 1 }],
  ['an unknown verb', { verb: 'drop-everything' }],
  ['another’s draft', { verb: 'dialog', draft: '00000000-0000-4000-8000-00000000abcd', version: 1 }],
])('forged data, %s, opens nothing', async (_, data) => {
  const here = newWorld()
  await formIn(here)
  expect(taskIn(await here.deliver('ada', fetching(data)))).toMatchObject({ type: 'message' })
})

test('in a group chat a dialog only says that it opens in private', async () => {
  const here = newWorld()
  const { opening } = await formIn(here)
  const conversation = { id: 'group', conversationType: 'groupChat', isGroup: true, name: '' }
  for (const activity of [fetching(opening.data), submitting({ ...opening.data, verb: 'save', ...fabrikam })]) {
    const elsewhere = { ...activity, conversation: conversation as Activity['conversation'] }
    const replies = await here.deliver('ada', elsewhere)
    expect(taskIn(replies)).toMatchObject({ type: 'message', value: expect.stringContaining('personal') })
    expect(replies).toHaveLength(1)
  }
  expect(await stored(here)).toEqual([])
})

test('a client without dialogs sends the button as a message, and gets the form', async () => {
  const here = newWorld()
  const { card, opening } = await formIn(here)
  const [again] = cardsIn(await here.deliver('ada', { text: '', value: opening.data }))
  expect(bodyOf(again).filter((part) => !isSet(part))).toEqual(bodyOf(card).filter((part) => !isSet(part)))
})

test('when something fails the dialog says so', async () => {
  const logged: object[] = []
  let isDown = false
  const here = newWorld(
    {},
    undefined,
    (ports): TurnPorts => ({
      ...ports,
      directory: {
        ...ports.directory,
        isAdmin: (id) =>
          isDown ? Promise.reject(new OutsideError('directory', 'isAdmin', true, 'down')) : ports.directory.isAdmin(id),
      },
      log: turnLog({ error: (data) => void logged.push(data) }),
    }),
  )
  const { opening } = await formIn(here)
  isDown = true
  expect(taskIn(await here.deliver('ada', fetching(opening.data)))).toMatchObject({ type: 'message' })
  expect(logged).toHaveLength(1)
})
