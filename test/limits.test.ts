/** How much a partner may ask: questions, different people, names that show nothing; and what is told when it is too much. */
import { expect, test } from 'vitest'
import { wordsFor } from '../src/bot/words.ts'
import type { Limits } from '../src/policy/limits.ts'
import { create, fabrikam } from './kept.ts'
import { cast, newWorld, type Speaker } from './world.ts'

const hour = 3_600_000
const few: Limits = { questionsPerHour: 5, targetsPerDay: 2, unresolvedPerHour: 3, organizationFactor: 10 }

/** Fabrikam may see everyone; what a question gets: shown, nothing to show, or too many. */
async function sharing(limits: Partial<Limits> = {}) {
  const here = newWorld({}, undefined, (ports) => ({ ...ports, limits: { ...few, ...limits } }))
  const domains = [{ name: 'fabrikam.com', pin: { kind: 'pinned', at: 0, tenantId: cast.pia.tenantId } }] as const
  await here.ports.relationships.change(create(fabrikam({ domains })))
  const cards: unknown[] = []
  const ask = async (text: string, speaker: Speaker = 'pia') => {
    const [reply] = await here.deliver(speaker, { text })
    const { summary = '', value } = reply ?? {}
    if (value?.kind === 'availability') return 'shown'
    if (value?.kind === 'clarify') return 'names'
    expect(value).toEqual({ kind: 'refused' })
    if (!summary.startsWith(wordsFor('en').refused['too-many-questions'].title)) return 'nothing'
    cards.push(reply?.attachments?.[0]?.content?.body)
    return 'too many'
  }
  const asked = async (texts: readonly string[], speaker?: Speaker) => {
    const answers: string[] = []
    for (const text of texts) answers.push(await ask(text, speaker))
    return answers
  }
  return { here, ask, asked, cards }
}

const about = (...names: string[]) => `are ${names.join(', ')} free on Tuesday?`
const nobodies = (many: number, from = 0) =>
  Array.from({ length: many }, (_, n) => `nobody${'abcdefghijklmnopqrstuvwxyz'[from + n]}`)

test('questions in an hour are counted for each person, and not for colleagues', async () => {
  const { here, asked } = await sharing()
  const often = Array.from({ length: 6 }, () => 'is Alice free on Tuesday?')
  const shown = Array.from({ length: 5 }, () => 'shown')
  expect(await asked(often)).toEqual([...shown, 'too many'])
  expect(await asked(often, 'finn')).toEqual([...shown, 'too many'])
  expect(await asked(often, 'bob')).toEqual([...shown, 'shown'])
  here.wait(hour)
  expect(await asked(often.slice(1))).toEqual(shown)
})

test('different people in a day are counted, the same one again is not', async () => {
  const { here, ask, asked } = await sharing()
  expect(await asked(['Alice', 'Bob', 'Alice', 'Ada'].map((name) => about(name)))).toEqual([
    'shown',
    'shown',
    'shown',
    'too many',
  ])
  here.wait(23 * hour)
  expect(await ask(about('Ada'))).toBe('too many')
  here.wait(hour)
  expect(await ask(about('Ada'))).toBe('shown')
})

test('people offered to choose from are counted too, and one of them who is chosen is not counted again', async () => {
  const { asked } = await sharing()
  expect(await asked(['Sam', 'Sam', 'Sam Oduya', 'Alice'].map((name) => about(name)))).toEqual([
    ...['names', 'names', 'shown'],
    'too many',
  ])
  const other = await sharing()
  expect(await other.asked(['Alice', 'Sam'].map((name) => about(name)))).toEqual(['shown', 'too many'])
  expect(
    await other.asked(
      ['Sam', 'Alice', 'Sam'].map((name) => about(name)),
      'bob',
    ),
  ).toEqual(['names', 'shown', 'names'])
})

test('names that show nothing are counted, the same one again is not', async () => {
  const { here, ask, asked } = await sharing()
  const [a = '', b = '', c = '', d = ''] = nobodies(4)
  expect(await asked([a, b, a, c, d].map((name) => about(name)))).toEqual([
    ...['nothing', 'nothing', 'nothing', 'nothing'],
    'too many',
  ])
  here.wait(hour)
  expect(await ask(about(d))).toBe('nothing')
})

test('no more names come into one question, or into many at once, than are left', async () => {
  const one = await sharing()
  expect(await one.ask(about(...nobodies(4)))).toBe('too many')
  const many = await sharing({ questionsPerHour: 100 })
  const answers = await Promise.all(nobodies(20).map((name) => many.ask(about(name))))
  expect(answers.filter((answer) => answer === 'nothing')).toHaveLength(3)
})

test('a button pressed with many names in it tells no more than words', async () => {
  const { here, ask } = await sharing()
  const start = here.ports.clock.now()
  const data = { who: nobodies(20), start, end: start + hour, minutes: 30 }
  const value = { action: { type: 'Action.Execute', verb: 'find-time', data } }
  const replies = await here.deliver('pia', { type: 'invoke', name: 'adaptiveCard/action', value })
  expect(JSON.stringify(replies)).not.toContain('nobody')
  expect(await ask('is Alice free on Tuesday?')).toBe('too many')
})

test('over the limit everything gets the very same card, whoever is asked about', async () => {
  const { asked, cards } = await sharing()
  await asked([about(...nobodies(4))])
  await asked(['Alice', 'Hidden', 'alice@contoso.com', 'nobody'].map((name) => about(name)))
  expect(cards).toHaveLength(5)
  for (const card of cards) expect(card).toEqual(cards[0])
})

test('a partner’s people together have a limit too', async () => {
  const { asked } = await sharing({ organizationFactor: 1 })
  const often = Array.from({ length: 3 }, () => 'is Alice free on Tuesday?')
  expect(await asked(often)).toEqual(['shown', 'shown', 'shown'])
  expect(await asked(often, 'finn')).toEqual(['shown', 'shown', 'too many'])
})
