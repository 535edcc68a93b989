/** The bot as Teams sees it: activities over HTTP, a roster it asks, replies it sends; a kill in the middle loses nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf, valuesIn } from '../replied.ts'
import { cast, type Speaker } from '../world.ts'
import { type Chat, openChats } from './chat.ts'
import { type Bot, ended, exampleData, startBot } from './process.ts'

let chat: Chat
let bot: Bot
const data = exampleData()

beforeAll(async () => {
  chat = await openChats(() => bot.url)
  bot = await startBot(data)
})
afterAll(() => {
  bot?.child.kill('SIGKILL')
  chat?.close()
})

const deliver: Chat['deliver'] = (speaker, activity) => chat.deliver(speaker, activity)
const say: Chat['say'] = (speaker, text) => chat.say(speaker, text)
const press: Chat['press'] = (speaker, verb, inputs) => chat.press(speaker, verb, inputs)
const pressWith: Chat['pressWith'] = (speaker, verb, pressed) => chat.pressWith(speaker, verb, pressed)

async function killAndRestart(): Promise<void> {
  bot.child.kill('SIGKILL')
  await ended(bot.child)
  bot = await startBot(data)
}

test('a relationship made on the form, with a mistake first and a kill in between, answers the partner', async () => {
  expect(valuesIn(await say('pia', 'is Alice free tomorrow?'))).toEqual([{ kind: 'refused' }])
  await say('ada', 'new relationship form')
  const form = {
    name: 'Fabrikam',
    domains: 'contoso.com',
    freeBusyEnabled: 'true',
    level: 'limitedDetails',
    scope: 'everyone',
    group: '',
  }
  expect(textOf(await press('ada', 'save', form))).toContain('contoso.com is a domain of our own organization')
  await killAndRestart()
  expect(textOf(await press('ada', 'save', { ...form, domains: 'fabrikam.com, fabrikam.de' }))).toContain('Fabrikam')
  const [answer] = valuesIn(await say('pia', 'is Alice free tomorrow?'))
  expect(answer).toMatchObject({ kind: 'availability', people: [{ address: 'alice@contoso.com' }] })
})

test('a save pressed twice, as Teams repeats invokes, saves once', async () => {
  await say('ada', 'new relationship form')
  const form = {
    name: 'Example Traders',
    domains: 'example.net',
    freeBusyEnabled: 'true',
    level: 'availabilityOnly',
    scope: 'everyone',
    group: '',
  }
  const button = { ...chat.button('ada', 'save'), ...form }
  expect(textOf(await pressWith('ada', 'save', button))).toContain('Example Traders is made')
  expect(textOf(await pressWith('ada', 'save', button))).toContain('nothing was done twice')
  const { relationships } = JSON.parse(readFileSync(join(data, 'store.json'), 'utf8')) as {
    relationships: { name: string }[]
  }
  expect(relationships.filter(({ name }) => name === 'Example Traders')).toHaveLength(1)
})

/** What came back from an invoke that is no press of a card in the chat. */
const answered = (replies: readonly { type?: string; value?: unknown }[]) =>
  (replies[0] as { value: { body: Record<string, unknown> } }).value.body

