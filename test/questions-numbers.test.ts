/** Numbers that are days, hours, lengths or none of them, in both languages. Said on Tuesday 17 November 2026 at 10:00. */
import { expect, test } from 'vitest'
import { dutch, english, meaningOf, saidOf, timeOf } from './meaning.ts'

test.each([
  ['7/8 December', '2026-12-07..2026-12-08'],
  ['the final Monday in May', '2027-05-31'],
  ['tomorrow at 10 for 2.5 hours', '2026-11-18 10:00-12:30 | 150 min'],
  ['from Monday 2 days', '2026-11-23..2026-11-24'],
])('%s', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ['7/8 december', '2026-12-07..2026-12-08'],
  ['van april tot en met juni', '2027-04-01..2027-06-30'],
  ['april t/m mei', '2027-04-01..2027-05-31'],
  ['over drieënhalf uur', '2026-11-17 13:30'],
  ['morgen om 10 uur gedurende tweeënhalf uur', '2026-11-18 10:00-12:30 | 150 min'],
  ['vanaf maandag 2 dagen', '2026-11-23..2026-11-24'],
])('%s', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['five to three in the afternoon', '2026-11-17 14:55'],
  ['5 to 4 pm', '2026-11-17 15:55'],
])('%s is no range that runs backwards', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ['We spent 2 million on it. Is Alice free on Tuesday between 1 and 2?', english],
  ['Het kost bijna van 2 miljoen. Is Alice dinsdag tussen 1 en 2 vrij?', dutch],
])('%s: no hour', (text, circumstances) => {
  expect(meaningOf(text, circumstances)).toBe('Alice | free-then | 2026-11-24 13:00-14:00')
})

test('not tomorrow but the day after is asked back', () => {
  expect(meaningOf('is Alice free not tomorrow but the day after?', english)).toMatch(/^unclear: two-dates/)
})

test.each([
  ['dinsdag 8-12 na 16 uur', '2026-12-08 16:00-24:00'],
  ['op dinsdag 8-12 tot 14:00', '2026-12-08 00:00-14:00'],
  ['om 12 uur op maandag 1-3', '2027-03-01 12:00'],
  ['dinsdag 8-12 uur', '2026-11-24 08:00-12:00'],
  ['dinsdag 9-11', '2026-11-24 09:00-11:00'],
])('%s: a date when the hours are said elsewhere', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['Friday 16.04 to Sunday 25.04', '2027-04-16..2027-04-25'],
  ['Thursday 03.12 - Sunday 20.12', '2026-12-03..2026-12-20'],
  ['Saturday 19.12. until Saturday 26.12.', '2026-12-19..2026-12-26'],
])('%s: each end is a date', (phrase, days) => expect(timeOf(phrase)).toBe(days))

test('Sun, Jan 3 09.26-11.30: the day is said already', () => {
  const understood = meaningOf('is Alice free Sun, Jan 3 09.26-11.30?', { ...english, locale: 'en-US' })
  expect(understood).toBe('Alice | free-then | 2027-01-03 09:26-11:30')
})

test.each([
  ['28/9 to 2/10', '2027-09-28..2027-10-02'],
  ['3/12 - 14/12/2026', '2026-12-03..2026-12-14'],
  ['9/28 to 2/10', '2027-09-28..2028-02-10'],
])('%s: both ends stand in one order', (phrase, days) => {
  const understood = meaningOf(`is Alice free ${phrase}?`, { ...english, locale: 'en-US' })
  expect(understood).toBe(`Alice | free-then | ${days}`)
})

test.each([
  ['Friday 1.15 in the afternoon', '2026-11-20 13:15'],
  ['Wednesday afternoon 12.05', '2026-11-18 12:05'],
  ['tomorrow at 7.15 in the evening', '2026-11-18 19:15'],
  ['Thursday 10.12 in the morning', '2026-12-10 09:00-12:00'],
  ['Tuesday evening 8.10', '2026-11-24 20:10'],
])('%s: a dotted number beside a part of the day', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ['morgen om 14:30 gedurende 3 uur', '2026-11-18 14:30-17:30 | 180 min'],
  ['morgen om 12:15, twee uur', '2026-11-18 12:15-14:15 | 120 min'],
  ['morgen vanaf 13.15 3 uur', '2026-11-18 13:15-16:15 | 180 min'],
  ['morgen tussen half twaalf en een', '2026-11-18 11:30-13:00'],
  ['morgen om 14:30 of 16 uur', '2026-11-18 14:30 or 2026-11-18 16:00'],
])('%s', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['Friday 18.12. - 12:25', '2026-12-18 12:25'],
  ['10.12. around 5 pm', '2026-12-10 17:00'],
  ['08.12. 9.30', '2026-12-08 09:30'],
  ['at 14.10.', '2026-11-17 14:10'],
])('%s: two points make a date', (phrase, time) => {
  expect(saidOf(phrase)).toBe(time)
})

test.each([
  ['van 21 uur vanavond tot 7 uur morgenochtend', '2026-11-17 21:00-2026-11-18 07:00'],
  ['van 3 uur morgenmiddag tot 10 uur donderdagochtend', '2026-11-18 15:00-2026-11-19 10:00'],
])('%s', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['June 12 & 13', '2027-06-12..2027-06-13'],
  ['June 12 or 14', '2027-06-12 or 2027-06-14'],
  ['12 or 14 June', '2027-06-12 or 2027-06-14'],
  ['12, 13 and 14 June', '2027-06-12 or 2027-06-13..2027-06-14'],
  ['June 12th, 13th or 16th', '2027-06-12 or 2027-06-13 or 2027-06-16'],
  ['30 December 2027 and the 2nd', '2027-12-30 or 2028-01-02'],
  ['14, 15 or 16:00 tomorrow', '2026-11-18 14:00 or 2026-11-18 15:00 or 2026-11-18 16:00'],
  ['June 12, 3 or 4 pm', '2027-06-12 15:00 or 2027-06-12 16:00'],
  ['at 9, 10 June', '2027-06-10 09:00'],
])('%s: one list of days or of hours', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ['12 of 14 juni', '2027-06-12 or 2027-06-14'],
  ['op 12 juni en de 13e', '2027-06-12..2027-06-13'],
  ['om 13, 14 of 15 uur', '2026-11-17 13:00 or 2026-11-17 14:00 or 2026-11-17 15:00'],
])('%s: één rij dagen of uren', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['on Friday at three-thirty pm', '2026-11-20 15:30'],
  ['from ten-fifteen to eleven-thirty', '2026-11-17 10:15-11:30'],
  ['nine-ten pm', '2026-11-17 21:00-22:00'],
])('%s: a hyphen before minutes, or between hours', (phrase, time) => expect(timeOf(phrase)).toBe(time))
