/** An admin finds a relationship among many by words in its name or domains, and by whether it shares anything. */
import { expect, test } from 'vitest'
import type { Sought } from '../src/relationship/sought.ts'
import { soughtAmong } from '../src/relationship/sought.ts'
import { makeFabrikam, world } from './admin-world.ts'

const names = async (sought: Sought) => {
  const here = world()
  await makeFabrikam(here, { name: 'Fabrikam', domains: 'fabrikam.com, fabrikam.example' })
  await makeFabrikam(here, { name: 'Café Noord', domains: 'noord.example' })
  await makeFabrikam(here, { name: 'Fabrikam East', domains: 'east.example', freeBusyEnabled: 'false' })
  const found = await here.press({ verb: 'list', page: 1, sought })
  return found.kind === 'list' ? [found.total, ...found.relationships.map(({ name }) => name)] : []
}

test.each<[string, Sought['sharing'], unknown[]]>([
  ['', 'any', [3, 'Café Noord', 'Fabrikam', 'Fabrikam East']],
  ['fabrikam', 'any', [2, 'Fabrikam', 'Fabrikam East']],
  ['FABRIKAM', 'on', [1, 'Fabrikam']],
  // nobody found the tenant of noord.example, so it matches nobody
  ['', 'off', [2, 'Café Noord', 'Fabrikam East']],
  ['', 'on', [1, 'Fabrikam']],
  ['cafe', 'any', [1, 'Café Noord']],
  ['  east   fabrikam ', 'any', [1, 'Fabrikam East']],
  ['fabrikam.example', 'any', [1, 'Fabrikam']],
  ['.*', 'any', [0]],
])('“%s”, sharing %s', async (words, sharing, found) => expect(await names({ words, sharing })).toEqual(found))

test('what has expired shares nothing, from the day after its last one', async () => {
  const here = world()
  const one = { ...(await makeFabrikam(here)), expires: '2026-11-23' }
  const on = { words: '', sharing: 'on' } as const
  expect(soughtAmong([one], on, Date.UTC(2026, 10, 23, 22, 59), 'Europe/Amsterdam')).toEqual([one])
  expect(soughtAmong([one], on, Date.UTC(2026, 10, 23, 23, 0), 'Europe/Amsterdam')).toEqual([])
})