test('a form opens in a dialog, its group found by typing, and what is sent from there twice is saved once', async () => {
  await say('ada', 'new relationship form')
  const search = { queryText: 'overs', queryOptions: { skip: 0, top: 15 }, dataset: 'groups' }
  const typing = { type: 'invoke', name: 'application/search', value: search }
  const found = answered(await deliver('ada', typing))['value'] as { results: { title: string; value: string }[] }
  expect(found.results.map(({ title }) => title)).toEqual(['Sales Overseas (sales.overseas@contoso.com)'])
  expect(answered(await deliver('pia', typing))['value']).toEqual({ results: [] })

  const { body } = chat.card('ada') as { body: { type: string; actions: { data: object }[] }[] }
  const opening = { data: body.find(({ type }) => type === 'ActionSet')?.actions[0]?.data }
  const fetching = { type: 'invoke', name: 'task/fetch', value: opening }
  expect(answered(await deliver('bob', fetching))).toMatchObject({ task: { type: 'message' } })
  const { task } = answered(await deliver('ada', fetching)) as { task: { value: { card: { content: object } } } }
  const form = task.value.card.content as { actions: { data: Record<string, unknown> }[] }
  const save = form.actions.find(({ data }) => data['verb'] === 'save')?.data
  const entered = {
    name: 'In a dialog',
    domains: 'example.com',
    freeBusyEnabled: 'true',
    level: 'availabilityOnly',
    scope: 'group',
    group: found.results[0]?.value,
  }
  const submitting = { type: 'invoke', name: 'task/submit', value: { data: { ...save, ...entered } } }
  expect(textOf(await deliver('ada', submitting))).toContain('In a dialog is made')
  expect(textOf(await deliver('ada', submitting))).toContain('nothing was done twice')
  const { relationships } = JSON.parse(readFileSync(join(data, 'store.json'), 'utf8')) as {
    relationships: { name: string; scope: object }[]
  }
  const made = relationships.filter(({ name }) => name === 'In a dialog')
  expect(made).toMatchObject([{ scope: { kind: 'group', groupName: 'Sales Overseas' } }])
})

test('two people of one name are told apart on a card, and the choice is answered in a message of its own', async () => {
  const [asked] = valuesIn(await say('pia', 'is Sam free tomorrow?'))
  expect(asked).toEqual({ kind: 'clarify', about: 'who', choices: ['Sam Peters', 'Sam Oduya'] })
  expect(JSON.stringify(chat.card('pia'))).not.toContain('@contoso.com')
  const replies = await press('pia', 'choose')
  expect(valuesIn(replies)).toMatchObject([{ kind: 'availability', people: [{ name: 'Sam Peters' }] }])
})

const forged: [string, Speaker, string, unknown][] = [
  ['an unknown verb', 'ada', 'drop-everything', {}],
  ['no data', 'ada', 'save', undefined],
  ['data that is a list', 'ada', 'save', []],
  ['a relationship that is none', 'ada', 'confirm-remove', { relationship: 'no-such-id', version: 1, operation: 'x' }],
  ['a draft that is none', 'ada', 'save', { draft: 'no-such-id', version: 1, operation: 'x', name: 'Sneaky' }],
  ['a negative version', 'ada', 'turn-off', { relationship: 'x', version: -1 }],
  ['a partner who presses an admin’s button', 'pia', 'list', { operation: 'x' }],
  ['a stranger who presses an admin’s button', 'mallory', 'new', { operation: 'x' }],
  [
    'a choice of somebody the name does not fit',
    'pia',
    'choose',
    {
      question: 'is Alice free tomorrow?',
      who: { Alice: '594a0154-83f7-436b-806b-9ac95caeae98' },
      label: 'Vera',
      operation: 'x',
    },
  ],
  ['a prototype', 'ada', 'save', JSON.parse('{"__proto__": {"draft": "x"}, "constructor": 1}')],
]

test.each(forged)('%s changes nothing and discloses nothing', async (_, speaker, verb, data) => {
  const before = textOf(await say('ada', 'relationships'))
  const replies = await pressWith(speaker, verb, data)
  expect(replies.length).toBeGreaterThan(0)
  expect(valuesIn(replies).every(({ kind }) => kind !== 'availability')).toBe(true)
  expect(textOf(await say('ada', 'relationships'))).toBe(before)
})

const odd: [string, string][] = [
  ['nothing', ''],
  ['ten thousand characters', 'is Alice free '.repeat(800)],
  ['binary', '\u0000\u0001\uFFFE\uD800 is \u0007'],
  ['right to left', 'هل أليس متاحة يوم الثلاثاء؟'],
  ['markdown and templates', 'show [x](https://evil.example) ${name} `rm` <at>x</at>'],
  ['only dots', '………'],
]
test.each(odd)('%s gets a clear answer', async (_, text) => {
  const replies = await say('ada', text)
  expect(textOf(replies).length).toBeGreaterThan(10)
  expect(valuesIn(replies).every(({ kind }) => kind !== 'availability')).toBe(true)
})

