/** Groups and people are found while an admin types on a form; nobody else finds any, and what was picked is checked again. */
import type { Activity } from 'botbuilder'
import { expect, test } from 'vitest'
import type { TurnPorts } from '../src/bot/turn.ts'
import { OutsideError } from '../src/ports.ts'
import { cardIn, cardsIn, textOf } from './replied.ts'
import { turnLog } from './turn-log.ts'
import { cast, newWorld, type Replied, type Speaker, type World } from './world.ts'

const search = (dataset: unknown, queryText: unknown, more: object = {}): Partial<Activity> => ({
  type: 'invoke',
  name: 'application/search',
  value: { queryText, dataset, queryOptions: { skip: 0, top: 15 }, ...more },
})

interface Found {
  readonly title: string
  readonly value: string
}

/** The choices that came back, in the one shape that Teams takes. */
function choicesIn(replies: readonly Replied[]): readonly Found[] {
  expect(replies).toHaveLength(1)
  expect(replies[0]).toMatchObject({
    type: 'invokeResponse',
    value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse' } },
  })
  const [{ value } = {}] = replies
  return (value as { body: { value: { results: Found[] } } }).body.value.results
}

const titles = async (here: World, who: Speaker, activity: Partial<Activity>) =>
  choicesIn(await here.deliver(who, activity)).map(({ title }) => title)

const alice = { title: 'Alice de Vries (alice@contoso.com)', value: '453ab3fd-3d21-4dbb-8766-4bad3d6e05fa' }

test.each([
  ['groups', 'sal', ['Sales (sales@contoso.com)', 'Sales Overseas (sales.overseas@contoso.com)']],
  ['groups', 'nothing of the kind', []],
  ['people', 'ali', [alice.title]],
  ['people', 'VRIES', [alice.title]],
  ['people', 'alice@con', [alice.title]],
  ['people', '', []],
])('an admin finds %s by %j', async (dataset, typed, found) => {
  expect(await titles(newWorld(), 'ada', search(dataset, typed))).toEqual(found)
})

test('a choice stands for an id', async () => {
  expect(choicesIn(await newWorld().deliver('ada', search('people', 'ali')))).toEqual([alice])
})

test.each(['bob', 'pia', 'finn', 'mallory', 'gus'] as const)(
  '%s finds nothing, and nothing is looked up',
  async (who) => {
    const here = newWorld({}, undefined, (ports) => ({
      ...ports,
      directory: {
        ...ports.directory,
        findGroups: () => Promise.reject(new Error('looked up')),
        suggestPeople: () => Promise.reject(new Error('looked up')),
      },
    }))
    expect(await titles(here, who, search('people', 'alice'))).toEqual([])
    expect(await titles(here, who, search('groups', 'sales'))).toEqual([])
  },
)

test('who is an admin no longer finds nothing any more', async () => {
  let admins = [cast.ada.aadObjectId as string]
  const here = newWorld({}, undefined, (ports) => ({
    ...ports,
    directory: { ...ports.directory, isAdmin: async (id: string) => admins.includes(id) },
  }))
  expect(await titles(here, 'ada', search('people', 'ali'))).toHaveLength(1)
  admins = []
  expect(await titles(here, 'ada', search('people', 'ali'))).toEqual([])
})

test.each([
  ['another dataset', search('graph.microsoft.com/users', 'ali')],
  ['a dataset of the prototype', search('__proto__', 'ali')],
  ['no words', search('people', undefined)],
  ['words that are none', search('people', { $ne: '' })],
  ['longer words than any name', search('people', 'ali '.repeat(60))],
  ['a very long text', search('people', 'ali'.repeat(100_000))],
  ['a negative skip', search('people', 'ali', { queryOptions: { skip: -1, top: 15 } })],
  ['the second page of one', search('people', 'ali', { queryOptions: { skip: 15, top: 15 } })],
  ['another kind', search('people', 'ali', { kind: 'searchAnswer' })],
  ['nothing', { ...search('people', 'ali'), value: undefined }],
])('%s finds nothing', async (_, activity) => {
  expect(await titles(newWorld(), 'ada', activity)).toEqual([])
})

