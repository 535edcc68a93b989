import { expect, test } from 'vitest'
import { parseCardAction, type Verb, verbs } from '../src/bot/card-action.ts'
import { everyReply } from './card-samples.ts'

interface Pressed {
  readonly type?: string
  readonly verb?: string
  readonly data?: Readonly<Record<string, unknown>>
}

function buttonsIn(value: unknown): Pressed[] {
  if (Array.isArray(value)) return value.flatMap(buttonsIn)
  if (typeof value !== 'object' || value === null) return []
  const here: Pressed = value
  return [...buttonOf(here), ...Object.values(value).flatMap(buttonsIn)]
}

/** Of Action.Submit the verb stands in the data, beside what is Teams' own. */
function buttonOf(part: Pressed): Pressed[] {
  if (part.type === 'Action.Execute') return [part]
  if (part.type !== 'Action.Submit') return []
  const { verb, msteams: _, ...data } = part.data ?? {}
  return [{ verb: String(verb), data }]
}

/** What the client adds from the inputs of the card. */
const inputs: Partial<Record<Verb, object>> = {
  go: { step: 'domains' },
  show: { relationship: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
  next: { name: 'Fabrikam', freeBusyEnabled: 'true' },
}

const pressed = everyReply('en').flatMap(([name, { card }]) =>
  buttonsIn(card).map((button) => [name, String(button.verb), button.data] as const),
)

test.each(pressed)('what %s sends with %s is read back whole', (_name, verb, data) => {
  const sent = { ...data, ...inputs[verb as Verb] }
  expect(parseCardAction(verb, sent)).toEqual({ kind: verb, ...sent })
})

test('every verb stands on a button somewhere', () => {
  const met = new Set(pressed.map(([, verb]) => verb))
  expect(verbs.filter((verb) => !met.has(verb))).toEqual([])
})

const forged: readonly (readonly [string, unknown, unknown])[] = [
  ['an unknown verb', 'drop-all', {}],
  ['a verb from the prototype', 'constructor', {}],
  ['no verb', undefined, {}],
  ['a field missing', 'save', { draft: 'x' }],
  ['a version that is text', 'save', { draft: 'x', version: '4' }],
  ['a broken version', 'turn-off', { relationship: 'x', version: 1.5 }],
  ['an id that is a list', 'remove', { relationship: ['x'], version: 1 }],
  ['an id of any length', 'remove', { relationship: 'x'.repeat(101), version: 1 }],
  ['a name of any length', 'next', { draft: 'x', version: 1, name: 'x'.repeat(64_001) }],
  ['an input that is an object', 'save', { draft: 'x', version: 1, name: { $ne: '' } }],
  ['a level there is not', 'share-own', { most: 'reviewer' }],
  ['a time that is none', 'next-days', { who: ['a'], start: Number.POSITIVE_INFINITY, end: 1 }],
  ['nobody', 'find-time', { who: [], start: 1, end: 2, minutes: 30 }],
  ['data that is no object', 'list', 'x'],
]

test.each(forged)('%s is not read', (_what, verb, data) => expect(parseCardAction(verb, data)).toBeUndefined())

test('what our cards do not carry is left out', () => {
  const sent = { draft: 'x', version: 1, operation: 'o', owner: 'admin', __proto__: { role: 'admin' } }
  expect(parseCardAction('cancel', sent)).toEqual({ kind: 'cancel', draft: 'x', version: 1, operation: 'o' })
})
