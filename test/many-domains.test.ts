/** As many domains as Exchange takes, however long they are, go through the chat and through a card. */
import { expect, test } from 'vitest'
import { cardIn, cardsIn, textOf } from './replied.ts'
import { newWorld } from './world.ts'

const domains = (count: number) =>
  Array.from({ length: count }, (_, n) => `office-${n}.${'very-long-name-'.repeat(3)}of-fabrikam.example`)

test('238 domains typed in the chat are an answer, not a question that is too long', async () => {
  const world = newWorld()
  for (const text of ['new relationship', 'Fabrikam']) await world.deliver('ada', { text })
  await world.deliver('ada', { text: domains(238).join(' ') })
  for (const text of ['no', 'save']) await world.deliver('ada', { text })
  expect((await world.ports.relationships.byName('Fabrikam'))?.domains).toHaveLength(238)
})

test.each([
  [238, 238],
  [239, undefined],
])('%i domains on the form: %s are stored', async (count, stored) => {
  const world = newWorld()
  const [form] = cardsIn(await world.deliver('ada', { text: 'new relationship form' }))
  const entered = { name: 'Fabrikam', domains: domains(count).join('\n'), freeBusyEnabled: 'false' }
  const data = { ...cardIn(form, 'save'), ...entered }
  const action = { type: 'Action.Execute', verb: 'save', data }
  const replies = await world.deliver('ada', {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action, trigger: 'manual' },
  })
  expect((await world.ports.relationships.byName('Fabrikam'))?.domains.length).toBe(stored)
  if (stored === undefined) expect(textOf(replies)).toContain('238')
})
