/** On the tab people see the cards of the chat, may do what they may do there, and nothing they miss is overwritten. */
import { request } from 'node:http'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { cardIn, cardsIn, textOf } from './replied.ts'
import { openTabWorld, type TabWorld } from './tab-world.ts'
import type { Replied, Speaker } from './world.ts'

type Card = Record<string, unknown>
interface Called {
  readonly instead?: Shown
  readonly replies: readonly Shown[]
}
interface Shown {
  readonly card: Card
  readonly summary: string
  readonly file?: { readonly name: string; readonly text: string }
}

let here: TabWorld
const open: TabWorld[] = []
beforeEach(async () => {
  here = await openTabWorld()
  open.push(here)
})
afterAll(async () => {
  for (const one of open) await one.close()
})

let calls = 0
async function call(speaker: Speaker, kind: 'say' | 'press', body: object, id = `call-${++calls}`): Promise<Called> {
  const client = { id, locale: 'en-GB', timeZone: 'Europe/Amsterdam' }
  const answer = await here.call(kind, await here.token(speaker), { ...client, ...body })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Called
}
const cardOf = ({ instead, replies }: Called): Card => instead?.card ?? replies[0]?.card ?? {}
const say = async (speaker: Speaker, text: string) => cardOf(await call(speaker, 'say', { text }))
const press = async (speaker: Speaker, card: Card, verb: string, inputs: object = {}) =>
  cardOf(await call(speaker, 'press', { verb, data: { ...cardIn(card, verb), ...inputs } }))
const words = (card: Card) => textOf([{ type: 'message', attachments: [{ contentType: 'x', content: card }] }])

