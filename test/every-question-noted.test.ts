/** Whatever somebody is told about us, the journal says who asked: names and times to choose from are told as well. */
import { expect, test } from 'vitest'
import { useOf } from '../src/administer/use.ts'
import type { Person } from '../src/policy/person.ts'
import { create, fabrikam } from './kept.ts'
import { cast, newWorld, type World } from './world.ts'

async function sharing(allDay?: 'all day'): Promise<World> {
  const here = newWorld({}, undefined, (ports) => {
    const { findPeople } = ports.directory
    const hours = (person: Person): Person => {
      return person.workingHours
        ? { ...person, workingHours: { ...person.workingHours, start: 0, end: 1_440 } }
        : person
    }
    const found = async (words: string) => (await findPeople(words)).map(allDay ? hours : (person) => person)
    return { ...ports, directory: { ...ports.directory, findPeople: found } }
  })
  const domains = [{ name: 'fabrikam.com', pin: { kind: 'pinned', at: 0, tenantId: cast.pia.tenantId } }] as const
  await here.ports.relationships.change(create(fabrikam({ domains })))
  return here
}

const noted = ({ ports }: World) => ports.journal.questions({ since: 0, most: 9 })
const byPia = { askerName: 'Pia Jensen', askerDomain: 'fabrikam.com', relationshipId: 'r-fabrikam' }

test.each([
  ['an answer', 'is Alice free on Tuesday?', 'availability', 'availabilityOnly', 'alice@contoso.com'],
  ['a name that shows nothing', 'is Zed free on Tuesday?', 'refused', 'gate 5: there is no such listed person or room'],
  ['names to choose from', 'is Sam free on Tuesday?', 'clarify', 'asked back'],
])('%s is noted, once', async (_, text, kind, because, address?: string) => {
  const here = await sharing()
  const [reply] = await here.deliver('pia', { text })
  expect(reply?.value).toMatchObject({ kind })
  const lines = await noted(here)
  expect(lines).toMatchObject([{ ...byPia, because }])
  expect(lines[0]?.target?.address).toBe(address)
})

test('times to choose from, once it is known whose hours they lie in, are noted for that person', async () => {
  const here = await sharing('all day')
  const [reply] = await here.deliver('pia', { text: 'is Alice free on Tuesday at 3?' })
  expect(reply?.value).toMatchObject({ kind: 'clarify', about: 'when' })
  expect(await noted(here)).toMatchObject([
    { ...byPia, because: 'asked back', target: { address: 'alice@contoso.com' } },
  ])
})

test('what was asked back counts neither as answered nor as refused', async () => {
  const here = await sharing()
  for (const name of ['Sam', 'Alice', 'Zed']) await here.deliver('pia', { text: `is ${name} free on Tuesday?` })
  expect(await useOf(fabrikam(), { ...here.ports } as never)).toMatchObject({ answered: 1, refused: 1 })
})
