/** Until when a relationship holds, when it is looked at again, who looks after it and why: optional on every form, never lost. */
import { expect, test } from 'vitest'
import { replyToOutcome } from '../src/bot/reply-outcome.ts'
import { isDay } from '../src/relationship/life-field.ts'
import { alice, fabrikamForm, makeFabrikam, on, relationshipIn, world } from './admin-world.ts'
import { reader } from './card-samples-reader.ts'

const life = { expires: '2026-12-31', reviewBy: '2026-12-01', owner: 'me', reason: 'The spring fair' }
const kept = {
  expires: '2026-12-31',
  reviewBy: '2026-12-01',
  owner: alice.key,
  ownerName: 'alice',
  reason: life.reason,
}

test('on the form they are kept, and left empty they are not there', async () => {
  const here = world()
  expect(await makeFabrikam(here, life)).toMatchObject(kept)
  const bare = await makeFabrikam(here, { name: 'Bare', domains: 'example.org' })
  expect(Object.values({ ...bare }).filter((value) => value === '')).toEqual([])
  expect(bare.expires).toBeUndefined()
})

test('in the conversation the review takes them with its button', async () => {
  const here = world()
  for (const words of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only']) await here.say(words)
  const review = await here.say('everyone')
  expect(relationshipIn(await here.press(on(review, 'save', life)))).toMatchObject(kept)
})

test('a mistake in them is said at the review, with what was typed', async () => {
  const here = world()
  for (const words of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only']) await here.say(words)
  const wrong = await here.press(on(await here.say('everyone'), 'save', { ...life, expires: '2026-02-30' }))
  expect(wrong).toMatchObject({ kind: 'step', draft: { step: 'review', entered: { expires: '2026-02-30' } } })
  expect(wrong).toMatchObject({ problems: [{ because: 'date-invalid', value: '2026-02-30' }] })
  expect(relationshipIn(await here.press(on(wrong, 'save', life)))).toMatchObject(kept)
})

test('every mistake in them is said at the review, each at its input', async () => {
  const here = world()
  for (const words of ['new relationship', 'Fabrikam', 'fabrikam.com', 'yes', 'time only']) await here.say(words)
  const entered = { ...life, expires: 'soon', reviewBy: '2026-10-22' }
  const wrong = await here.press(on(await here.say('everyone'), 'save', entered))
  expect(wrong).toMatchObject({ problems: [{ because: 'date-invalid' }, { because: 'date-past' }] })
  const { card } = replyToOutcome(wrong, reader('en'))
  expect(JSON.stringify(card)).toContain('“soon” is not a date')
  expect(JSON.stringify(card)).toContain('22 October 2026 has passed')
})

test.each([
  ['expires', '2026-10-22', 'date-past'],
  ['expires', 'next year', 'date-invalid'],
  ['reviewBy', '2026-13-01', 'date-invalid'],
  ['reason', 'x'.repeat(501), 'reason-too-long'],
])('%s %s: %s', async (input, typed, because) => {
  const here = world()
  const form = await here.say('new relationship form')
  const refused = await here.press(on(form, 'save', { ...fabrikamForm, [input]: typed }))
  expect(refused).toMatchObject({ kind: 'form', problems: [{ input, because }], entered: { [input]: typed } })
  expect(await here.store.relationships.all()).toEqual([])
})

test('editing keeps them, a date that has passed too; emptied they go; a card without them takes nothing', async () => {
  const here = world()
  const { id } = await makeFabrikam(here, life)
  here.state.now += 100 * 86_400_000
  const again = relationshipIn(
    await here.press(on(await here.press({ verb: 'edit', id }), 'save', { ...fabrikamForm, ...life, owner: 'alice' })),
  )
  expect(again).toMatchObject({ ...kept, version: 2 })
  const { expires: _, reviewBy: __, owner: ___, reason: ____, ...older } = fabrikamForm
  const from = on(await here.press({ verb: 'edit', id }), 'save', older)
  expect(relationshipIn(await here.press(from))).toMatchObject({ ...kept, version: 3 })
  const cleared = relationshipIn(await here.press(on(await here.press({ verb: 'edit', id }), 'save', fabrikamForm)))
  expect([cleared.expires, cleared.reviewBy, cleared.owner, cleared.reason]).toEqual(Array(4).fill(undefined))
})

test.each([
  ['2026-12-31', true],
  ['2028-02-29', true],
  ['2027-02-29', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))