test('in a group chat nothing is found', async () => {
  const conversation = { id: 'group', conversationType: 'groupChat', isGroup: true, name: '' }
  const activity = { ...search('people', 'ali'), conversation: conversation as Activity['conversation'] }
  expect(await titles(newWorld(), 'ada', activity)).toEqual([])
})

test('no more than fifteen are shown, however many are asked for', async () => {
  const many = Array.from({ length: 40 }, (_, n) => ({ id: `id-${n}`, name: `Sales ${n}` }))
  const here = newWorld({}, undefined, (ports) => ({
    ...ports,
    directory: { ...ports.directory, findGroups: async () => many },
  }))
  const activity = search('groups', 'sales', { queryOptions: { skip: 0, top: 500 } })
  expect(await titles(here, 'ada', activity)).toHaveLength(15)
})

test.each(['organization', 'isAdmin', 'suggestPeople'] as const)('while %s is down nothing is found', async (what) => {
  const logged: object[] = []
  const down = () => Promise.reject(new OutsideError('directory', what, true, 'down'))
  const here = newWorld(
    {},
    undefined,
    (ports): TurnPorts => ({
      ...ports,
      directory: { ...ports.directory, [what]: down },
      log: turnLog({ error: (data) => void logged.push(data) }),
    }),
  )
  expect(await titles(here, 'ada', search('people', 'ali'))).toEqual([])
  expect(logged).toHaveLength(1)
  expect(JSON.stringify(logged)).not.toContain('"ali"')
})

test('looking for somebody is no question: the journal has nothing of it', async () => {
  const here = newWorld()
  await here.deliver('ada', search('people', 'ali'))
  await here.deliver('pia', search('people', 'ali'))
  const since = { since: 0, most: 10 }
  expect(await here.ports.journal.questions({ targetId: alice.value, ...since })).toEqual([])
})

const entered = {
  name: 'Fabrikam',
  domains: 'fabrikam.com',
  freeBusyEnabled: 'true',
  level: 'availabilityOnly',
  scope: 'group',
}

async function formOf(here: World, more: Partial<Activity> = {}) {
  const [card] = cardsIn(await here.deliver('ada', { text: 'new relationship form', ...more }))
  return card ?? {}
}

const press = (verb: string, data: object): Partial<Activity> => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data } },
})

test('what was picked goes into the relationship by its id', async () => {
  const here = newWorld()
  const card = await formOf(here)
  const [group] = choicesIn(await here.deliver('ada', search('groups', 'sal')))
  const [owner] = choicesIn(await here.deliver('ada', search('people', 'ali')))
  const picked = { ...cardIn(card, 'save'), ...entered, group: group?.value, owner: owner?.value }
  await here.deliver('ada', press('save', picked))
  expect(await here.ports.relationships.all()).toMatchObject([
    {
      scope: { kind: 'group', groupId: group?.value, groupName: 'Sales' },
      owner: `${cast.ada.tenantId}:${alice.value}`,
    },
  ])
})

test.each([
  ['group', 'an id that no group has', { group: '00000000-0000-4000-8000-00000000abcd' }],
  ['owner', 'an id that nobody has', { group: 'sales', owner: '00000000-0000-4000-8000-00000000abcd' }],
  ['owner', 'a room', { group: 'sales', owner: 'room' }],
])('a forged %s, %s, is a mistake', async (_, __, forged) => {
  const here = newWorld()
  const room = (await here.ports.directory.findPeople('Rembrandt'))[0]?.id
  const card = await formOf(here)
  const data = { ...cardIn(card, 'save'), ...entered, ...forged }
  await here.deliver(
    'ada',
    press('save', 'owner' in forged && forged.owner === 'room' ? { ...data, owner: room } : data),
  )
  expect(await here.ports.relationships.all()).toEqual([])
})

