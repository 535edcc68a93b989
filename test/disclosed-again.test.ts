/** What was disclosed before is given again for an equal permit over the same look at a calendar, and for nothing else. */
import { expect, test } from 'vitest'
import type { Looked } from '../src/freebusy/entry.ts'
import { disclose } from '../src/policy/disclose.ts'
import { disclosed } from '../src/policy/disclosed.ts'
import { issuePermit } from '../src/policy/permit.ts'
import { personAt } from './person.ts'

const hour = 3_600_000
const eight = Date.UTC(2026, 10, 24, 8)
const day = { start: eight - 8 * hour, end: eight + 16 * hour }
const alice = personAt('alice@contoso.com')
const meeting = { status: 'busy', subject: 'Talks with Litware', isPrivate: false } as const
const looked: Looked = { kind: 'known', entries: [{ start: eight, end: eight + hour, ...meeting }] }
const usual = issuePermit(alice, day, 'limitedDetails')
const timeOnly = issuePermit(alice, day, 'availabilityOnly')

test('for an equal permit, however often it is issued', () => {
  const first = disclosed(usual, looked, 'days')
  expect(first).toEqual(disclose(usual, looked, 'days'))
  expect(disclosed(issuePermit(alice, { ...day }, 'limitedDetails'), looked, 'days')).toBe(first)
})

test('a permit is no more than whom, when and how much', () => {
  expect(Object.keys(usual).sort()).toEqual(['kind', 'level', 'stretch', 'target'])
})

test.each([
  ['a lower level', timeOnly, looked, 'days'],
  ['a later start', issuePermit(alice, { ...day, start: eight + hour / 2 }, 'limitedDetails'), looked, 'days'],
  ['an earlier end', issuePermit(alice, { ...day, end: eight + hour / 2 }, 'limitedDetails'), looked, 'days'],
  ['another name in the directory', issuePermit({ ...alice, name: 'Alice' }, day, 'limitedDetails'), looked, 'days'],
  ['a time instead of whole days', usual, looked, 'time'],
  ['a calendar that says something else', usual, { kind: 'known', entries: [] }, 'days'],
  ['a calendar that nobody could look at', usual, { kind: 'unknown', because: 'gone' }, 'days'],
] as const)('not for %s', (_, permit, seen, grain) => {
  const first = disclosed(usual, looked, 'days')
  const other = disclosed(permit, seen, grain)
  expect(other).not.toBe(first)
  expect(other).toEqual(disclose(permit, seen, grain))
})

test('who may see times only is told no subject after somebody who may see it', () => {
  expect(JSON.stringify(disclosed(usual, looked, 'days'))).toContain('Litware')
  expect(JSON.stringify(disclosed(timeOnly, looked, 'days'))).not.toContain('Litware')
  expect(JSON.stringify(disclosed(usual, looked, 'days'))).toContain('Litware')
})
