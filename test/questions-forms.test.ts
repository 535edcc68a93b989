/** Families of phrases for many numbers and in both languages. Said on Tuesday 17 November 2026 at 10:00. */
import { expect, test } from 'vitest'
import { dutch, english, meaningOf, saidOf, timeOf, tuesday } from './meaning.ts'

test.each([
  ['12:30-14:00', '12:30-14:00'],
  ['from 12:15 to 13:45', '12:15-13:45'],
  ['12.40 - 16.00', '12:40-16:00'],
  ['between 12 and 13', '12:00-13:00'],
])('%s on the 24-hour clock begins after noon', (phrase, hours) => {
  expect(timeOf(`on 24 November ${phrase}`)).toBe(`2026-11-24 ${hours}`)
})

test.each([
  ['van 12:30 tot 14:00', '12:30-14:00'],
  ['12u45-13u30', '12:45-13:30'],
  ['tussen 12 en 13 uur', '12:00-13:00'],
  ['van 12 uur tot 14 uur', '12:00-14:00'],
])('%s begint na het middaguur', (phrase, hours) => {
  expect(timeOf(`24 november ${phrase}`, dutch)).toBe(`2026-11-24 ${hours}`)
})

test.each([
  ['22.12. - 25.12.', '2026-12-22..2026-12-25'],
  ['29.11 - 04.12', '2026-11-29..2026-12-04'],
  ['23.11.-24.11.2026', '2026-11-23..2026-11-24'],
  ['20.12 to 26.12', '2026-12-20..2026-12-26'],
  ['05.12 - 29.12', '2026-12-05..2026-12-29'],
])('%s are dates on both sides when one side can be nothing else', (phrase, days) => {
  expect(timeOf(phrase)).toBe(days)
  expect(timeOf(phrase.replace(' to ', ' t/m '), dutch)).toBe(days)
})

test.each([
  ['the first Monday of 2027', 'de eerste maandag van 2027', '2027-01-04'],
  ['the last Friday of 2027', 'de laatste vrijdag van 2027', '2027-12-31'],
  ['the second Tuesday of next year', 'de tweede dinsdag van volgend jaar', '2027-01-12'],
  ['the last Thursday of this year', 'de laatste donderdag van dit jaar', '2026-12-31'],
  ['the third Sunday of December, 2027', 'de derde zondag van december, 2027', '2027-12-19'],
  ["the 4th Wednesday in June '27", 'de 4e woensdag in juni 2027', '2027-06-23'],
])('%s, %s', (said, gezegd, day) => {
  expect(timeOf(said)).toBe(day)
  expect(timeOf(gezegd, dutch)).toBe(day)
})

test.each([
  ['20 to 23 November', '2026-11-20..2026-11-23'],
  ['15 to 20 May', '2027-05-15..2027-05-20'],
  ['5 to 10 of December', '2026-12-05..2026-12-10'],
  ['25 to 30 January 2027', '2027-01-25..2027-01-30'],
])('%s are days, no minutes', (phrase, days) => expect(timeOf(phrase)).toBe(days))

test.each([
  ['op de vierde', '2026-12-04'],
  ['op de 5e', '2026-12-05'],
  ['donderdag de derde', '2026-12-03'],
])('"vrij" behind %s is no weekday', (phrase, day) => expect(timeOf(phrase, dutch)).toBe(day))

test.each([
  ['zaterdag de achtentwintigste', 'Saturday the twenty-eighth', '2026-11-28'],
  ['maandag de dertigste', 'Monday the thirtieth', '2026-11-30'],
  ['vrijdag de vierde', 'Friday the fourth', '2026-12-04'],
])('%s, %s, whatever word follows', (gezegd, said, day) => {
  expect(meaningOf(`kan Alice ${gezegd} afspreken?`, dutch)).toBe(`Alice | free-then | ${day}`)
  expect(meaningOf(`can Alice do ${said} instead?`, english)).toBe(`Alice | free-then | ${day}`)
})

test.each([
  ['28.12.26 - 03.01.27', '2026-12-28..2027-01-03'],
  ['30/12/2026 - 2/1/2027', '2026-12-30..2027-01-02'],
  ['31 December 2026 to 4 January 2027', '2026-12-31..2027-01-04'],
])('%s: each end keeps its own year', (phrase, days) => expect(timeOf(phrase)).toBe(days))

