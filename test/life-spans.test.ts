/** A relationship holds through the end of its last day where our organization is. */
import { expect, test } from 'vitest'
import { hasExpired } from '../src/relationship/life.ts'

const expires = '2026-11-30'

test.each([
  ['2026-11-30T22:59:59Z', 'Europe/Amsterdam', false],
  ['2026-11-30T23:00:00Z', 'Europe/Amsterdam', true],
  ['2026-11-30T23:00:00Z', 'America/New_York', false],
  ['2026-12-01T05:00:00Z', 'America/New_York', true],
  ['2026-11-30T10:00:00Z', 'Pacific/Auckland', false],
  ['2026-11-30T11:00:00Z', 'Pacific/Auckland', true],
  ['2027-01-01T00:00:00Z', 'UTC', true],
])('at %s in %s: %s', (instant, zone, expired) => {
  expect(hasExpired({ expires }, Date.parse(instant), zone)).toBe(expired)
})

test('without a last day it never ends', () => {
  expect(hasExpired({}, Date.parse('9999-12-31T23:59:59Z'), 'UTC')).toBe(false)
})
