/** A time means the same in whatever sentence it stands. Said on Tuesday 17 November 2026 at 10:00. */
import { expect, test } from 'vitest'
import { dutch, saidOf } from './meaning.ts'

const englishFrames = [
  '…',
  'is Alice free …',
  'Are you available …?',
  '… would suit us',
  'Please book us a room … with Bob.',
  'Can you find us a time … please?',
]
const dutchFrames = [
  '…',
  'is Alice … vrij',
  'Heeft Alice … tijd?',
  'kijk of Bob … beschikbaar is',
  'Ik ben … weg',
  'Ben je … beschikbaar?',
]

test.each([
  ['from April the ninth till the seventeenth', '2027-04-09..2027-04-17'],
  ['October third through seventh', '2027-10-03..2027-10-07'],
  ['the weekend of next week', '2026-11-28..2026-11-29'],
  ['between March and May', '2027-03-01..2027-05-31'],
  ['December - March', '2026-12-01..2027-03-31'],
  ['in 2027 May', '2027-05-01..2027-05-31'],
  ['8 on Tuesday evening', '2026-11-24 20:00'],
  ['Friday afternoon 1-6', '2026-11-20 13:00-18:00'],
  ['1-8 on Friday afternoon', '2026-11-20 13:00-20:00'],
])('%s', (phrase, time) => {
  for (const frame of englishFrames) expect(saidOf(frame.replace('…', phrase)), frame).toBe(time)
})

test.each([
  ['op 22-4', '2027-04-22'],
  ['op 10-10', '2027-10-10'],
  ['op 6-12 van 11 uur tot 20 uur', '2026-12-06 11:00-20:00'],
  ['op de 5e', '2026-12-05'],
  ['op de eerste', '2026-12-01'],
  ['20:00 op 15', '2026-12-15 20:00'],
  ['van 18 tot 21 uur 25/10', '2027-10-25 18:00-21:00'],
  ['om 20 uur 15 mei', '2027-05-15 20:00'],
  ['zondag om 14:00 voor 2 uur', '2026-11-22 14:00-16:00'],
  ['het weekend van volgende week', '2026-11-28..2026-11-29'],
])('%s', (phrase, time) => {
  for (const frame of dutchFrames) expect(saidOf(frame.replace('…', phrase), dutch), frame).toBe(time)
})

test.each([
  ['Ben je ma. beschikbaar?', '2026-11-23'],
  ['is Alice vrij zo. van 11.15 tot 13.30?', '2026-11-22 11:15-13:30'],
  ['Ik kom zo. Daarna heb ik tijd', 'none'],
])('%s: a point within a sentence shortens', (text, time) => expect(saidOf(text, dutch)).toBe(time))

test.each([
  ["Let's meet the 24.", '2026-11-24'],
  ['Is the 5th free?', '2026-12-05'],
  ['Is the 2nd free slot mine?', 'none'],
])('%s', (text, time) => expect(saidOf(text)).toBe(time))

test.each([
  ['the 2nd week of January', 'de 2e week van januari', '2027-01-11..2027-01-17'],
  ['the first 3 days of December', 'de eerste 3 dagen van december', '2026-12-01..2026-12-03'],
  ['the last two days of this month', 'de laatste twee dagen van deze maand', '2026-11-29..2026-11-30'],
  ['May next year', 'mei volgend jaar', '2027-05-01..2027-05-31'],
  ['in the year 2027', 'in het jaar 2027', '2027-01-01..2027-12-31'],
  ['the thirtieth', 'de dertigste', '2026-11-30'],
])('%s, %s', (said, gezegd, days) => {
  for (const frame of englishFrames) expect(saidOf(frame.replace('…', said)), frame).toBe(days)
  for (const frame of dutchFrames) expect(saidOf(frame.replace('…', gezegd), dutch), frame).toBe(days)
})