/** Ids made for one card are not those made for the next. */
const withoutOperation = (card: Card) =>
  JSON.parse(JSON.stringify(card).replace(/"operation":"[^"]*"/g, '"operation":""'))

const chat = async (text: string): Promise<Card> => cardsIn(await here.world.deliver('ada', { text }))[0] ?? {}
const pressInChat = async (card: Card, verb: string, inputs: object = {}): Promise<readonly Replied[]> => {
  const action = { type: 'Action.Execute', verb, data: { ...cardIn(card, verb), ...inputs } }
  return here.world.deliver('ada', { type: 'invoke', name: 'adaptiveCard/action', value: { action } })
}

const fabrikam = { name: 'Fabrikam', domains: 'fabrikam.com', freeBusyEnabled: 'true', level: 'availabilityOnly' }
const makeFabrikam = async (inputs: object = {}) =>
  press('ada', await say('ada', 'new relationship form'), 'save', { ...fabrikam, scope: 'everyone', ...inputs })

test('whatever is said, the tab shows the very card the chat shows', async () => {
  await makeFabrikam()
  for (const text of [
    'relationships',
    'show Fabrikam',
    'show Nobody',
    'turn off Fabrikam',
    'remove Fabrikam',
    'stop all sharing',
    'help',
    'is Alice free on Tuesday?',
    'who asked about me?',
    'blah',
  ])
    expect(withoutOperation(await say('ada', text)), text).toEqual(withoutOperation(await chat(text)))
})

test('the card is in the language of the client, and the line besides it too', async () => {
  const { replies } = await call('ada', 'say', { text: 'relationships', locale: 'nl-NL' })
  expect(replies[0]?.card['lang']).toBe('nl')
  expect(replies[0]?.summary).toMatch(/Nog geen organisatierelaties/)
})

test('a colleague who is no admin is told so, whatever is pressed', async () => {
  const card = await makeFabrikam()
  expect(words(await say('bob', 'relationships'))).toMatch(/Only administrators can do that/)
  const shown = await press('bob', card, 'turn-off')
  expect(words(shown)).toMatch(/Only administrators can do that/)
  expect(JSON.stringify(shown)).not.toMatch(/Fabrikam/)
  expect(await here.world.ports.relationships.byName('Fabrikam')).toMatchObject({ enabled: true })
})

test('rights that are taken away are gone at the next press', async () => {
  const card = await makeFabrikam()
  const { directory } = here.world.ports
  Object.assign(directory, { isAdmin: async () => false })
  expect(words(await press('ada', card, 'turn-off'))).toMatch(/Only administrators can do that/)
})

test('the same press sent twice changes nothing twice', async () => {
  const form = await say('ada', 'new relationship form')
  const data = { ...cardIn(form, 'save'), ...fabrikam, scope: 'everyone' }
  const [first, second] = [
    await call('ada', 'press', { verb: 'save', data }, 'same'),
    await call('ada', 'press', { verb: 'save', data }, 'same'),
  ]
  expect(words(cardOf(first))).toMatch(/Fabrikam is made/)
  expect(words(cardOf(second))).toMatch(/saved already; nothing was done twice/)
  expect(await here.world.ports.relationships.all()).toHaveLength(1)
})

test('a card of the tab that is older than a change in the chat overwrites nothing, and both are shown', async () => {
  const card = await makeFabrikam()
  await chat('turn off Fabrikam')
  const before = await here.world.ports.relationships.byName('Fabrikam')
  const turned = await press('ada', card, 'turn-off')
  expect(words(turned)).toMatch(/Fabrikam is off/)
  const removal = await press('ada', card, 'remove')
  await chat('turn on Fabrikam')
  expect(words(await press('ada', removal, 'confirm-remove'))).toMatch(/Somebody changed it meanwhile/)
  expect(await here.world.ports.relationships.byName('Fabrikam')).toMatchObject({ version: (before?.version ?? 0) + 1 })
})

test('an edit begun on the tab is told of what was saved in the chat since', async () => {
  const card = await makeFabrikam()
  const form = await press('ada', card, 'edit')
  const { relationships } = here.world.ports
  const now = await relationships.byName('Fabrikam')
  if (!now) throw new Error('Fabrikam is not there')
  const theirs = { ...now, version: now.version + 1, level: 'limitedDetails' as const }
  const by = { key: now.changedBy as `${string}:${string}`, name: 'Bob Jansen' }
  await relationships.change({ operationId: 'theirs', by, at: 1, edit: { kind: 'replace', relationship: theirs } })
  const stale = await press('ada', form, 'save', { ...fabrikam, name: 'Fabrikam Inc', scope: 'everyone' })
  expect(words(stale)).toMatch(/Somebody changed it meanwhile[\s\S]*As it is now[\s\S]*As you wanted it/)
  const replied = await pressInChat(stale, 'continue-draft')
  expect(words(cardsIn(replied)[0] ?? {})).toMatch(/Fabrikam Inc/)
})

test('the list is searched and paged, and keeps what was sought from page to page', async () => {
  for (let n = 1; n <= 17; n++) await makeFabrikam({ name: `Partner ${n}`, domains: `p${n}.example` })
  await makeFabrikam()
  const sought = { words: 'partner', sharing: 'off' }
  const first = cardOf(await call('ada', 'press', { verb: 'page', data: { page: 1, sought, operation: 'o' } }))
  expect(words(first)).toMatch(/17 relationships fit/)
  const second = await press('ada', first, 'page')
  expect(words(second)).toMatch(/Page 2 of 2/)
  expect(words(second)).not.toMatch(/Fabrikam/)
  expect(words(await press('ada', second, 'show'))).toMatch(/^Partner \d+$/m)
})

test.each(['json', 'powershell', 'xtap'])(
  'a short export as %s stands in its card and can be saved as well',
  async (format) => {
    await makeFabrikam()
    const { replies } = await call('ada', 'say', { text: `export ${format}` })
    expect(JSON.stringify(replies[0]?.card)).toMatch(/"Input.Text"/)
    expect(replies[0]?.file?.name).toMatch(/^[a-z-]+\.(json|ps1)$/)
    expect(replies[0]?.file?.text).toMatch(/Fabrikam|crossTenantAccessPolicy/)
    const sent = await here.world.deliver('ada', { text: `export ${format}` })
    expect(sent, 'the chat asks for nothing more').toHaveLength(1)
  },
)

test('the tenants of domains that were imported on the tab are looked up without being asked for', async () => {
  const exported = [{ Name: 'Fabrikam', DomainNames: ['fabrikam.com'], FreeBusyAccessEnabled: false }]
  await call('ada', 'say', { text: 'import', file: JSON.stringify(exported) })
  await say('ada', 'apply')
  const { relationships } = here.world.ports
  await vi.waitFor(async () =>
    expect(await relationships.byName('Fabrikam')).toMatchObject({ domains: [{ pin: { kind: 'pinned' } }] }),
  )
})

test('what is no call of ours is refused, and a forged press shows that its card is old', async () => {
  const token = await here.token('ada')
  for (const body of [[], 7, {}, { id: '1' }, { id: 1, text: 'x' }, { id: '1', text: 'x'.repeat(64_001) }])
    expect((await here.call('say', token, body)).status).toBe(400)
  for (const data of [undefined, [], { relationship: '../..', version: -1 }, { __proto__: { admin: true } }])
    expect(words(cardOf(await call('ada', 'press', { verb: 'confirm-remove', data })))).toMatch(/out of date|old/i)
})

interface Got {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

/** By node:http, which sends a path as it is written. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(here.url)
    request({ host: '127.0.0.1', port, path, headers }, async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk as Buffer)
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        text: Buffer.concat(chunks).toString('latin1'),
      })
    })
      .on('error', reject)
      .end()
  })

test('only Teams may frame the page, and nothing in it comes from elsewhere', async () => {
  const { status, headers, text } = await get('/tab')
  const policy = String(headers['content-security-policy'])
  expect([status, headers['cache-control'], headers['x-content-type-options']]).toEqual([200, 'no-cache', 'nosniff'])
  expect(policy).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/)
  expect(policy).toContain(
    'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft;',
  )
  expect(policy).not.toMatch(/unsafe|\*(?!\.)/)
  expect(text).toContain('data-sign-in="teams"')
})

test('its files are kept for good, come compressed, and are the only ones there are', async () => {
  const file = await get('/tab/files/page-ABCDEFGH.js', { 'accept-encoding': 'br, gzip' })
  expect(file.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
  })
  expect((await get('/tab/files/page-ABCDEFGH.js')).text).toMatch(/^console\.log/)
  for (const path of ['notes.txt', 'index.html', 'x.js', '..%2F..%2Fpackage.json', '../files/notes.txt', '__proto__'])
    expect((await get(`/tab/files/${path}`)).status, path).toBe(404)
})
