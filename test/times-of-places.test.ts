/** A clock time in a place is read in the zone of that place; any other place tells where somebody is. Said on Tuesday 17 November 2026. */
import { expect, test } from 'vitest'
import { meaningOf, tuesday } from './meaning.ts'

test.each([
  ['is Alice free Thursday at 9am in New York?', 'Alice | free-then | 2026-11-19 15:00 America/New_York'],
  ['is Alice free at 9 in new york on Thursday?', 'Alice | free-then | 2026-11-19 15:00 America/New_York'],
  ['is Alice free at 9am tomorrow in New York?', 'Alice | free-then | 2026-11-18 15:00 America/New_York'],
  ['is Alice free tomorrow at 9 in the morning in New York?', 'Alice | free-then | 2026-11-18 15:00 America/New_York'],
  ['is Alice free Friday 9-11 in London?', 'Alice | free-then | 2026-11-20 10:00-12:00 Europe/London'],
  ['is Alice free tomorrow at noon in the UK?', 'Alice | free-then | 2026-11-18 13:00 Europe/London'],
  ['is Alice free Thursday at 9 in Port-au-Prince?', 'Alice | free-then | 2026-11-19 15:00 America/Port-au-Prince'],
  ['is Alice free Thursday at 3pm in EST?', 'Alice | free-then | 2026-11-19 21:00 America/New_York'],
  [
    'is Alice free at 9am in New York on Thursday or at 10am in New York on Friday?',
    'Alice | free-then | 2026-11-19 15:00 America/New_York or 2026-11-20 16:00 America/New_York',
  ],
  ['is Sydney free tomorrow at 9 in Paris?', 'Sydney | free-then | 2026-11-18 09:00 Europe/Paris'],
  ['is Alice free tomorrow at 9am in the office?', 'Alice | free-then | 2026-11-18 09:00'],
  ['is Alice free tomorrow at 9 in London office?', 'Alice | free-then | 2026-11-18 09:00'],
  ['is Bob free tomorrow at 9 in Reunion?', 'Bob | free-then | 2026-11-18 09:00'],
  ['is Alice free on November 20 in London?', 'Alice | free-then | 2026-11-20'],
  ['is Alice free in London on Friday at 9?', 'Alice | free-then | 2026-11-20 09:00'],
  ["is there a gap tomorrow at 9 in Sydney's calendar?", 'Sydney | day | 2026-11-18 09:00'],
])('%s', (text, meaning) => expect(meaningOf(text, tuesday)).toBe(meaning))

test.each([
  ['is Alice donderdag om 9 uur in New York vrij?', 'Alice | free-then | 2026-11-19 15:00 America/New_York'],
  ['is Alice morgen tussen 9 en 11 in Londen vrij?', 'Alice | free-then | 2026-11-18 10:00-12:00 Europe/London'],
  ['is Alice donderdag om half tien in Tokio vrij?', 'Alice | free-then | 2026-11-19 01:30 Asia/Tokyo'],
  ["is Alice morgen om 9 uur 's ochtends in New York vrij?", 'Alice | free-then | 2026-11-18 15:00 America/New_York'],
  ['is Alice morgen om 9 uur in Engeland vrij?', 'Alice | free-then | 2026-11-18 10:00 Europe/London'],
  ['is Alice morgen om 9 uur op kantoor vrij?', 'Alice | free-then | 2026-11-18 09:00'],
  ['is Alice morgen om 9 uur in Londen kantoor vrij?', 'Alice | free-then | 2026-11-18 09:00'],
  ['is Alice op 20 november in Londen vrij?', 'Alice | free-then | 2026-11-20'],
  ['is Alice vrijdag in Londen om 9 uur vrij?', 'Alice | free-then | 2026-11-20 09:00'],
])('%s', (text, meaning) => expect(meaningOf(text, { ...tuesday, locale: 'nl-NL' })).toBe(meaning))