const setOf = (card: object, id: string) =>
  (card as { body: { id?: string; type: string }[] }).body.find((part) => part.id === id)

test('the form asks Teams to find groups and people, and the Playground for words', async () => {
  const here = newWorld()
  const card = await formOf(here)
  expect(setOf(card, 'group')).toMatchObject({
    type: 'Input.ChoiceSet',
    style: 'filtered',
    'choices.data': { type: 'Data.Query', dataset: 'groups' },
  })
  expect(setOf(card, 'owner')).toMatchObject({
    type: 'Input.ChoiceSet',
    choices: [{ title: 'Me', value: 'me' }],
    'choices.data': { type: 'Data.Query', dataset: 'people' },
  })
  await here.deliver('ada', press('cancel', cardIn(card, 'cancel')))
  const plain = await formOf(here, { serviceUrl: 'http://127.0.0.1:56150/_connector' })
  expect([setOf(plain, 'group')?.type, setOf(plain, 'owner')?.type]).toEqual(['Input.Text', 'Input.Text'])
})

test('on an older card sent late, what was picked is shown by its name', async () => {
  const here = newWorld()
  const old = await formOf(here)
  const mistaken = { ...cardIn(old, 'save'), ...entered, name: '', group: 'sales', operation: 'first' }
  await here.deliver('ada', press('save', mistaken))
  const [group] = choicesIn(await here.deliver('ada', search('groups', 'sal')))
  const late = { ...mistaken, group: group?.value, owner: alice.value, operation: 'second' }
  const replies = await here.deliver('ada', press('save', late))
  expect(textOf(replies)).toContain('older one')
  const [shown = {}] = cardsIn(replies)
  expect(setOf(shown, 'group')).toMatchObject({
    value: group?.value,
    choices: [{ title: 'Sales', value: group?.value }],
  })
  expect(setOf(shown, 'owner')).toMatchObject({ choices: [{}, { title: 'Alice de Vries', value: alice.value }] })
})

test('beside a mistake elsewhere, what was picked is shown by its name', async () => {
  const here = newWorld()
  const data = { ...cardIn(await formOf(here), 'save'), ...entered, scope: 'everyone', owner: alice.value }
  const [shown = {}] = cardsIn(await here.deliver('ada', press('save', { ...data, expires: '2026-02-30' })))
  expect(setOf(shown, 'owner')).toMatchObject({
    value: alice.value,
    choices: [{}, { title: 'Alice de Vries', value: alice.value }],
  })
})

test('step by step the group and the owner are found by typing too', async () => {
  const here = newWorld()
  for (const text of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes']) await here.deliver('ada', { text })
  const [scope = {}] = cardsIn(await here.deliver('ada', { text: 'time only' }))
  expect(setOf(scope, 'group')).toMatchObject({ 'choices.data': { dataset: 'groups' } })
  const [group] = choicesIn(await here.deliver('ada', search('groups', 'sal')))
  const picked = { ...cardIn(scope, 'next'), scope: 'group', group: group?.value }
  const [review = {}] = cardsIn(await here.deliver('ada', press('next', picked)))
  expect(setOf(review, 'owner')).toMatchObject({ 'choices.data': { dataset: 'people' } })
  const save = { ...cardIn(review, 'save'), owner: alice.value }
  const [again = {}] = cardsIn(await here.deliver('ada', press('save', { ...save, expires: '2026-02-30' })))
  expect(setOf(again, 'owner')).toMatchObject({ choices: [{}, { title: 'Alice de Vries', value: alice.value }] })
  await here.deliver('ada', press('save', { ...cardIn(again, 'save'), owner: alice.value, expires: '' }))
  expect(await here.ports.relationships.all()).toMatchObject([
    { scope: { groupName: 'Sales' }, owner: `${cast.ada.tenantId}:${alice.value}`, ownerName: 'Alice de Vries' },
  ])
})