test.each([
  ['Mon, Jan 11 08.00-11.30', '2027-01-11 08:00-11:30'],
  ['8 December 09.05 - 10.12', '2026-12-08 09:05-10:12'],
])('%s: what ends a stretch of the clock is a time', (phrase, time) => {
  expect(meaningOf(`is Alice free ${phrase}?`, { ...tuesday, locale: 'en-US' })).toBe(`Alice | free-then | ${time}`)
})

test.each([
  ['a fortnight today', '2026-12-01'],
  ['a week today', '2026-11-24'],
  ['two weeks tomorrow', '2026-12-02'],
  ['three weeks on Friday', '2026-12-11'],
  ["ten days' time", '2026-11-27'],
  ['the next fortnight', '2026-11-18..2026-12-01'],
  ['w/c 30 November', '2026-11-30..2026-12-06'],
  ['w/c Monday 7th Dec', '2026-12-07..2026-12-13'],
  ['CW 51', '2026-12-14..2026-12-20'],
  ['calendar week 2', '2027-01-11..2027-01-17'],
  ['on wensday', '2026-11-18'],
])('%s', (phrase, days) => expect(timeOf(phrase)).toBe(days))

test.each([
  ['in weeknummer 51', '2026-12-14..2026-12-20'],
  ['in kalenderweek 2', '2027-01-11..2027-01-17'],
  ['24 tem 26 november', '2026-11-24..2026-11-26'],
  ['mrgn om klokslag elf', '2026-11-18 11:00'],
])('%s', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['a quarter of an hour', 15],
  ['three quarters of an hour', 45],
  ['a quarter hour', 15],
])('at 3 for %s', (length, minutes) => {
  expect(timeOf(`tomorrow at 3 for ${length}`)).toBe(`2026-11-18 15:00-15:${minutes} | ${minutes} min`)
})

test.each([
  ['Heeft Alice dinsdag tussen 1 en 2 tijd?', '2026-11-24 13:00-14:00'],
  ['Heeft Alice dinsdag om 2 tijd?', '2026-11-24 14:00'],
  ['Heeft Alice dinsdag van 2 tot 4 plek?', '2026-11-24 14:00-16:00'],
  ['Dank voor de 3 stukken. Is Alice dinsdag om 11 uur vrij?', '2026-11-24 11:00'],
  ['Na de 4 lessen, is Alice op de 24e vrij?', '2026-11-24'],
  ['is Alice op de 24 vrij?', '2026-11-24'],
])('%s', (text, time) => expect(meaningOf(text, dutch)).toBe(`Alice | free-then | ${time}`))

test.each([
  ['has Alice on Tuesday at 2 time?', '2026-11-24 14:00'],
  ['is Alice on Tuesday between 1 and 2 available?', '2026-11-24 13:00-14:00'],
  ['after the 4 lessons, is Alice free on the 24th?', '2026-11-24'],
  ['before the 3 talks: is Alice free on Tuesday?', '2026-11-24'],
])('%s', (text, time) => expect(meaningOf(text, english)).toBe(`Alice | free-then | ${time}`))

test.each([
  ['Friday a.m.', '2026-11-20 09:00-12:00'],
  ['tomorrow p.m.', '2026-11-18 12:00-17:00'],
  ['on 3 December a.m.', '2026-12-03 09:00-12:00'],
])('%s is a part of the day', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ['14:00 GMT+2', '2026-11-19 13:00 Etc/GMT-2'],
  ['9am UTC-5', '2026-11-19 15:00 Etc/GMT+5'],
  ['14:00 UTC', '2026-11-19 15:00 UTC'],
])('at %s on the clock of that zone', (clock, time) => {
  expect(timeOf(`on Thursday at ${clock}`)).toBe(time)
  expect(timeOf(`donderdag om ${clock}`, dutch)).toBe(time)
})

test.each([
  ['Not today, but is Alice free tomorrow afternoon?', '2026-11-18 12:00-17:00'],
  ['Not Friday, Monday please: is Alice free?', '2026-11-23'],
  ['is Alice free on Monday, not on Tuesday?', '2026-11-23'],
  ['is Alice free next week except Friday?', '2026-11-23..2026-11-29'],
  ['is Alice free on Tuesday, not in the morning but after 3?', '2026-11-24 15:00-24:00'],
  ['is Alice free on Tuesday but not in the morning?', '2026-11-24'],
  ['is Alice not free on Friday?', '2026-11-20'],
])('%s: what is left out is not asked about', (text, time) =>
  expect(meaningOf(text, english)).toBe(`Alice | free-then | ${time}`),
)

