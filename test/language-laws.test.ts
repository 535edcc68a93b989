/** What holds for every sentence about time, whatever it says: never before now, never backwards, moving with the zone, blind to case and accents. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Circumstances, When } from '../src/language/question.ts'
import { understand } from '../src/language/understand.ts'
import { instantOf, wallClockAt } from '../src/time/zone.ts'

const pick = (...words: readonly string[]) => fc.constantFrom(...words)
const english = fc
  .tuple(
    pick('is Alice free', 'when is Bob free', 'does Pia have time', 'are Alice and Bob free'),
    pick(
      '',
      'tomorrow',
      'on Tuesday',
      'next Friday',
      'on the 5th',
      'on 3 December',
      'this week',
      'next month',
      'Monday to Wednesday',
      'on Monday or Thursday',
      'in 3 days',
      'in week 7',
    ),
    pick(
      '',
      'at 3',
      'at 10:30',
      'between 2 and 4pm',
      'in the morning',
      'after 2',
      'before lunch',
      'at noon',
      '9-11',
      'at quarter past nine',
      'for an hour',
    ),
  )
  .map((parts) => `${parts.filter(Boolean).join(' ')}?`)
const dutch = fc
  .tuple(
    pick('is Alice vrij', 'wanneer is Bob vrij', 'heeft Pia tijd', 'zijn Alice en Bob vrij'),
    pick(
      '',
      'morgen',
      'op dinsdag',
      'volgende vrijdag',
      'op de 5e',
      'op 3 december',
      'deze week',
      'volgende maand',
      'maandag t/m woensdag',
      'op maandag of donderdag',
      'over 3 dagen',
      'in week 7',
    ),
    pick(
      '',
      'om 3 uur',
      'om 10.30 uur',
      'tussen 14 en 16 uur',
      "'s ochtends",
      'na 14 uur',
      'voor de lunch',
      'om half vier',
      'van 9 tot 11',
      'om kwart over negen',
      'een uurtje',
    ),
  )
  .map((parts) => `${parts.filter(Boolean).join(' ')}?`)
const sentences = fc.oneof(english, dutch)
const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe', 'UTC']
const moments = fc
  .integer({ min: Date.parse('2026-01-01T00:00Z'), max: Date.parse('2027-12-31T00:00Z') })
  .map((ms) => ms - (ms % 60_000))
const circumstances = fc
  .tuple(moments, fc.constantFrom(...zones), pick('en-GB', 'en-US', 'nl-NL'))
  .map(([now, timeZone, locale]): Circumstances => ({ now, timeZone, locale }))

function whensOf(text: string, known: Circumstances): readonly When[] {
  const understood = understand(text, known)
  if (understood.kind === 'unclear') return understood.readings
  return understood.kind === 'availability' ? (understood.when ?? []) : []
}

test('no stretch is over before now, and every stretch ends after it starts', () => {
  fc.assert(
    fc.property(sentences, circumstances, (text, known) => {
      for (const { start, end } of whensOf(text, known)) {
        expect(end).toBeGreaterThan(known.now)
        expect(end).toBeGreaterThan(start)
      }
    }),
  )
})

test('every such sentence is a question, whole days begin and end at midnight', () => {
  fc.assert(
    fc.property(sentences, circumstances, (text, known) => {
      expect(['availability', 'unclear']).toContain(understand(text, known).kind)
      for (const when of whensOf(text, known).filter(({ grain }) => grain === 'days')) {
        expect(wallClockAt(when.start, known.timeZone)).toMatchObject({ hour: 0, minute: 0 })
        expect(wallClockAt(when.end, known.timeZone)).toMatchObject({ hour: 0, minute: 0 })
      }
    }),
  )
})

/** In January nothing is put forward or back in these zones. */
const winter = fc
  .integer({ min: 0, max: 27 })
  .chain((day) =>
    fc.integer({ min: 0, max: 23 }).map((hour) => ({ year: 2027, month: 1, day: day + 1, hour, minute: 0 })),
  )

test('said at the same wall clock elsewhere, the same sentence means the same wall clock there', () => {
  fc.assert(
    fc.property(sentences, winter, pick('en-GB', 'nl-NL'), (text, wall, locale) => {
      const meant = ['Europe/Amsterdam', 'America/New_York', 'Asia/Tokyo'].map((timeZone) =>
        whensOf(text, { now: instantOf(wall, timeZone), timeZone, locale })
          .filter(({ end }) => wallClockAt(end, timeZone).month <= 2)
          .map(({ start, end }) => [wallClockAt(start, timeZone), wallClockAt(end, timeZone)]),
      )
      expect(meant[1]).toEqual(meant[0])
      expect(meant[2]).toEqual(meant[0])
    }),
  )
})

test('upper and lower case do not matter', () => {
  fc.assert(
    fc.property(sentences, circumstances, (text, known) => {
      const bare = (one: When) => [one.start, one.end, one.grain]
      expect(whensOf(text.toUpperCase(), known).map(bare)).toEqual(whensOf(text, known).map(bare))
      expect(whensOf(text.toLowerCase(), known).map(bare)).toEqual(whensOf(text, known).map(bare))
    }),
  )
})

test.each([
  ['is Zoë vrij op vijfentwintig mei?', 'is Zoe vrij op vijfentwintig mei?'],
  ['is Alice vrij op tweeëntwintig december?', 'is Alice vrij op tweeentwintig december?'],
  ['is Alice om half één vrij?', 'is Alice om half een vrij?'],
  ['is Alice vrijdag ’s avonds vrij?', "is Alice vrijdag 's avonds vrij?"],
  ['is Alice free 9–11 on Friday?', 'is Alice free 9-11 on Friday?'],
])('%s means what %s means', (written, plain) => {
  const known: Circumstances = { now: Date.parse('2026-11-17T10:00Z'), timeZone: 'Europe/Amsterdam', locale: 'nl-NL' }
  const bare = ({ start, end, grain }: When) => ({ start, end, grain })
  expect(whensOf(written, known).map(bare)).toEqual(whensOf(plain, known).map(bare))
  expect(whensOf(written, known)).toHaveLength(1)
})

test('no text whatsoever throws', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      pick('9-11', 'is', 'Alice', 'free', '1.1.', "'s", 'half', 'tot', '31', 'feb', '@', 'next', 'week'),
    ),
  )
  fc.assert(
    fc.property(pieces, circumstances, (words, known) => {
      expect(() => understand(words.join(' '), known)).not.toThrow()
    }),
  )
})
