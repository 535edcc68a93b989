/** Promises of a store about several writes in one change. */
import { expect } from 'vitest'
import type { Relationship } from '../src/relationship/relationship.ts'
import { another, change, create, fabrikam } from './kept.ts'
import { listOfPromises } from './store-promise.ts'

const { promises, promise } = listOfPromises()
export const promisesOfSeveral = promises

const several = (...writes: readonly ['create' | 'replace', Relationship][]) =>
  change({ kind: 'several', writes: writes.map(([kind, relationship]) => ({ kind, relationship })) })

promise(
  'several writes are one: each has its line in the journal, and repeating them does nothing',
  async ({ open }) => {
    const { relationships, journal } = await open()
    await relationships.change(create(fabrikam()))
    const both = several(['replace', fabrikam({ version: 2, enabled: false })], ['create', another()])
    expect(await relationships.change(both)).toEqual({ kind: 'done', repeated: false })
    expect(await relationships.change(both)).toEqual({ kind: 'done', repeated: true })
    expect((await relationships.all()).map(({ name, version }) => [name, version])).toEqual([
      ['Example', 1],
      ['Fabrikam', 2],
    ])
    await journal.flush()
    const lines = await journal.changes({ most: 10 })
    expect(lines.map(({ what, after }) => [what, after && 'name' in after && after.name]).toSorted()).toEqual([
      ['create', 'Example'],
      ['create', 'Fabrikam'],
      ['replace', 'Fabrikam'],
    ])
    expect(lines.find(({ what }) => what === 'replace')).toMatchObject({
      before: { version: 1 },
      after: { version: 2 },
    })
  },
)

promise('of several writes none is made when one cannot be', async ({ open }) => {
  const { relationships, journal } = await open()
  await relationships.change(create(fabrikam()))
  const stale = several(['create', another()], ['replace', fabrikam({ version: 3 })])
  expect(await relationships.change(stale)).toEqual({ kind: 'stale', current: fabrikam() })
  const namesake = several(['create', another()], ['create', another({ id: 'r-other', domains: [] })])
  expect(await relationships.change(namesake)).toMatchObject({ kind: 'taken', field: 'name', value: 'Example' })
  const sameDomain = several(['create', another()], ['create', fabrikam({ id: 'r-other', name: 'Other' })])
  expect(await relationships.change(sameDomain)).toMatchObject({ kind: 'taken', field: 'domain', by: fabrikam() })
  expect(await relationships.all()).toEqual([fabrikam()])
  await journal.flush()
  expect(await journal.changes({ most: 10 })).toHaveLength(1)
})

promise('names and domains may change hands within one change', async ({ open }) => {
  const { relationships } = await open()
  await relationships.change(create(fabrikam()))
  await relationships.change(create(another()))
  const swapped = several(
    ['replace', fabrikam({ version: 2, name: 'Example', domains: another().domains })],
    ['replace', another({ version: 2, name: 'Fabrikam', domains: fabrikam().domains })],
  )
  expect(await relationships.change(swapped)).toMatchObject({ kind: 'done' })
  expect(await relationships.byName('example')).toMatchObject({ id: 'r-fabrikam' })
  expect(await relationships.byDomain('fabrikam.com')).toMatchObject({ id: 'r-example' })
  expect(await relationships.byDomain('example.org')).toMatchObject({ id: 'r-fabrikam' })
})

promise('5,000 relationships are written together', async ({ open }) => {
  const { relationships } = await open()
  const many = Array.from({ length: 5_000 }, (_, n): ['create', Relationship] => [
    'create',
    fabrikam({
      id: `r-${n}`,
      name: `Partner ${n}`,
      domains: [{ name: `p${n}.example.com`, pin: { kind: 'not-looked-up' } }],
    }),
  ])
  expect(await relationships.change(several(...many))).toEqual({ kind: 'done', repeated: false })
  expect(await relationships.all()).toHaveLength(5_000)
  expect(await relationships.byDomain('p4999.example.com')).toMatchObject({ id: 'r-4999' })
})