test.each([
  ['Niet vandaag, maar is Alice morgenmiddag vrij?', '2026-11-18 12:00-17:00'],
  ['Niet vrijdag, liever maandag: is Alice dan vrij?', '2026-11-23'],
  ['is Alice volgende week vrij, behalve op vrijdag?', '2026-11-23..2026-11-29'],
  ['Vrijdag niet, is Alice maandag vrij?', '2026-11-23'],
  ['is Alice vrijdag niet vrij?', '2026-11-20'],
])('%s: wat afvalt wordt niet gevraagd', (text, time) =>
  expect(meaningOf(text, dutch)).toBe(`Alice | free-then | ${time}`),
)

test.each([
  ['lunchtime on Friday', '2026-11-20 12:00-13:00'],
  ['11-1 on Thursday', '2026-11-19 11:00-13:00'],
  ['9-4 on Thursday', '2026-11-19 09:00-16:00'],
])('%s', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ['from Thursday until Friday', 'van donderdag tot vrijdag', '2026-11-19..2026-11-20'],
  ['Monday till Wednesday', 'maandag tot woensdag', '2026-11-23..2026-11-25'],
  ['from Saturday till Tuesday', 'van zaterdag tot dinsdag', '2026-11-21..2026-11-24'],
])('%s, %s, asked and told', (said, gezegd, days) => {
  expect(timeOf(said)).toBe(days)
  expect(timeOf(gezegd, dutch)).toBe(days)
  expect(saidOf(`I am away ${said}`)).toBe(days)
  expect(saidOf(`Ik ben weg ${gezegd}`, dutch)).toBe(days)
})

test.each([
  ['voor de week van 30 november', '2026-11-30..2026-12-06'],
  ['voor de week die op 12 december begint', '2026-12-07..2026-12-13'],
  ['voor volgende week', '2026-11-23..2026-11-29'],
])('%s is not before it', (phrase, days) => {
  expect(timeOf(phrase, dutch)).toBe(days)
  expect(saidOf(phrase, dutch)).toBe(days)
})

test('during June of 2027', () => expect(timeOf('during June of 2027')).toBe('2027-06-01..2027-06-30'))

test.each([
  ['tomorrow from nine thirty until quarter past eleven', '2026-11-18 09:30-11:15'],
  ['tomorrow between nine and ten thirty', '2026-11-18 09:00-10:30'],
  ['on Friday between half past ten and one twenty', '2026-11-20 10:30-13:20'],
  ['tomorrow between 12 and one', '2026-11-18 12:00-13:00'],
  ['from eleven forty five to two fifteen tomorrow', '2026-11-18 11:45-14:15'],
])('%s: minutes are said at either end', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ["morgen om 1 uur 20 's middags", '2026-11-18 13:20'],
  ["morgen 1 uur 20 's middags", '2026-11-18 13:20'],
  ['morgenmiddag van een tot twee', '2026-11-18 13:00-14:00'],
  ['morgen van een tot half drie', '2026-11-18 13:00-14:30'],
  ['morgen tussen 12 en een', '2026-11-18 12:00-13:00'],
  ['morgen tussen één en half drie', '2026-11-18 13:00-14:30'],
])('%s', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['tmorrow', '2026-11-18'],
  ['toady', '2026-11-17'],
  ['tomororw aftrnoon', '2026-11-18 12:00-17:00'],
  ['this evning', '2026-11-17 18:00-24:00'],
])('%s: a slip of the finger in a day or a part of it', (phrase, time) => expect(timeOf(phrase)).toBe(time))

test.each([
  ['mrogen', '2026-11-18'],
  ['vandag', '2026-11-17'],
  ['overmogen', '2026-11-19'],
])('%s: een verschrijving in een dag', (phrase, time) => expect(timeOf(phrase, dutch)).toBe(time))

test.each([
  ['Good mornig, is Alice free?', english],
  ['Goede mrogen, is Alice beschikbaar?', dutch],
])('%s: a greeting speaks of no time, however it is spelled', (text, circumstances) => {
  expect(meaningOf(text, circumstances)).toBe('Alice | free-when | any time')
})

test.each([
  ['is Morgan free?', english, 'Morgan | free-when | any time'],
  ['mogen we overleggen?', dutch, 'other'],
  ['is Morten vrij?', dutch, 'Morten | free-when | any time'],
  ['waar komt Alice vandaan?', dutch, 'other'],
])('%s: no day is misspelt', (text, circumstances, meaning) => expect(meaningOf(text, circumstances)).toBe(meaning))
