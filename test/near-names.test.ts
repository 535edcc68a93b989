/** A name that nearly is one leads to it with a press, whatever stands in it; nothing is done to what was only nearly named. */
import { expect, test } from 'vitest'
import { create, fabrikam } from './kept.ts'
import { newWorld } from './world.ts'

test.each(['Fabrikam', 'Fabrikam “North” & “South”', "Fabrikam's", 'turn off Fabrikam'])('%s', async (name) => {
  const here = newWorld()
  await here.ports.relationships.change(create(fabrikam({ name })))
  const [asked] = await here.deliver('ada', { text: `verwijder ${name}x` })
  const [action, ...others] = asked?.attachments?.[0]?.content?.actions ?? []
  expect([action?.title, others]).toEqual([name, []])
  const value = { action: { type: 'Action.Execute', ...action } }
  const shown = await here.deliver('ada', { type: 'invoke', name: 'adaptiveCard/action', value })
  expect(shown.at(-1)?.summary).toContain(name.slice(0, 8))
  expect(JSON.stringify(shown)).toContain('r-fabrikam')
  expect(await here.ports.relationships.byId('r-fabrikam')).toMatchObject({ version: 1 })
})