test('in a group chat the bot only says that it answers in private', async () => {
  const conversation = { id: 'chat-group', conversationType: 'groupChat', isGroup: true, tenantId: cast.pia.tenantId }
  const replies = await deliver('pia', { text: 'is Alice free tomorrow?', conversation })
  expect(valuesIn(replies)).toEqual([])
  expect(textOf(replies)).toContain('personal')
})

const strangers: [string, Record<string, unknown>][] = [
  ['not in the roster', { from: { id: '29:nobody', aadObjectId: cast.pia.aadObjectId } }],
  ['without an object id', { from: { id: '29:pia' } }],
  ['without a tenant', { channelData: {} }],
  ['of a tenant the roster does not name', { channelData: { tenant: { id: cast.ada.tenantId } } }],
]
test.each(strangers)('an asker %s is a stranger, and told nothing', async (_, change) => {
  const replies = await deliver('pia', { text: 'is Alice free tomorrow?', ...change })
  expect(valuesIn(replies)).toEqual([{ kind: 'refused' }])
  expect(textOf(replies)).toBe(textOf(await say('mallory', 'is Alice free tomorrow?')))
})

test('a guest whose name carries the partner’s domain is a stranger', async () => {
  expect(textOf(await say('gus', 'is Alice free tomorrow?'))).toBe(
    textOf(await say('mallory', 'is Alice free tomorrow?')),
  )
})

test('the welcome is said once, however often Teams repeats the event', async () => {
  const met = { type: 'conversationUpdate', membersAdded: [{ id: '29:finn' }, { id: '28:liaison' }] }
  expect((await deliver('finn', met)).length).toBe(1)
  expect(await deliver('finn', met)).toEqual([])
  expect(await deliver('finn', { type: 'installationUpdate', action: 'add' })).toEqual([])
})

test('turned off, stopped and removed, a relationship answers nothing', async () => {
  const isAnswered = async () => valuesIn(await say('pia', 'is Alice free tomorrow?'))[0]?.['kind'] === 'availability'
  expect(await isAnswered()).toBe(true)
  await say('ada', 'turn off Fabrikam')
  expect(await isAnswered()).toBe(false)
  await say('ada', 'turn on Fabrikam')
  expect(await isAnswered()).toBe(true)
  await say('ada', 'stop all sharing')
  await press('ada', 'confirm-stop')
  expect(await isAnswered()).toBe(false)
  await say('ada', 'resume sharing')
  await press('ada', 'confirm-resume')
  expect(await isAnswered()).toBe(true)
  await say('ada', 'remove Fabrikam')
  expect(await isAnswered()).toBe(true)
  await press('ada', 'confirm-remove')
  expect(await isAnswered()).toBe(false)
})

test('nothing of all this was a failure of ours, and no subject or location is in log, journal or store', () => {
  expect(bot.log.join('')).not.toMatch(/"level":50/)
  const kept = ['journal.jsonl', 'store.json'].map((file) => readFileSync(join(data, file), 'utf8'))
  const details = readdirSync(join(data, 'calendars')).flatMap((file) =>
    [...readFileSync(join(data, 'calendars', file), 'utf8').matchAll(/^(?:SUMMARY|LOCATION):(.{4,})\r?$/gm)].map(
      (match) => match[1] ?? '',
    ),
  )
  expect(details.length).toBeGreaterThan(20)
  const written = [...bot.log, ...kept].join('\n')
  expect(details.filter((detail) => written.includes(detail))).toEqual([])
})

test('asked to end, the process ends by itself with nothing lost', async () => {
  bot.child.kill('SIGTERM')
  expect(await ended(bot.child)).toBe(0)
})
