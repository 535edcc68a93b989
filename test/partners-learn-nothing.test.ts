/** A partner cannot find out who exists: nobody of that name, not listed, outside the scope and sharing nothing are told and done alike. */
import { expect, test } from 'vitest'
import type { Directory } from '../src/ports.ts'
import { create, fabrikam } from './kept.ts'
import { cast, newWorld } from './world.ts'

const sales = { kind: 'group', groupId: '7e9c0b71-1d53-40d2-a175-cf133e789696', groupName: 'Sales' } as const

/** By kind: what stands in the journal, and how each may be asked for. */
const kinds = {
  'nobody of that name': ['gate 5: there is no such listed person or room', 'Zed', 'Zed Zwart', 'zed@contoso.com'],
  'not listed': ['gate 5: there is no such listed person or room', 'Vera', 'Vera Winter', 'vera@contoso.com'],
  'outside the scope': ['gate 6: the person is outside the scope group', 'Bob', 'Bob Jansen', 'bob@contoso.com'],
  'sharing nothing': ['gate 7: the owner shares nothing', 'Noor', 'Noor Bakker', 'noor@contoso.com'],
} as const

type Kind = keyof typeof kinds

/** What a partner gets and what is done for it, the name itself and ids made for the reply apart. */
async function told(kind: Kind, how: 1 | 2 | 3, ask: (name: string) => Record<string, unknown>) {
  const done: string[] = []
  const here = newWorld({}, undefined, (ports) => ({
    ...ports,
    // Noor, who shares nothing, is of Sales here, so that only the owner's own word keeps her from being seen
    directory: counted(
      {
        ...ports.directory,
        isMember: async (groupId, id) =>
          (await ports.directory.personById(id))?.name === 'Noor Bakker'
            ? 'member'
            : ports.directory.isMember(groupId, id),
      },
      done,
    ),
    ownSharing: { ...ports.ownSharing, of: (id) => ports.ownSharing.of(id).finally(() => done.push('ownSharing')) },
    calendar: { entries: async ({ target }) => (target.name === 'Alice de Vries' ? nothingInIt : opened()) },
  }))
  const domains = [{ name: 'fabrikam.com', pin: { kind: 'pinned', at: 0, tenantId: cast.pia.tenantId } }] as const
  await here.ports.relationships.change(create(fabrikam({ domains, scope: sales, level: 'limitedDetails' })))
  const name = kinds[kind][how]
  const replies = await here.deliver('pia', ask(name))
  const lines = await here.ports.journal.questions({ since: 0, most: 9 })
  const reply = JSON.stringify(replies).replaceAll(name, 'NAME')
  return { reply, done: done.sort(), lines, counted: lines.map(({ outcome }) => outcome) }
}

const nothingInIt = { kind: 'known', entries: [] } as const
const opened = () => {
  throw new Error('a calendar was opened')
}

/** Notes what the directory is asked; that somebody has to be made up for a name that nobody has is not told by it. */
function counted(directory: Directory, done: string[]): Directory {
  return {
    ...directory,
    findPeople: (words) => directory.findPeople(words).finally(() => done.push('findPeople')),
    isMember: (groupId, id) => directory.isMember(groupId, id).finally(() => done.push('isMember')),
  }
}

const said = (locale: string, words: (name: string) => string) => (name: string) => ({ locale, text: words(name) })
const pressed = (name: string) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: {
    action: {
      type: 'Action.Execute',
      verb: 'find-time',
      data: { who: [name], start: Date.UTC(2026, 10, 23), end: Date.UTC(2026, 10, 25), minutes: 30 },
    },
  },
})
const ways: readonly (readonly [way: string, ask: (name: string) => Record<string, unknown>])[] = [
  ['in English', said('en-GB', (name) => `is ${name} free on Tuesday?`)],
  ['in Dutch', said('nl-NL', (name) => `is ${name} dinsdag vrij?`)],
  ['at an hour', said('en-GB', (name) => `is ${name} free on Tuesday at 3?`)],
  ['about a time that is over', said('en-GB', (name) => `is ${name} free on 3 March 2024?`)],
  ['about a stretch too long', said('en-GB', (name) => `when is ${name} free in the next 100 days?`)],
  ['beside somebody who is seen', said('en-GB', (name) => `are Alice and ${name} free on Tuesday?`)],
  ['by a button', pressed],
]

test.each(ways)('asked %s', async (_, ask) => {
  for (const how of [1, 2, 3] as const) {
    const all = await Promise.all((Object.keys(kinds) as Kind[]).map((kind) => told(kind, how, ask)))
    const [first] = all
    for (const { reply, done, counted } of all) {
      expect(reply).toBe(first?.reply)
      expect(done).toEqual(first?.done)
      expect(counted).toEqual(first?.counted)
    }
  }
})

test.each(Object.keys(kinds) as Kind[])('the journal knows why: %s', async (kind) => {
  const { lines, reply } = await told(kind, 1, ways[0]?.[1] ?? pressed)
  expect(lines.map(({ because }) => because)).toEqual([kinds[kind][0]])
  expect(reply).not.toMatch(/gate|scope|listed|@contoso/)
})
