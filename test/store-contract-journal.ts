/** Promises of a store about reading its journal. */
import { expect } from 'vitest'
import { another, bob, create, fabrikam, now, remove } from './kept.ts'
import { listOfPromises } from './store-promise.ts'

const { promises, promise } = listOfPromises()
export const promisesOfJournals = promises

promise('changes are read newest first, by relationship and by person', async ({ open }) => {
  const { relationships, journal } = await open()
  await relationships.change(create(fabrikam(), { at: now + 1 }))
  await relationships.change(create(another(), { at: now + 2, by: bob }))
  await relationships.change(remove('r-fabrikam', 1, { at: now + 3 }))
  const times = async (filter: Parameters<typeof journal.changes>[0]) =>
    (await journal.changes(filter)).map(({ at }) => at - now)
  expect(await times({ most: 10 })).toEqual([3, 2, 1])
  expect(await times({ most: 2 })).toEqual([3, 2])
  expect(await times({ relationshipId: 'r-fabrikam', most: 10 })).toEqual([3, 1])
  expect(await times({ by: bob.key, most: 10 })).toEqual([2])
})

promise('a change made later is the newer one, also when the clock was set back between them', async ({ open }) => {
  const { relationships, journal } = await open()
  await relationships.change(create(fabrikam(), { at: now + 60_000 }))
  await relationships.change(remove('r-fabrikam', 1, { at: now }))
  expect((await journal.changes({ most: 10 })).map(({ what }) => what)).toEqual(['remove', 'create'])
  const [newest] = await journal.changes({ relationshipId: 'r-fabrikam', most: 1 })
  expect(newest?.what).toBe('remove')
})

promise('questions are read newest first, by target and by relationship, since a time', async ({ open }) => {
  const { journal } = await open()
  const target = { id: 'alice', address: 'alice@contoso.com' }
  const question = { kind: 'question', asker: bob.key, outcome: 'permit', because: 'availabilityOnly' } as const
  journal.note({ ...question, at: now + 1, target, relationshipId: 'r-fabrikam' })
  journal.note({ ...question, at: now + 2, target })
  journal.note({ ...question, at: now + 3, relationshipId: 'r-fabrikam' })
  const times = async (filter: Parameters<typeof journal.questions>[0]) =>
    (await journal.questions(filter)).map(({ at }) => at - now)
  const expectAll = async () => {
    expect(await times({ targetId: 'alice', since: now, most: 10 })).toEqual([2, 1])
    expect(await times({ targetId: 'alice', since: now + 2, most: 10 })).toEqual([2])
    expect(await times({ relationshipId: 'r-fabrikam', since: now, most: 10 })).toEqual([3, 1])
    expect(await times({ relationshipId: 'r-fabrikam', since: now, most: 1 })).toEqual([3])
  }
  await expectAll()
  await journal.flush()
  await expectAll()
})

promise('when each of several relationships was last asked under is said at once', async ({ open }) => {
  const { journal } = await open()
  const question = { kind: 'question', asker: bob.key, outcome: 'permit', because: 'availabilityOnly' } as const
  const tricky = { askerName: '"relationshipId":"r-third"', because: '\\"relationshipId":"r-third"' }
  journal.note({ ...question, at: now + 1, relationshipId: 'r-old' })
  journal.note({ ...question, at: now + 2, relationshipId: 'r-fabrikam' })
  journal.note({ ...question, at: now + 3, relationshipId: 'r-other' })
  journal.note({ ...question, at: now + 4, relationshipId: 'r-fabrikam', ...tricky })
  journal.note({ ...question, at: now + 5, ...tricky })
  const last = (...relationshipIds: string[]) => journal.lastAsked({ relationshipIds, since: now + 2 })
  const expectAll = async () => {
    expect(await last('r-fabrikam', 'r-old', 'r-third', 'r-other')).toEqual(
      new Map([
        ['r-fabrikam', now + 4],
        ['r-other', now + 3],
      ]),
    )
    expect(await last('r-other')).toEqual(new Map([['r-other', now + 3]]))
    expect(await last()).toEqual(new Map())
  }
  await expectAll()
  await journal.flush()
  await expectAll()
})
