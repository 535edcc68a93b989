/** What goes over the wire is the response, whether its card was written before or not. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOf } from '../src/bot/reply-bytes.ts'

const read = (response: unknown) => JSON.parse(bytesOf(response).toString())
const same = (response: unknown) => JSON.parse(JSON.stringify(response))
const answer = (card: object, more: object = {}) => ({
  activities: [{ type: 'message', attachments: [{ contentType: 'card', content: card }], ...more }],
})

test.each([
  ['no replies', { activities: [] }],
  ['words', { activities: [{ type: 'message', text: 'it is “free”' }] }],
  ['two messages', { activities: [{ attachments: [] }, { text: 'b' }] }],
  ['a card without a body', answer({ type: 'AdaptiveCard' })],
  ['an attachment with a name', { activities: [{ attachments: [{ contentType: 'file', name: 'a', content: {} }] }] }],
  ['a card and nothing else', { activities: [{ attachments: [{ contentType: 'card', content: { body: [] } }] }] }],
  ['nothing', null],
  ['an error', { error: 'the activity has no type' }],
])('%s', (_, response) => expect(read(response)).toEqual(response))

test('nothing at all is null', () => expect(bytesOf(undefined).toString()).toBe('null'))

test('whatever a card and its message say', () => {
  const card = fc.record({
    body: fc.array(fc.jsonValue()),
    actions: fc.jsonValue(),
    speak: fc.string({ unit: 'binary' }),
  })
  fc.assert(
    fc.property(card, fc.jsonValue(), (card, value) => {
      const response = answer(card, { value, summary: undefined })
      expect(read(response)).toEqual(same(response))
      expect(read(response)).toEqual(same(response))
    }),
  )
})

test('a card sent again has the buttons of this time', () => {
  const body = [{ type: 'TextBlock', text: '◐ Partly free' }]
  for (const actions of [undefined, [{ title: 'Next day' }], [{ title: 'Find a time' }], []]) {
    const response = answer({ type: 'AdaptiveCard', body, ...(actions ? { actions } : {}) }, { id: '1' })
    expect(read(response)).toEqual(response)
  }
})

test('the same card with another value says that one', () => {
  const card = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: '● Busy' }] }
  for (const value of [{ kind: 'availability' }, { kind: 'refused' }, undefined, null, 'words', [1]]) {
    const response = answer(card, value === undefined ? {} : { value })
    expect(read(response)).toEqual(response)
  }
})
