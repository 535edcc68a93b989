/** What clients send is read or refused, also where it only looks like a text or a list. */
import { expect, test } from 'vitest'
import { parseCardAction } from '../src/bot/card-action.ts'
import { consentIn, fileIn } from '../src/bot/incoming-file.ts'
import { typeAheadIn } from '../src/bot/type-ahead.ts'
import { callOf } from '../src/tab/call.ts'

const oddLengths: [string, unknown][] = [
  ['an object', { toString: 'x', valueOf: 1 }],
  ['a list', [[[]]]],
  ['a text', 'many'],
  ['below nothing', -1],
  ['nothing', null],
]

test.each(oddLengths)('a length that is %s makes neither a text nor a list', (_, length) => {
  const odd = { length, toString: 'x', valueOf: 1 }
  expect(parseCardAction('ask', { text: odd })).toBeUndefined()
  expect(parseCardAction('find-time', { who: odd, start: 1, end: 2, minutes: 30 })).toBeUndefined()
  expect(typeAheadIn({ dataset: 'people', queryText: odd })).toBeUndefined()
  expect(consentIn({ action: 'accept', context: { export: 'json' }, uploadInfo: { uploadUrl: odd } })).toEqual({
    action: 'decline',
  })
  expect(fileIn([{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: odd }])).toEqual({})
  expect(callOf('say', { id: odd, text: 'help' })).toBeUndefined()
  expect(callOf('press', { id: '1', verb: 'help', timeZone: odd })).toBeUndefined()
})
