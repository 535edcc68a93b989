/** Two processes over one PostgreSQL behind a load balancer are one bot: whichever gets the next step, whichever is killed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf, valuesIn } from '../replied.ts'
import type { Speaker } from '../world.ts'
import { type Chat, openChats } from './chat.ts'
import { type LoadBalancer, startLoadBalancer } from './load-balancer.ts'
import { ask, hasPostgres, newDatabase } from './postgres-database.ts'
import { type Bot, ended, exampleData, startBot } from './process.ts'

const questionsPerHour = 12
const data = exampleData()
const bots: Bot[] = []
let database: { readonly url: string; drop(): Promise<void> }
let balancer: LoadBalancer
let chat: Chat

beforeAll(async () => {
  if (!hasPostgres) return
  database = await newDatabase()
  bots.push(...(await Promise.all([startReplica(), startReplica()])))
  balancer = await startLoadBalancer(() => bots.map(({ url }) => url))
  chat = await openChats(() => balancer.url)
})
afterAll(async () => {
  for (const { child } of bots) child.kill('SIGKILL')
  balancer?.close()
  chat?.close()
  await database?.drop()
})

function startReplica(): Promise<Bot> {
  return startBot(data, { DATABASE_URL: database.url, LIAISON_QUESTIONS_PER_HOUR: String(questionsPerHour) })
}

async function kill(n: number): Promise<void> {
  const { child } = replica(n)
  child.kill('SIGKILL')
  await ended(child)
}

function replica(n: number): Bot {
  return bots[n] ?? expect.fail(`there is no replica ${n}`)
}

const only = (n: number) => chat.at(() => replica(n).url)
const isAnswered = async (by: Chat, speaker: Speaker = 'pia') =>
  valuesIn(await by.say(speaker, 'is Alice free tomorrow?'))[0]?.['kind'] === 'availability'
const changes = async () =>
  (await ask(database.url, `select body from journal_line where kind = 'change' order by place`)).map(({ body }) => {
    const { what, after, before } = JSON.parse(body)
    return `${what} ${(after ?? before).name}`
  })

const together = test.runIf(hasPostgres)

together('the steps of one conversation alternate between replicas', async () => {
  for (const words of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only', 'everyone'])
    await chat.say('ada', words)
  expect(textOf(await chat.press('ada', 'save'))).toContain('Fabrikam')
  expect(balancer.taken).toEqual([4, 3])
  expect(await changes()).toEqual(['create Fabrikam'])
  expect(await isAnswered(only(0))).toBe(true)
  expect(await isAnswered(only(1))).toBe(true)
})

together('turned off through one, a relationship is off on the other with the next question', async () => {
  for (const [through, other] of [[only(0), only(1)] as const, [only(1), only(0)] as const]) {
    await through.say('ada', 'turn off Fabrikam')
    expect(await isAnswered(other)).toBe(false)
    await through.say('ada', 'turn on Fabrikam')
    expect(await isAnswered(other)).toBe(true)
  }
  await only(0).say('ada', 'stop all sharing')
  await only(1).press('ada', 'confirm-stop')
  expect(await isAnswered(only(0))).toBe(false)
  await only(1).say('ada', 'resume sharing')
  await only(0).press('ada', 'confirm-resume')
  expect(await isAnswered(only(1))).toBe(true)
})

together('a follow-up is understood by the replica that did not hear the question', async () => {
  await only(0).say('bob', 'is Alice free tomorrow?')
  const [followed] = valuesIn(await only(1).say('bob', 'and the day after tomorrow?'))
  expect(followed).toMatchObject({ kind: 'availability', people: [{ name: 'Alice de Vries' }] })
})

together('killed in the middle of a conversation, a replica takes nothing with it', async () => {
  for (const words of ['new relationship', 'Example Traders', 'example.net']) await chat.say('ada', words)
  await kill(1)
  for (const words of ['yes', 'time only', 'everyone']) await chat.say('ada', words)
  expect(textOf(await chat.press('ada', 'save'))).toContain('Example Traders')
  bots[1] = await startReplica()
  expect(textOf(await only(1).say('ada', 'relationships'))).toContain('Example Traders')
})

together(
  'killed while it saves, it saved once or not at all, and the same button pressed again makes it once',
  async () => {
    const moments = [0, 3, 6, 10, 15, 25]
    for (const moment of moments) {
      const name = `Killed After ${moment}`
      for (const words of ['new relationship', name, `after-${moment}.example`, 'yes', 'time only', 'everyone'])
        await only(0).say('ada', words)
      const button = chat.button('ada', 'save')
      const lost = only(1)
        .pressWith('ada', 'save', button)
        .catch(() => [])
      await new Promise((resolve) => setTimeout(resolve, moment))
      await Promise.all([kill(1), lost])
      expect(textOf(await only(0).pressWith('ada', 'save', button))).toContain(name)
      expect((await changes()).filter((line) => line.endsWith(name))).toEqual([`create ${name}`])
      bots[1] = await startReplica()
    }
  },
)

together('the same button, repeated to both at once, is done once', async () => {
  for (const words of ['new relationship', 'Twice', 'twice.example', 'yes', 'time only', 'everyone'])
    await chat.say('ada', words)
  const button = chat.button('ada', 'save')
  await Promise.all([only(0), only(1)].map((one) => one.pressWith('ada', 'save', button)))
  expect((await changes()).filter((line) => line.endsWith('Twice'))).toEqual(['create Twice'])
  expect(await ask(database.url, `select id from relationship where name_key = 'twice'`)).toHaveLength(1)
})

together('what one person may ask in an hour is counted over both', async () => {
  const answered: boolean[] = []
  for (let n = 0; n < questionsPerHour + 2; n++) answered.push(await isAnswered(only(n % 2), 'finn'))
  expect(answered.filter((was) => was)).toHaveLength(questionsPerHour)
})

together('asked to end, each ends by itself, and every question is in the journal', async () => {
  for (const { child } of bots) child.kill('SIGTERM')
  expect(await Promise.all(bots.map(({ child }) => ended(child)))).toEqual([0, 0])
  const [row] = await ask(
    database.url,
    `select count(*)::int as n from journal_line where person like '%0002' and kind = 'question'`,
  )
  expect(row.n).toBe(questionsPerHour + 2)
  expect(bots.flatMap(({ log }) => log).join('')).not.toMatch(/"level":50/)
})
