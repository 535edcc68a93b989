/** `npm run -s freebusy` answers each line with busy periods or with an error, whatever the line is. */
import { expect, test } from 'vitest'
import { answerLine } from '../src/commands/freebusy-line.ts'
import { calendar, event } from './calendar-text.ts'

const invited = calendar(
  event('DTSTART:20261124T090000', 'DURATION:PT1H', 'ATTENDEE;PARTSTAT=DECLINED:mailto:alice@contoso.com'),
)
const files: Readonly<Record<string, string>> = { 'alice.ics': invited, 'broken.ics': invited.slice(0, 60) }
const read = (path: string): string => {
  const text = files[path]
  if (text === undefined) throw new Error('ENOENT')
  return text
}
const question = {
  id: 'q1',
  ics: 'alice.ics',
  timeZone: 'Europe/Amsterdam',
  window: { start: '2026-11-24T00:00:00Z', end: '2026-11-25T01:00:00+01:00' },
}
const answer = (change: object) => answerLine(JSON.stringify({ ...question, ...change }), read)

test('busy periods in UTC, floating times in the zone asked for', () => {
  expect(answer({})).toEqual({
    id: 'q1',
    busy: [{ start: '2026-11-24T08:00:00.000Z', end: '2026-11-24T09:00:00.000Z', status: 'busy' }],
  })
})

test('the owner’s answer counts when the owner is named', () => {
  expect(answer({ owner: 'mailto:Alice@contoso.com' })).toEqual({ id: 'q1', busy: [] })
})

test.each([
  ['a file that is not there', { ics: 'none.ics' }],
  ['a file that is cut short', { ics: 'broken.ics' }],
  ['a zone nobody knows', { timeZone: 'Middle-earth' }],
  ['no window', { window: undefined }],
])('an error: %s', (_, change) => {
  expect(answer(change)).toMatchObject({ id: 'q1', error: expect.any(String) })
})

test.each(['', '[]', '{', '"text"', 'null'])('an error without an id: %s', (line) => {
  expect(answerLine(line, read)).toMatchObject({ id: null, error: expect.any(String) })
})
