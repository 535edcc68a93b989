/** A question whose time cannot be told is asked back, with the readings it may have; a wrong answer is worse than a question. */
import { expect, test } from 'vitest'
import { meaningOf, tuesday } from './meaning.ts'

test.each([
  ['is Alice free on Tuesday 3 December?', 'unclear: weekday-and-date-differ | 2026-12-03 | 2026-11-24'],
  ['is Alice free Monday 24 November at 10?', 'unclear: weekday-and-date-differ | 2026-11-24 10:00 | 2026-11-23 10:00'],
  ['was Alice free yesterday?', 'unclear: past'],
  ['is Alice free last Friday?', 'unclear: past'],
  ['is Alice free on 3 March 2024?', 'unclear: past'],
  ['is Alice free today at 9am?', 'unclear: past'],
  ['has Alice been free since Monday?', 'unclear: past'],
  ['is Alice free on 31 November?', 'unclear: no-such-date'],
  ['is Alice free on 30/2?', 'unclear: no-such-date'],
  ['is Alice free at 25:00 tomorrow?', 'unclear: no-such-date'],
  ['is Alice free at 7 tomorrow?', 'unclear: hour-either | 2026-11-18 07:00 | 2026-11-18 19:00'],
  ['is Alice free 6-8 on Friday?', 'unclear: hour-either | 2026-11-20 06:00-08:00 | 2026-11-20 18:00-20:00'],
  ['is Alice free tomorrow if she was not on Friday?', 'unclear: two-dates | 2026-11-18 | 2026-11-20'],
])('%s', (text, meaning) => expect(meaningOf(text, tuesday)).toBe(meaning))

test.each([
  ['is Alice dinsdag 3 december vrij?', 'unclear: weekday-and-date-differ | 2026-12-03 | 2026-11-24'],
  ['was Alice gisteren vrij?', 'unclear: past'],
  ['is Alice vandaag om 9 uur vrij?', 'unclear: past'],
  ['is Alice op 31 november vrij?', 'unclear: no-such-date'],
  ['is Alice morgen om 7 uur vrij?', 'unclear: hour-either | 2026-11-18 07:00 | 2026-11-18 19:00'],
  ['is Alice vrijdag van 6 tot 8 vrij?', 'unclear: hour-either | 2026-11-20 06:00-08:00 | 2026-11-20 18:00-20:00'],
])('%s', (text, meaning) => expect(meaningOf(text, { ...tuesday, locale: 'nl-NL' })).toBe(meaning))

test('a bare hour is looked for in the working hours of whoever is asked about', () => {
  const early = { ...tuesday, workingHours: { start: 6 * 60, end: 14 * 60 } }
  expect(meaningOf('is Alice free at 7 tomorrow?', early)).toBe('Alice | free-then | 2026-11-18 07:00')
})
