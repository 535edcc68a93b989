/** What people ask about availability is understood: whom, when, and how. */
import { expect, test } from 'vitest'
import type { Circumstances } from '../src/language/question.ts'
import { understand } from '../src/language/understand.ts'

/** Tuesday 17 November 2026, 10:00 in Amsterdam. */
const circumstances: Circumstances = {
  now: Date.parse('2026-11-17T10:00+01:00'),
  timeZone: 'Europe/Amsterdam',
  locale: 'en-GB',
}

const amsterdam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'short',
})
const wall = (instant: number) => amsterdam.format(instant)

/** who | ask | start to end, as one line. */
function shown(text: string, locale = 'en-GB'): string {
  const understood = understand(text, { ...circumstances, locale })
  if (understood.kind !== 'availability') return understood.kind
  const when = understood.when?.map(({ start, end }) => `${wall(start)} to ${wall(end)}`).join(' or ')
  return [understood.who.join(' + '), understood.ask, when ?? 'no time'].join(' | ')
}

test.each([
  ['is Alice free Friday?', 'Alice | free-then | 2026-11-20 00:00 to 2026-11-21 00:00'],
  [
    'is alice@contoso.com free tomorrow between 2 and 4pm?',
    'alice@contoso.com | free-then | 2026-11-18 14:00 to 2026-11-18 16:00',
  ],
  ['when is Alice free this week?', 'Alice | free-when | 2026-11-16 00:00 to 2026-11-23 00:00'],
  ['is Bob busy on 3 December at 10:00?', 'Bob | free-then | 2026-12-03 10:00 to 2026-12-03 10:30'],
  ['is alice free tomorrow', 'alice | free-then | 2026-11-18 00:00 to 2026-11-19 00:00'],
])('%s', (text, meaning) => expect(shown(text)).toBe(meaning))

test.each([
  ['is Alice vrijdag vrij?', 'Alice | free-then | 2026-11-20 00:00 to 2026-11-21 00:00'],
  ['wanneer is Alice deze week vrij?', 'Alice | free-when | 2026-11-16 00:00 to 2026-11-23 00:00'],
  ['is Jan de Vries overmorgen om half vier vrij?', 'Jan de Vries | free-then | 2026-11-19 15:30 to 2026-11-19 16:00'],
  [
    'heb je Alice en Bob volgende week donderdag tussen half 3 en 4 een uurtje?',
    'Alice + Bob | free-when | 2026-11-26 14:30 to 2026-11-26 16:00',
  ],
])('%s', (text, meaning) => expect(shown(text, 'nl-NL')).toBe(meaning))
