/** Relationships are sorted as people sort, however many there are and whatever was written last. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedAgain, sortedByName } from '../src/adapters/store.order.ts'
import type { Relationship } from '../src/relationship/relationship.ts'

const order = new Intl.Collator('en', { numeric: true })
const named = (name: string, id = name) => ({ id, name }) as Relationship
const namesOf = (relationships: readonly Relationship[]) => relationships.map(({ name }) => name)

const plain = fc.string({ unit: fc.constantFrom(...'aAbBzZ019 '), maxLength: 20 })
const any = fc.oneof(plain, fc.string({ unit: fc.constantFrom(...'aAé-_.,1 ß'), maxLength: 6 }))

test('numbers by their value, without regard to case', () => {
  const names = ['Partner 10', 'partner 2', 'Partner 1', 'Été', 'Aa', '2', '10', 'Partner', 'Partner-1', '0002b']
  expect(namesOf(sortedByName(names.map((name) => named(name))))).toEqual([...names].sort(order.compare))
})

test('any names are in the order that a collator gives them', () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (names) => {
      expect(namesOf(sortedByName(names.map((name, n) => named(name, String(n)))))).toEqual(
        [...names].sort(order.compare),
      )
    }),
    { numRuns: 2_000 },
  )
})

test('after any changes a sorted list is as if sorted anew', () => {
  const rows = fc.uniqueArray(fc.record({ id: fc.nat(30).map(String), name: plain }), { selector: ({ id }) => id })
  fc.assert(
    fc.property(rows, rows, fc.array(fc.nat(30).map(String)), (before, written, removed) => {
      const rest = new Map(before.map(({ id, name }) => [id, named(`${name} ${id}`, id)]))
      const sorted = sortedByName(rest.values())
      for (const { id, name } of written) rest.set(id, named(`${name} ${id}`, id))
      for (const id of removed) rest.delete(id)
      const ids = [...written.map(({ id }) => id), ...removed]
      expect(sortedAgain(sorted, ids, (id) => rest.get(id))).toEqual(sortedByName(rest.values()))
    }),
  )
})
